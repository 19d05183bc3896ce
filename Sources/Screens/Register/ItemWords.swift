import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The words of every kind of row.
struct ItemWords {
  typealias Content = (name: String, cells: [CellText], source: Code<Source>?, origin: Origin?)

  let dossier: Dossier
  let proceedings: Proceedings

  init(_ scene: Scene) {
    dossier = scene.dossier
    proceedings = scene.archive.proceedings ?? Proceedings()
  }

  func content(of item: Item, in register: Register) -> Content? {
    switch register {
    case .lastSession: proceedings.conclusion(item.code).map(conclusion)
    case .plan: dossier.targets.first { $0.code.text == item.code }.map(target)
    case .tasks: proceedings.task(item.code).map(task)
    case .rankings: dossier.newestRanking(in: item.code).map(ranking)
    case .opinions: proceedings.opinion(item.code).map(opinion)
    case .sectors, .foundation: member(item)
    case .systems: proceedings.system(item.code).map(system)
    case .agenda: proceedings.agendaItem(item.code).map(agenda)
    case .sites: proceedings.site(item.code).map(site)
    case .documents: proceedings.document(item.code).map(document)
    case .sources: proceedings.source(item.code).map(source)
    case .reporting: dossier.indicators[Code(item.code)].map(reporting)
    }
  }

  func quiet(_ text: String) -> CellText { CellText(text, Style(.remark)) }

  func sign(_ mark: StatusMark) -> CellText { CellText(String(Character(mark.shape)), Style(mark.ink)) }
}
