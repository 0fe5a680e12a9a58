import Foundation
import News
import Testing

@testable import Ingest

/// A page to damage: one of each thing that the reader has a rule for.
private let page = """
  Harbour News | Ferries to share a timetable

  Menu
  Ferries to share a timetable
  By Ann Example | Updated: May 3, 2024 10:00 UTC
  Photo: Bo Ek / Harbour Pictures

  STRANDBY, May 3 (Islepress) -- The ferries of the Outer Isles will share a timetable from November, the council said.

  The mayor called it a relief for all who wait on the quay in the dark.She had asked for it for years.

  Key takeaways
  - One timetable for both lines.
  - Fares stay as they are.

  The contract runs for two years and can be ended by either side in the first winter, it says.

  Related stories

  SportsRowers win the spring cup
  Storm stops all crossings for a third day

  We use cookies to make this page better.
  """

private struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 11 ^ state << 21
  }
}

@Test(arguments: 0..<40)
func anyBytesEndInADocument(seed: Int) {
  var dice = Dice(state: UInt64(seed))
  let bytes = (0..<3000).map { _ in
    seed.isMultiple(of: 2)
      ? UInt8.random(in: 0...255, using: &dice)
      : [0x0A, 0x20, 0x40, 0x2E, 0x41, 0xE2, 0x80, 0x99].randomElement(using: &dice) ?? 0
  }
  let document = PlainTextReader.read(String(decoding: bytes, as: UTF8.self), name: "noise")
  #expect(!document.articles.isEmpty || !document.problems.isEmpty)
}

@Test(arguments: 0..<120)
func damagedPagesAreReadWithoutLossOrControlCharacters(seed: Int) {
  var dice = Dice(state: UInt64(seed &* 7919))
  var lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  for _ in 0..<Int.random(in: 1...6, using: &dice) {
    let index = Int.random(in: lines.indices, using: &dice)
    switch Int.random(in: 0..<6, using: &dice) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines[index] = String(lines[index].prefix(Int.random(in: 0...20, using: &dice)))
    case 3: lines[index] += "\u{1B}]0;x\u{07}\u{202E}"
    case 4: lines.swapAt(index, Int.random(in: lines.indices, using: &dice))
    default: lines[index] = lines[index].uppercased()
    }
    if lines.isEmpty { lines = [""] }
  }
  let document = PlainTextReader.read(lines.joined(separator: "\n"), name: "damaged")
  for article in document.articles {
    for passage in article.passages {
      #expect(!passage.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
  }
}

@Test(arguments: [
  "a", "a b c. ", "\"A.B", "@@", "Related stories\n", "Photo: x\n", "- \n", "&amp;", "관련 기사 ", "1. Jan 2020 ",
])
func timeGrowsWithLengthOnly(piece: String) {
  let clock = ContinuousClock()
  func seconds(_ count: Int) -> Duration {
    let text = String(repeating: piece, count: count)
    return clock.measure { _ = PlainTextReader.read(text, name: "long") }
  }
  _ = seconds(100)
  let (short, long) = (seconds(4_000), seconds(32_000))
  #expect(long < short * 40 + .seconds(1))
}

@Test func aWrappedPageReadsAsTheWholeOne() throws {
  func wrapped(_ line: String) -> String {
    var lines = [""]
    for word in line.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > 72 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
  let narrow = page.split(separator: "\n", omittingEmptySubsequences: false).map { wrapped(String($0)) }
  let one = try #require(PlainTextReader.read(page, name: "p").articles.first)
  let other = try #require(PlainTextReader.read(narrow.joined(separator: "\n"), name: "p").articles.first)
  #expect(one.body == other.body)
  #expect(one.title == other.title)
  #expect(one.bylines == other.bylines)
  #expect(one.related == other.related)
}

@Test func wordsBrokenAtTheirHyphensAreWholeAgain() {
  let text = """
    The two lines of the Outer Isles have signed a contract for a well-
    known reason: their boats were half empty in the winters, and a long-
    standing quarrel over the landing places had cost both of them a lot.
    """
  let whole = String(decoding: HardWrap.unwrapped(PageBytes.normalised(text)), as: UTF8.self)
  #expect(whole.contains("a well-known reason") && whole.contains("a long-standing quarrel over the landing places"))
}

@Test func twoArticlesInOnePasteAreTwo() {
  let second = page.replacing("Ferries to share a timetable", with: "Council votes for a bridge")
  let document = PlainTextReader.read(page + "\n\n----------\n\n" + second, name: "paste")
  #expect(document.articles.map(\.title) == ["Ferries to share a timetable", "Council votes for a bridge"])
}

@Test(arguments: [
  ("", Problem.Code.empty), (" \n\t\n", .empty), ("Menu\nSearch\nLog in", .noArticle),
  (String(repeating: "Boats are late again today\n", count: 20), .listingPage),
])
func whatIsNoArticleIsAProblem(text: String, code: Problem.Code) {
  let document = PlainTextReader.read(text, name: "odd.txt")
  #expect(document.articles.isEmpty)
  #expect(document.problems.map(\.code) == [code])
}

@Test func signsOfLatinOneFoldToThemselvesWhereNothingUnifiesThem() {
  for value in UInt32(0xA1)...0xBF {
    guard let scalar = Unicode.Scalar(value), value != 0xAD else { continue }
    let text = String(Character(scalar))
    let unified = text.precomposedStringWithCompatibilityMapping.lowercased()
    #expect(Folding.fold("x" + text + "x") == Folding.fold("x" + unified + "x"), "\(value)")
  }
}

@Test func longTextWithoutLineEndsIsReadWithoutATitleOfItsOwn() {
  let line = String(repeating: "The ferry left early, and two were left on the quay. ", count: 4000)
  let document = PlainTextReader.read(line + "\n\n" + line, name: "long")
  #expect(document.articles.allSatisfy { $0.title.utf8.count <= 1000 })
}
