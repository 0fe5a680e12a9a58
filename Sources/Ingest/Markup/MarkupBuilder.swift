/// Builds the node table from tokens: what both modes share, and the rules of XML; HTML's are in an extension.
struct MarkupBuilder {
  typealias Node = MarkupTree.Node

  var tokenizer: MarkupTokenizer
  var records: [MarkupTree.Record] = []
  var entities: [String: String] = [:]
  /// The open elements, outermost first; the root is always there.
  var open: [Node] = [MarkupTree.root]
  /// How many open elements bear each name: what is not open need not be searched for.
  var openCount = [Int32](repeating: 0, count: MarkupNames.most)
  /// HTML only: what has been seen of the document's frame.
  var html = HTMLState()

  private let limits: MarkupLimits

  init(_ bytes: [UInt8], mode: MarkupMode, limits: MarkupLimits) {
    self.limits = limits
    tokenizer = MarkupTokenizer(bytes, mode: mode, limits: limits)
    records.reserveCapacity(min(bytes.count / 24, limits.nodes) + 1)
    records.append(
      MarkupTree.Record(
        name: MarkupNames.other, kind: .element, parent: -1, start: 0, contentStart: 0, contentEnd: Int32(tokenizer.end)
      ))
  }

  /// Reads the document to its end, or to the limit of nodes.
  mutating func run() {
    while records.count < limits.nodes, let token = tokenizer.next() {
      switch token {
      case .text(let range, let isLiteral):
        if tokenizer.mode == .html {
          addHTMLText(range, isLiteral: isLiteral)
        } else {
          addText(range, isLiteral: isLiteral)
        }
      case .start(let tag): if tokenizer.mode == .html { startHTML(tag) } else { startXML(tag) }
      case .end(let name, let offset):
        if tokenizer.mode == .html { endHTML(name, offset: offset) } else { endXML(name, offset: offset) }
      case .doctype(let range):
        if tokenizer.mode == .xml { entities = InternalEntities.declared(in: tokenizer.bytes[range]) }
      }
    }
    if records.count >= limits.nodes, tokenizer.position < tokenizer.end {
      tokenizer.damage.add(.tooManyNodes, at: tokenizer.position)
    }
    if tokenizer.mode == .xml, open.count > 1 {
      tokenizer.damage.add(.unclosedElement, at: Int(records[open[1]].start), count: open.count - 1)
    }
    pop(to: 1, at: tokenizer.end)
  }

  // MARK: XML

  private mutating func startXML(_ tag: MarkupTokenizer.StartTag) {
    let node = add(tag, to: current)
    if !tag.closesItself { push(node) }
  }

  private mutating func endXML(_ name: UInt16, offset: Int) {
    guard openCount[Int(name)] > 0, let index = open.lastIndex(where: { records[$0].name == name && $0 != 0 })
    else { return tokenizer.damage.add(.strayEndTag, at: offset) }
    if index < open.count - 1 {
      tokenizer.damage.add(.unclosedElement, at: Int(records[open[index + 1]].start), count: open.count - 1 - index)
    }
    pop(to: index, at: offset)
  }

  // MARK: The table

  var current: Node { open[open.count - 1] }

  /// Adds an element behind the children of `parent`, or before the child `sibling`.
  mutating func add(_ tag: MarkupTokenizer.StartTag, to parent: Node, before sibling: Node? = nil) -> Node {
    var record = MarkupTree.Record(
      name: tag.name, kind: .element, parent: Int32(parent), start: Int32(tag.range.lowerBound),
      contentStart: Int32(tag.range.upperBound), contentEnd: Int32(tag.range.upperBound))
    record.firstAttribute = Int32(tag.attributes.lowerBound)
    record.attributes = UInt16(tag.attributes.count)
    return insert(record, before: sibling)
  }

  mutating func addText(_ range: Range<Int>, isLiteral: Bool, to parent: Node? = nil, before sibling: Node? = nil) {
    _ = insert(
      MarkupTree.Record(
        name: MarkupNames.other, kind: isLiteral ? .literal : .text, parent: Int32(parent ?? current),
        start: Int32(range.lowerBound), contentStart: Int32(range.lowerBound), contentEnd: Int32(range.upperBound)),
      before: sibling)
  }

  private mutating func insert(_ new: MarkupTree.Record, before sibling: Node?) -> Node {
    var record = new
    let node = Int32(records.count)
    let parent = Int(record.parent)
    if let sibling {
      record.previous = records[sibling].previous
      record.next = Int32(sibling)
      records[sibling].previous = node
    } else {
      record.previous = records[parent].last
      records[parent].last = node
    }
    if record.previous >= 0 { records[Int(record.previous)].next = node } else { records[parent].first = node }
    records.append(record)
    return Int(node)
  }

  /// Opens an element; below the greatest depth it takes the place of the innermost one, so that no text is lost.
  mutating func push(_ node: Node) {
    if open.count >= limits.depth {
      tokenizer.damage.add(.tooDeep, at: Int(records[node].start))
      pop(to: open.count - 1, at: Int(records[node].start))
    }
    open.append(node)
    openCount[Int(records[node].name)] += 1
  }

  /// Closes open elements until `count` are left.
  mutating func pop(to count: Int, at offset: Int) {
    while open.count > count { close(at: open.count - 1, offset: offset) }
  }

  /// Closes one open element and leaves those inside of it open.
  mutating func close(at index: Int, offset: Int) {
    let node = open.remove(at: index)
    records[node].contentEnd = Int32(offset)
    openCount[Int(records[node].name)] -= 1
  }
}

/// The entities that a document type declares as short plain texts; others are not expanded.
enum InternalEntities {
  private static let most = 256
  private static let longest = 64

  static func declared(in doctype: ArraySlice<UInt8>) -> [String: String] {
    let bytes = Array(doctype)
    var found: [String: String] = [:]
    var start = 0
    while found.count < most, let place = bytes.index(of: "<!entity", from: start) {
      start = place + 8
      var rest = bytes[start...].prefix(512).drop(while: \.isMarkupSpace)
      let name = rest.prefix { !$0.isMarkupSpace }
      rest = rest.dropFirst(name.count).drop(while: \.isMarkupSpace)
      guard let quote = rest.popFirst(), quote == .quotation || quote == .apostrophe else { continue }
      let value = rest.prefix { $0 != quote }
      guard value.count <= longest, !value.contains(.less), isPlain(value) else { continue }
      var text: [UInt8] = []
      CharacterReferences.decode(value, in: .xml, own: [:], into: &text)
      found[String(decoding: name, as: UTF8.self)] = String(decoding: text, as: UTF8.self)
    }
    return found
  }

  /// Whether a value refers to no other entity: expansion stops at one step.
  private static func isPlain(_ value: ArraySlice<UInt8>) -> Bool {
    zip(value, value.dropFirst()).allSatisfy { $0 != .ampersand || $1 == .number } && value.last != .ampersand
  }
}
