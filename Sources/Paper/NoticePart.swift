/// The parts of a notice of conclusions (Thông báo kết luận), in their order.
///
/// The form is that of official papers (Nghị định 30/2020/NĐ-CP, phụ lục I and III). A template names parts as
/// `{{nhiem-vu}}`.
public enum NoticePart: String, CaseIterable, Hashable, Sendable {
  /// Who issues it, and the name of the state.
  case head = "dau-trang"
  /// Its number, place and day.
  case number = "so-ngay"
  /// What it is, and whose conclusions on what.
  case title = "ten"
  /// When and where the session was, who chaired it, and what was heard.
  case opening = "mo-dau"
  /// Conclusions that give rise to no work.
  case assessment = "danh-gia"
  /// Conclusions with the tasks that follow from them.
  case tasks = "nhiem-vu"
  /// Who carries out what, and who follows it up.
  case execution = "to-chuc"
  /// Whom it goes to, and who signs.
  case signature = "ky"
  /// The figures that the tasks concern, with source and code of the screen.
  case figures = "so-lieu"
  /// The screens that the session saw.
  case screens = "man-hinh"
  /// What the record lacks, for whoever finishes the draft.
  case lacking = "con-thieu"
}

/// A screen that the session saw.
public struct ShownScreen: Hashable, Sendable {
  /// Its code: `7F3A`.
  public var code: String
  /// When it was shown first: `14:05`.
  public var time: String
  /// Its title.
  public var title: String
  /// The indicator that it is about, if any.
  public var indicator: String

  /// Makes a screen.
  public init(code: String, time: String, title: String, indicator: String) {
    self.code = code
    self.time = time
    self.title = title
    self.indicator = indicator
  }

  /// The code of a screen that a remark names: `màn hình 7F3A`; `nil` for other remarks.
  static func code(namedIn remark: String) -> String? {
    let words = remark.split { !$0.isLetter && !$0.isNumber }
    for place in words.indices.dropFirst(2) where words[place - 2] == "màn" && words[place - 1] == "hình" {
      let code = words[place]
      if code.count >= 4, code.allSatisfy({ $0.isHexDigit && !$0.isLowercase }) { return String(code) }
    }
    return nil
  }
}
