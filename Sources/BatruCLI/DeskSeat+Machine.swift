internal import CommitteeModel
internal import Glibc
internal import Ledger

extension DeskSeat {
  /// A seat at this machine, by its clock; without a name the user's is taken.
  static func here(_ who: String?) -> DeskSeat {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let machine = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let holder = DeskHolder(
      who: who ?? WallClock.userName(), since: WallClock.now(), machine: machine, process: Int(getpid()))
    return DeskSeat(holder) { WallClock.now() }
  }
}
