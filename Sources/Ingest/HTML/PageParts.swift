import News

/// The lexicon of class names, ids and roles, from `page_parts.tsv`.
struct PageParts: Sendable {
  static let shared = PageParts()

  private struct Pattern: Sendable {
    var part: PagePart
    var words: [UInt64]
    var isWhole: Bool
  }

  /// By the first word, in the order of the file: an earlier line wins.
  private var patterns: [UInt64: [Pattern]] = [:]
  /// A class name that begins so speaks of another element ("has-sidebar").
  private let negations = Set(["has", "no", "with", "without", "is", "not", "js"].map(\.utf8.foldedHash))

  private init() {
    for row in Resource.rows(.ingest, "page_parts.tsv") where row.count >= 2 {
      guard let part = PagePart(rawValue: String(row[0])) else { continue }
      let isWhole = row[1].hasPrefix("=")
      let words = row[1].utf8.split(separator: .space).flatMap { Self.words(of: Array($0)[...]) }
      guard let first = words.first else { continue }
      patterns[first, default: []].append(Pattern(part: part, words: words, isWhole: isWhole))
    }
  }

  /// What each element of a tree names, by its node: pages repeat their class names, which are looked up once.
  func all(of tree: MarkupTree) -> [PartSet] {
    var all = [PartSet](repeating: [], count: tree.count)
    var known: [UInt64: PartSet] = [:]
    for node in 0..<tree.count where tree.isElement(node) {
      if let part = Self.part(ofTag: tree.tag(of: node)) { all[node].insert(part) }
      for row in tree.attributeRows(of: node) { addParts(of: row, in: tree, known: &known, to: &all[node]) }
    }
    return all
  }

  private func addParts(
    of row: MarkupTokenizer.Attribute, in tree: MarkupTree, known: inout [UInt64: PartSet], to parts: inout PartSet
  ) {
    guard let kind = AttributeKind(row, in: tree) else { return }
    switch kind {
    case .names:
      let key = tree.bytes[row.value].exactHash
      let named = known[key] ?? self.parts(of: tree.bytes[row.value])
      known[key] = named
      parts.formUnion(named)
    case .role: if let part = Self.part(ofRole: tree, row.value) { parts.insert(part) }
    case .property: if tree.bytes[row.value].elementsEqual("articleBody".utf8) { parts.insert(.content) }
    case .hidden: parts.insert(.hidden)
    case .ariaHidden: if tree.bytes.has("true", at: row.value.lowerBound) { parts.insert(.hidden) }
    case .style: if Self.hides(tree.bytes[row.value]) { parts.insert(.hidden) }
    }
  }

  /// The attributes that tell of an element's part.
  private enum AttributeKind {
    case names, role, property, hidden, ariaHidden, style

    init?(_ row: MarkupTokenizer.Attribute, in tree: MarkupTree) {
      switch row.name.count {
      case 2 where tree.isNamed(row, "id"), 5 where tree.isNamed(row, "class"),
        11 where tree.isNamed(row, "data-testid"),
        14 where tree.isNamed(row, "data-component"):
        self = .names
      case 4 where tree.isNamed(row, "role"): self = .role
      case 8 where tree.isNamed(row, "itemprop"): self = .property
      case 6 where tree.isNamed(row, "hidden"), 7 where tree.isNamed(row, "x-cloak"): self = .hidden
      case 11 where tree.isNamed(row, "aria-hidden"): self = .ariaHidden
      case 5 where tree.isNamed(row, "style"): self = .style
      default: return nil
      }
    }
  }

  private static func part(ofTag tag: HTMLTag) -> PagePart? {
    switch tag {
    case .nav, .menu, .dialog, .search: .navigation
    case .aside: .sidebar
    case .footer: .footer
    case .form, .fieldset: .promotion
    default: nil
    }
  }

  private static func part(ofRole tree: MarkupTree, _ role: Range<Int>) -> PagePart? {
    switch String(decoding: tree.bytes[role].prefix(20), as: UTF8.self) {
    case "navigation", "menu", "menubar", "search": .navigation
    case "complementary": .sidebar
    case "contentinfo": .footer
    case "dialog", "alertdialog", "alert", "tooltip": .promotion
    default: nil
    }
  }

  /// Whether a `style` takes an element out of sight.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    guard style.count >= 12 else { return false }
    let dense = style.filter { !$0.isMarkupSpace }
    return dense.index(of: "display:none", from: 0) != nil || dense.index(of: "visibility:hidden", from: 0) != nil
  }

  /// What the names of a `class` attribute say.
  private func parts(of names: ArraySlice<UInt8>) -> PartSet {
    var parts: PartSet = []
    for name in names.split(whereSeparator: \.isMarkupSpace).prefix(24) {
      // "md:[grid-area:sidebar]" speaks of how things look.
      if name.contains(.openBracket) { continue }
      let words = Self.words(of: name)
      guard let first = words.first, !negations.contains(first) else { continue }
      for index in words.indices {
        guard let candidates = patterns[words[index]] else { continue }
        for pattern in candidates where words[index...].starts(with: pattern.words) {
          if pattern.isWhole, words.count != pattern.words.count { continue }
          parts.insert(pattern.part)
        }
      }
    }
    return parts
  }

  /// The words of a class name, hashed: parted at signs, digits and capitals.
  private static func words(of name: ArraySlice<UInt8>) -> [UInt64] {
    var words: [UInt64] = []
    var start = name.startIndex
    var index = start
    func close(_ end: Int) { if end > start { words.append(name[start..<end].foldedHash) } }
    while index < name.endIndex, words.count < 12 {
      let byte = name[index]
      if !byte.isLetter {
        close(index)
        start = index + 1
      } else if byte.lowercased != byte, index > start, name[index - 1].lowercased == name[index - 1] {
        close(index)
        start = index
      }
      index += 1
    }
    close(index)
    return words
  }
}
