import CommitteeModel

/// What the tasks that follow from one conclusion say alike, in a cell: their common owner or deadline, or how many there are.
struct SharedWords {
  /// What stands in the cell; empty without tasks.
  let text: String
  /// True where some of them state none.
  let isUnstated: Bool

  /// What is said in one place for all.
  init(_ text: String) { (self.text, isUnstated) = (text, false) }

  /// Who leads; `unstated` says that nobody is named.
  init(leadsOf tasks: [CommitteeTask], unstated: String) {
    self.init(tasks.map { $0.leads.joined(separator: ", ") }, unstated: unstated) { "\($0) nơi chủ trì" }
  }

  /// By when; of several deadlines that are all days the first, too.
  init(deadlinesOf tasks: [CommitteeTask], unstated: String) {
    let dated = tasks.compactMap { task in task.deadline.lastDay.map { (day: $0, raw: task.deadline.raw) } }
    let first = dated.count == tasks.count ? dated.min { $0.day < $1.day } : nil
    self.init(tasks.map { $0.deadline.isStated ? $0.deadline.raw : "" }, unstated: unstated) {
      "\($0) hạn" + (first.map { ", từ \($0.raw)" } ?? "")
    }
  }

  private init(_ values: [String], unstated: String, several: (Int) -> String) {
    let lacking = values.count { $0.isEmpty }
    let kinds = Set(values).count
    isUnstated = lacking > 0
    if kinds <= 1 {
      text = lacking > 0 ? unstated : values.first ?? ""
    } else {
      text = lacking > 0 ? "\(lacking)/\(values.count) \(unstated)" : several(kinds)
    }
  }
}
