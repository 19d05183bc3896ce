import CellGrid
import TestKit
import Testing
import Widgets

struct TableTests {
  private let columns = [
    TableColumn(title: "Việc", width: .flexible(min: 12, weight: 1)),
    TableColumn(title: "Chủ trì", width: .fixed(9), priority: 1),
    TableColumn(title: "Kết quả", width: .fixed(7), alignment: .figure),
    TableColumn(title: "Hạn", width: .fixed(7), alignment: .trailing, priority: 2),
  ]

  private func table(_ count: Int, selected: Int?) -> TableView {
    let results = ["72 %", "7,85 %", "chưa có", "1.380", "—"]
    return TableView(
      columns: columns,
      rows: (0..<count).map {
        [CellText("Việc giao số \($0 + 1)"), CellText("Sở Y tế"), CellText(results[$0 % 5]), CellText("2/2022")]
      }, selected: selected)
  }

  @Test
  func columnsAlignAndTheSelectionIsMarked() {
    expectPicture(
      of: table(5, selected: 1), 56, 7,
      is: """
          Việc                       Chủ trì    Kết quả      Hạn
        ────────────────────────────────────────────────────────
          Việc giao số 1             Sở Y tế       72 %   2/2022
        ▶ Việc giao số 2             Sở Y tế     7,85 %   2/2022
          Việc giao số 3             Sở Y tế    chưa có   2/2022
          Việc giao số 4             Sở Y tế      1.380   2/2022
          Việc giao số 5             Sở Y tế          —   2/2022
        """)
    let frame = drawn(table(5, selected: 1), 56, 7)
    #expect(frame[0, 3].style == Style(.accent, on: .selection))
    #expect(frame[55, 3].style.paper == .selection)
    #expect(frame[0, 2].style.paper == .plain)
    #expect(frame[2, 0].style == Style(.remark))
  }

  @Test
  func whatIsLeftOverGoesToTextsThatAreCutBeforeNamesThatAreWhole() {
    var columns = [
      TableColumn(title: "Hệ thống", width: .flexible(min: 8, weight: 1)),
      TableColumn(title: "Tình trạng", width: .fixed(10)),
    ]
    let rows = [[CellText("Văn bản"), CellText("đã đưa vào vận hành")]]
    #expect(drawn(TableView(columns: columns, rows: rows), 40, 3).text.contains("đã đưa và…"))
    columns[1].wanted = 19
    #expect(drawn(TableView(columns: columns, rows: rows), 40, 3).text.contains("đã đưa vào vận hành"))
    #expect(drawn(TableView(columns: columns, rows: rows), 24, 3).text.contains("Văn bản   đã đưa vào vậ…"))
  }

  @Test
  func aSignIsPartedFromTheNameOnTheSelectedRowToo() {
    let table = TableView(
      columns: [TableColumn(title: "Văn bản", width: .flexible(min: 12, weight: 1))],
      rows: [[CellText("Nghị quyết 111")], [CellText("Kế hoạch 586")]], selected: 1,
      signs: [CellText("!"), CellText("‼")])
    expectPicture(
      of: table, 18, 4,
      is: """
           Văn bản
        ──────────────────
         ! Nghị quyết 111
        ▶‼ Kế hoạch 586
        """)
  }

