import Intake
import TestKit
import Testing

/// Workbooks of programs that departments use, compared cell by cell with what was put into them.
@Suite struct WorkbookTests {
  private static let names = ["every-kind", "days-1900", "days-1904", "marked"]

  @Test(arguments: names, [".xlsx", "-office.xlsx", "-office.ods", "-office.xls"])
  func whatOtherProgramsWroteIsReadCellByCell(name: String, form: String) throws {
    let files = try MadeWorkbooks.files.get()
    let bytes = try #require(files[name + form])
    let wanted = try #require(files[name + form + ".txt"])
    let read = try Workbook(bytes: bytes, name: name + form).picture()
    let lines = String(decoding: wanted, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(read.filter { !lines.contains($0) }.map { String($0.prefix(90)) } == [], "read and not written")
    #expect(lines.filter { !read.contains($0) }.map { String($0.prefix(90)) } == [], "written and not read")
    #expect(read.count == lines.count && zip(read, lines).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
  }

  @Test func aFileIsReadFromItsPathAsFromItsBytes() throws {
    let bytes = try #require(try MadeWorkbooks.files.get()["every-kind.xlsx"])
    try withTemporaryFolder { folder in
      try write(bytes, to: "\(folder)/so-lieu.xls")
      let workbook = try Workbook(path: "\(folder)/so-lieu.xls")
      #expect(workbook.file == "so-lieu.xls")
      #expect(try workbook.picture() == Workbook(bytes: bytes, name: "x").picture())
    }
  }
}
