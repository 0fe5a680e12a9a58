/// Takes Markdown's signs off the lines and remembers what they said.
///
/// Only what articles are written with: headings, lists, quotes, tables, code, links, emphasis, front matter. A line without
/// a blank one before it goes on with the paragraph above.
/// Source: https://spec.commonmark.org/0.31.2/
struct MarkdownLines {
  private(set) var bytes: [UInt8] = []
  /// What each line of `bytes` is.
  private(set) var markup: [PageLine.Markup?] = []
  private(set) var settings: FrontMatter?
  private var isCode = false
  private var isOpen = false

  /// Whether a text is plainly Markdown: links in its notation, or a heading on top and more signs of it; a file's name that
  /// says so needs only one sign. A script's comments, quoted within a page, are no headings.
  static func isMarkdown(_ text: String, name: String = "") -> Bool {
    var text = text
    let signs = text.withUTF8 { MarkdownSigns(UnsafeBufferPointer(rebasing: $0.prefix(64 << 10))) }
    if let first = signs.firstLine, ["---", "+++", "Title: "].contains(where: { first.starts(with: $0.utf8) }) {
      let settings = FrontMatter(Array(text.utf8.prefix(64 << 10)).split(separator: 0x0A))
      if let settings, settings.values["title"] != nil || settings.values["date"] != nil { return true }
    }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return signs.all > 0 }
    let isTopped = signs.firstLine.map { headingLevel($0) != nil || $0.elementsEqual("---".utf8) } ?? false
    return signs.links >= 3 || (isTopped && signs.all >= 2)
  }

  /// The lines of normalised text, each with what it is.
  static func read(_ bytes: [UInt8]) -> MarkdownLines {
    var reader = MarkdownLines()
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    reader.settings = FrontMatter(lines)
    let citation = reader.settings == nil ? FrontMatter.citation(in: lines) : nil
    for (index, line) in lines.enumerated().dropFirst(reader.settings?.lineCount ?? 0) where index != citation?.line {
      reader.add(line)
    }
    reader.settings = reader.settings ?? citation?.settings
    return reader
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    if line.starts(with: Array("```".utf8)) || line.starts(with: Array("~~~".utf8)) {
      isCode.toggle()
      return begin(nil, [])
    }
    if isCode { return begin(line.isEmpty ? nil : .code, line) }
    if line.isEmpty || Self.isRule(line) { return begin(nil, []) }
    if let level = Self.headingLevel(line) {
      var text = line.drop { $0 == .number }.drop { $0 == .space }
      while text.last == .number || text.last == .space { text = text.dropLast() }
      return begin(.heading(level), Self.plain(text), isClosed: true)
    }
    if line.first == .greater {
      let text = line.drop { $0 == .greater || $0 == .space }
      return text.isEmpty ? begin(nil, []) : follow(.quote, text)
    }
    if let mark = Self.itemMark(line) { return begin(.item, Self.plain(line.dropFirst(mark))) }
    if line.first == UInt8(ascii: "|") { return row(line) }
    follow(nil, line)
  }

  /// Begins a line of its own; an empty one parts what stands around it.
  private mutating func begin(_ kind: PageLine.Markup?, _ text: some Sequence<UInt8>, isClosed: Bool = false) {
    if isOpen { bytes.append(.newline) }
    let start = bytes.count
    bytes.append(contentsOf: text)
    markup.append(kind)
    isOpen = bytes.count > start && !isClosed
    if !isOpen { bytes.append(.newline) }
  }

  /// Goes on with the paragraph or quote above, if there is one.
  private mutating func follow(_ kind: PageLine.Markup?, _ text: ArraySlice<UInt8>) {
    if isOpen, let last = markup.last, last == kind || (kind == nil && last == .item) {
      bytes.append(.space)
      bytes.append(contentsOf: Self.plain(text))
    } else {
      begin(kind, Self.plain(text))
    }
  }

  /// A table's row with its cells one after the other; the rule under its head is left out.
  private mutating func row(_ line: ArraySlice<UInt8>) {
    guard line.contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 }) else { return }
    let cells = line.split(separator: UInt8(ascii: "|")).map { Self.plain($0.drop { $0 == .space }) }.filter {
      !$0.isEmpty
    }
    begin(.row, Array(cells.joined(separator: Array(" | ".utf8))))
  }

  fileprivate static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let level = line.prefix { $0 == .number }.count
    return (1...6).contains(level) && line.dropFirst(level).first == .space && line.count > level + 1 ? level : nil
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, line.count >= 3, "-*_=".utf8.contains(first) else { return false }
    return line.allSatisfy { $0 == first || $0 == .space }
  }

  private static func itemMark(_ line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, line.count > 2 else { return nil }
    if "-*+".utf8.contains(first) { return line[line.startIndex + 1] == .space ? 2 : nil }
    let digits = line.prefix { $0.isDigit }.count
    guard (1...3).contains(digits), line.count > digits + 2 else { return nil }
    let mark = line[line.startIndex + digits]
    return (mark == 0x2E || mark == 0x29) && line[line.startIndex + digits + 1] == .space ? digits + 2 : nil
  }

  /// A line without emphasis, code marks and escapes; of links and pictures the words stay, of pictures nothing.
  static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : 0
      switch byte {
      case 0x5C where next.isMarkdownSign:
        plain.append(next)
        index += 2
      case .exclamation where next == .openBracket:
        index = link(line, at: index + 1)?.end ?? index + 1
      case .openBracket:
        if let (words, end) = link(line, at: index) {
          plain += Self.plain(words)
          index = end
        } else {
          plain.append(byte)
          index += 1
        }
      // "5 * 3": a sign of its own.
      case UInt8(ascii: "*") where next == .space && index > line.startIndex && line[index - 1] == .space:
        plain.append(byte)
        index += 1
      case UInt8(ascii: "*"), UInt8(ascii: "`"): index += 1
      case .underscore where plain.last.map({ !$0.isLetter && !$0.isDigit }) ?? true || !next.isLetter && !next.isDigit:
        index += 1
      default:
        plain.append(byte)
        index += 1
      }
    }
    while plain.last == .space { plain.removeLast() }
    return plain
  }

  /// The words of "[words](address)" and the index behind it; looks no further than a link is long.
  static func link(_ line: ArraySlice<UInt8>, at start: Int) -> (words: ArraySlice<UInt8>, end: Int)? {
    let near = line[start..<min(start + 400, line.endIndex)]
    guard let close = near.firstIndex(of: .closeBracket), close + 1 < line.endIndex, line[close + 1] == 0x28,
      let end = line[close..<min(close + 1000, line.endIndex)].firstIndex(of: 0x29)
    else { return nil }
    let words = line[(start + 1)..<close]
    return words.contains(.openBracket) ? nil : (words, end + 1)
  }
}