  @Test(arguments: [(0, 0..<6), (4, 2..<8), (8, 3..<9)])
  func aHighTableHidesRowsRatherThanCutsThem(_ selected: Int, _ seen: Range<Int>) {
    let table = TableView(
      columns: [TableColumn(title: "Việc", width: .flexible(min: 8, weight: 1))],
      rows: (1...9).map { [CellText("Việc giao số \($0) cho sở, ngành")] }, selected: selected, wraps: true)
    let places = table.places(in: Rect(x: 0, y: 0, width: 18, height: 15))
    #expect(places.map(\.index) == Array(seen) && places.allSatisfy { $0.area.height == 2 })
    let picture = drawn(table, 18, 15).text
    #expect(!picture.contains("…"), "\(picture)")
    if seen.upperBound < 9 { #expect(picture.contains("↓ \(9 - seen.upperBound)"), "\(picture)") }
    if seen.lowerBound > 0 { #expect(picture.contains("↑ \(seen.lowerBound)"), "\(picture)") }
    let low = drawn(table, 18, 8)
    #expect((2..<7).allSatisfy { low.row($0).contains("Việc giao số") }, "a low one is looked through: \(low.text)")
  }

  @Test
  func wordsTakeTheColumnsBesideThemAndATailStaysWhole() {
    let table = TableView(
      columns: [
        TableColumn(title: "Việc", width: .flexible(min: 12, weight: 1)),
        TableColumn(title: "Số liệu", width: .fixed(7), alignment: .figure),
        TableColumn(title: "Đơn vị", width: .fixed(8)),
      ],
      rows: [
        [CellText("Cung cấp dịch vụ công", tail: " (2 việc)"), CellText("1.380"), CellText("hồ sơ")],
        [CellText("Chính quyền điện tử"), CellText("đang xây dựng", span: 2)],
        [CellText("Xu hướng"), CellText("ngày càng tăng lên", span: 2), CellText("")],
      ])
    expectPicture(
      of: table, 42, 5,
      is: """
        Việc                     Số liệu  Đơn vị
        ──────────────────────────────────────────
        Cung cấp dịch… (2 việc)    1.380  hồ sơ
        Chính quyền điện tử      đang xây dựng
        Xu hướng                 ngày càng tăng l…
        """)
  }

  @Test
  func hiddenRowsAreCounted() {
    expectPicture(
      of: table(12, selected: 6), 56, 7,
      is: """
          Việc                       Chủ trì    Kết quả      Hạn
        ──────────────────────────────────────────────────── ↑ 4
          Việc giao số 5             Sở Y tế          —   2/2022
          Việc giao số 6             Sở Y tế       72 %   2/2022
        ▶ Việc giao số 7             Sở Y tế     7,85 %   2/2022
          Việc giao số 8             Sở Y tế    chưa có   2/2022
                                                             ↓ 4
        """)
    expectPicture(
      of: table(12, selected: 6), 30, 3, .ascii,
      is: """
          Viec                 Ket qua
        > Viec giao so 7        7,85 %
                              ^ 6  v 5
        """)
  }

  @Test
  func columnsGoByPriorityAndNumbersStayWhole() {
    expectPicture(
      of: table(3, selected: nil), 40, 5,
      is: """
        Việc                  Chủ trì    Kết quả
        ────────────────────────────────────────
        Việc giao số 1        Sở Y tế       72 %
        Việc giao số 2        Sở Y tế     7,85 %
        Việc giao số 3        Sở Y tế    chưa có
        """)
    expectPicture(
      of: table(3, selected: nil), 24, 5,
      is: """
        Việc             Kết quả
        ────────────────────────
        Việc giao số 1      72 %
        Việc giao số 2    7,85 %
        Việc giao số 3   chưa có
        """)
    withEvery("width", in: 0...60) { width in
      let text = drawn(table(4, selected: nil), width, 6).text
      #expect(!text.contains("1.38") || text.contains("1.380"))
      #expect(!text.contains("7,8") || text.contains("7,85"))
    }
  }

  @Test
  func theSelectionIsAlwaysVisible() {
    withEvery("count", in: 1...9) { count in
      withEvery("rows", in: 1...10) { rows in
        withEvery("selected", in: 0..<count) { selected in
          withEvery("offset", in: [nil, 0, 3, 99, -4] as [Int?]) { offset in
            let view = Viewport(count: count, rows: rows, selected: selected, offset: offset)
            #expect(view.items.contains(selected))
            #expect(view.items.count == min(rows, count))
            #expect(view.above + view.items.count + view.below == count)
          }
        }
      }
    }
  }

  @Test
  func unfocusedTablesShowNoMark() {
    var table = table(2, selected: 0)
    table.isFocused = false
    #expect(!drawn(table, 40, 5).text.contains("▶"))
  }

  @Test
  func listsShowDetailsAndMatches() {
    let list = ListView(
      rows: [
        ListRow(text: "Hồ sơ trực tuyến", detail: "chỉ tiêu", matches: [0..<5]),
        ListRow(text: "Sở Y tế", detail: "đơn vị"), ListRow(text: "Xã hội số"), ListRow(text: "Kinh tế số"),
      ], selected: 0)
    expectPicture(
      of: list, 32, 4,
      is: """
        ▶ Hồ sơ trực tuyến      chỉ tiêu
          Sở Y tế                 đơn vị
          Xã hội số
          Kinh tế số
        """)
    expectPicture(
      of: list, 18, 3,
      is: """
        ▶ Hồ sơ trực tuyến
          Sở Y tế   đơn vị
                       ↓ 2
        """)
    let frame = drawn(list, 32, 4)
    #expect(frame[2, 0].style == Style(.match, on: .selection))
    #expect(frame[6, 0].style == Style(.match, on: .selection))
    #expect(frame[8, 0].style == Style(.text, on: .selection))
    #expect(frame[2, 1].style == Style(.text))
  }

  @Test
  func longTextsGoOnInFurtherLinesAsFarAsAllRowsFit() {
    let columns = [
      TableColumn(title: "Việc", width: .flexible(min: 12, weight: 1)), TableColumn(title: "Hạn", width: .fixed(6)),
    ]
    let texts = ["Rà soát kế hoạch của các đơn vị", "Tập huấn", "Số hóa hồ sơ ở cấp xã và cấp huyện"]
    var table = TableView(
      columns: columns, rows: texts.map { [CellText($0), CellText("3/2022")] }, selected: 2, wraps: true)
    expectPicture(
      of: table, 28, 7,
      is: """
          Việc                Hạn
        ────────────────────────────
          Rà soát kế hoạch    3/2022
          của các đơn vị
          Tập huấn            3/2022
        ▶ Số hóa hồ sơ ở cấp  3/2022
          xã và cấp huyện
        """)
    #expect(table.places(in: Rect(x: 0, y: 0, width: 28, height: 7)).map(\.area.height) == [2, 1, 2])
    expectPicture(
      of: table, 28, 6,
      is: """
          Việc                Hạn
        ────────────────────────────
          Rà soát kế hoạch    3/2022
          của các đơn vị
          Tập huấn            3/2022
        ▶ Số hóa hồ sơ ở cấ…  3/2022
        """)
    table.wraps = false
    #expect(table.places(in: Rect(x: 0, y: 0, width: 28, height: 7)).allSatisfy { $0.area.height == 1 })
  }

  @Test
  func allRowsGoOnInAsManyLinesWhereNotAllOfThemHaveRoomForMore() {
    let text = "Rà soát kế hoạch của các đơn vị và của các địa phương"
    let table = TableView(
      columns: [TableColumn(title: "Việc", width: .flexible(min: 12, weight: 1))],
      rows: Array(repeating: [CellText(text)], count: 3), selected: 0, wraps: true)
    func heights(_ rows: Int) -> [Int] {
      table.places(in: Rect(x: 0, y: 0, width: 22, height: rows)).map(\.area.height)
    }
    #expect(heights(11) == [3, 3, 3])
    #expect(heights(10) == [2, 2, 2])
    #expect(heights(8) == [2, 2, 2])
    #expect(heights(7) == [2, 2, 1], "from the first row on where not even two lines have room for all")
  }

  @Test
  func aColumnBesideTheMainOneGoesOnTooAndAColumnOfSignsDoesNot() {
    let table = TableView(
      columns: [
        TableColumn(title: "", width: .fixed(1)), TableColumn(title: "Việc", width: .flexible(min: 8, weight: 1)),
        TableColumn(title: "Chủ trì", width: .fixed(12)),
      ], rows: [[CellText("○"), CellText("Rà soát"), CellText("Các sở, ban, ngành")]], selected: 0, wraps: true)
    expectPicture(
      of: table, 30, 4,
      is: """
             Việc         Chủ trì
        ──────────────────────────────
        ▶ ○  Rà soát      Các sở, ban,
                          ngành
        """)
  }

  @Test
  func wordsGoOnOverBlankCellsAndOverNoOthers() {
    let table = TableView(
      columns: [
        TableColumn(title: "Hệ thống", width: .fixed(8)), TableColumn(title: "Tình trạng", width: .fixed(13)),
        TableColumn(title: "Cấp", width: .fixed(10)),
      ],
      rows: [
        [CellText("Camera"), CellText("đã triển khai tại huyện"), CellText("")],
        [CellText("Một cửa"), CellText("đã triển khai tại huyện"), CellText("tỉnh, xã")],
        [CellText("LGSP"), CellText("đã có"), CellText("")],
      ])
    expectPicture(
      of: table, 36, 5,
      is: """
        Hệ thống  Tình trạng     Cấp
        ────────────────────────────────────
        Camera    đã triển khai tại huyện
        Một cửa   đã triển kha…  tỉnh, xã
        LGSP      đã có
        """)
  }

  @Test
  func whatIsHiddenIsCountedInItemsAndTheirHeadsAreNone() {
    var table = TableView(
      columns: [TableColumn(title: "Việc", width: .flexible(min: 8, weight: 1))],
      rows: (0..<12).map { [CellText($0.isMultiple(of: 3) ? "NHÓM" : "việc \($0)")] }, selected: 1)
    table.heads = [0, 3, 6, 9]
    #expect(drawn(table, 20, 8).text.contains("↓ 5"), "rows 5, 7, 8, 10 and 11 below a head that counts for nothing")
    table.selected = 11
    #expect(drawn(table, 20, 8).text.contains("↑ 4"), "rows 1, 2, 4 and 5")
  }

  /// A head whose rows are all hidden below gives its line to a row that wants two.
  @Test
  func aLowTableEndsWithARowAndNotWithAHead() {
    var table = TableView(
      columns: [TableColumn(title: "Việc", width: .flexible(min: 8, weight: 1))],
      rows: (0..<12).map { [CellText($0.isMultiple(of: 3) ? "NHÓM \($0)" : "việc thứ \($0) còn dài")] }, selected: 1,
      wraps: true)
    table.heads = [0, 3, 6, 9]
    let text = drawn(table, 16, 7).text
    #expect(text.contains("NHÓM 0") && !text.contains("NHÓM 3"), "\(text)")
    #expect(text.contains("việc thứ 1 còn\n") && text.contains("↓ 6"), "\(text)")
    table.selected = 5
    #expect(drawn(table, 16, 7).text.contains("▶ việc thứ 5"), "scrolled down it is drawn too")
  }
}
