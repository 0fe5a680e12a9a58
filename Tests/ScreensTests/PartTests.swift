import News
import Synchronization
import Testing

@testable import Screens

private struct Row: ListRow {
  var number: Int64
  var isSelectable = true
  var key: RowKey { RowKey(number, number) }
  var findText: String { "row \(number)" }
  var fields: [ExportTable.Field] { [("text", findText)] }
  func parts(_ look: RowLook) -> RowParts { RowParts(findText) }
}

/// A row that counts how often it is drawn.
private struct Counted: ListRow {
  final class Tally: Sendable {
    let drawn = Mutex(0)
    func take() -> Int {
      drawn.withLock { drawn in
        defer { drawn = 0 }
        return drawn
      }
    }
  }

  var number: Int64
  var text: String
  let tally: Tally
  var key: RowKey { RowKey(number, number) }
  var findText: String { text }
  var fields: [ExportTable.Field] { [] }
  func parts(_ look: RowLook) -> RowParts {
    tally.drawn.withLock { $0 += 1 }
    return RowParts(text)
  }
  static func == (left: Counted, right: Counted) -> Bool { left.number == right.number && left.text == right.text }
  func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

private func rows(_ range: Range<Int>) -> [Row] { range.map { Row(number: Int64($0)) } }

@Suite struct RowListTests {
  private var list: RowList<Row> {
    var list = RowList<Row>()
    list.resize(height: 10)
    list.replace(with: rows(0..<100))
    return list
  }

  @Test func theCursorStaysInSight() {
    var list = list
    for step in [5, 30, -12, 1000, -1000, 55] {
      list.move(by: step)
      #expect((list.top..<list.top + list.height).contains(list.cursor))
    }
  }

  @Test func theCursorStaysOnItsRowWhenRowsComeBefore() {
    var list = list
    list.move(by: 40)
    list.prepend(rows(-50..<0))
    #expect(list.current?.number == 40)
    list.replace(with: rows(20..<60))
    #expect(list.current?.number == 40)
  }

  @Test func theCursorPassesOverHeadings() {
    var list = RowList<Row>()
    var all = rows(0..<5)
    all[0].isSelectable = false
    all[2].isSelectable = false
    list.replace(with: all)
    #expect(list.current?.number == 1)
    list.move(by: 1)
    #expect(list.current?.number == 3)
    list.move(by: -1)
    #expect(list.current?.number == 1)
    list.move(by: -1)
    #expect(list.current?.number == 1)
  }

  @Test func aRowIsDrawnAnewOnlyWhereItLooksOtherwise() {
    let tally = Counted.Tally()
    var list = RowList<Counted>()
    list.resize(height: 10)
    list.replace(with: (0..<100).map { Counted(number: $0, text: "row \($0)", tally: tally) })
    var frame: Frame?
    func draw() -> Int {
      var next = Frame(rows: 10, columns: 30, after: frame)
      let look = RowLook(columns: 30, settings: Settings(themes: ["plain"]))
      list.draw(on: &next, in: Area(row: 0, column: 0, rows: 10, columns: 30), look: look)
      frame = next
      return tally.take()
    }
    #expect(draw() == 10)
    #expect(draw() == 0)
    list.move(by: 1)
    #expect(draw() == 2)
    list.move(by: 8)
    // Two rows further: two new ones, and the one that the cursor came to; the one that it left is out of sight.
    #expect(draw() == 3)
    // The same rows in another list, but for one.
    list.update { if $0.number == 5 { $0.text = "another" } }
    #expect(draw() == 1)
    #expect(frame?.text.contains("another") == true)
  }

  @Test func findGoesRoundAndCounts() {
    var list = list
    list.find("7")
    #expect(list.findStatus == "“7” 1/19")
    list.findNext(by: -1)
    #expect(list.current?.number == 97)
    list.findNext(by: 2)
    #expect(list.current?.number == 17)
    list.find("nothing")
    #expect(list.findStatus == "“nothing” 0/0")
  }

  @Test func aFilterKeepsTheRowUnderTheCursor() {
    var list = list
    list.move(by: 17)
    list.setFilter("7")
    #expect(list.rows.count == 19 && list.current?.number == 17)
    list.setFilter("")
    #expect(list.rows.count == 100 && list.current?.number == 17)
  }

  @Test func anEmptyListHasNoCurrentRow() {
    var list = RowList<Row>()
    list.move(by: 3)
    list.find("x")
    list.findNext(by: 1)
    list.scroll(by: 2)
    #expect(list.current == nil && list.cursor == 0)
  }
}

@Suite struct PagerTests {
  /// A list of so many rows behind a pager, answered at once.
  private struct Shelf {
    var pager = Pager<Row>()
    var desk = Desk(size: Size(rows: 24, columns: 80), settings: Settings(themes: []))
    let count: Int
    private(set) var asked = 0

