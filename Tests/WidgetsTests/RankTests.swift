import CellGrid
import TestKit
import Testing
import Widgets

struct RankTests {
  private func ladder(own: Int, of total: Int = 34) -> RankLadder {
    RankLadder(
      rungs: (1...total).map { .init(rank: $0, label: "Tỉnh \($0)", detail: "0,\(900 - $0)", isOwn: $0 == own) },
      total: total)
  }

  /// Twelve provinces of sixty-three are told: what is hidden and what nobody has are two things.
  @Test
  func whatIsHiddenIsToldFromWhatIsMissing() {
    let ranks = [1, 2, 3, 4, 5, 7, 8, 9, 11, 15, 19, 32]
    let ladder = RankLadder(
      rungs: ranks.map { .init(rank: $0, label: "Tỉnh \($0)", isOwn: $0 == 7) }, total: 63)
    expectPicture(
      of: ladder, 34, 6,
      is: """
           1     Tỉnh 1
           ⋮
           5     Tỉnh 5
           ⋮     thiếu hạng 6
        ▶  7/63  Tỉnh 7
           ⋮     ẩn bớt; có hạng thiếu
        """)
  }

  @Test
  func theLadderKeepsTheFirstTheNeighboursAndTheLast() {
    expectPicture(
      of: ladder(own: 17), 30, 9,
      is: """
           1     Tỉnh 1          0,899
           ⋮
          15     Tỉnh 15         0,885
          16     Tỉnh 16         0,884
        ▶ 17/34  Tỉnh 17         0,883
          18     Tỉnh 18         0,882
          19     Tỉnh 19         0,881
           ⋮
          34     Tỉnh 34         0,866
        """)
    expectPicture(
      of: ladder(own: 17), 30, 7, .console,
      is: """
           1     Tỉnh 1          0,899
           :
          16     Tỉnh 16         0,884
        ▶ 17/34  Tỉnh 17         0,883
          18     Tỉnh 18         0,882
           :
          34     Tỉnh 34         0,866
        """)
    expectPicture(
      of: ladder(own: 34), 30, 5,
      is: """
           1     Tỉnh 1          0,899
           ⋮
          32     Tỉnh 32         0,868
          33     Tỉnh 33         0,867
        ▶ 34/34  Tỉnh 34         0,866
        """)
    expectPicture(
      of: ladder(own: 2, of: 4), 30, 5,
      is: """
          1    Tỉnh 1            0,899
        ▶ 2/4  Tỉnh 2            0,898
          3    Tỉnh 3            0,897
          4    Tỉnh 4            0,896

        """)
    expectPicture(of: ladder(own: 17), 12, 1, is: "▶ 17/34  Tỉ…")
  }

  @Test
  func theOwnRungIsThereAtEveryHeight() {
    withEvery("own", in: 1...34) { own in
      withEvery("height", in: 1...36) { height in
        let lines = drawn(ladder(own: own), 30, height).text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("▶") && $0.contains("\(own)/34") }, "\(own) in \(height)")
      }
    }
  }

  @Test
  func tiesShareARankWithoutAGap() {
    let ladder = RankLadder(
      rungs: [
        .init(rank: 1, label: "Huế"), .init(rank: 2, label: "Hà Nội", isOwn: true), .init(rank: 2, label: "Cần Thơ"),
        .init(rank: 4, label: "Đà Nẵng"),
      ], total: 4)
    expectPicture(
      of: ladder, 20, 4,
      is: """
          1    Huế
        ▶ 2/4  Hà Nội
          2    Cần Thơ
          4    Đà Nẵng
        """)
  }

  @Test
  func onlyTheEndsOfTheStripAreAtItsEnds() {
    expectPicture(of: RankStrip(rank: 14, of: 63), 20, 1, is: "1 ───●─────────── 63")
    expectPicture(of: RankStrip(rank: 14, of: 63), 6, 1, is: "14/63")
    expectPicture(of: RankStrip(rank: 14, of: 63), 4, 1, is: "…")
    expectPicture(of: RankStrip(rank: 64, of: 63), 12, 1, is: "1 ─────── 63")
    withEvery("rank", in: 1...63) { rank in
      let line = Array(drawn(RankStrip(rank: rank, of: 63), 20, 1).text.unicodeScalars)
      #expect((line[2] == "●") == (rank == 1))
      #expect((line[16] == "●") == (rank == 63))
      #expect(line.count { $0 == "●" } == 1)
    }
  }
}
