import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Foundation
import Lobby
import Runtime
import Screens
import TestKit
import Testing

/// A wall in a lobby: nobody attends to it, and anybody may press its keys.
@Suite("Wall") struct WallLoopTests {
  @Test func theScenesFollowOneAnotherAndBeginAnew() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 20_000 * 14 + 10)
    lobby.run()
    #expect(lobby.shown.prefix(3) == ["1", "2", "3"])
    #expect(lobby.shown.dropFirst().contains("1"), "after the last comes the first: \(lobby.shown)")
    #expect(lobby.alive == lobby.frames.count)
  }

  /// Nobody presses a key at a wall: rows for which a scene has no room come by themselves before the next scene.
  @Test func aListTooLongForTheWallTurnsItsPages() throws {
    let lobby = Lobby(FixtureEdition.bacKan.dossier, lasting: 20_000 * 40 + 10)
    lobby.run()
    let texts = lobby.frames.map(\.frame.text)
    let first = try #require(texts.firstIndex { $0.contains("CHÍNH QUYỀN SỐ") && $0.contains("· còn ") })
    #expect(texts[first...].contains { $0.contains("CHÍNH QUYỀN SỐ") && $0.contains("trang 2/") }, "\(texts[first])")
  }

  @Test func betweenScenesItSleeps() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 600_000)
    lobby.run()
    #expect(lobby.waits.count <= 30 + 10 + 1, "thirty turns and ten minutes in ten minutes: \(lobby.waits.count)")
    let slow = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 600_000)
    slow.run(WallPace(scene: 3_600_000))
    #expect(slow.waits.count <= 12, "the minutes of the clock alone: \(slow.waits.count)")
  }

  @Test func withoutAnEditionItSaysWhatItWaitsForAndComesAlive() {
    let lobby = Lobby(nil, lasting: 60_000)
    lobby.happenings = [
      (
        5000,
        {
          lobby.newest = FixtureEdition.ngheAn.dossier
          return .othersReady
        }
      )
    ]
    lobby.run()
    #expect(lobby.frames[0].frame.text.contains("CHƯA CÓ BẢN CÔNG BỐ"))
    #expect(lobby.frames[0].frame.text.contains("/srv/batru"))
    #expect(lobby.frames[1].moment == 5000)
    #expect(lobby.frames[1].frame.text.contains("Nghệ An"))
  }

  @Test func aNewEditionTakesTheScreenAtOnceAndWhole() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 60_000)
    lobby.happenings = [
      (
        7000,
        {
          lobby.newest = FixtureEdition.bacKan.dossier
          return .othersReady
        }
      )
    ]
    lobby.run()
    for (moment, frame) in lobby.frames {
      #expect(frame.text.contains("Bắc Kạn") == (moment >= 7000))
      #expect(frame.text.contains("Bắc Giang") == (moment < 7000))
    }
  }

  @Test func aBrokenEditionIsNamedAndTheGoodOneStays() {
    /// A file whose tables cannot be read.
    let broken = FailingDossier(FixtureEdition.bacKan.dossier, failing: { _ in true })
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 60_000)
    lobby.happenings = [
      (
        7000,
        {
          lobby.newest = broken
          return .othersReady
        }
      )
    ]
    lobby.run()
    #expect(lobby.frames.allSatisfy { $0.frame.text.contains("Bắc Giang") })
    #expect(lobby.frames.last?.frame.text.contains("không nhận moi.batru") == true)
    #expect(lobby.notes.contains { if case .refused(let file) = $0 { file.name == "moi.batru" } else { false } })
  }

  @Test func whereManyFilesAreBrokenTheWaitingScreenNamesThemOnceAndWhole() throws {
    let lobby = Lobby(nil, lasting: 1000, size: Size(40, 16))
    lobby.refused = (1...3).map { WallCondition.Refusal(name: "ban-cong-bo-phien-\($0).batru", reason: "tệp hỏng") }
    lobby.run()
    let text = try #require(lobby.frames.last?.frame.text)
    for number in 1...3 { #expect(text.components(separatedBy: "phien-\(number).batru").count == 2, "\(text)") }
    #expect(!text.contains("…"))
  }

  @Test(arguments: [true, false]) func everySizeHasAFrame(hasEdition: Bool) {
    let edition = hasEdition ? FixtureEdition.bacGiangFirst.dossier : nil
    for size in [Size(0, 0), Size(1, 1), Size(3, 2), Size(20, 5), Size(39, 11), Size(400, 120)] {
      for hour in [8, 23] {
        let lobby = Lobby(edition, lasting: 61_000, beginning: hour * 3_600_000, size: size)
        lobby.refused = [WallCondition.Refusal(name: "b.batru", reason: "tệp hỏng")]
        lobby.run(WallPace(night: WallPace.Night(notation: "22:00-06:00")))
        #expect(lobby.frames.allSatisfy { $0.frame.size == size }, "\(size)")
      }
    }
  }

  @Test func inANarrowPlaceWordsComeBeforeSigns() throws {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 1000, size: Size(40, 12))
    lobby.run()
    let text = try #require(lobby.frames.last?.frame.text)
    #expect(text.contains("bản tính đến 17/01/2022"))
    #expect(!text.contains("• •"))
  }

  @Test func aSceneThatCannotBeReadIsLeftOutWithItsReason() {
    let broken = FailingDossier(FixtureEdition.bacGiangFirst.dossier, failing: { $0 == "series" })
    let lobby = Lobby(broken, lasting: 20_000 * 14)
    lobby.run()
    #expect(lobby.notes.contains { if case .leftOut = $0 { true } else { false } })
    #expect(lobby.frames.contains { $0.frame.text.contains("bỏ qua cảnh") })
    #expect(lobby.shown.contains("2") && lobby.shown.count > 5, "the others go on: \(lobby.shown)")
  }

  @Test func aVisitorPagesAndTheWallWaitsForHim() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 400_000)
    lobby.press("PgDn", at: 1000)
    lobby.press("Left", at: 2000)
    lobby.run()
    let held = lobby.frames.filter { (2000..<182_000).contains($0.moment) }
    #expect(Set(held.map { $0.frame.text.contains("CHƯƠNG TRÌNH") }) == [true], "the scene that he paged back to")
    #expect(held.contains { $0.frame.text.contains("tạm dừng theo người xem") })
    #expect(lobby.frames.contains { $0.moment > 202_000 && !$0.frame.text.contains("tạm dừng") })
  }

  @Test func noKeyDoesAnythingButPage() {
    let quiet = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 15_000)
    quiet.run()
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 15_000)
    let keys: [Key] =
      (0x20...0x7E).map { .character(Unicode.Scalar(UInt8($0))) } + (0x61...0x7A).map { .control(Unicode.Scalar($0)) }
      + (0x61...0x7A).map { .alt(Unicode.Scalar($0)) } + (1...24).map { .function($0) }
      + [.home, .end, .insert, .delete, .tab, .backTab, .escape]
    let steps: Set<Key> = [.character(" ")]
    for key in keys where !steps.contains(key) { lobby.happenings.append((3000, { .key(key) })) }
    lobby.happenings.append((3000, { .paste("q\u{1B}y\n") }))
    lobby.happenings.append((3000, { .pointer(PointerEvent(.click, at: Point(3, 3))) }))
    lobby.run()
    #expect(Set(lobby.frames.map(\.frame.text)) == Set(quiet.frames.map(\.frame.text)))
  }

  @Test func aStormOfEventsLeavesTheRightScreen() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 300_000)
    var chance = Dice(seed: 2022_01_17)
    for count in 0..<2000 {
      let key: Key = [.pageDown, .pageUp, .escape, .control("c"), .function(5), .enter].randomElement(using: &chance)!
      let size = Size(Int.random(in: 1...400, using: &chance), Int.random(in: 1...120, using: &chance))
      lobby.happenings.append(
        (
          count * 100,
          {
            if count % 97 != 0 { return .key(key) }
            lobby.size = size
            return .resized(size)
          }
        ))
    }
    lobby.happenings.append(
      (
        200_100,
        {
          lobby.size = Size(80, 24)
          return .resized(lobby.size)
        }
      ))
    lobby.run()
    #expect(lobby.milliseconds >= 300_000, "it lives on")
    #expect(lobby.frames.last?.frame.text.contains("Bắc Giang") == true)
  }

  /// The dossier of Nghệ An with a yearly rhythm for every indicator; it states none.
  private var yearly: RecordDossier {
    let whole = FixtureEdition.ngheAn.dossier
    let records = FixtureEdition.ngheAn.records.map { record in
      guard let place = TableSchema.of(record.table).position(of: .rhythm) else { return record }
      var cells = record.cells
      cells[place] = "năm"
      return Record(record.table, cells: cells, origin: record.origin)
    }
    return RecordDossier(edition: whole.edition, records: records)
  }

  /// What a round of all scenes says of the standing of figures, looked at on a day.
  private func standings(on day: CalendarDay) -> (good: Bool, old: Bool) {
    let lobby = Lobby(yearly, lasting: 20_000 * 12, on: day, size: Size(160, 45))
    lobby.run()
    let text = lobby.frames.map(\.frame.text).joined()
    return (
      text.contains("● đạt") || text.contains("▲ vượt nhịp"), text.contains("◇ số liệu cũ")
    )
  }

  @Test func whatAgesIsNotGoodForEver() throws {
    let session = try Dossier(reading: yearly).asOf
    #expect(standings(on: session) == (true, false))
    let later = standings(on: CalendarDay(ordinal: session.ordinal + 3 * 366))
    #expect(!later.good && later.old, "three years on nothing is good any more")
    #expect(standings(on: CalendarDay(ordinal: session.ordinal - 900)) == (true, false), "a clock that is set back")
  }

  @Test func overMidnightAndTheEndOfTheYearTheFiguresGrowOlder() throws {
    let eve = try #require(CalendarDay(year: 2026, month: 12, day: 31))
    let lobby = Lobby(
      FixtureEdition.bacGiangFirst.dossier, lasting: 3_600_000, beginning: 23 * 3_600_000 + 1_800_000, on: eve)
    lobby.run()
    for (moment, frame) in lobby.frames {
      #expect(frame.text.contains(moment < 1_800_000 ? ", gần 5 năm trước" : ", 5 năm trước"), "\(moment)")
    }
  }

  @Test func inTheNightItIsDarkAndInTheMorningItGoesOn() {
    let night = WallPace.Night(from: ClockTime(hour: 22, minute: 0), to: ClockTime(hour: 6, minute: 0))
    let lobby = Lobby(
      FixtureEdition.bacGiangFirst.dossier, lasting: 9 * 3_600_000, beginning: 21 * 3_600_000 + 3_540_000)
    lobby.run(WallPace(night: night))
    let dark = lobby.frames.filter { $0.frame.cells.count { $0.scalar != " " } <= 5 }
    #expect(dark.count > 400 && dark.count < 500, "a frame a minute, eight hours: \(dark.count)")
    let places = Set(dark.map { one in one.frame.cells.firstIndex { $0.scalar != " " } })
    #expect(places.count > 100, "the clock wanders")
    #expect(lobby.frames.last?.frame.text.contains("Bắc Giang") == true)
  }

  @Test func thePictureWanders() {
    let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 20_000 * 8)
    lobby.run()
    let corners = Set(
      lobby.frames.map { one in
        (0..<24).first { y in one.frame.row(y).contains { $0 != " " } }.map { y in
          Point(one.frame.row(y).prefix { $0 == " " }.count, y)
        }
      })
    #expect(corners.count >= 4, "\(corners)")
  }
}
