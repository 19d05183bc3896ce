extension JournalFault {
  /// What is wrong, in a Vietnamese sentence.
  public var text: String {
    switch self {
    case .gap(let next): "Mất mục nhật ký ngay trước mục \(next)."
    case .altered(let number):
      "Mục \(number) không nối tiếp mục trước: mục này hoặc mục trước nó đã bị sửa, thay hay bỏ."
    case .otherDelivery(let delivery, let entry):
      "Lần nhập \(delivery): tệp hoặc các dòng trong sổ không còn như mục \(entry) đã ghi."
    case .otherEdition(let edition, let entry): "Bản công bố số \(edition): sổ không còn ghi như mục \(entry) đã ghi."
    case .unknownDelivery(let delivery): "Lần nhập \(delivery) có trong sổ mà nhật ký không ghi."
    case .unknownEdition(let edition): "Bản công bố số \(edition) có trong sổ mà nhật ký không ghi."
    }
  }
}
