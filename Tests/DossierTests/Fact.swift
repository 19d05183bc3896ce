import CommitteeModel
import FixtureEditions
import Foundation
import Intake

/// A line of a list of facts: where a figure stands, and what was read there by somebody else.
struct Fact {
  let table: Table
  let conditions: [(field: Field, cell: String)]
  let field: Field
  let value: String
  let measure: String
  let period: String
  let line: String

  struct Unreadable: Error { let line: String }

  /// The facts of a dossier; the columns are Sự kiện, Bảng, Dòng, Cột, Giá trị, Đơn vị tính, Kỳ.
  static func list(of dossier: String) throws -> [Fact] {
    let path = "\(FixtureLedger.root)/Tests/DossierTests/Facts/\(dossier).csv"
    var reader = CSVReader(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    var facts: [Fact] = []
    _ = reader.next()
    while reader.next() { facts.append(try Fact(reader.cells.compactMap { reader.text(of: $0) })) }
    return facts
  }

  private init(_ cells: [String]) throws {
    line = cells.joined(separator: " | ")
    guard cells.count == 7, let table = Table(rawValue: cells[1]), let field = Field(rawValue: cells[3]) else {
      throw Unreadable(line: line)
    }
    self.table = table
    self.field = field
    (value, measure, period) = (cells[4], cells[5], cells[6])
    conditions = try cells[2].components(separatedBy: " & ").map { [line] condition in
      let parts = condition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let field = Field(rawValue: parts[0]) else { throw Unreadable(line: line) }
      return (field, parts[1])
    }
  }

  /// True for the row that the fact speaks of.
  func concerns(_ record: Record) -> Bool {
    record.table == table && conditions.allSatisfy { record[$0.field] == $0.cell }
  }
}

/// What a cell means, so that `1.380` in a dossier is `1380` in a list of facts.
enum Meaning: Equatable {
  case quantity(Qualifier, ExactDecimal)
  case fraction(Fraction)
  case date(PartialDate)
  case period(Period)
  case text(String)

  init(_ text: String, as kind: ColumnKind) {
    switch kind {
    case .number, .figure, .integer, .rank:
      if let quantity = Quantity.parse(text) {
        self = .quantity(quantity.qualifier, quantity.number)
      } else if let date = PartialDate.parse(text) {
        self = .date(date)
      } else if let fraction = Fraction.parse(text) {
        self = .fraction(fraction)
      } else {
        self = .text(text)
      }
    case .day, .date: self = PartialDate.parse(text).map(Meaning.date) ?? .text(text)
    case .period, .basePeriod: self = Period.parse(text).map(Meaning.period) ?? .text(text)
    case .text, .code, .reference, .references, .deadline, .vocabulary: self = .text(text)
    }
  }

  /// The meaning of a value as a list of facts writes it, with a decimal point.
  init(fact text: String, as kind: ColumnKind) {
    switch kind {
    case .number, .figure, .integer: self.init(text.replacingOccurrences(of: ".", with: ","), as: kind)
    default: self.init(text, as: kind)
    }
  }
}
