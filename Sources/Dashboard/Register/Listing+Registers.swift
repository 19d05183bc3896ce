import CommitteeModel

extension Listing {
  /// What a register lists.
  init(_ register: Register, _ look: RegisterLook, in dossier: Dossier, _ proceedings: Proceedings) {
    let recipe = Recipe(
      register: register, look: look.withoutSelection, dossier: ObjectIdentifier(dossier))
    switch register {
    case .lastSession: self.init(.conclusions(before: dossier, proceedings), look, recipe: recipe)
    case .plan: self.init(.plan(dossier), look, recipe: recipe)
    case .tasks: self.init(.tasks(dossier, proceedings), look, recipe: recipe)
    case .rankings: self.init(.rankings(dossier), look, recipe: recipe)
    case .opinions: self.init(.opinions(dossier, proceedings), look, recipe: recipe)
    case .sectors: self.init(.all(of: .sector, dossier, proceedings), look, recipe: recipe)
    case .foundation: self.init(.all(of: .foundation, dossier, proceedings), look, recipe: recipe)
    case .systems: self.init(.systems(proceedings), look, recipe: recipe)
    case .agenda: self.init(.agenda(proceedings), look, recipe: recipe)
    case .sites: self.init(.sites(proceedings), look, recipe: recipe)
    case .documents: self.init(.documents(dossier, proceedings), look, recipe: recipe)
    case .sources: self.init(.sources(dossier, proceedings), look, recipe: recipe)
    case .reporting: self.init(.reporting(dossier), look, recipe: recipe)
    }
  }
}

extension RegisterLook {
  /// The same, whatever is selected: what a listing depends on.
  var withoutSelection: RegisterLook {
    var copy = self
    copy.item = nil
    return copy
  }
}
