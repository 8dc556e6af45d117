import Foundation
import TenkenPlugin
import Testing

@testable import pdf

/// A report as PDF in a temporary folder, read back with the tools of poppler.
final class PrintedPDF {
  let bytes: [UInt8]
  private let path: String

  static let fonts = ["Noto Sans CJK JP", "Hiragino Sans", "IPAexGothic"]

  init(_ report: Report, fonts: [String] = PrintedPDF.fonts) throws {
    let head = RequestHead(
      kind: .exporter, language: report.language, today: "2008-07-24",
      config: ["fonts": .strings(fonts)])
    let parts = try PDFPlugin().export(ExporterRequest(head: head, report: report, name: "x"))
    let part = try #require(parts.first)
    #expect(parts.count == 1 && part.name == "x.pdf" && part.mediaType == "application/pdf")
    bytes = part.bytes
    path = NSTemporaryDirectory() + "tenken-pdf-\(UUID().uuidString).pdf"
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(tool) is needed: scripts/setup pdftotext")
    return String(decoding: data, as: UTF8.self)
  }

  /// The text of each page, without blanks: lines break where they must.
  func pages() throws -> [String] {
    try run("pdftotext", ["-raw", path, "-"]).split(separator: "\u{C}").map { $0.filter { !$0.isWhitespace } }
  }

  /// The lines as they stand on the pages, whatever they belong to, without blanks.
  func lines() throws -> [String] {
    try run("pdftotext", ["-layout", path, "-"]).split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
  }

  func text() throws -> String { try pages().joined() }

  func info() throws -> [String: String] {
    var info: [String: String] = [:]
    for line in try run("pdfinfo", [path]).split(separator: "\n") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      info[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return info
  }

  /// Whether each font is embedded, as a part of itself.
  func embedded() throws -> [Bool] {
    try run("pdffonts", [path]).split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: " ").suffix(5).first == "yes"
    }
  }

  func structure() throws -> String { try run("pdfinfo", ["-struct", path]) }
}
