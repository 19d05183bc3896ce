internal import Dispatch

/// Makes elements on a thread of its own while the ones before are used.
///
/// Unpacking a file, looking its rows through and writing to the book each fill a processor; beside one another they take
/// the time of the slowest.
/// What `make` uses must not be used elsewhere until the reading has ended.
public final class ReadAhead<Element> {
  /// What both threads touch, each between two signals of the other.
  private final class Belt: @unchecked Sendable {
    var waiting: [Result<Element?, any Error>] = []
    var isUnwanted = false
    let lock = DispatchQueue(label: "batru.read-ahead.belt")
    let filled = DispatchSemaphore(value: 0)
    let free = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)

    init(length: Int) {
      // Counted up from nothing, for a semaphore may not end with less than it began with.
      for _ in 0..<length { free.signal() }
    }
  }

  private let belt: Belt
  /// What came behind the last element: nothing, or what `make` threw.
  private var ending: Result<Element?, any Error>?

  /// Begins to make elements, at most `length` ahead, until `make` answers `nil` or throws.
  public init(length: Int = 4, _ make: @escaping () throws -> Element?) {
    let belt = Belt(length: length)
    self.belt = belt
    nonisolated(unsafe) let make = make
    DispatchQueue(label: "batru.read-ahead").async {
      defer { belt.ended.signal() }
      while true {
        belt.free.wait()
        if belt.lock.sync(execute: { belt.isUnwanted }) { return }
        let made = Result { try make() }
        belt.lock.sync { belt.waiting.append(made) }
        belt.filled.signal()
        guard case .success(.some) = made else { return }
      }
    }
  }

  deinit {
    belt.lock.sync { belt.isUnwanted = true }
    belt.free.signal()
    belt.ended.wait()
  }

  /// The next element; `nil` behind the last. What `make` threw is thrown again by every call behind it.
  public func next() throws -> Element? {
    if let ending { return try ending.get() }
    belt.filled.wait()
    let made = belt.lock.sync { belt.waiting.removeFirst() }
    belt.free.signal()
    guard case .success(.some(let element)) = made else {
      ending = made
      return try made.get()
    }
    return element
  }
}
