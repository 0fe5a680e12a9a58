import Foundation
import News
import Testing

@testable import Screens

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

/// Keys, the mouse, pastes and sizes between 1×1 and 300×100, with answers at once or late.
private struct RandomWalk {
  private(set) var walk: Walk
  /// All screens in one number.
  private(set) var digest = Hasher.stable
  /// The last events, for who has to see what led to a fault.
  private(set) var latest: [String] = []
  private var dice: Dice
  private var shown: Frame?
  private var count = 0

  init(seed: UInt64) {
    dice = Dice(state: seed)
    walk = Walk()
    (walk.newsstand.isCrowded, walk.newsstand.hasTwins) = (true, true)
    walk.edited = "Ask again."
  }

  /// One event; what is not as it has to be afterwards, in words.
  mutating func step() -> String? {
    switch Int.random(in: 0..<26, using: &dice) {
    case 0:
      send(
        .resize(Size(rows: Int.random(in: 1...100, using: &dice), columns: Int.random(in: 1...300, using: &dice))))
    case 1:
      let kinds: [Mouse.Kind] = [.press, .doublePress, .drag, .release, .wheelUp, .wheelDown]
      let kind = kinds.randomElement(using: &dice) ?? .press
      send(
        .mouse(Mouse(kind, row: Int.random(in: 0..<50, using: &dice), column: Int.random(in: 0..<130, using: &dice))))
    case 2: send(.paste("pasted\ntext"))
    case 3:
      walk.isSlow = true
      note("answers come late")
    case 4:
      walk.answerAll()
      note("answers come")
    default: if let key = keys.randomElement(using: &dice) { send(.key(key)) }
    }
    let frame = walk.app.frame(after: shown)
    shown = frame
    count += 1
    // Every frame is made from the one before; drawing each anew as well would take as long again.
    if count.isMultiple(of: 4), frame != walk.app.frame() {
      return "a part of the frame before is shown that has changed"
    }
    digest = Hasher.stable(frame.text, after: digest)
    return Self.fault(in: frame) ?? fault
  }

  private mutating func send(_ event: Event) {
    if case .key(let key) = event { note(key.description) } else { note("\(event)") }
    walk.send(event)
  }

  private mutating func note(_ words: String) { latest = latest.suffix(19) + [words] }

  private static func fault(in frame: Frame) -> String? {
    for row in 0..<frame.rows {
      let cells = frame[row]
      if !cells.allSatisfy({ $0.text.utf8.allSatisfy { $0 >= 0x20 } }) { return "a control character in row \(row)" }
      if cells.reduce(0, { $0 + Int($1.columns) }) != frame.columns { return "half a wide character in row \(row)" }
    }
    guard let cursor = frame.cursor else { return nil }
    return cursor.row < frame.rows && cursor.column <= frame.columns ? nil : "the cursor is off the screen"
  }

  private var fault: String? {
    let app = walk.app
    if !app.history.stops.indices.contains(app.history.index) { return "the path has no step \(app.history.index)" }
    if let message = app.desk.message, message.kind != .notice, message.topic == nil {
      return "“\(message.text)” names no page of the help"
    }
    if walk.late.isEmpty, !app.held.isEmpty { return "keys wait for nothing" }
    if case .menu(let menu)? = app.overlay, !menu.list.rows.isEmpty, menu.list.current == nil {
      return "a menu without a row"
    }
    if let list = (app.view as? BrowseView)?.pager?.list, !list.rows.isEmpty, list.current == nil {
      return "no row in the list"
    }
    if let reader = (app.view as? BrowseView)?.reader, reader.top < 0 || reader.top > reader.text.rows.count {
      return "the text begins at \(reader.top)"
    }
    return Location(kept: app.view.location.kept ?? []) == app.view.location ? nil : "the place cannot be kept"
  }
}

extension Hasher {
  fileprivate static let stable: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Source: http://www.isthe.com/chongo/tech/comp/fnv (FNV-1a, 64 bits)
  fileprivate static func stable(_ text: String, after hash: UInt64) -> UInt64 {
    text.utf8.reduce(hash) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

/// `DOSSIER_KEYS=20000` for those who have the minutes; the first of them are walked twice, to see that the screens are the same.
private let steps = ProcessInfo.processInfo.environment["DOSSIER_KEYS"].flatMap { Int($0) } ?? 300

@Test(arguments: [7, 42, 99, 1848, 2031] as [UInt64])
func randomKeysNeverBreakTheApp(seed: UInt64) {
  var (one, other) = (RandomWalk(seed: seed), RandomWalk(seed: seed))
  for step in 1...steps {
    if let fault = one.step() {
      Issue.record("seed \(seed), step \(step): \(fault)\nafter \(one.latest)\n\(one.walk.screen)")
      return
    }
    guard step <= 300 else { continue }
    _ = other.step()
    guard one.digest == other.digest else {
      Issue.record("seed \(seed), step \(step): the same seed gave another screen")
      return
    }
  }
}
