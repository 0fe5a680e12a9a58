/// One line of text that is being typed, with its cursor.
package struct LineInput: Hashable, Sendable {
  package private(set) var text: [Character]
  /// How many characters stand before the cursor.
  package private(set) var cursor: Int
  /// The text was there before anything was typed: the next letter takes its place, and a key that moves keeps it.
  package private(set) var isSelected = false

  package init(_ text: String = "") {
    self.text = Array(text)
    cursor = self.text.count
  }

  /// A text that was typed before, to be typed over or gone on with.
  package init(selected text: String) {
    self.init(text)
    isSelected = !text.isEmpty
  }

  package var string: String { String(text) }
  package var isEmpty: Bool { text.isEmpty }

  /// Puts other text in place of all, the cursor behind it.
  package mutating func replace(with string: String) { self = LineInput(string) }

  /// Types text at the cursor; line breaks and tabs become blanks.
  package mutating func type(_ string: some Sequence<Character>) {
    dropSelected()
    let typed = string.prefix(Self.longest - min(text.count, Self.longest)).map { $0.isWhitespace ? " " : $0 }
    text.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  /// Longer than any query; keeps a pasted book from being searched for.
  private static let longest = 1000

  /// Takes a key as line editors of shells do; false when the key means nothing here.
  package mutating func take(_ key: Key) -> Bool {
    if let character = key.typed {
      type([character])
      return true
    }
    let wasSelected = isSelected
    if key == Key(.backspace) || key == Key(.delete) { dropSelected() }
    isSelected = false
    if wasSelected, isEmpty { return true }
    switch key {
    case Key(.backspace), Key(.character("h"), control: true):
      guard cursor > 0 else { return !text.isEmpty }
      cursor -= 1
      text.remove(at: cursor)
    case Key(.delete): if cursor < text.count { text.remove(at: cursor) }
    case Key(.left): cursor = max(0, cursor - 1)
    case Key(.right): cursor = min(text.count, cursor + 1)
    case Key(.home), Key(.character("a"), control: true): cursor = 0
    case Key(.end), Key(.character("e"), control: true): cursor = text.count
    case Key(.character("u"), control: true):
      text.removeSubrange(..<cursor)
      cursor = 0
    case Key(.character("k"), control: true): text.removeSubrange(cursor...)
    case Key(.character("w"), control: true), Key(.backspace, alt: true): removeWord()
    default: return false
    }
    return true
  }

  private mutating func dropSelected() {
    if isSelected { self = LineInput() }
  }

  private mutating func removeWord() {
    var start = cursor
    while start > 0, text[start - 1] == " " { start -= 1 }
    while start > 0, text[start - 1] != " " { start -= 1 }
    text.removeSubrange(start..<cursor)
    cursor = start
  }
}
