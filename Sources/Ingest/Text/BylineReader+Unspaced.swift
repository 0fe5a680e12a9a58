import News

/// Names in scripts that part no words, which the word for a reporter tells.
extension BylineReader {
  /// "김예시 기자", "記者 山田花子": a name of two to four characters beside the word for a reporter; nil for any other line.
  static func unspacedName(in line: String) -> String? {
    guard line.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    // "記者山田花子／大阪報導": behind the stroke stands from where
    let line = line.prefix { !"／/｜".contains($0) }
    var words = line.split(separator: " ")
    guard words.count <= 4 else { return nil }
    if words.count > 2 { words = Array(words.prefix(2)) }
    if words.count == 1, let post = BylineWords.shared.unspacedPost(endingIn: line) {
      words = [line.dropLast(post.count), post]
    } else if words.count == 1, let post = BylineWords.shared.unspacedPost(beginning: line) {
      words = [line.dropFirst(post.count), post]
    }
    guard words.count == 2, let name = words.first(where: { !BylineWords.shared.isPost($0) }),
      words.contains(where: { BylineWords.shared.isPost($0) && $0.utf8.allSatisfy { $0 >= 0x80 } }),
      (2...4).contains(name.count), name.unicodeScalars.allSatisfy({ (0x3400...0xD7A3).contains($0.value) }),
      !BylineWords.shared.isRole(name)
    else { return nil }
    return String(name)
  }

  /// The name in front of a text, in brackets or behind the dateline.
  static func nameInFront(of paragraph: String) -> String? {
    bracketedName(in: paragraph) ?? nameBehindDateline(in: paragraph)
  }

  /// "(부산=항구통신) 김예시 기자 = …": between the dateline and a second sign of equality.
  private static func nameBehindDateline(in paragraph: String) -> String? {
    guard paragraph.first == "(", let close = paragraph.prefix(40).firstIndex(of: ")"),
      paragraph[..<close].contains("=")
    else { return nil }
    let rest = paragraph[paragraph.index(after: close)...].prefix(40)
    guard let sign = rest.firstIndex(of: "=") else { return nil }
    return unspacedName(in: String(rest[..<sign].trimmed))
  }

  /// The name in brackets in front of a text: "〔記者山田花子／大阪報導〕…".
  static func bracketedName(in paragraph: String) -> String? {
    let text = paragraph[...].trimmed
    guard let first = text.first, "〔【（([［".contains(first),
      let close = text.prefix(28).firstIndex(where: { "〕】）)]］".contains($0) })
    else { return nil }
    return unspacedName(in: String(text[..<close].dropFirst().trimmed))
  }

  /// The people behind the label of a line of several: "Source: Harbour Post  Author: Ann Lee".
  static func names(labelledIn line: String) -> [String] {
    guard line.utf8.count <= 160, line.contains(where: { $0 == ":" || $0 == "：" }) else { return [] }
    for word in line.split(separator: " ").dropFirst() {
      guard let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let label = word[..<colon]
      // "By" alone may stand behind the word for a picture.
      guard label.utf8.count > 3, BylineWords.shared.isPhrase(String(label)) else { continue }
      let rest = line[word.startIndex...].prefix { !"|｜".contains($0) }
      return names(in: String(rest).replacing("：", with: ": "))
    }
    return []
  }

  /// "AE By Ann Example" without the letters of a picture that is not there: the initials of the name.
  static func withoutInitials(_ line: Substring) -> Substring {
    let initials = line.prefix { $0 != " " }
    let rest = line.dropFirst(initials.count).trimmed
    guard (2...3).contains(initials.count), initials.allSatisfy(\.isUppercase),
      let phrase = BylineWords.shared.phrase(in: rest)
    else { return line }
    let words = rest.dropFirst(phrase).split(separator: " ").prefix(initials.count)
    return words.compactMap(\.first).elementsEqual(initials) ? rest : line
  }
}
