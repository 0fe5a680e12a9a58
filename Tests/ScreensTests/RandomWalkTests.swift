import Foundation
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

private let keys: [Key] = {
  let bound: [Key] = Command.all.flatMap(\.keys).compactMap { Keymap.sequence($0) }.flatMap(\.self)
  let typed: [Key] = "0123456789 aeg:/-é한\u{301}".map { Key($0) }
  let named = [Key(.tab), Key(.enter), Key(.escape), Key(.backspace), Key(.delete), Key(.down)]
  return bound.filter { $0 != Key("Q") && $0 != Key("q") } + typed + named
}()

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
    for row in 0..<frame.rows {
      let cells = frame[row]
      precondition(cells.allSatisfy { $0.text.utf8.allSatisfy { $0 >= 0x20 } })
      precondition(cells.reduce(0) { $0 + Int($1.columns) } == frame.columns, "half a wide character is left")
    }
  }
  return walk
}

/// 20,000 with `RANDOM_STEPS=20000`, for those who have the minutes.
private let steps = ProcessInfo.processInfo.environment["RANDOM_STEPS"].flatMap { Int($0) } ?? 500

@Test(arguments: [7, 42, 99, 2031] as [UInt64])
func randomKeysNeverBreakTheApp(seed: UInt64) {
  #expect(randomWalk(seed: seed, steps: steps).screen.count > 0)
}

@Test func theSameSeedGivesTheSameScreen() {
  #expect(randomWalk(seed: 5, steps: 150).screen == randomWalk(seed: 5, steps: 150).screen)
}
