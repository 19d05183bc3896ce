public import CellGrid
import CommitteeModel
import Dashboard
public import Link
import Widgets

/// The console of the person who presents: what is shown, what comes next, notes, time, who follows.
public struct ConsoleScreen {
  let console: Console

  /// The screen of a console.
  public init(_ console: Console) { self.console = console }

  /// Its frame at the console's own size.
  public var frame: Frame {
    var frame = Frame(console.size, tier: console.tier, theme: console.theme, title: "batru · bàn điều khiển")
    let bounds = frame.bounds
    guard !bounds.isEmpty else { return frame }
    let (head, body, foot) = rows
    if console.isAtDesk, let desk = console.desk {
      drawHead(console.update?.heading ?? "", on: &frame, in: head)
      drawDesk(desk, on: &frame, in: body)
    } else if let update = console.update {
      drawHead(update.heading, on: &frame, in: head)
      let (above, line) = split(body, update)
      drawRemark(remark(update), on: &frame, in: line)
      drawBody(update, on: &frame, in: above)
    } else {
      drawHead("", on: &frame, in: head)
      SpreadLines(lines: [
        Paragraph(text: LinkWording.text(of: console.link, at: console.places), style: Style(.remark))
      ])
      .draw(on: &frame, in: body.inset(columns: 2))
    }
    drawKeys(on: &frame, in: foot)
    drawPanel(on: &frame, in: bounds.splitBottom(foot.height).rest)
    return frame
  }

  /// The first row, the last, and what stands between them.
  var rows: (head: Rect, body: Rect, foot: Rect) {
    let bounds = Rect(x: 0, y: 0, width: console.size.width, height: console.size.height)
    let (head, rest) = bounds.splitTop(1)
    let (body, foot) = rest.splitBottom(bounds.height >= 4 ? 1 : 0)
    return (head, body, foot)
  }

  /// The body, and below it the row of what may not be missed where there is anything of the kind.
  private func split(_ body: Rect, _ update: PresenterUpdate) -> (above: Rect, line: Rect) {
    let (above, line) = body.splitBottom(remark(update).isEmpty ? 0 : 1)
    return (above, line)
  }

  private func drawHead(_ heading: String, on frame: inout Frame, in area: Rect) {
    let seconds = (console.seconds < 10 ? ":0" : ":") + String(console.seconds)
    let name = heading.isEmpty ? "BÀN ĐIỀU KHIỂN" : "BÀN ĐIỀU KHIỂN · \(heading)"
    HeadBand(left: [name], right: [console.time.text + seconds]).draw(on: &frame, in: area)
  }

  // MARK: - What may not be missed

  private func remark(_ update: PresenterUpdate) -> String {
    switch console.link {
    case .live: break
    case .waiting, .refused, .lost, .ended:
      return "‼ \(LinkWording.text(of: console.link)). Trên đây là điều nhận được sau cùng."
    }
    if let answer = console.answer { return words(of: answer, update) }
    guard let waiting = update.waiting else { return resumed(update) }
    if let failure = waiting.failure {
      return "‼ Không nhận được bản \(waiting.number): \(failure). Phòng họp vẫn xem bản đang chiếu."
    }
    let moment = waiting.publishedAt.prefix(16).split(separator: "T").map(String.init)
    let day = moment.first.flatMap { CalendarDay(iso: $0)?.text }
    let when = day.map { ", công bố \(moment.count == 2 ? moment[1] : "") ngày \($0)" } ?? ""
    return "▲ Có bản \(waiting.number) mới hơn\(when): gõ n để nhận. Phòng họp chưa thấy gì."
  }

  /// Why the last key did nothing, and what does.
  private func words(of answer: Console.Answer, _ update: PresenterUpdate) -> String {
    switch answer {
    case .noScene(let number): "▲ Không có cảnh \(number): kịch bản có \(update.scenes.count) cảnh."
    case .nothingWaits: "▲ Không có bản nào mới hơn đang chờ."
    case .noLedger: "▲ Chưa mở sổ để ghi: mở lại bằng batru console --ledger SỔ."
    case .answering: "▲ Máy chiếu đang trả lời câu hỏi, hoặc đang có người gõ: F5 để về cảnh, rồi mới đi tiếp."
    }
  }

  /// That it goes on where it was broken off, for as long as somebody may wonder at it.
  private func resumed(_ update: PresenterUpdate) -> String {
    guard let resumption = update.resumption, console.now - resumption.moment < 120_000 else { return "" }
    return "▲ Chiếu tiếp phiên bị ngắt lúc \(time(of: resumption.moment - resumption.gap)), đúng cảnh và giờ đã dùng."
  }

