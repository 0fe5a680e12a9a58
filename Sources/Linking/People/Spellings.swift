/// What each of some spellings stands for; where several fit, the first of the list.
struct Spellings<Value: Sendable>: Sendable {
  /// By the first byte.
  private var rows = [[(spelling: [UInt8], value: Value)]](repeating: [], count: 128)

  /// Spellings are ASCII and not empty.
  init(_ list: [(String, Value)]) {
    for (spelling, value) in list {
      guard let first = spelling.utf8.first, first < 128 else { continue }
      rows[Int(first)].append((Array(spelling.utf8), value))
    }
  }

  /// The first spelling that stands at a place; nil when none does.
  func first(
    at start: Int, in letters: [UInt8], where isRight: (_ spelling: [UInt8]) -> Bool = { _ in true }
  ) -> (length: Int, value: Value)? {
    guard letters[start] < 128 else { return nil }
    for (spelling, value) in rows[Int(letters[start])]
    where letters[start...].starts(with: spelling) && isRight(spelling) {
      return (spelling.count, value)
    }
    return nil
  }
}
