/// Puts the texts of an element's parts together as a page lays them out.
///
/// "Ann Lee" and "March 2" in two spans with nothing between them, or in two lines, are two things on the page: a bar parts
/// them. Single words ("Ann" and "Lee") stay one name.
struct TextLayout {
  private var pieces: [[UInt8]] = []
  /// A line ended since the last text.
  private var hasLineEnd = false
  /// An element ended since the last text, and another began behind it.
  private var (hasEnd, hasSeam) = (false, false)

  mutating func begin(isLine: Bool) {
    hasLineEnd = hasLineEnd || isLine
    hasSeam = hasSeam || hasEnd
  }

  mutating func end(isLine: Bool) {
    hasLineEnd = hasLineEnd || isLine
    hasEnd = true
  }

  mutating func add(_ text: [UInt8]) {
    defer { (hasEnd, hasSeam) = (false, false) }
    let isSpace = text.allSatisfy(\.isMarkupSpace)
    let isGlued = hasSeam && Self.isOfWord(pieces.last?.last) && Self.isOfWord(text.first)
    if hasLineEnd ? !isSpace : isGlued {
      pieces.append(text)
    } else {
      pieces.isEmpty ? pieces.append(text) : pieces[pieces.count - 1].append(contentsOf: text)
    }
    if !isSpace { hasLineEnd = false }
  }

  /// All of it on one line; nil when nothing was added.
  var text: String? {
    let texts = pieces.map { PlainText.collapsed($0[...]) }.filter { !$0.isEmpty }
    guard var whole = texts.first else { return nil }
    for (before, text) in zip(texts, texts.dropFirst()) {
      whole += Self.isWord(before) && Self.isWord(text) ? " " : " | "
      whole += text
    }
    return whole
  }

  /// A letter or digit, or a byte of one.
  static func isOfWord(_ byte: UInt8?) -> Bool { byte.map { $0.isLetter || $0.isDigit || $0 >= 0x80 } ?? false }

  private static func isWord(_ text: String) -> Bool { text.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." } }
}

extension MarkupTree {
  /// The text of an element with a bar wherever one part of it ends and the next begins; nil when it holds none.
  func laidOutText(of node: Node) -> String? {
    var layout = TextLayout()
    var (here, isEntering) = (node, true)
    while true {
      let isElement = isElement(here)
      let isLine = isElement && (tag(of: here).isBlock || tag(of: here) == .br)
      if isEntering {
        if isElement, here == node || !BlockCollector.isSilent(tag(of: here)) {
          if here != node { layout.begin(isLine: isLine) }
          if let first = firstChild(of: here) {
            here = first
            continue
          }
        } else if !isElement {
          var text: [UInt8] = []
          appendText(of: here, to: &text)
          layout.add(text)
        }
      }
      if here == node { return layout.text }
      if isElement { layout.end(isLine: isLine) }
      if let next = nextSibling(of: here) {
        (here, isEntering) = (next, true)
      } else {
        (here, isEntering) = (parent(of: here) ?? node, false)
      }
    }
  }
}
