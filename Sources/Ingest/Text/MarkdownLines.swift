/// Takes Markdown's signs off the lines and remembers what they said.
enum MarkdownLines {
  /// Whether a text is plainly Markdown: headings or links in its notation, more than by chance.
  static func isMarkdown(_ text: String) -> Bool { false }

  static func read(_ bytes: [UInt8]) -> (bytes: [UInt8], markup: [PageLine.Markup?]) { (bytes, []) }
}
