import News
import Screens
import Testing

/// A small generator of its own, so that a seed means the same everywhere.
///
/// Source: G. Marsaglia, Xorshift RNGs, J. Stat. Softw. 8 (2003), the 64-bit triple 13, 7, 17.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

private let keys: [Key] =
  Command.all.flatMap(\.keys).compactMap { Keymap.sequence($0) }.flatMap(\.self).filter {
    $0 != Key("Q") && $0 != Key("q")
  }
  + "0123456789 aeg:/-é한\u{301}".map { Key($0) } + [
    Key(.tab), Key(.enter), Key(.escape), Key(.backspace), Key(.delete), Key(.down),
  ]

private func randomWalk(seed: UInt64, steps: Int) -> Walk {
  var dice = Dice(state: seed)
  var walk = Walk(rows: 24, columns: 80)
  for _ in 0..<steps {
    switch Int.random(in: 0..<24, using: &dice) {
    case 0:
      walk.resize(rows: Int.random(in: 1...100, using: &dice), columns: Int.random(in: 1...300, using: &dice))
    case 1:
      let kinds: [Mouse.Kind] = [.press, .doublePress, .drag, .release, .wheelUp, .wheelDown]
      let kind = kinds.randomElement(using: &dice) ?? .press
      walk.send(
        .mouse(Mouse(kind, row: Int.random(in: 0..<50, using: &dice), column: Int.random(in: 0..<130, using: &dice))))
    case 2: walk.send(.paste("pasted\ntext"))
    default: if let key = keys.randomElement(using: &dice) { walk.send(.key(key)) }
    }
    let frame = walk.app.frame()
    precondition(!frame.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
  return walk
}

@Test(arguments: [7, 42, 99, 2031] as [UInt64])
func randomKeysNeverBreakTheApp(seed: UInt64) {
  #expect(randomWalk(seed: seed, steps: 500).screen.count > 0)
}

@Test func theSameSeedGivesTheSameScreen() {
  #expect(randomWalk(seed: 5, steps: 150).screen == randomWalk(seed: 5, steps: 150).screen)
}
