/// A document of HTML or XML as a tree in a flat table: never fatal, never recursive, bounded in every direction.
///
/// Nodes are numbers; the document itself is `MarkupTree.root`. Names are in ASCII lower case in both modes, so that
/// `pubDate`, `PubDate` and `PUBDATE` are one name. Text and attribute values stay in the source bytes and are decoded when
/// they are asked for.
///
///     let tree = MarkupTree(parsing: bytes, mode: .xml)
///     for item in tree.descendants(of: MarkupTree.root, named: "item") {
///       let title = tree.child(of: item, named: "title").map { tree.textContent(of: $0) }
///       let link = tree.attribute("rdf:about", of: item)
///     }
///
/// In XML mode a name has a `prefix` and a local `name`, and `namespace(of:)` looks the prefix up; undefined entities are read
/// from HTML's table or stay as text; an end tag closes the nearest element of its name or is ignored; nothing is fetched.
package struct MarkupTree: Sendable {
  package typealias Node = Int

  package static let root: Node = 0

  /// One row of the table; -1 stands for no node.
  struct Record: Sendable {
    var name: UInt16
    var kind: Kind
    var parent: Int32
    var first: Int32 = -1
    var last: Int32 = -1
    var previous: Int32 = -1
    var next: Int32 = -1
    /// Of an element: from its `<` on, and its content between its tags. Of text: all three are its own.
    var start: Int32
    var contentStart: Int32
    var contentEnd: Int32
    var firstAttribute: Int32 = 0
    var attributes: UInt16 = 0
  }

  enum Kind: UInt8, Sendable { case element, text, literal }

  let bytes: [UInt8]
  let mode: MarkupMode
  let records: [Record]
  let attributes: [MarkupTokenizer.Attribute]
  let names: [MarkupNames.Entry]
  /// The short entities that the document type declares.
  let entities: [String: String]
  private let lines: LineIndex
  /// What was ill-formed or cut, in the order of the places.
  package let damage: [MarkupDamage]

  /// Parses UTF-8 bytes; invalid ones show as U+FFFD.
  package init(parsing bytes: [UInt8], mode: MarkupMode, limits: MarkupLimits = MarkupLimits()) {
    var builder = MarkupBuilder(bytes, mode: mode, limits: limits)
    builder.run()
    self.bytes = bytes
    self.mode = mode
    records = builder.records
    attributes = builder.tokenizer.attributes
    names = builder.tokenizer.names.entries
    entities = builder.entities
    let lines = LineIndex(bytes)
    self.lines = lines
    damage = builder.tokenizer.damage.damage { lines.line(at: $0, in: bytes) }
  }

  /// How many nodes there are; they are numbered from 0.
  package var count: Int { records.count }

  // MARK: Names and attributes

  package func isElement(_ node: Node) -> Bool { records[node].kind == .element }

  /// The local name; empty for text and for the root.
  package func name(of node: Node) -> String { isElement(node) ? names[Int(records[node].name)].local : "" }

  /// What stands before the colon of an XML name.
  package func prefix(of node: Node) -> String? { isElement(node) ? names[Int(records[node].name)].prefix : nil }

  /// Which of HTML's elements it is; `.other` for text and unknown names.
  package func tag(of node: Node) -> HTMLTag {
    let record = records[node]
    return record.kind == .element ? HTMLTag(number: record.name) : .other
  }

  /// The decoded value of an attribute, its name in any ASCII case; the first when it stands twice, nil when it is missing.
  ///
  /// In XML mode a name without a prefix also finds an attribute with one, when there is no exact match.
  package func attribute(_ name: String, of node: Node) -> String? {
    attributeRange(name, of: node).map { decode($0, in: mode == .xml ? .xml : .attribute) }
  }

  /// All attributes in order, names in ASCII lower case.
  package func attributes(of node: Node) -> [(name: String, value: String)] {
    attributeRows(of: node).map { row in
      let name = String(decoding: bytes[row.name].map(\.lowercased), as: UTF8.self)
      return (name, decode(row.value, in: mode == .xml ? .xml : .attribute))
    }
  }

  /// The URI that the prefix of an element (or the lack of one) is bound to, as declared on it or around it.
  package func namespace(of node: Node) -> String? {
    let declaration = prefix(of: node).map { "xmlns:" + $0 } ?? "xmlns"
    var place: Node? = node
    while let here = place {
      if let range = attributeRange(declaration, of: here, isExact: true) { return decode(range, in: .xml) }
      place = parent(of: here)
    }
    return nil
  }

  /// Where the value of an attribute stands in the source, for rules that need not decode it.
  func attributeRange(_ name: String, of node: Node, isExact: Bool = false) -> Range<Int>? {
    let rows = attributeRows(of: node)
    if let exact = rows.first(where: { matches($0.name, name) }) { return exact.value }
    guard mode == .xml, !isExact, !name.utf8.contains(.colon) else { return nil }
    return rows.first { row in
      guard let colon = bytes[row.name].firstIndex(of: .colon) else { return false }
      return !bytes.has("xmlns:", at: row.name.lowerBound) && matches(colon + 1..<row.name.upperBound, name)
    }?.value
  }

  /// The attributes of an element as they stand in the source.
  func attributeRows(of node: Node) -> ArraySlice<MarkupTokenizer.Attribute> {
    let record = records[node]
    return attributes[Int(record.firstAttribute)..<Int(record.firstAttribute) + Int(record.attributes)]
  }

  /// Whether an attribute has this name, given in small letters.
  func isNamed(_ row: MarkupTokenizer.Attribute, _ name: StaticString) -> Bool {
    row.name.count == name.utf8CodeUnitCount && bytes.has(name, at: row.name.lowerBound)
  }

  private func matches(_ range: Range<Int>, _ name: String) -> Bool {
    guard range.count == name.utf8.count else { return false }
    var index = range.lowerBound
    for byte in name.utf8 {
      if byte.lowercased != bytes[index].lowercased { return false }
      index += 1
    }
    return true
  }

  // MARK: Text

  /// All text inside of a node (or of the text node itself), decoded, nothing between its pieces.
  package func textContent(of node: Node) -> String {
    var output: [UInt8] = []
    appendText(of: node, to: &output)
    for inner in descendants(of: node) { appendText(of: inner, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  /// The source between the tags of an element, as it stands: markup and all.
  package func source(inside node: Node) -> ArraySlice<UInt8> {
    let record = records[node]
    return bytes[Int(record.contentStart)..<max(Int(record.contentStart), Int(record.contentEnd))]
  }

  /// The line in which a node begins; the first is 1.
  package func line(of node: Node) -> Int { lines.line(at: Int(records[node].start), in: bytes) }

  /// Appends the decoded text of a text node; nothing for an element.
  func appendText(of node: Node, to output: inout [UInt8]) {
    let record = records[node]
    let range = Int(record.start)..<Int(record.contentEnd)
    switch record.kind {
    case .element: break
    case .literal: output.append(contentsOf: bytes[range])
    case .text:
      CharacterReferences.decode(bytes[range], in: mode == .xml ? .xml : .text, own: entities, into: &output)
    }
  }

  private func decode(_ range: Range<Int>, in context: CharacterReferences.Context) -> String {
    guard bytes[range].contains(.ampersand) else { return String(decoding: bytes[range], as: UTF8.self) }
    var output: [UInt8] = []
    CharacterReferences.decode(bytes[range], in: context, own: entities, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