    init(count: Int) {
      self.count = count
      pager.load(around: nil, &desk, ask: Self.ask)
      answer()
    }

    static func ask(_ anchor: PageAnchor, _ limit: Int) -> Question { .quotes(anchor, limit: limit) }

    mutating func perform(_ command: Command.Name) {
      _ = pager.perform(command, count: nil, &desk, ask: Self.ask)
      answer()
    }

    mutating func answer() {
      repeat {
        let effects = desk.effects
        desk.effects = []
        for case .ask(let ticket, .quotes(let anchor, let limit)) in effects {
          asked += 1
          let start: Int =
            switch anchor {
            case .first: 0
            case .last: count - limit
            case .after(let key, _): Int(key) + 1
            case .before(let key, _): Int(key) - limit
            case .around(let key, _): Int(key) - limit / 2
            }
          let end = if case .before(let key, _) = anchor { Int(key) } else { min(count, start + limit) }
          let range = max(0, start)..<max(max(0, start), end)
          let page = Page(rows: rows(range), hasEarlier: range.lowerBound > 0, hasLater: range.upperBound < count)
          _ = pager.receive(page, for: ticket)
        }
        pager.settle(height: 20, &desk, ask: Self.ask)
      } while !desk.effects.isEmpty
    }
  }

  @Test func aLongListIsHeldOnlyNearTheScreen() {
    var shelf = Shelf(count: 100_000)
    for _ in 0..<1000 { shelf.perform(.pageDown) }
    #expect(shelf.pager.list.current?.number == 19_000)
    #expect(shelf.pager.list.all.count <= 1200)
    for _ in 0..<999 { shelf.perform(.pageUp) }
    #expect(shelf.pager.list.current?.number == 19)
    #expect(shelf.pager.list.all.count <= 1200)
  }

  @Test func theEndsAreOneQuestionAway() {
    var shelf = Shelf(count: 100_000)
    let before = shelf.asked
    shelf.perform(.last)
    #expect(shelf.pager.list.current?.number == 99_999)
    shelf.perform(.first)
    #expect(shelf.pager.list.current?.number == 0)
    #expect(shelf.asked - before <= 4)
  }

  @Test func aLateAnswerIsDropped() {
    var shelf = Shelf(count: 50)
    let isTaken = shelf.pager.receive(Page(rows: rows(500..<510)), for: Ticket(9999))
    #expect(!isTaken)
    #expect(shelf.pager.list.rows.count == 50)
  }
}

@Suite struct FinderTests {
  @Test(arguments: [
    ("diaz", "María Díaz spoke", 6..<10), ("DIAZ", "maría díaz, DIAZ", 12..<16), ("ÜBER", "Überall", nil),
    ("über", "UBER alles", 0..<4), ("cafe", "cafe\u{301} open", 0..<5), ("부두", "새 부두는", 2..<4), ("x", "", nil),
  ])
  func marksAndCaseAreIgnoredUnlessACapitalIsTyped(pattern: String, text: String, range: Range<Int>?) {
    #expect(Finder(pattern)?.ranges(in: text).first == range)
  }

  @Test func placesDoNotOverlap() { #expect(Finder("aa")?.ranges(in: "aaaaa") == [0..<2, 2..<4]) }

  @Test func aTextMadeToBeSlowIsNot() {
    let text = String(repeating: "a", count: 200_000)
    #expect(Finder(String(repeating: "a", count: 500) + "b")?.ranges(in: text).isEmpty == true)
  }
}

@Suite struct SentenceTests {
  @Test(arguments: [
    ("One. Two three. Four.", 5..<8, 5..<15), ("Mr. Lee spoke to J. Kim at noon. Then he left.", 4..<7, 0..<32),
    ("He said: “We go.” They went.", 18..<22, 18..<28), ("문이 열렸다。배가 왔다。", 7..<8, 7..<13), ("no end", 0..<2, 0..<6),
  ])
  func aSentenceIsFoundAroundAPlace(text: String, range: Range<Int>, expected: Range<Int>) {
    let sentence = Place(.body, 0, range.lowerBound, range.upperBound).sentence(in: text)
    #expect(sentence.start..<sentence.end == expected)
  }

  @Test func aPlaceBeyondTheTextStaysAsItIs() {
    let place = Place(.body, 0, 90, 99)
    #expect(place.sentence(in: "short") == place)
  }
}

@Suite struct LineInputTests {
  private func typed(_ keys: String) -> LineInput {
    var input = LineInput("one two")
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { _ = input.take(key) }
    return input
  }

