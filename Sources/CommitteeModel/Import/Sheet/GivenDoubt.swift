/// What a sheet says of a unit or a period beside what was given for all rows, or beside what its own rows say.
public enum GivenDoubt: Hashable, Sendable {
  /// A column of the sheet whose cells were also given for all rows; those of the sheet count.
  case notNeeded(Field)
  /// A unit or a period that the sheet names, beside another one that was given for all rows.
  case other(Field, named: String, given: String)
  /// A title that seems to name another unit than the one that was given for all rows, or than those of the rows.
  case unit(named: String, other: String, isGiven: Bool)
  /// A title that names a period of which none of the rows is, one of which is of the `other`; `nil` where none states any.
  case period(named: String, other: String?)

  /// Its kind.
  var code: FindingCode {
    switch self {
    case .notNeeded: .constantNotNeeded
    case .other: .otherThanGiven
    case .unit: .doubtfulUnit
    case .period: .doubtfulPeriod
    }
  }

  /// True for what contradicts the command, and makes every row doubtful.
  var isContradiction: Bool { if case .other = self { true } else { false } }

  /// What was found, in Vietnamese; `quoted` is what stands there, in quotation marks.
  func problem(quoted: String) -> String {
    switch self {
    case .notNeeded(let field): "cột này nêu “\(field.rawValue)” nên --set \(field.rawValue) không được dùng."
    case .other(let field, let named, let given):
      "\(quoted) nêu \(field.rawValue.lowercased()) “\(named)”, mà --set nêu “\(given)” cho mọi dòng."
    case .unit(let named, let other, let isGiven):
      "\(quoted) có vẻ nêu đơn vị “\(named)”, mà \(isGiven ? "--set" : "các dòng của bảng") nêu “\(other)”."
    case .period(let named, nil):
      "\(quoted) nêu kỳ “\(named)”, mà bảng không có cột Kỳ, nên các số được nhập không kèm kỳ."
    case .period(let named, let other?):
      "\(quoted) nêu kỳ “\(named)”, mà không dòng nào của bảng thuộc kỳ ấy (có dòng nêu “\(other)”)."
    }
  }

  /// What to do next, in Vietnamese.
  var remedy: String {
    switch self {
    case .notNeeded: "Bỏ cột khỏi tệp nếu muốn dùng giá trị của --set."
    case .other(let field, _, _):
      "Sửa giá trị của --set, hoặc ghi cột \(field.rawValue) cho từng dòng; dòng ghi nhầm thì sửa hoặc bỏ."
    case .unit: "Xem tệp có phải của đơn vị khác không; nếu số đúng là của đơn vị đã nêu thì không cần làm gì."
    case .period(let named, nil): "Nhập với --set Kỳ=“\(named)” nếu đó là kỳ của các số."
    case .period: "Xem kỳ của các dòng có đúng không; đúng thì không cần làm gì."
    }
  }
}
