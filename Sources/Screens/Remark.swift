import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The one thing most worth saying beside a figure where there is room for one remark.
struct Remark {
  let text: String
  let ink: Ink
  /// The same for few columns: a contradiction by its recomputed side alone, behind the sign of the row.
  private(set) var short: String
  /// The same where even that has no room; `nil` where nothing shorter says it.
  private var briefest: String?
  /// What stands beside a figure in a narrow pane.
  var brief: String { briefest ?? short }
  /// True for a judgement, which gives no way to what is merely told.
  private(set) var isJudged: Bool
  /// True for the share that a fraction amounts to.
  private(set) var isShare = false
  /// True where a sign that stands for it comes first.
  private(set) var bearsSign = false
  /// What the sign means with which it begins.
  var meaning: String { isContradiction ? "‼ tính lại khác" : text }
  /// True for a figure that was computed anew to another one.
  private var isContradiction = false
  /// The unit of a change of which the text says nothing; empty where there is none or it is said.
  private var unit = ""

  /// A contradiction first, then the status, then what the figure consists of, then its stated change.
  init?(_ subject: Subject, in dossier: Dossier) {
    switch subject {
    case .indicator(let code): self.init(indicator: code, in: dossier)
    case .ranking(let index): self.init(index: index, in: dossier)
    case .conclusion, .task, .recommendation: return nil
    }
  }

  /// The same, its unit told where the figure above stands without it.
  var withUnit: Remark { unit.isEmpty ? self : Remark(text: "\(unit) · \(text)", ink: ink) }

  /// What merely is told of a figure: the unit that it stands without, its period.
  init(aside: String) { self.init(text: aside) }

  /// The same behind a period, where both have room or not even one has, or where both may go on in a further line;
  /// `isShort` tells both in few columns, too.
  func told(with period: String, within columns: Int, isShort: Bool, wraps: Bool) -> Remark {
    let whole = "\(period) · \(text)"
    guard wraps || GlyphWidth.of(whole) <= columns || GlyphWidth.of(text) > columns && !isJudged else { return self }
    var copy = Remark(text: whole, ink: ink)
    (copy.short, copy.isJudged) = (isShort ? whole : text, isJudged)
    return copy
  }

  /// The text in as many lines as it takes, broken between its parts: the first of so many columns, the second of others.
  func lines(_ first: Int, then others: Int) -> [String] {
    guard GlyphWidth.of(text) > first else { return [text] }
    let between = " · "
    var parts = text.components(between)
    var line = parts.removeFirst()
    while let next = parts.first, parts.count > 1, GlyphWidth.of(line + between + next) <= first {
      line += between + parts.removeFirst()
    }
    let rest = parts.joined(separator: between)
    return rest.isEmpty || GlyphWidth.of(rest) > others ? [text] : [line, rest]
  }

  private init(text: String, ink: Ink = .remark) {
    self.text = text
    self.ink = ink
    short = text
    isJudged = ink != .remark
  }

  private init(_ mark: StatusMark, more: String = "") {
    self.init(text: "\(mark.shape) \(mark.word)\(more)", ink: mark.ink)
    (isJudged, bearsSign) = (true, true)
  }

  private init?(indicator code: Code<Indicator>, in dossier: Dossier) {
    if let check = dossier.quickChecks(of: code).first(where: \.isContradiction) {
      self.init(text: "‼ tính lại \(check.result)", ink: .bad)
      isContradiction = true
      short = "tính lại \(check.result)"
      briefest = "tính \(check.result)"
    } else if let status = dossier.status(of: code) {
      self.init(StatusMark(status.standing))
    } else if let parts = Remark.parts(of: code, in: dossier) {
      self.init(text: parts)
    } else if let change = dossier.figures.changes[code]?.first {
      let unit = dossier.indicators[code]?.measure ?? ""
      self.init(text: Remark.change(change, unit: unit == "%" ? unit : ""))
      self.unit = unit == "%" ? "" : unit
    } else if case .value(.rate(_, let fraction?))? = dossier.figures.levels[code]?.figure {
      self.init(text: fraction.text)
    } else if case .value(.fraction(let fraction))? = dossier.figures.levels[code]?.figure,
      let percent = fraction.percentWords
    {
      self.init(text: percent)
      isShare = true
    } else if let release = dossier.figures.levels[code]?.release {
      self.init(text: release.words)
    } else {
      return nil
    }
  }

  private init?(index: String, in dossier: Dossier) {
    guard let ranking = dossier.newestRanking(in: index) else { return nil }
    if let target = dossier.target(forIndex: index) {
      self.init(StatusMark(Status(of: ranking, against: target, asOf: dossier.seenFrom).standing))
    } else if ranking.isInLastThird {
      self.init(.lastThird)
      // Nobody set a target: where it has no room, no judgement of another row loses its words.
      isJudged = false
    } else {
      return nil
    }
  }

  /// `tỉnh 1.118 · huyện 183 · xã 79`, `mức độ 4: 71,01 %`.
  private static func parts(of code: Code<Indicator>, in dossier: Dossier) -> String? {
    let parts = dossier.parts(of: code).compactMap { part -> String? in
      guard let label = dossier.indicators[part]?.partLabel, let value = dossier.figures.levels[part]?.figure.value
      else {
        return nil
      }
      let isNumbered = label.unicodeScalars.last.map { ("0"..."9").contains($0) } ?? false
      let unit = dossier.indicators[part]?.measure == "%" ? " %" : ""
      return "\(label)\(isNumbered ? ":" : "") \(value.text)\(unit)"
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// `+23.726 tỷ đồng · không nêu gốc`, `tăng gần 8.000 · so với 2018`; no arrow, for it is stated and not judged.
  static func change(_ observation: Observation, unit: String) -> String {
    guard case .change(let base) = observation.kind, let value = observation.figure.value else { return "" }
    let isFall = value.magnitude?.isNegative == true
    let isBare = value.text.unicodeScalars.first.map { ("0"..."9").contains($0) } ?? false
    let sign = isFall ? (isBare ? "−" : "") : isBare ? "+" : "tăng "
    let amount = unit.isEmpty ? value.text : "\(value.text) \(unit == "%" ? "điểm %" : unit)"
    return "\(sign)\(amount) · \(base.words)"
  }
}

extension Observation {
  /// How final the figure is, or that nobody says so.
  var releaseWords: String { release?.words ?? "không nêu ước hay chính thức" }
}

extension Observation {
  /// `đã điều chỉnh` where the unit has stated it anew since, else empty.
  var restatedWords: String { revision > 1 ? "đã điều chỉnh" : "" }

  /// Whether the unit has stated it anew since, and how often.
  var revisionWords: String { revision > 1 ? "đã điều chỉnh \(revision - 1) lần" : "chưa điều chỉnh lần nào" }
}

extension ReleaseStatus {
  /// How final the figure is, as a screen says it.
  var words: String {
    switch self {
    case .estimate: "số ước"
    case .preliminary: "số sơ bộ"
    case .final: "số chính thức"
    }
  }
}

extension String {
  /// What stands between places of another text.
  fileprivate func components(_ separator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while let first = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest.removeFirst(separator.count)
      } else {
        parts[parts.count - 1].append(first)
        rest.removeFirst()
      }
    }
    return parts
  }
}