  @Test(arguments: [
    ("x", "one twox"), ("Backspace", "one tw"), ("Ctrl-a x", "xone two"), ("Left Left Delete", "one to"),
    ("Ctrl-w", "one "), ("Ctrl-w Ctrl-w", ""), ("Ctrl-u x", "x"), ("Home Right Ctrl-k", "o"), ("Space 한", "one two 한"),
  ])
  func keysEdit(keys: String, text: String) { #expect(typed(keys).string == text) }

  @Test(arguments: [
    ("x", "x"), ("Backspace", ""), ("Delete x", "x"), ("Left x", "one twxo"), ("End x", "one twox"), ("x y", "xy"),
    ("Ctrl-w x", "one x"),
  ])
  func aTextThatWasThereBeforeIsTypedOverOrGoneOnWith(keys: String, text: String) {
    var input = LineInput(selected: "one two")
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) { _ = input.take(key) }
    #expect(input.string == text && !input.isSelected)
  }

  @Test func aPastedBookIsCut() {
    var input = LineInput()
    input.type(String(repeating: "long\n", count: 10_000))
    #expect(input.text.count == 1000 && !input.string.contains("\n"))
  }
}

@Suite struct HistoryTests {
  @Test func goingBackAndForwardKeepsThePath() {
    var history = History(0)
    for stop in 1...4 { history.open(stop) }
    _ = history.go(by: -3)
    #expect(history.current == 1)
    _ = history.go(by: 2)
    #expect(history.current == 3)
    _ = history.go(by: 9)
    #expect(history.current == 4)
    let isFurther = history.go(by: 1)
    #expect(!isFurther)
  }

  @Test func somethingNewCutsWhatLayAhead() {
    var history = History(0)
    for stop in 1...4 { history.open(stop) }
    _ = history.go(by: -2)
    history.open(9)
    #expect(history.stops == [0, 1, 2, 9])
  }

  @Test func aLongPathForgetsItsBeginning() {
    var history = History(0)
    for stop in 1...1000 { history.open(stop) }
    #expect(history.stops.count == History<Int>.longest && history.current == 1000)
  }
}

@Suite struct DateTests {
  @Test(arguments: [
    ("2031-03-06T09:30Z", " 6 Mar"), ("2031-12-24", "24 Dec"), ("2030-12-24", "24 Dec 2030"),
    ("2030-12-02", " 2 Dec 2030"), ("2029-12", "   Dec 2029"), ("2029", "2029"), ("2031-02", "   Feb"),
    ("2031", "2031"),
  ])
  func aDateInAListHasItsYearWhereThatIsAnotherOne(text: String, brief: String) {
    #expect(Timestamp(text)?.brief(in: 2031) == brief)
  }

  @Test(arguments: [
    ("2031-03-04", "2031-03-06", "4 to 6 Mar 2031"), ("2031-02-04", "2031-03-06", "4 Feb to 6 Mar 2031"),
    ("2030-12-31", "2031-03-06", "31 Dec 2030 to 6 Mar 2031"), ("2031-03-06", "2031-03-06", "6 Mar 2031"),
  ])
  func aSpanIsSaidShortly(first: String, last: String, words: String) {
    #expect(Timestamp.span(Timestamp(first), Timestamp(last)) == words)
  }

  @Test func daysOfTheWeekAreRight() {
    #expect(Timestamp(year: 1970, month: 1, day: 1)?.weekdayAndDay == "Thu 01 Jan")
    #expect(Timestamp(year: 2000, month: 2, day: 29)?.weekdayAndDay == "Tue 29 Feb")
    #expect(Timestamp(year: 1969, month: 12, day: 31)?.weekdayAndDay == "Wed 31 Dec")
  }
}

@Test func anArticleThatStatesARoleTwiceCountsOnce() throws {
  var page = OfficialPage(official: try #require(Newsstand.officials.first))
  for article: Int64 in [1, 1, 2] {
    let role = News.Role(title: "harbor master", place: Place(.body, 0, 0, 4), sentence: "The harbor master agreed.")
    page.roles.append(Sighting(article: ArticleID(article), title: "", source: nil, published: nil, value: role))
  }
  let words = OfficialHeader.lines(page, glyphs: Glyphs(ascii: true)).first?.spans.map(\.text.text)
  #expect(words?.contains { $0.contains("2 articles") } == true)
}

@Test func anArticleWithoutADateDoesNotCutShortHowLongARoleIsStated() throws {
  var page = OfficialPage(official: try #require(Newsstand.officials.first))
  for (article, date): (Int64, String?) in [(3, nil), (2, "2031-12-19"), (1, "2031-11-03")] {
    let role = News.Role(title: "harbor master", place: Place(.body, 0, 0, 4), sentence: "The harbor master agreed.")
    page.roles.append(
      Sighting(
        article: ArticleID(article), title: "", source: nil, published: date.flatMap(Timestamp.init), value: role))
  }
  let words = OfficialHeader.lines(page, glyphs: Glyphs(ascii: true)).first?.spans.map(\.text.text).joined()
  #expect(words?.contains(Timestamp.span(Timestamp("2031-11-03"), Timestamp("2031-12-19"))) == true)
}
