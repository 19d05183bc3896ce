import Testing
import Widgets

struct EmptyNoticeTests {
  @Test
  func whatIsMissingStandsInTheMiddleAboveWhatOneCanDo() {
    expectPicture(
      of: EmptyNotice(title: "Chưa có điểm cầu.", hints: ["F4 phiên khác"]), 30, 6,
      is: """

              Chưa có điểm cầu.

                F4 phiên khác


        """)
  }

  @Test
  func wordsThatAreLongerThanThePaneGoOnBelow() {
    expectPicture(
      of: EmptyNotice(title: "Hồ sơ không nêu điểm cầu nào."), 20, 3,
      is: """
        Hồ sơ không nêu điểm
              cầu nào.

        """)
  }

  @Test
  func noLineIsBrokenForOneWord() {
    expectPicture(
      of: EmptyNotice(title: "Chỉ Bắc Kạn nêu số này nên không có gì để so."), 43, 3,
      is: """
             Chỉ Bắc Kạn nêu số này nên không
                       có gì để so.

        """)
  }
}