  private func drawRemark(_ text: String, on frame: inout Frame, in area: Rect) {
    let ink: Ink = console.link == .live ? .caution : .bad
    frame.put(Shortening.of(text, to: area.width - 2), x: area.x + 1, y: area.y, Style(ink, bold: true), clip: area)
  }

  // MARK: - Body

  private func drawBody(_ update: PresenterUpdate, on frame: inout Frame, in area: Rect) {
    guard area.size.holds(Self.leastWide) else { return drawNarrow(update, on: &frame, in: area) }
    let panes = ConsolePanes(showing: update, in: area)
    drawCopy(panes.content, of: update, on: &frame, in: panes.copy)
    drawNotes(update, on: &frame, in: panes.notes)
    drawNext(update, on: &frame, in: panes.next)
    drawTime(update, on: &frame, in: panes.time)
  }

  private static let leastWide = Size(60, 14)

  /// How many rows the notes can be scrolled down until the last of them is seen.
  public var lastNoteOffset: Int {
    guard let update = console.update, !update.note.isEmpty else { return 0 }
    let area = split(rows.body, update).above
    guard area.size.holds(Self.leastWide) else {
      return Shortening.lines(of: update.note, columns: area.inset(columns: 1).width).count - 1
    }
    let inner = Pane.inner(of: ConsolePanes(showing: update, in: area).notes)
    return Shortening.lines(of: update.note, columns: inner.width).count - inner.height
  }

  /// Where there is no room for a copy: the scene by its name, then what is left of the time, then the notes.
  private func drawNarrow(_ update: PresenterUpdate, on frame: inout Frame, in area: Rect) {
    let clock = SessionClock(console, update)
    var lines = [
      Paragraph(
        text: "\(update.place + 1)/\(update.scenes.count) \(state(of: update))", style: Style(.accent, bold: true)),
      Paragraph(text: Shortening.of(item(update), to: area.width - 2)),
      Paragraph(text: clock.item.line, style: Style(clock.item.ink, bold: true)),
      Paragraph(text: update.scenes[update.place].name), Paragraph(text: pageWords(update)),
      Paragraph(text: "Kế tiếp: \(next(update)?.name ?? "hết")"),
      Paragraph(text: "\(clock.session)"), Paragraph(text: clock.end, style: Style(.remark)),
    ]
    var rest = area.inset(columns: 1)
    let note = Shortening.lines(of: update.note, columns: rest.width).dropFirst(console.noteOffset)
    if !update.note.isEmpty { lines.append(Paragraph(text: note.joined(separator: "\n"))) }
    for line in lines where rest.height > 0 && !line.text.isEmpty {
      let (top, below) = rest.splitTop(line == lines.last ? rest.height : min(2, line.height(for: rest.width)))
      line.draw(on: &frame, in: top)
      rest = below
    }
  }

