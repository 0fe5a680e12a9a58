/// Plain text for a place where Markdown is read: each letter stands for itself.
///
/// Source: https://spec.commonmark.org/0.31.2/
enum MarkdownText {
  /// As little is marked as will do: a text should stay one that people read.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    let letters = Array(line)
    var escaped = ""
    var place = 0
    if let marked = mark(atStartOf: letters) {
      escaped += letters[..<marked].map(String.init).joined() + "\\" + String(letters[marked])
      place = marked + 1
    }
    while place < letters.count {
      if isMark(at: place, in: letters) { escaped += "\\" }
      escaped.append(letters[place])
      place += 1
    }
    return escaped
  }

  /// The letter that makes a heading, a quotation, a list or a rule of the line; nil when none does.
  private static func mark(atStartOf letters: [Character]) -> Int? {
    guard let first = letters.firstIndex(where: { $0 != " " }) else { return nil }
    switch letters[first] {
    case "#":
      let end = letters[first...].firstIndex { $0 != "#" } ?? letters.endIndex
      return end - first <= 6 && isBlank(letters, end) ? first : nil
    case ">": return first
    case "-", "+", "=":
      let isRule = letters[first...].allSatisfy { $0 == letters[first] || $0 == " " }
      return isRule || (letters[first] != "=" && isBlank(letters, first + 1)) ? first : nil
    case "0"..."9":
      let end = letters[first...].firstIndex { !("0"..."9").contains($0) } ?? letters.endIndex
      guard end - first <= 9, end < letters.count, letters[end] == "." || letters[end] == ")" else { return nil }
      return isBlank(letters, end + 1) ? end : nil
    default: return nil
    }
  }

  private static func isBlank(_ letters: [Character], _ place: Int) -> Bool {
    place >= letters.count || letters[place] == " " || letters[place] == "\t"
  }

  private static func isMark(at place: Int, in letters: [Character]) -> Bool {
    let before = place > 0 ? letters[place - 1] : " "
    let after = place + 1 < letters.count ? letters[place + 1] : " "
    return switch letters[place] {
    case "\\", "`", "*", "[": true
    // Inside of a word it is no emphasis.
    case "_": !(before.isLetter || before.isNumber) || !(after.isLetter || after.isNumber)
    case "<": after.isLetter || "/!?".contains(after)
    case "&": isReference(letters[(place + 1)...])
    case "~": before == "~" || after == "~"
    default: false
    }
  }

  /// Whether what stands behind a "&" makes a character reference of it.
  private static func isReference(_ letters: ArraySlice<Character>) -> Bool {
    let name = letters.prefix(32).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && letters.dropFirst(name.count).first == ";"
  }
}
