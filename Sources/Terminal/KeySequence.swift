import Screens

/// The keys of the sequences that most terminals send, for those that the terminal's description does not name.
///
/// Source: https://invisible-island.net/xterm/ctlseqs/ctlseqs.html (PC-Style Function Keys)
enum KeySequence {
  /// - Parameter text: The sequence without its escape: `[1;3D`, `[5~`, `OA`. Nil when it is no key.
  static func key(_ text: String) -> Key? {
    guard let final = text.last else { return nil }
    let numbers = text.dropFirst().dropLast().split(separator: ";", omittingEmptySubsequences: false).map {
      UInt8($0) ?? 1
    }
    guard text.count > 2 || final != "~" else { return nil }
    let modifiers = numbers.count > 1 ? numbers[1] &- 1 : 0
    if final == "Z" { return Key(.tab, shift: true) }
    guard let base = final == "~" ? numbers.first.flatMap(tilde) : letters[final] else { return nil }
    return Key(base, control: modifiers & 4 != 0, alt: modifiers & 2 != 0, shift: modifiers & 1 != 0)
  }

  private static let letters: [Character: Key.Base] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .function(1), "Q": .function(2),
    "R": .function(3), "S": .function(4), "M": .enter,
  ]

  private static func tilde(_ number: UInt8) -> Key.Base? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(Int(number) - 10)
    case 17...21: .function(Int(number) - 11)
    case 23, 24: .function(Int(number) - 12)
    default: nil
    }
  }
}
