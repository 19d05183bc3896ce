import CommitteeModel
import Dashboard

/// The words for a subject and the remark beside its figure; shared, never changed.
final class SubjectCard {
  let wording: SubjectWording
  let remark: Remark?
  /// The sign of what the checks found about it; `nil` where they found nothing.
  let mark: CheckMark?

  init(_ subject: Subject, in dossier: Dossier) {
    wording = SubjectWording(subject, in: dossier)
    remark = Remark(subject, in: dossier)
    mark = dossier.figures.marks[subject.checked].map { CheckMark($0) }
  }
}

/// The cards of a dossier and the layouts of its lists, each made when it is first asked for.
final class SubjectCards {
  let dossier: Dossier
  private var made: [Subject: SubjectCard] = [:]
  private var names: [CheckSubject: String?] = [:]
  private var layouts: [LayoutKey: ListLayout] = [:]

  init(of dossier: Dossier) { self.dossier = dossier }

  subscript(subject: Subject) -> SubjectCard {
    if let card = made[subject] { return card }
    let card = SubjectCard(subject, in: dossier)
    made[subject] = card
    return card
  }

  /// Name of a row that a check speaks of; `nil` for rows that no screen knows.
  func name(of subject: CheckSubject) -> String? {
    if let name = names[subject] { return name }
    let name = dossier.name(of: subject)
    names[subject] = .some(name)
    return name
  }

  /// The layout of a section's list at a width, made when it is first asked for.
  func layout(of section: Section, width: Int, units: ListLayout.Units, make: () -> ListLayout) -> ListLayout {
    let key = LayoutKey(section: section, width: width, units: units)
    if let layout = layouts[key] { return layout }
    // Whoever drags the edge of a window asks for many widths and comes back to few.
    if layouts.count >= 64 { layouts.removeAll(keepingCapacity: true) }
    let layout = make()
    layouts[key] = layout
    return layout
  }

  private struct LayoutKey: Hashable {
    let section: Section
    let width: Int
    let units: ListLayout.Units
  }
}
