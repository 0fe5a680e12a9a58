/// White space of texts, in one place.
extension StringProtocol {
  /// Without white space at both ends, and every run of it inside made one space: how a title or a paragraph is kept.
  var collapsed: String {
    var output = String.UnicodeScalarView()
    var isApart = false
    for scalar in unicodeScalars {
      if scalar == " " || (scalar.value <= 0x20 || scalar.value > 0x7F) && scalar.properties.isWhitespace {
        isApart = true
      } else {
        if isApart, !output.isEmpty { output.append(" ") }
        isApart = false
        output.append(scalar)
      }
    }
    return String(output)
  }

  /// Nil when nothing but white space is there.
  var nonBlank: String? {
    let text = collapsed
    return text.isEmpty ? nil : text
  }
}
