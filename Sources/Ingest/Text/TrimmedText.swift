extension Substring {
  /// The text without white space around it.
  var trimmed: Substring {
    var text = unicodeScalars
    while let first = text.first, first.properties.isWhitespace { text.removeFirst() }
    while let last = text.last, last.properties.isWhitespace { text.removeLast() }
    return Substring(text)
  }
}
