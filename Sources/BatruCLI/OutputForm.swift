internal import ArgumentParser

/// The form of a file that a command makes, by what was said of it and by what its name says.
enum OutputForm {
  /// Endings that name a form, whichever command makes it.
  private static let endings: Set<String> = [
    "csv", "xlsx", "xls", "ods", "html", "htm", "pdf", "svg", "json", "doc", "docx", "odt", "md", "ics", "batru",
    "ledger",
  ]

  /// The form that was said, else the one that the name of the file says, else the first of all.
  ///
  /// Throws where both contradict one another, and where the name promises what the command does not make.
  static func chosen<Form>(_ said: Form?, for path: String?) throws -> Form
  where Form: RawRepresentable<String> & CaseIterable & Equatable, Form.AllCases == [Form] {
    let named = path.flatMap(ending).flatMap { Form(rawValue: $0) }
    if let said, let named, said != named {
      throw ValidationError(
        "--format \(said.rawValue) trái với tên tệp “\(path ?? "")”: bỏ --format, hoặc đổi đuôi tệp thành .\(said.rawValue)."
      )
    }
    if named == nil, let path { try refuse(path, unless: Form.allCases.map(\.rawValue)) }
    return said ?? named ?? Form.allCases[0]
  }

  /// Throws where the name of the file names another form than `forms`.
  static func refuse(_ path: String, unless forms: [String]) throws {
    guard let ending = ending(of: path), endings.contains(ending), !forms.contains(ending) else { return }
    let wanted = forms.map { ".\($0)" }.joined(separator: " hoặc ")
    throw ValidationError("Lệnh này không lập được tệp .\(ending): đặt tên tệp sau --out với đuôi \(wanted).")
  }

  /// Throws where the name of a template names another form than the file that is made by it.
  static func refuse(template path: String, unless form: String) throws {
    guard ending(of: path) != form else { return }
    throw ValidationError(
      "Mẫu của tệp .\(form) phải là tệp .\(form); “\(path)” không phải. Chọn mẫu khác, hoặc --format khác.")
  }

  /// What stands behind the last point of a file's name, in small letters; `nil` without one.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return nil }
    return name[name.index(after: point)...].lowercased()
  }
}
