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
}
