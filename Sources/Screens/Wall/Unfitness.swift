public import CommitteeModel

/// Why an edition does not hang on a wall.
public enum Unfitness: Error, Hashable, Sendable {
  /// It cannot be read, or is not what was published.
  case unreadable(DossierFailure)
  /// It was made for the people of the session, and holds what is not for whoever passes by.
  case notForWalls
  /// None of its scenes can be shown, and why the first cannot.
  case noScene(String)

  /// Why, in a few words.
  public var text: String {
    switch self {
    case .unreadable(let failure): failure.brief
    case .notForWalls: "không lập cho tường; lập lại bằng publish --for wall"
    case .noScene(let reason): "không cảnh nào chiếu được: \(reason)"
    }
  }
}

extension DossierFailure {
  /// What is wrong with a file, for a corner of a wall.
  fileprivate var brief: String {
    switch self {
    case .cannotOpen, .unreadable: "không đọc được"
    case .notAnEdition: "không phải bản công bố"
    case .newerEdition: "do batru mới hơn lập"
    case .damaged: "tệp hỏng hoặc chưa chép xong"
    case .altered: "đã bị sửa sau khi công bố"
    case .unknownSession: "không có phiên nào"
    }
  }
}
