internal import ArgumentParser
internal import CommitteeModel
internal import Intake
internal import Ledger
internal import Runtime
internal import Sockets

/// The words of failures, whoever tells them.
enum FailureWords {
  /// What failed and what to do, in Vietnamese; `nil` for what the parser of arguments has words for.
  static func text(of error: any Error) -> String? {
    switch error {
    case let failure as LedgerFailure: failure.text
    case let failure as DeskFailure: failure.text
    case let failure as ImportFailure: failure.words
    case let failure as IntakeFailure: failure.text
    case let failure as DossierFailure: failure.text
    case let failure as SocketFailure: failure.text
    case let address as UnknownAddress:
      "Không có màn hình hay hàng “\(address.text)”. Lệnh batru screens liệt kê các màn hình có thể mở; "
        + "hàng của danh mục mở bằng mã, ví dụ tasks/MÃ."
    case let failure as ValidationError: failure.message
    default: nil
    }
  }
}

/// A failure of the ledger while an import works on it under another name, in the words for the person's own name of it.
struct ImportFailure: Error {
  /// What failed and what to do.
  let words: String
}
