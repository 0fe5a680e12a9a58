/// The path that the reader took, and where on it the reader stands.
///
/// Going back and forward moves along it; opening something new cuts what lay ahead.
package struct History<Stop> {
  package private(set) var stops: [Stop]
  package private(set) var index: Int

  package init(_ first: Stop) {
    stops = [first]
    index = 0
  }

  /// The path as it was saved; `first` when nothing was.
  package init(_ saved: [Stop], index: Int, first: Stop) {
    stops = saved.isEmpty ? [first] : saved
    self.index = min(max(index, 0), stops.count - 1)
  }

  /// Longer paths forget their beginning.
  package static var longest: Int { 200 }

  package var current: Stop {
    get { stops[index] }
    set { stops[index] = newValue }
  }

  package var canGoBack: Bool { index > 0 }
  package var canGoForward: Bool { index + 1 < stops.count }

  /// Opens something new; what lay ahead is gone.
  package mutating func open(_ stop: Stop) {
    stops.removeSubrange((index + 1)...)
    stops.append(stop)
    if stops.count > Self.longest { stops.removeFirst(stops.count - Self.longest) }
    index = stops.count - 1
  }

  /// Moves along the path as far as it goes; false when there is no way to go.
  package mutating func go(by steps: Int) -> Bool {
    let target = min(max(index + steps, 0), stops.count - 1)
    defer { index = target }
    return target != index
  }

  /// The nearest earlier stop for which something holds; nil when there is none.
  package func earlier(where holds: (Stop) -> Bool) -> Int? { stops[..<index].lastIndex(where: holds) }

  /// Changes one stop; nothing when there is none at the index.
  package mutating func change(at index: Int, _ change: (inout Stop) -> Void) {
    if stops.indices.contains(index) { change(&stops[index]) }
  }

  package mutating func go(to target: Int) { index = min(max(target, 0), stops.count - 1) }
}

extension History: Sendable where Stop: Sendable {}
