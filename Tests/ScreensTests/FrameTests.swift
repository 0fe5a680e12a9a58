import Testing

@testable import Screens

struct FrameTests {
  @Test func textIsClippedAtTheEdges() {
    var frame = Frame(rows: 2, columns: 6)
    #expect(frame.write("headline", row: 0, column: 2) == 4)
    #expect(frame.write("headline", row: 1, column: -5) == 8)
    #expect(frame.write("headline", row: 7, column: 0) == 0)
    #expect(frame.write("headline", row: -1, column: 0) == 0)
    #expect(frame.text == "  head\nine")
  }

  @Test func noHalfOfAWideCharacterIsLeft() {
    var frame = Frame(rows: 1, columns: 6)
    #expect(frame.write("日本語", row: 0, column: 1) == 4)
    #expect(frame.text == " 日本")
    frame.write("x", row: 0, column: 2)
    #expect(frame.text == "  x本")
    frame.fill(rows: 0..<1, columns: 3..<4, role: .text)
    #expect(frame.text == "  x")
    frame.write("本", row: 0, column: 3)
    frame.write("|", row: 0, column: 4)
    #expect(frame.text == "  x |")
  }

  @Test func aWideCharacterDoesNotCrossTheLimit() {
    var frame = Frame(rows: 1, columns: 10)
    #expect(frame.write("a日b", row: 0, column: 0, maxColumns: 2) == 1)
    #expect(frame.text == "a")
  }

  @Test func rolesAreListedAsRuns() {
    var frame = Frame(rows: 1, columns: 12)
    frame.write("Minister", row: 0, column: 1, role: .person)
    frame.overlay(row: 0, columns: 3..<5, role: .match)
    #expect(frame.roles(row: 0) == "person 1-2, match/person 3-4, person 5-8")
  }

  @Test func rowsCompareByWhatTheyShow() {
    var (one, other) = (Frame(rows: 2, columns: 9), Frame(rows: 2, columns: 9))
    #expect(one == other)
    one.write("x", row: 1, column: 0)
    #expect(one[0] == other[0])
    #expect(one[1] != other[1])
    other.write("x", row: 1, column: 0, role: .title)
    #expect(one[1] != other[1])
  }

  @Test func aCellIsPlainMemoryWithoutGaps() {
    #expect(MemoryLayout<Cell>.size == 24)
    #expect(MemoryLayout<Cell>.stride == 24)
  }

  @Test func changesAreToldInStretches() {
    var (one, other) = (Frame(rows: 2, columns: 30), Frame(rows: 2, columns: 30))
    other.write("a......b.........c", row: 1, column: 2)
    one.write("x......y.........z", row: 0, column: 2)
    #expect(one.row(1, isRow: 0, of: other))
    #expect(one.changes(row: 1, since: other, row: 0, gap: 8).isEmpty)
    #expect(!one.row(0, isRow: 1, of: other))
    #expect(one.changes(row: 0, since: other, row: 1, gap: 8) == [2..<10, 19..<20])
    #expect(one.changes(row: 0, since: other, row: 1, gap: 4) == [2..<3, 9..<10, 19..<20])
    #expect(one.changes(row: 0, since: other, row: 1, gap: 30) == [2..<20])
    other.write("x......y.........z", row: 1, column: 2)
    #expect(one.row(0, isRow: 1, of: other))
    other.overlay(row: 1, columns: 29..<30, role: .match)
    #expect(one.changes(row: 0, since: other, row: 1, gap: 8) == [29..<30])
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 2), (300, 1)])
  func anySizeCanBeDrawnOn(rows: Int, columns: Int) {
    var frame = Frame(rows: rows, columns: columns)
    frame.rule(row: 0, columns: 0..<500)
    frame.rule(column: 0, rows: -3..<500)
    frame.write("日本語", row: 0, column: 0)
    frame.fill(rows: -1..<900, columns: -1..<900, role: .bar)
    frame.overlay(row: 0, columns: -1..<900, role: .match)
    for row in 0..<rows { _ = frame.roles(row: row) }
    #expect(frame.text.contains { !$0.isNewline } == false)
  }

  /// A frame of lines at rows, each a part that is drawn from its text; counts what had to be drawn.
  private func frame(_ lines: [(text: String, row: Int)], after earlier: Frame?, drawn: inout Int) -> Frame {
    var frame = Frame(rows: 4, columns: 8, after: earlier)
    var count = 0
    for line in lines {
      frame.part(Area(row: line.row, column: 1, rows: 1, columns: 6), from: line.text) {
        count += 1
        $0.write(SafeText(line.text), row: 0, column: 0)
      }
    }
    drawn = count
    return frame
  }

  @Test func whatWasDrawnFromTheSameIsNotDrawnAgain() {
    var drawn = 0
    let first = frame([("one", 0), ("two", 1), ("three", 2)], after: nil, drawn: &drawn)
    #expect(drawn == 3)
    let scrolled = frame([("two", 0), ("three", 1), ("four", 2)], after: first, drawn: &drawn)
    #expect(drawn == 1)
    #expect(scrolled.text == " two\n three\n four\n")
    let same = frame([("two", 0), ("three", 1), ("four", 2)], after: scrolled, drawn: &drawn)
    #expect(drawn == 0)
    #expect(same == scrolled)
  }

  @Test func aPartIsCutAtTheEdgesAndLeavesNoHalves() {
    var frame = Frame(rows: 1, columns: 5)
    frame.write("日本", row: 0, column: 0)
    frame.part(Area(row: 0, column: 1, rows: 2, columns: 6), from: "x本日") { $0.write("x本日", row: 0, column: 0) }
    #expect(frame.text == " x本")
    #expect(frame[0].reduce(0) { $0 + Int($1.columns) } == 5)
  }

  @Test func aPartOfAnotherSizeOrSourceIsDrawnAnew() {
    let narrow = { (frame: inout Frame) in _ = frame.write("narrow", row: 0, column: 0) }
    let wide = { (frame: inout Frame) in _ = frame.write("wide", row: 0, column: 0) }
    var first = Frame(rows: 1, columns: 8)
    first.part(Area(row: 0, column: 0, rows: 1, columns: 6), from: 1, draw: narrow)
    var next = Frame(rows: 1, columns: 8, after: first)
    next.part(Area(row: 0, column: 0, rows: 1, columns: 7), from: 1, draw: wide)
    #expect(next.text == "wide")
    next = Frame(rows: 1, columns: 8, after: first)
    next.part(Area(row: 0, column: 0, rows: 1, columns: 6), from: "1", draw: wide)
    #expect(next.text == "wide")
  }
}
