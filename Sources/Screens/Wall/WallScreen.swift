public import CellGrid
import CommitteeModel
public import Dashboard
import Widgets

/// A screen that nobody attends to: a scene, what became of the others, and since when its figures stand.
public enum WallScreen {
  /// Cells that a scene has on a wall of a size: all but the room for wandering and the last line.
  public static func sceneSize(on wall: Size) -> Size {
    let wander = WallWander.room(on: wall)
    return Size(max(0, wall.width - wander.width), max(0, wall.height - wander.height - 1))
  }

  /// Why the scene that a state shows is left out; `nil` where it can be shown.
  public static func trouble(of state: State, by maker: inout FrameMaker) -> String? {
    if let notice = state.view.notice { return notice }
    guard let scene = state.view.presentation?.scene else { return "kịch bản không có cảnh nào" }
    let grave = Rehearsal.figures(in: scene, maker.scene(of: state)).first {
      $0.kind == .unknownScreen || ($0.kind == .missingFigure && state.view.route.subject != nil)
    }
    return grave.map { "\($0.kind.text): \($0.subject)" }
  }

  /// The frame of a wall; without a state it says what it waits for.
  public static func frame(
    of state: State?, _ condition: WallCondition, size: Size, tier: GlyphTier, theme: Theme,
    by maker: inout FrameMaker
  ) -> Frame {
    // The dark theme has a grey ground; where nothing is to be seen the wall is black.
    let isDark = condition.isNight || condition.isBlank
    var frame = Frame(size, tier: tier, theme: isDark ? .contrast : theme, title: "batru")
    if condition.isNight { drawNight(condition, on: &frame) }
    if isDark { return frame }
    let inner = sceneSize(on: size)
    // Where no scene turns, the picture wanders by the clock.
    let turns = condition.rotation.isPlayable ? condition.rotation.turns : condition.clock.minute
    let wander = WallWander(turns: turns, on: size)
    let corner = wander.corner
    if let state, condition.rotation.isPlayable {
      var scene = maker.frame(of: state)
      wander.rest(&scene)
      frame.put(scene, at: corner)
      frame.note(pages: scene.pages)
    } else {
      let area = Rect(x: corner.x, y: corner.y, width: inner.width, height: inner.height)
      drawWaiting(condition, hasEdition: state != nil, on: &frame, in: area)
    }
    let line = Rect(x: corner.x, y: corner.y + inner.height, width: inner.width, height: 1)
    drawLine(condition, state, isTurned: wander.isOdd, on: &frame, in: line)
    return frame
  }

  /// In the night black, and a clock that is hardly seen, each minute in another place.
  private static func drawNight(_ condition: WallCondition, on frame: inout Frame) {
    let text = condition.clock.text
    let minute = condition.clock.hour * 60 + condition.clock.minute
    let columns = max(1, frame.size.width - text.count + 1)
    frame.put(text, x: minute * 7 % columns, y: minute % max(1, frame.size.height), Style(.track))
  }

  private static func drawWaiting(
    _ condition: WallCondition, hasEdition: Bool, on frame: inout Frame, in area: Rect
  ) {
    let title = hasEdition ? "KHÔNG CẢNH NÀO CHIẾU ĐƯỢC" : "CHƯA CÓ BẢN CÔNG BỐ"
    let words =
      hasEdition
      ? reasons(condition) : [waiting(at: condition), "Có bản mới là màn hình tự hiện."]
    let said = words + condition.refused.prefix(area.height).map { "✗ \($0.name): \($0.reason)" }
    let room = max(0, area.width - 2 * StageScreen.margin(of: area.size))
    let lines = said.flatMap { GlyphWidth.wrapped($0, to: room) }
    let width = min(room, max(40, lines.map { GlyphWidth.of($0) }.max() ?? 0))
    let x = area.x + (area.width - width) / 2
    var y = area.y + max(0, (area.height - lines.count - 2) / 2)
    frame.put(Shortening.of(title, to: width), x: x, y: y, Style(.accent, bold: true), clip: area)
    y += 2
    for line in lines {
      frame.put(line, x: x, y: y, Style(.text), clip: area)
      y += 1
    }
  }

  private static func waiting(at condition: WallCondition) -> String {
    if !condition.isReadable { return condition.place.unreadable }
    return switch condition.place {
    case .folder(let path): "Chờ tệp .batru trong \(path)"
    case .file(let path): "Chờ tệp \(path)"
    }
  }

  private static func reasons(_ condition: WallCondition) -> [String] {
    condition.rotation.slots.enumerated().compactMap { place, slot in
      if case .failed(let reason) = slot { "Cảnh \(place + 1): \(reason)" } else { nil }
    }
  }

