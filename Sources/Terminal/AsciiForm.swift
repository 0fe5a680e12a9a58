import Foundation

/// What stands for a cluster where the terminal does not speak UTF-8; always as many columns as the cluster has.
enum AsciiForm {
  static func of(_ text: String, columns: Int) -> String {
    if text.utf8.count == 1 { return text }
    if let form = forms[text] { return form }
    let letters = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter { $0.isASCII && $0.value > 0x20 }
    if letters.count == columns { return letters.map { String($0) }.joined() }
    return text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ? blanks(columns) : questions(columns)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func questions(_ count: Int) -> String { String(repeating: "?", count: count) }

  private static let forms: [String: String] = [
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "−": "-",
    "…": "~", "·": ".", "•": "*", "●": "o", "◐": "~", "○": "o", "◇": "+", "★": "*", "☆": "*", "✓": "x", "◂": "<",
    "▸": ">",
    "◀": "<",
    "▶": ">", "▏": "|", "▌": "|", "█": "#", "▓": "#", "▒": "=", "░": "-", "▁": "_", "▂": "_", "▃": ".", "▄": "-",
    "▅": "=",
    "▆": "=", "▇": "#", "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "┤": "+",
    "┬": "+", "┴": "+", "┼": "+", "←": "<", "→": ">", "↑": "^", "↓": "v", "×": "x", "ß": "s", "ø": "o", "Ø": "O",
    "ł": "l",
    "Ł": "L", "đ": "d", "Đ": "D", "æ": "a", "Æ": "A", "œ": "o", "Œ": "O", "ı": "i", "þ": "p", "ð": "d", "€": "E",
    "£": "L",
    "¥": "Y", "©": "c", "®": "r", "°": "o", "§": "S", "¿": "?", "¡": "!", "\u{FFFD}": "?",
  ]
}