extension UInt8 {
  /// A sign that a backslash takes its meaning from.
  fileprivate var isMarkdownSign: Bool { "\\`*_{}[]()#+-.!|<>~".utf8.contains(self) }
}

/// How many signs of Markdown a text holds, counted in one pass.
private struct MarkdownSigns {
  private(set) var headings = 0
  private(set) var links = 0
  private(set) var others = 0
  /// The first line that holds anything.
  private(set) var firstLine: ArraySlice<UInt8>?

  var all: Int { headings + links + others }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var last: UInt8 = .newline
    for (index, byte) in bytes.enumerated() {
      if last == .newline, byte != .newline { begin(bytes, index) }
      if last == 0x5D && byte == 0x28 { links += 1 }
      if last == 0x2A && byte == 0x2A { others += 1 }
      last = byte
    }
  }

  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
    let isHeading = bytes[start] == .number
    if firstLine == nil || isHeading {
      let line = Array(bytes[start...].prefix { $0 != .newline })[...]
      firstLine = firstLine ?? line
      if isHeading, MarkdownLines.headingLevel(line) != nil { headings += 1 }
    }
    switch bytes[start] {
    case .greater where bytes[start...].starts(with: "> ".utf8): others += 1
    case UInt8(ascii: "`") where bytes[start...].starts(with: "```".utf8): others += 1
    default: break
    }
  }
}
