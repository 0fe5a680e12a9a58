import Screens
import Testing

@testable import Terminal

struct ScrollTests {
  private func frame(_ lines: [String]) -> Frame {
    var frame = Frame(rows: lines.count, columns: 20)
    for (row, line) in lines.enumerated() { frame.write(SafeText(line), row: row, column: 0) }
    return frame
  }

  private func scroll(_ before: [String], _ after: [String]) -> Scroll? {
    let (old, new) = (frame(before), frame(after))
    return Scroll(of: new, since: old, changed: after.indices.filter { !new.row($0, isRow: $0, of: old) })
  }

  private func lines(_ range: Range<Int>) -> [String] { range.map { "line \($0)" } }

  @Test(arguments: [1, -1, 3, -3, 6])
  func rowsThatMovedTogetherAreFound(distance: Int) throws {
    let moved = scroll(["top"] + lines(10..<22) + ["foot"], ["top"] + lines(10 + distance..<22 + distance) + ["foot"])
    let found = try #require(moved)
    #expect(found.rows == 1..<13)
    #expect(found.distance == distance)
  }

  @Test func rowsThatChangeMeanwhileDoNotHideIt() throws {
    var after = lines(11..<23)
    (after[3], after[4]) = ("> line 14", "  line 15")
    let found = try #require(scroll(lines(10..<22), after))
    #expect(found.rows == 0..<12)
    #expect(found.distance == 1)
  }

  @Test func onlyPartOfTheScreenMayMove() throws {
    let found = try #require(scroll(lines(0..<6) + lines(40..<46), lines(0..<6) + lines(41..<47)))
    #expect(found.rows == 6..<12)
  }

  @Test func whatDidNotMoveIsNoScroll() {
    #expect(scroll(lines(0..<12), lines(0..<12)) == nil)
    #expect(scroll(lines(0..<12), lines(50..<62)) == nil)
    #expect(scroll(lines(0..<12), lines(0..<5) + ["a", "b"] + lines(7..<12)) == nil)
    // Two of twelve are as soon sent.
    #expect(scroll(lines(0..<12), lines(10..<22)) == nil)
  }
}
