/// A change of the user's own marks.
package enum MarkChange: Hashable, Sendable {
  case read(Bool)
  /// Read because the reader came to its end: nothing that was done by hand, and so nothing that is undone.
  case readToEnd
  case starred(Bool)
  case tag(String, Bool)
  /// Where reading stopped, and how much was seen (0 to 1).
  case position(Place, progress: Double)
}
