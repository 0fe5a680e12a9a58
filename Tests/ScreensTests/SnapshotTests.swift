import Screens
import Testing

/// The sizes at which the layout changes.
private let sizes = [(24, 80), (12, 40), (40, 120), (60, 200)]

/// Screens by the keys that lead to them.
private let screens: [(name: String, keys: String)] = [
  ("list", ""), ("reader", "Enter"), ("hop", "Enter } } }"), ("wide-characters", "j j j Enter"),
  ("right-to-left", "j j j j Enter"), ("panel", "Enter Tab"), ("hints", "Enter f"), ("people", "p"),
  ("card", "Enter } i"),
  ("official", "Enter } Enter"), ("official-articles", "Enter } Enter v"),
  ("official-timeline", "Enter } Enter v v v v v"),
  ("sentence", "Enter } Enter Enter"), ("officials", "3"), ("stories", "2"), ("story", "c"), ("story-timeline", "c v"),
  ("story-sources", "c v v"), ("quotes", "4"), ("sources", "5"), ("problems", "g p"), ("original", "Enter g o"),
  ("dropped", "Enter g d"), ("fields", "Enter I"), ("search", "s g a t e"), ("search-empty", "s"),
  ("find", "Enter / t h e"),
  ("find-list", "/ n o t e Enter n"), ("filter", "F g a t e"), ("help", "?"), ("help-filter", "? / f i n d"),
  ("themes", "T j"), ("command-line", ": s e Tab"), ("prefix", "g"), ("zoom", "Enter z"),
]

@Test(arguments: screens.map(\.name))
func aScreenLooksAsItDid(name: String) throws {
  let keys = try #require(screens.first { $0.name == name }).keys
  for (rows, columns) in sizes {
    var walk = Walk(rows: rows, columns: columns)
    walk.press(keys)
    try expectSnapshot(walk.app, "\(name)-\(columns)x\(rows)")
  }
}

@Test func anEmptyLibraryWelcomes() throws {
  for (rows, columns) in sizes {
    try expectSnapshot(Walk(rows: rows, columns: columns, isEmpty: true).app, "welcome-\(columns)x\(rows)")
  }
}
