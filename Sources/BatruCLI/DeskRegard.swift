internal import ArgumentParser
internal import CommitteeModel
internal import Glibc
internal import Ledger

/// What a command that writes to a ledger does while somebody records at its desk.
struct DeskRegard: ParsableArguments {
  /// Whether it gives way.
  enum Way: String, CaseIterable, ExpressibleByArgument { case refuse, wait, beside }

  @Option(
    help: ArgumentHelp(
      "Khi bàn thư ký của sổ đang có người giữ: refuse (không làm), wait (chờ bàn trống), beside (vẫn làm).",
      valueName: "cách"))
  var desk: Way = .refuse

  /// Says who records at the desk of a ledger; then waits for the end of that, or answers why nothing is done.
  func refusal(of ledger: String) -> String? {
    var told: DeskHolder?
    while let holder = Ledger.deskHolder(path: ledger) {
      switch desk {
      case .refuse:
        return
          "\(holder.text) Chưa làm gì. Đóng bàn thư ký rồi gọi lại; hoặc thêm --desk wait để chờ, --desk beside để "
          + "vẫn làm: điều đang gõ dở ở bàn thì chưa có trong sổ."
      case .beside:
        StandardStream.error.line(holder.text + " Vẫn làm; điều đang gõ dở ở bàn, nếu có, thì chưa có trong sổ.")
        return nil
      case .wait:
        if told != holder { StandardStream.error.line(holder.text + " Đang chờ bàn thư ký trống…") }
        told = holder
        usleep(200_000)
      }
    }
    return nil
  }
}
