import TenkenCore
import Testing

@testable import TenkenTables

@Suite("The matrix")
struct MatrixReaderTests {
  private func read(_ text: String) throws -> TableSheets {
    MatrixReader.read(try CSVReader.read(text, file: "matrix.csv"))
  }

  @Test("twelve departments with their totals are twelve sheets")
  func campaign() throws {
    let table = MatrixReader.read(try Fixture.grid("valid/matrix.csv"))
    #expect(table.diagnostics.isEmpty)
    #expect(table.inputs.map(\.department?.value).count == 12)
    #expect(table.inputs.first?.department?.value == "A部")
    #expect(table.inputs.map(\.answers.count) == Array(repeating: 10, count: 12))
    let sums = table.inputs.map { input in
      input.answers.map { entry -> Int in
        guard case .word(let word) = entry.answer.typed else { return -1 }
        return Int(word) ?? -1
      }.reduce(0, +)
    }
    #expect(sums.map(String.init) == table.inputs.map(\.statedTotal?.value))
    #expect(sums == [95, 100, 100, 99, 100, 100, 100, 100, 100, 100, 100, 95])
  }

  @Test("thirteen values under twelve departments are refused line by line")
  func thirteen() throws {
    let table = MatrixReader.read(try Fixture.grid("invalid/thirteen-values.csv"))
    #expect(table.inputs.isEmpty)
    #expect(table.diagnostics.map(\.code) == Array(repeating: .raggedRow, count: 7))
    #expect(table.diagnostics.map(\.place?.line) == [3, 4, 7, 8, 9, 10, 11])
    #expect(table.diagnostics.first?.message.in(.en) == "13 values stand under 12 departments")
    #expect(table.diagnostics.first?.message.in(.ja).contains("値が13個") == true)
  }

  @Test("too few values are refused, blank ones are unanswered")
  func tooFew() throws {
    let table = try read("item,A,B,C\nx,1,2\ny,1,,3\n")
    #expect(table.diagnostics.map(\.code) == [.raggedRow])
    #expect(table.diagnostics.first?.message.in(.en) == "2 values stand under 3 departments")
    let whole = try read("item,A,B,C\nx,1,2,\ny,1,,3\n")
    #expect(whole.diagnostics.isEmpty)
    #expect(whole.inputs.map { $0.answers.map(\.item.value) } == [["x", "y"], ["x"], ["y"]])
  }

  @Test("a column without answers is no sheet, one without a department is ignored where blank")
  func blankColumns() throws {
    let table = try read("点検項目,A,,B,C\nx,1,,,3\n\ny,2,,　,4\n計,3,,0,7\n")
    #expect(table.diagnostics.isEmpty)
    #expect(table.inputs.map(\.department?.value) == ["A", "C"])
    #expect(table.inputs.map(\.statedTotal?.value) == ["3", "7"])
    #expect(table.inputs[1].answers.map(\.place.line) == [2, 4])
    #expect(table.inputs[1].answers.map(\.place.column) == [7, 8])
    #expect(table.inputs[1].place.column == 11)
  }

  @Test("a value in a column without a department is refused")
  func valueWithoutDepartment() throws {
    let table = try read("item,A,,B\nx,1,9,2\ny,1,,2\n")
    #expect(table.diagnostics.map(\.code) == [.raggedRow])
    #expect(table.diagnostics.first?.place?.line == 2)
    #expect(table.diagnostics.first?.message.in(.en) == "3 values stand under 2 departments")
  }

  @Test("a total over no answers is refused")
  func totalWithoutAnswers() throws {
    let table = try read("item,A,B\nx,1,\ntotal,1,95\n")
    #expect(table.diagnostics.map(\.code) == [.wrongTotal])
    #expect(table.diagnostics.first?.place?.column == 9)
  }

  @Test("doubled departments, items and totals name both places")
  func doubled() throws {
    let table = try read("item,A,Ａ\nx,1,1\nX,2,2\n合計,3,3\nTotal,3,3\n,4,4\n")
    #expect(table.diagnostics.map(\.code) == [.duplicateKey, .duplicateAnswer, .duplicateKey, .missingKey])
    #expect(table.diagnostics[0].message.in(.en).contains("(2 and 3)"))
    #expect(table.diagnostics[1].message.in(.en).contains("lines 2 and 3"))
    #expect(table.diagnostics[2].message.in(.ja).contains("4行目と5行目"))
  }

  @Test("a header without departments is refused")
  func noDepartments() throws {
    #expect(try read("item\nx\n").diagnostics.map(\.code) == [.missingKey])
  }
}