  private func drawCopy(
    _ copy: ScreenCopy, of update: PresenterUpdate, on frame: inout Frame, in area: Rect
  ) {
    let size = update.screen.size
    let name = "ĐANG CHIẾU \(update.place + 1)/\(update.scenes.count)"
    var pane = Pane(title: name, note: state(of: update), isFocused: true)
    let (remark, brief) =
      switch copy.loss {
      case .nothing: ("", "")
      case .bars: ("không vẽ thanh, biểu đồ", "không vẽ thanh")
      case .cut: ("bản sao bị cắt", "bị cắt")
      }
    let page = pageWords(update)
    let forms = [["màn hình \(size.width)x\(size.height)", page, remark], [page, remark], [page, brief], [page]]
    let lines = forms.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }
    pane.footnote = lines.first { Pane.holds(footnote: $0, in: area.width) } ?? ""
    pane.draw(on: &frame, in: area)
    copy.draw(on: &frame, in: Pane.inside(of: area))
  }

  /// What the room's screen says of its page, and the key that turns it; empty where all is on one.
  private func pageWords(_ update: PresenterUpdate) -> String {
    guard !update.pageWords.isEmpty else { return "" }
    let cap = Binding.footer(of: .console, canGoBack: false).first { $0.command == .moreRows }?.footer?.cap ?? ""
    return "\(update.pageWords) (phím \(cap))"
  }

  /// What is not plainly a scene.
  private func state(of update: PresenterUpdate) -> String {
    if update.cover == .dark { return "○ TẮT HÌNH" }
    if update.cover == .bright { return "○ MÀN HÌNH TRẮNG" }
    if update.isAway { return "◆ đang trả lời câu hỏi" }
    if update.steps > 0 { return "phần \(update.step)/\(update.steps)" }
    return update.scenes[update.place].name
  }

  private func next(_ update: PresenterUpdate) -> PresenterUpdate.SceneLine? {
    update.place + 1 < update.scenes.count ? update.scenes[update.place + 1] : nil
  }

  private func drawNext(_ update: PresenterUpdate, on frame: inout Frame, in area: Rect) {
    let next = next(update)
    let isStep = update.steps > update.step
    let number = isStep || next == nil ? "" : " \(update.place + 2)/\(update.scenes.count)"
    Pane(title: "KẾ TIẾP" + number).draw(on: &frame, in: area)
    let inner = Pane.inner(of: area)
    let name = Paragraph(
      text: isStep ? "Phần \(update.step + 1)/\(update.steps) của cảnh này" : next?.name ?? "Hết kịch bản",
      style: Style(.value, bold: true))
    let (top, rest) = inner.splitTop(min(name.height(for: inner.width), max(1, inner.height - 1)))
    name.draw(on: &frame, in: top)
    let remark = isStep ? "rồi: \(next?.name ?? "hết")" : next.map { point(of: $0, after: update) } ?? ""
    Paragraph(text: remark, style: Style(.remark)).draw(on: &frame, in: rest)
  }

  /// To which point of the agenda a scene belongs, and whether that begins with it.
  private func point(of scene: PresenterUpdate.SceneLine, after update: PresenterUpdate) -> String {
    if scene.agendaItem == update.scenes[update.place].agendaItem { return scene.agendaItem }
    return scene.agendaItem.isEmpty ? "Ngoài chương trình" : "Mục mới: \(scene.agendaItem)"
  }

  private func drawNotes(_ update: PresenterUpdate, on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let inner = Pane.inner(of: area)
    let lines = update.note.isEmpty ? [] : Shortening.lines(of: update.note, columns: inner.width)
    let viewport = Viewport(count: lines.count, rows: inner.height, offset: console.noteOffset)
    Pane(title: "GHI CHÚ", footnote: viewport.mark).draw(on: &frame, in: area)
    if lines.isEmpty {
      frame.put("Cảnh này không có ghi chú.", x: inner.x, y: inner.y, Style(.remark), clip: inner)
    }
    for (row, index) in viewport.items.enumerated() {
      frame.put(lines[index], x: inner.x, y: inner.y + row, clip: inner)
    }
  }

  private func drawTime(_ update: PresenterUpdate, on frame: inout Frame, in area: Rect) {
    let followers = followers(update)
    var rest = Pane.inner(of: area)
    let isLow = rest.height < 8
    let item = item(update)
    let isInTitle = rest.height < 5
    Pane(title: "THỜI GIAN", note: isInTitle ? item : "", footnote: isLow ? followers.first ?? "" : "")
      .draw(on: &frame, in: area)
    let clock = SessionClock(console, update)
    func put(_ text: String, _ style: Style = Style(), most: Int = 2) {
      guard !text.isEmpty else { return }
      let paragraph = Paragraph(text: text, style: style)
      let (top, below) = rest.splitTop(min(most, paragraph.height(for: rest.width)))
      paragraph.draw(on: &frame, in: top)
      rest = below
    }
    if !isInTitle { put(isLow ? Shortening.of(item, to: rest.width) : item) }
    put(clock.item.line, Style(clock.item.ink, bold: true))
    if let share = clock.itemShare, rest.height > 2 {
      let (bar, below) = rest.splitTop(1)
      ThinBar(share: share, style: Style(clock.item.ink == .value ? .bar : clock.item.ink)).draw(on: &frame, in: bar)
      rest = below
    }
    put(clock.session)
    put([clock.end, clock.standstill(update)].filter { !$0.isEmpty }.joined(separator: " · "), Style(.remark))
    if isLow { return }
    if rest.height > 4 { rest = rest.splitTop(1).rest }
    for line in followers where rest.height > 0 { put(line, Style(.remark), most: 1) }
  }

  /// The point of the agenda.
  private func item(_ update: PresenterUpdate) -> String {
    update.times.item.isEmpty ? "Ngoài chương trình" : "Mục \(update.times.item)"
  }

  /// Who follows, and since when.
  private func followers(_ update: PresenterUpdate) -> [String] {
    let rooms = update.followers.filter { $0.role == .audience }
    let first = rooms.isEmpty ? "○ Không có màn hình theo" : "● \(rooms.count) màn hình theo"
    let resumed = update.resumption.map {
      ["Chiếu tiếp từ \(time(of: $0.moment)), bị ngắt \(time(of: $0.moment - $0.gap))"]
    }
    return [first] + (resumed ?? [])
      + update.followers.map { "\($0.role == .audience ? "màn hình" : "bàn điều khiển") từ \(time(of: $0.since))" }
  }

  private func time(of moment: Int) -> String {
    let ago = max(0, console.now - moment) / 1_000
    let day = 86_400
    let seconds = ((console.time.hour * 60 + console.time.minute) * 60 + console.seconds - ago % day + day) % day
    return ClockTime(hour: seconds / 3_600, minute: seconds / 60 % 60).text
  }
}
