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
}
