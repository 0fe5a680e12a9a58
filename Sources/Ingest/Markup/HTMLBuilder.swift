/// The rules by which HTML becomes a tree though half of its tags are missing.
///
/// As HTML's standard has it, with these cuts, which change neither the text nor the blocks that it stands in: `html`,
/// `head`, `body` and `tbody` are not made up, and formatting is not carried on into the next block.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
extension MarkupBuilder {
  mutating func addHTMLText(_ range: Range<Int>, isLiteral: Bool) {
    let isSpace = tokenizer.bytes[range].allSatisfy(\.isMarkupSpace)
    if !isSpace, [.head, .noscript].contains(tag(of: current)) { leaveHead() }
    if !isSpace, tag(of: current).isTableFrame, let place = fosterPlace() {
      addText(range, isLiteral: isLiteral, to: place.parent, before: place.table)
    } else {
      addText(range, isLiteral: isLiteral)
    }
  }

  // MARK: Start tags

  mutating func startHTML(_ start: MarkupTokenizer.StartTag) {
    let tag = HTMLTag(number: start.name)
    if isForeign {
      guard tag.breaksOutOfForeign else { return startForeign(start) }
      leaveForeign(at: start.range.lowerBound)
    }
    let offset = start.range.lowerBound
    if !tag.isOfHead { leaveHead() }
    switch tag {
    case .html, .head, .body, .frameset:
      if isOpen(tag) || tag == .frameset || (tag != .html && html.hasBody) { return }
      if tag == .body { html.hasBody = true }
    case .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th:
      guard clearToTable(for: tag, offset: offset) else { return }
    default: closeImplied(by: tag, offset: offset)
    }
    if tag == .form, isOpen(.form), !isOpen(.template) { return }
    if tag == .select, let index = indexInScope(.select) { return pop(to: index, at: offset) }
    insertHTML(start, tag)
  }

  private mutating func insertHTML(_ start: MarkupTokenizer.StartTag, _ tag: HTMLTag) {
    let node: Node
    let isMisplaced = self.tag(of: current).isTableFrame && !tag.isOfTable
    if isMisplaced, let place = fosterPlace() {
      node = add(start, to: place.parent, before: place.table)
    } else {
      node = add(start, to: current)
    }
    let isForeign = tag == .svg || tag == .math
    if tag.isVoid || tag == .image || (isForeign && start.closesItself) { return }
    if tag == .form, self.tag(of: current).isTableFrame { return }
    push(node)
    if tag.isRawText || tag.isEscapableRawText { tokenizer.rawText = tag }
    if isForeign { tokenizer.isForeign = true }
  }

  /// Closes what the standard lets this start tag close.
  private mutating func closeImplied(by tag: HTMLTag, offset: Int) {
    switch tag {
    case .li: closeItem([.li], offset: offset)
    case .dd, .dt: closeItem([.dd, .dt], offset: offset)
    case .a, .nobr:
      if let index = indexInScope(tag) { closeFormatting(at: index, offset: offset) }
    case .button: closeInScope(.button, offset: offset)
    case .option, .optgroup:
      if self.tag(of: current) == .option { pop(to: open.count - 1, at: offset) }
      if tag == .optgroup, self.tag(of: current) == .optgroup { pop(to: open.count - 1, at: offset) }
    case .input, .textarea, .keygen: closeInScope(.select, offset: offset)
    case .rt, .rp:
      if self.tag(of: current) == .rt || self.tag(of: current) == .rp { pop(to: open.count - 1, at: offset) }
    case .table where self.tag(of: current).isTableFrame: closeInScope(.table, offset: offset)
    default: break
    }
    if tag.closesParagraph { closeParagraph(offset: offset) }
    if tag.isHeading, self.tag(of: current).isHeading { pop(to: open.count - 1, at: offset) }
  }

  /// A list item ends the one before it, unless a block other than `address`, `div` and `p` stands between.
  private mutating func closeItem(_ tags: [HTMLTag], offset: Int) {
    for index in open.indices.dropFirst().reversed() {
      let tag = tag(of: open[index])
      if tags.contains(tag) { return pop(to: index, at: offset) }
      if tag.isSpecial, tag != .address, tag != .div, tag != .p { return }
    }
  }

  private mutating func closeParagraph(offset: Int) {
    if let index = indexInScope(.p, orAt: { $0 == .button }) { pop(to: index, at: offset) }
  }

  private mutating func closeInScope(_ tag: HTMLTag, offset: Int) {
    if let index = indexInScope(tag) { pop(to: index, at: offset) }
  }

  // MARK: End tags