  /// The clock at the right end, or turned at the left; and below a scene all scenes as signs and what fails or was
  /// refused.
  private static func drawLine(
    _ condition: WallCondition, _ state: State?, isTurned: Bool, on frame: inout Frame, in area: Rect
  ) {
    guard area.height > 0 else { return }
    let clock = condition.clock.text
    let line = area.inset(columns: StageScreen.margin(of: sceneSize(on: frame.size)), rows: 0)
    frame.put(clock, x: isTurned ? line.x : line.maxX - clock.count, y: area.y, Style(.remark), clip: area)
    let room = isTurned ? line.splitLeft(clock.count + 2).rest : line.splitRight(clock.count + 2).rest
    guard state != nil, condition.rotation.isPlayable else { return }
    drawWords(condition, state, on: &frame, in: room)
  }

  /// All scenes as signs, what a passer-by should know, and how old the figures are.
  private static func drawWords(
    _ condition: WallCondition, _ state: State?, on frame: inout Frame, in area: Rect
  ) {
    var room = area
    let (words, colour) = news(condition)
    var told = words
    var age = state.map { ages($0.dossier, on: condition.today) } ?? []
    let least = GlyphWidth.of(age.last ?? "") + 2
    // Words come before signs: which scene it is stands above it, too.
    let slots = condition.rotation.slots
    let signs = 2 * slots.count + 1
    let wanted = [told.first, age.first].compactMap { $0 }.reduce(0) { $0 + GlyphWidth.of($1) + 2 }
    if slots.count * 4 <= room.width, signs + wanted <= room.width + 2 {
      for (place, slot) in slots.enumerated() {
        let (sign, ink) = sign(of: slot, isShown: place == condition.rotation.place)
        frame.put(sign, x: room.x + 2 * place, y: room.y, Style(ink))
      }
      room = room.splitLeft(signs).rest
    }
    if !told.isEmpty, room.width - least < readable {
      // Where there is no room for both they take turns.
      if condition.clock.minute.isMultiple(of: 2) { age = [] } else { told = [] }
    }
    for (words, ink, kept) in [(told, colour, age.isEmpty ? 0 : least), (age, Ink.remark, 0)] where !words.isEmpty {
      let space = max(0, room.width - kept)
      let text = words.first { GlyphWidth.of($0) <= space } ?? Shortening.of(words.last ?? "", to: space)
      frame.put(text, x: room.x, y: room.y, Style(ink), clip: room)
      room = room.splitLeft(min(room.width, GlyphWidth.of(text) + 2)).rest
    }
  }

  private static func sign(of slot: WallRotation.Slot, isShown: Bool) -> (Unicode.Scalar, Ink) {
    switch slot {
    case .failed: ("✗", .bad)
    case .shown, .waiting: isShown ? ("●", .accent) : ("•", .remark)
    }
  }

  /// Cells that bad news needs at least to tell anything.
  private static let readable = 20

  /// The weightiest thing that a passer-by cannot see for himself, the longest wording first.
  private static func news(_ condition: WallCondition) -> (words: [String], ink: Ink) {
    if !condition.isReadable { return ([condition.place.unreadable], .bad) }
    if let refused = condition.refused.first {
      let more = condition.refused.count > 1 ? " (và \(condition.refused.count - 1) tệp khác)" : ""
      // Which file it is can be found out; why it is not shown must not be pushed out by a long name.
      func words(_ most: Int) -> String { "không nhận \(Shortening.of(refused.name, to: most)): \(refused.reason)" }
      let forms = [GlyphWidth.of(refused.name), 24, 12].map(words)
      return (more.isEmpty ? forms : [forms[0] + more] + forms, .bad)
    }
    let failed = condition.rotation.slots.enumerated().compactMap { place, slot -> String? in
      if case .failed(let reason) = slot { "bỏ qua cảnh \(place + 1): \(reason)" } else { nil }
    }
    if let failed = failed.first { return ([failed], .bad) }
    return (condition.isHeld ? ["tạm dừng theo người xem"] : [], .remark)
  }

  /// How long ago in words that a passer-by can weigh.
  private static func since(_ days: Int) -> String {
    if days < 90 { return "\(days) ngày trước" }
    let months = (days * 12 + 182) / 365
    if months < 24 { return "\(months) tháng trước" }
    let (years, rest) = (months / 12, months % 12)
    return rest >= 9 ? "gần \(years + 1) năm trước" : rest == 0 ? "\(years) năm trước" : "hơn \(years) năm trước"
  }

  /// Since when the figures stand, the longest wording first; before the day on which they were published no clock is right.
  private static func ages(_ dossier: Dossier, on today: CalendarDay) -> [String] {
    let until = "bản tính đến \(dossier.asOf.text)"
    if let published = CalendarDay(iso: String(dossier.edition.publishedAt.prefix(10))), today < published {
      return ["\(until), đồng hồ máy sai", "đồng hồ máy sai"]
    }
    let days = dossier.asOf.days(until: today)
    return days > 0 ? ["\(until), \(since(days))", until] : [until]
  }
}
