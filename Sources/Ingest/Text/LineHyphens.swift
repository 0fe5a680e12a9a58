import News

/// Tells the hyphens that only break a word at the end of a line ("lan-", "tern") from those that belong to it ("half-",
/// "open").
///
/// The text's own words decide where they can; else a text that breaks words often broke this one too, unless the word's first
/// part is a name or one that takes a hyphen.
struct LineHyphens {
  private var words: Set<[UInt8]> = []
  private let breaksWords: Bool

  /// So many words are broken in a text that breaks words by intent.
  private static let fewest = 3

  /// `breaks` are the lines that were broken, with those that follow them.
  init(text: [UInt8], breaks: [(line: ArraySlice<UInt8>, next: ArraySlice<UInt8>)]) {
    let broken = breaks.filter { HardWrap.endsInHyphen($0.line) }
    breaksWords = broken.count >= Self.fewest
    guard !broken.isEmpty else { return }
    words = Set(text.split { !Self.isOfWord($0) }.lazy.filter { $0.count >= 4 }.map { $0.map(\.lowercased) })
  }

  /// Whether the hyphen at the end of `line` goes when the word is whole again.
  func isOnlyOfLine(_ line: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let first = line.dropLast().suffix(while: Self.isOfWord)
    let rest = next.prefix { Self.isOfWord($0) && $0 != .hyphen }
    let (one, other) = (first.map(\.lowercased), rest.map(\.lowercased))
    if words.contains(one + other) { return true }
    if words.contains(one + [.hyphen] + other) { return false }
    let isName = first.first.map { $0 &- 0x41 < 26 } ?? true
    return breaksWords && !isName && !first.contains(.hyphen) && !Self.takingHyphen.contains(one)
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || byte == .hyphen
  }

  /// First parts of compounds, from `hyphens.tsv`.
  private static let takingHyphen = Set(
    Resource.rows(.ingest, "hyphens.tsv").joined().flatMap { $0.split(separator: " ") }.map { Array($0.utf8) })
}

extension ArraySlice<UInt8> {
  fileprivate func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !isWanted($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
