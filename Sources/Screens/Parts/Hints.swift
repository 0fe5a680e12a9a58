/// Letters on what can be opened: the letter opens it, as a capital it shows its card only.
struct Hints: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case stop(Int)
    case panelRow(Int)
    case listRow(Int)
  }

  struct Hint: Hashable, Sendable {
    var label: String
    var target: Target
    var row: Int
    var column: Int
  }

  private(set) var hints: [Hint]
  private(set) var typed = ""

  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  init(_ targets: [(target: Target, row: Int, column: Int)]) {
    let isLong = targets.count > Self.letters.count
    hints = targets.prefix(Self.letters.count * Self.letters.count).enumerated().map { index, place in
      let (high, low) = index.quotientAndRemainder(dividingBy: Self.letters.count)
      let label = (isLong ? [Self.letters[high]] : []) + [Self.letters[low]]
      return Hint(label: String(label), target: place.target, row: place.row, column: place.column)
    }
  }

  /// What a typed letter leads to.
  enum Outcome: Equatable {
    case none, waiting
    case open(Target)
    case card(Target)
  }

  mutating func type(_ character: Character) -> Outcome {
    typed += character.lowercased()
    if let hint = hints.first(where: { $0.label == typed }) {
      return character.isUppercase ? .card(hint.target) : .open(hint.target)
    }
    return hints.contains { $0.label.hasPrefix(typed) } ? .waiting : .none
  }

  func draw(on frame: inout Frame) {
    for hint in hints where hint.label.hasPrefix(typed) {
      frame.write(SafeText(hint.label), row: hint.row, column: hint.column, role: .hint)
    }
  }
}
