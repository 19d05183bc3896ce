import Foundation

/// The trial that the environment's `READER` names.
private let trial: Trial = {
  guard let name = ProcessInfo.processInfo.environment["READER"], let trial = Trial(rawValue: name) else {
    fatalError("READER must be one of \(Trial.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  return trial
}()

/// What libFuzzer calls with every input that it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  if let complaint = trial.complaint(about: Array(UnsafeBufferPointer(start: start, count: count))) {
    fatalError(complaint)
  }
  return 0
}
