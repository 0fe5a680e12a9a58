/// White space of texts, as all readers treat it.
extension StringProtocol {
  /// Without white space at both ends, and every run of it inside made one space: how a title or a paragraph is kept.
  var collapsed: String { PlainText.collapsed(Array(utf8)[...]) }

  /// Nil when nothing but white space is there.
  var nonBlank: String? {
    let text = collapsed
    return text.isEmpty ? nil : text
  }
}
