import CommitteeModel
import Foundation
import Intake
import TestKit

/// A template on its way through the hands of those who fill it: the rows of a dossier stand in it beforehand, and
/// openpyxl writes others below them.
enum FilledTemplate {
  /// What a column of the template says of itself, by openpyxl.
  struct Rule: Decodable {
    /// The words of a list or the formula that finds them.
    enum Offer: Decodable, Equatable {
      case words([String])
      case formula(String)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let words = try? value.decode([String].self) {
          self = .words(words)
        } else {
          self = .formula(try value.decode(String.self))
        }
      }
    }

    let offered: Offer?
    let refuses: Bool
    /// At the header, and at the cells below it.
    let told: [String]
    let format: String
    let shown: String
  }

  /// The filled files by their endings, and the rules of the columns by sheet and header.
  struct Made {
    let files: [String: [UInt8]]
    let rules: [String: Rule]
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The rows that stand in the template beforehand: all of a province's dossier, of which it takes the catalogues.
  static let known: Result<[Record], any Error> = Result {
    try DossierFolder.read(root.appending(path: "fixtures/bac-kan").path).heldWhole().records
  }

  /// The rows that are written into it: the examples of the guide, and every spelling that the guide names.
  static let added: Result<[Table: [[String]]], any Error> = Result {
    try withTemporaryFolder { folder in
      for table in Table.allCases {
        try write(ImportGuide.exampleFile(of: table), to: "\(folder)/\(table.fileName)")
      }
      var rows: [Table: [[String]]] = [:]
      for record in try DossierFolder.read(folder).heldWhole().records {
        rows[record.table, default: []].append(record.cells)
      }
      for (table, fields) in spellings {
        guard let example = rows[table]?.first else { continue }
        for (field, texts) in fields {
          guard let position = TableSchema.of(table).position(of: field) else { continue }
          for text in texts {
            var row = example
            row[position] = text
            rows[table]?.append(row)
          }
        }
      }
      return rows
    }
  }

  /// What spreadsheet programs like to make numbers and days of.
  private static let spellings: KeyValuePairs<Table, KeyValuePairs<Field, [String]>> = [
    .observation: [
      .value: [
        "1.380", "68,457", "71,78", "0,4874", "gần 15.000", "trên 1,8 triệu", "40 - 50", "17/20", "5/6", "6/6,75",
        "5/2021", "3, 4", "chưa có", "chưa đến kỳ", "không áp dụng", "0", "- đang lập",
      ],
      .numerator: ["17", "1.234"], .denominator: ["20", "1.250"],
      .period: ["Quý II/2025", "9/2023", "5 tháng đầu năm 2021", "đến 30/8/2023", "2018-2021"],
      .comparedWith: ["2020", "cùng kỳ năm trước"], .cutoff: ["17/01/2022", "02/6/2021"],
    ],
    .document: [.code: ["4.1", "4.10", "06"], .issuedOn: ["02/6/2021", "2022"]],
    .target: [.dueDate: ["12/2025", "2025", "trước năm 2025", "hằng quý"]],
    .ranking: [.rank: ["32-33", "7"], .change: ["−3"], .score: ["0,716"]],
    .unit: [.gsoCode: ["06"]],
  ]

  /// Runs the maker once.
  static let made: Result<Made, any Error> = Result {
    try withTemporaryFolder { folder in
      try write(TemplateWorkbook(filledWith: known.get()).bytes, to: "\(folder)/template.xlsx")
      let rows = try added.get().map { (TableSchema.of($0).title, $1) }
      let document = try JSONSerialization.data(withJSONObject: Dictionary(uniqueKeysWithValues: rows))
      try write(Array(document), to: "\(folder)/rows.json")
      try MadeWorkbooks.make("fill_template.py", "\(folder)/template.xlsx", "\(folder)/rows.json", folder)
      var files: [String: [UInt8]] = [:]
      for ending in endings {
        files[ending] = FileManager.default.contents(atPath: "\(folder)/filled\(ending)").map(Array.init)
      }
      let rules = try Data(contentsOf: URL(filePath: "\(folder)/rules.json"))
      return Made(files: files, rules: try JSONDecoder().decode([String: Rule].self, from: rules))
    }
  }

  /// As openpyxl saves it, and as LibreOffice does after that.
  static let endings = [".xlsx", "-office.xlsx", "-office.ods", "-office.xls"]
}