  mutating func endHTML(_ name: UInt16, offset: Int) {
    let tag = HTMLTag(number: name)
    if isForeign, endForeign(name, offset: offset) { return }
    switch tag {
    case .html, .body, .frameset: return
    case .head: leaveHead()
    case .br:
      _ = add(
        MarkupTokenizer.StartTag(name: name, range: offset..<offset, attributes: 0..<0, closesItself: true), to: current
      )
    case .p: closeParagraph(offset: offset)
    case .li:
      if let index = indexInScope(.li, orAt: { $0 == .ul || $0 == .ol }) { pop(to: index, at: offset) }
    case .h1, .h2, .h3, .h4, .h5, .h6: closeHeading(offset: offset)
    case .form:
      if let index = indexInScope(.form) { close(at: index, offset: offset) }
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: closeTablePart(tag, offset: offset)
    case .template:
      if isOpen(.template), let index = open.lastIndex(where: { self.tag(of: $0) == .template }) {
        pop(to: index, at: offset)
      }
    case _ where tag.isFormatting:
      if let index = indexInScope(tag) { closeFormatting(at: index, offset: offset) }
    case _ where tag.isSpecial: closeInScope(tag, offset: offset)
    default: closeOther(name, offset: offset)
    }
  }

  private mutating func closeHeading(offset: Int) {
    for index in open.indices.dropFirst().reversed() {
      let tag = tag(of: open[index])
      if tag.isHeading { return pop(to: index, at: offset) }
      if tag.isScope { return }
    }
  }

  /// An end tag without rules of its own closes its match unless a block is open inside of that.
  private mutating func closeOther(_ name: UInt16, offset: Int) {
    guard openCount[Int(name)] > 0 else { return }
    for index in open.indices.dropFirst().reversed() {
      if records[open[index]].name == name { return pop(to: index, at: offset) }
      if tag(of: open[index]).isSpecial { return }
    }
  }

  /// Closes a formatting element: with all that is in it, or alone when a block in it is open.
  private mutating func closeFormatting(at index: Int, offset: Int) {
    if open[(index + 1)...].contains(where: { tag(of: $0).isSpecial }) {
      close(at: index, offset: offset)
    } else {
      pop(to: index, at: offset)
    }
  }

  // MARK: Tables

  private mutating func closeTablePart(_ tag: HTMLTag, offset: Int) {
    guard isOpen(tag) else { return }
    for index in open.indices.dropFirst().reversed() {
      let here = self.tag(of: open[index])
      if here == tag { return pop(to: index, at: offset) }
      if here == .table || here == .template { return }
    }
  }

  /// Closes what is open inside of the innermost table until a part of this kind may begin; false when there is no table.
  private mutating func clearToTable(for tag: HTMLTag, offset: Int) -> Bool {
    guard isOpen(.table) || isOpen(.template),
      let table = open.lastIndex(where: { self.tag(of: $0) == .table || self.tag(of: $0) == .template })
    else { return false }
    func innermost(_ tags: Set<HTMLTag>) -> Int? {
      open[table...].lastIndex { tags.contains(self.tag(of: $0)) }
    }
    let keep =
      switch tag {
      case .td, .th: innermost([.tr]) ?? innermost([.tbody, .thead, .tfoot]) ?? table
      case .tr: innermost([.tbody, .thead, .tfoot]) ?? table
      case .col: innermost([.colgroup]) ?? table
      default: table
      }
    pop(to: keep + 1, at: offset)
    return true
  }

  /// Where misplaced content of the innermost table goes: before it.
  private func fosterPlace() -> (parent: Node, table: Node)? {
    guard let table = open.last(where: { tag(of: $0) == .table }) else { return nil }
    return (Int(records[table].parent), table)
  }

  // MARK: SVG and MathML

  private var isForeign: Bool {
    guard isOpen(.svg) || isOpen(.math) else { return false }
    let innermost = open.reversed().first { [.svg, .math, .foreignobject, .desc].contains(tag(of: $0)) }
    return innermost.map { tag(of: $0) == .svg || tag(of: $0) == .math } ?? false
  }

  private mutating func startForeign(_ start: MarkupTokenizer.StartTag) {
    let node = add(start, to: current)
    if !start.closesItself { push(node) }
  }

  private mutating func leaveForeign(at offset: Int) {
    while isForeign { pop(to: open.count - 1, at: offset) }
    tokenizer.isForeign = isForeign
  }

  private mutating func endForeign(_ name: UInt16, offset: Int) -> Bool {
    for index in open.indices.dropFirst().reversed() {
      let tag = tag(of: open[index])
      if records[open[index]].name == name {
        pop(to: index, at: offset)
        tokenizer.isForeign = isForeign
        return true
      }
      if tag == .svg || tag == .math { return false }
    }
    return false
  }

  // MARK: What is open

  func tag(of node: Node) -> HTMLTag { HTMLTag(number: records[node].name) }

  private func isOpen(_ tag: HTMLTag) -> Bool { openCount[Int(tag.number)] > 0 }

  private mutating func leaveHead() {
    guard isOpen(.head), !isOpen(.template), let index = open.firstIndex(where: { tag(of: $0) == .head }) else {
      return
    }
    pop(to: index, at: tokenizer.position)
  }

  /// The innermost open element of this tag that no scope (or further boundary) hides.
  private func indexInScope(_ tag: HTMLTag, orAt isBoundary: (HTMLTag) -> Bool = { _ in false }) -> Int? {
    guard isOpen(tag) else { return nil }
    for index in open.indices.dropFirst().reversed() {
      let here = self.tag(of: open[index])
      if here == tag { return index }
      if here.isScope || isBoundary(here) { return nil }
    }
    return nil
  }
}

/// What has been seen of an HTML document's frame.
struct HTMLState {
  var hasBody = false
}
