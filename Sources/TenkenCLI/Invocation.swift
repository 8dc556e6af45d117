import Foundation
import TenkenCore

/// What the process was started with, read once: arguments, environment, account, clock. The only place that asks
/// the system for any of it.
struct Invocation: Sendable {
  var arguments: [String]
  var environment: [String: String]
  var directory: String

  /// The process's own; help texts, which the argument parser asks for without an instance, are made from it.
  static let current = Invocation(
    arguments: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment,
    directory: FileManager.default.currentDirectoryPath)

  static let currentLanguage = current.language

  /// Options that every command has and that may stand before its name, too; true where a value follows.
  static let globals = [
    "--workspace": true, "--lang": true, "--today": true, "--by": true, "--ambiguous-width": true,
    "--json": false,
    "--quiet": false, "-q": false, "--no-input": false,
  ]

  /// The value of a global option, wherever it stands; the last one counts.
  func option(_ name: String) -> String? {
    var value: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == name, index + 1 < arguments.count { value = arguments[index + 1] }
      if argument.hasPrefix(name + "=") { value = String(argument.dropFirst(name.count + 1)) }
    }
    return value
  }

  var workspace: String? {
    option("--workspace") ?? environment["TENKEN_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// `--lang`, else `TENKEN_LANG`, else the workspace's language, else `LANG`.
  var language: Language {
    for stated in [option("--lang"), environment["TENKEN_LANG"]] {
      if let language = stated.flatMap(Language.init(rawValue:)) { return language }
    }
    if let language = workspaceLanguage { return language }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("ja") ? .ja : .en
  }

  /// `language:` of the nearest `tenken.yaml`, looked at only as far as messages need it: they must have a language
  /// where the file is broken, too.
  private var workspaceLanguage: Language? {
    var folder = workspace.map { $0.hasPrefix("/") ? $0 : "\(directory)/\($0)" } ?? directory
    while true {
      if let data = FileManager.default.contents(atPath: folder + "/tenken.yaml") {
        // Bytes, as this is done before every message; splitting the text into lines costs ten times as much.
        let line = data.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "language:".utf8) }
        let value = line.map { String(decoding: $0.dropFirst("language:".utf8.count), as: UTF8.self) }?
          .split(separator: "#").first?
          .trimmingCharacters(in: CharacterSet(charactersIn: " \t\r\"'"))
        return value.flatMap(Language.init(rawValue:)) ?? .ja
      }
      guard workspace == nil, let slash = folder.lastIndex(of: "/"), slash != folder.startIndex else {
        return nil
      }
      folder = String(folder[..<slash])
    }
  }

  /// Where what ships with Tenken is: `TENKEN_SHARE`, else beside the executable, else the repository of a build.
  var share: String? {
    if let stated = environment["TENKEN_SHARE"], !stated.isEmpty { return stated }
    guard let executable = Self.executable else { return nil }
    var folder = (executable as NSString).deletingLastPathComponent
    let installed = (folder as NSString).deletingLastPathComponent + "/share/tenken"
    if FileManager.default.fileExists(atPath: installed + "/checklists") { return installed }
    while folder != "/", !folder.isEmpty {
      let isRepository = ["/Package.swift", "/checklists", "/Sources/tenken"].allSatisfy {
        FileManager.default.fileExists(atPath: folder + $0)
      }
      if isRepository { return folder }
      folder = (folder as NSString).deletingLastPathComponent
    }
    return nil
  }

  /// The folder of the executable.
  var programs: String? { Self.executable.map { ($0 as NSString).deletingLastPathComponent } }

  private static var executable: String? {
    #if os(Linux)
      return try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      return Bundle.main.executableURL?.resolvingSymlinksInPath().path
    #endif
  }

  var account: String {
    getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? environment["USER"] ?? "\(getuid())"
  }

  /// The clock in UTC, to the second.
  var now: String {
    var (time, parts) = (time(nil), tm())
    gmtime_r(&time, &parts)
    return Self.digits(Int(parts.tm_year) + 1900, 4) + "-" + Self.digits(Int(parts.tm_mon) + 1, 2) + "-"
      + Self.digits(Int(parts.tm_mday), 2) + "T" + Self.digits(Int(parts.tm_hour), 2) + ":"
      + Self.digits(Int(parts.tm_min), 2) + ":" + Self.digits(Int(parts.tm_sec), 2) + "Z"
  }

  /// Today by the clock in local time.
  var clockDay: Day? {
    var (time, parts) = (time(nil), tm())
    localtime_r(&time, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
