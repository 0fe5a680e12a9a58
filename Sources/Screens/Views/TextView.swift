import News

/// A page of plain text: the original as it came, what was left out of it and why, or all that was read of it.
struct TextView: View {
  enum Kind: Hashable, Sendable { case original, dropped, fields }

  private let kind: Kind
  private let article: ArticleID
  private var ticket: Ticket?
  /// Asked for behind the fields.
  private var pageTicket: Ticket?
  private var text: String?
  private var lines: [Wrap.Line] = []
  private var columns = 0
  private var height = 1
  private var top = 0
  /// The scalar that the first row begins with, so that a new width keeps the place.
  private var anchor: Int
  private var finder: Finder?
  private var hits: [Range<Int>] = []
  private var hit = 0

  init(_ kind: Kind, of article: ArticleID, _ location: Location) {
    self.kind = kind
    self.article = article
    anchor = location.scroll?.start ?? 0
  }

  var location: Location {
    var location = Location(screen)
    location.scroll = Place(.body, 0, anchor, anchor)
    return location
  }

  private var screen: Location.Screen {
    switch kind {
    case .original: .original(article)
    case .dropped: .dropped(article)
    case .fields: .fields(article)
    }
  }

  var context: Contexts { .text }
  var crumbs: [String] {
    switch kind {
    case .original: ["The page as it came"]
    case .dropped: ["What was left out, and why"]
    case .fields: ["All that was read of the page"]
    }
  }

  func standing(_ desk: Desk) -> String {
    lines.isEmpty ? "" : "\(min(100, (top + height) * 100 / max(1, lines.count)))%"
  }

  mutating func start(_ desk: inout Desk) {
    (text, pageTicket) = (nil, nil)
    ticket = desk.ask(kind == .original ? .original(article) : .article(article))
  }

  func waits(for command: Command.Name) -> Bool { ticket != nil || pageTicket != nil }

  mutating func receive(_ answer: Answer, for answered: Ticket, _ desk: inout Desk) {
    guard answered == ticket || answered == pageTicket else { return }
    if answered == ticket { ticket = nil } else { pageTicket = nil }
    columns = 0
    switch answer {
    case .original(let page): text = (text ?? "") + Self.shown(page)
    case .article(let page):
      let article = page?.article
      text = kind == .fields ? article.map { FieldsText.text($0) } ?? "" : Self.dropped(article)
      // Behind the fields, so that their order is theirs whichever answer comes first.
      if kind == .fields { pageTicket = desk.ask(.original(self.article)) }
    case .failed(let message): desk.fail(message)
    default: break
    }
  }

  private static func dropped(_ article: Article?) -> String {
    let dropped = article?.content.dropped ?? []
    return dropped.isEmpty
      ? "Nothing was left out." : dropped.map { "\($0.text)\n    left out: \($0.reason)\n" }.joined(separator: "\n")
  }

  /// More of a page than anybody reads in a terminal is not wrapped for one.
  private static let mostBytes = 1 << 20

  private static func shown(_ page: String) -> String {
    guard page.utf8.count > mostBytes else { return page }
    return String(decoding: page.utf8.prefix(mostBytes), as: UTF8.self)
      + "\n\n… The page goes on; dossier show ID --original prints the whole of it."
  }

  mutating func settle(in area: Area, _ desk: inout Desk) {
    height = max(1, area.rows)
    let width = max(1, min(desk.settings.measure + 28, area.columns - 2))
    guard let text, width != columns else { return }
    columns = width
    lines = Wrap.lines(SafeText(text), columns: columns)
    top = anchoredTop
  }

  private var maxTop: Int { max(0, lines.count - height) }

  /// The row that the anchor is in, as far up as there is text below it.
  private var anchoredTop: Int {
    min(max(0, (lines.firstIndex { $0.scalars.lowerBound > anchor } ?? lines.count) - 1), maxTop)
  }

  private mutating func scroll(to row: Int) {
    top = min(max(0, row), maxTop)
    anchor = lines.indices.contains(top) ? lines[top].scalars.lowerBound : 0
  }

  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool {
    let times = count ?? 1
    switch command {
    case .down: scroll(to: top + times)
    case .up: scroll(to: top - times)
    case .pageDown, .readOn: scroll(to: top + times * max(1, height - 2))
    case .pageUp, .readBack: scroll(to: top - times * max(1, height - 2))
    case .halfPageDown: scroll(to: top + times * max(1, height / 2))
    case .halfPageUp: scroll(to: top - times * max(1, height / 2))
    case .first: scroll(to: 0)
    case .last: scroll(to: lines.count)
    case .findNext: findNext(by: times)
    case .findPrevious: findNext(by: -times)
    case .leave: desk.move = .back
    case .refresh: start(&desk)
    default: return false
    }
    return true
  }

  mutating func find(_ pattern: String) {
    finder = Finder(pattern)
    hits = finder.flatMap { finder in text.map { finder.ranges(in: $0) } } ?? []
    hit = hits.firstIndex { $0.lowerBound >= anchor } ?? 0
    findNext(by: 0)
  }

  private mutating func findNext(by steps: Int) {
    guard !hits.isEmpty else { return }
    hit = ((hit + steps) % hits.count + hits.count) % hits.count
    let row = max(0, (lines.firstIndex { $0.scalars.lowerBound > hits[hit].lowerBound } ?? lines.count) - 1)
    if !(top..<top + height).contains(row) { scroll(to: row - height / 3) }
  }

  mutating func resume(_ before: any View) {
    guard let before = before as? Self else { return }
    (finder, anchor) = (before.finder, before.anchor)
    hits = finder.flatMap { finder in text.map { finder.ranges(in: $0) } } ?? []
    hit = min(before.hit, max(0, hits.count - 1))
    top = lines.count == before.lines.count ? before.top : anchoredTop
  }

  var findStatus: String? { finder.map { "“\($0.pattern)” \(hits.isEmpty ? 0 : hit + 1)/\(hits.count)" } }

  mutating func clear(_ desk: inout Desk) -> Bool {
    guard finder != nil else { return false }
    (finder, hits) = (nil, [])
    return true
  }

  func exported(_ form: ExportForm) -> String {
    guard let text else { return "" }
    return form == .markdown ? text : ExportTable([[("text", text)]]).text(form)
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    let shown = lines.indices.dropFirst(top).prefix(area.rows)
    let left = area.column + max(1, (area.columns - columns) / 2)
    for index in shown {
      let row = area.row + index - top
      frame.write(lines[index].text, row: row, column: left, maxColumns: columns)
      for (number, range) in hits.enumerated() where range.overlaps(lines[index].scalars) {
        let cells = lines[index].text.columns(ofScalars: range)
        frame.overlay(
          row: row, columns: left + cells.lowerBound..<left + cells.upperBound,
          role: number == hit ? .matchCurrent : .match)
      }
    }
  }

  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {
    if mouse.kind == .wheelUp { scroll(to: top - 3) }
    if mouse.kind == .wheelDown { scroll(to: top + 3) }
  }
}
