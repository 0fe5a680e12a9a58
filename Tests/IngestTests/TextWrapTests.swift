import Foundation
import News
import Testing

@testable import Ingest

// Text that was broken into lines of one width, with a line in it that is longer.

private let paragraphs = [
  "The keepers of the northern lighthouse will light the old lamp once more on Friday, after a winter in which the tower stood dark for the first time in a century.",
  "Head keeper Ida Strand said that the lens had been polished for eleven weeks. \"We counted every prism twice,\" she told the islanders at the quay.",
  "Boats may pass the reef at night again from the first of March, the harbour office said in a notice to all skippers of the outer isles.",
]

private func wrapped(_ text: String, at width: Int) -> String {
  var lines = [""]
  for word in text.split(separator: " ") {
    if lines[lines.count - 1].count + 1 + word.count > width {
      lines.append(String(word))
    } else {
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
  }
  return lines.joined(separator: "\n")
}

private func page(at width: Int, with line: String, behind count: Int) -> String {
  var blocks = ["Old lamp to shine again on Friday"] + paragraphs.map { wrapped($0, at: width) }
  blocks.insert(line, at: count)
  return blocks.joined(separator: "\n\n")
}

@Test(arguments: [60, 66, 72, 78], [90, 110, 139, 160])
func anAddressBelowWrappedTextKeepsItWrapped(width: Int, length: Int) throws {
  let address = "https://paper.example/" + String(repeating: "a", count: length - 22)
  let article = try #require(
    PlainTextReader.read(page(at: width, with: address, behind: 4), name: "a.txt").articles.first)
  #expect(article.title == "Old lamp to shine again on Friday")
  #expect(article.body.map(\.text) == paragraphs)
}

@Test func aLongCaptionWithinWrappedTextKeepsItWrapped() throws {
  let caption =
    "Photo: the head keeper carries the first of the prisms up the stairs of the tower on a wet afternoon in May."
  let article = try #require(PlainTextReader.read(page(at: 66, with: caption, behind: 2), name: "a.txt").articles.first)
  #expect(article.body.map(\.text).filter { !$0.contains("Photo") } == paragraphs)
}

@Test func aParagraphThatWasJoinedInPartIsJoinedWhole() throws {
  var text = page(at: 66, with: "The lamp", behind: 4)
  let second = wrapped(paragraphs[1], at: 66)
  let joined = second.split(separator: "\n").prefix(2).joined(separator: " ")
  text = text.replacingOccurrences(
    of: second, with: joined + "\n" + second.split(separator: "\n").dropFirst(2).joined(separator: "\n"))
  let article = try #require(PlainTextReader.read(text, name: "a.txt").articles.first)
  #expect(article.body.map(\.text).prefix(3) == paragraphs[...])
}

@Test func aWordThatABreakDividesKeepsItsLine() {
  let text = """
    The keepers of the northern lighthouse will light the old har-
    bour lamp once more on Friday, after a winter in which the tower
    stood dark for the first time in a century, and boats may pass
    the reef at night again.
    """
  let whole = String(decoding: HardWrap.unwrapped(PageBytes.normalised(text)), as: UTF8.self)
  #expect(whole.split(separator: "\n").count == 1)
}

@Test func aPageThatGivesLittleOfItsTextIsTold() throws {
  let words = "boats leave the quay for the outer isles with post and flour and oil for the lamps".split(separator: " ")
  let lines = (1...14).map { "Crossing no. \($0) when the " + words.prefix(3 + $0 * 7 % 11).joined(separator: " ") }
  let text =
    "The notice of the harbour office went up on the quay early on Monday.\n\n" + lines.joined(separator: "\n\n")
  let document = PlainTextReader.read(text, name: "a.txt")
  let article = try #require(document.articles.first)
  #expect(article.body.count == 1)
  #expect(document.problems.map(\.code) == [.lowConfidence])
}

@Test func aListOfAddressesIsNotJoined() {
  let list = (1...20).map { "https://paper.example/the-old-lamp-\($0)/shines-again-on-friday-\($0 * 37).html" }
  let text = list.joined(separator: "\n")
  #expect(String(decoding: HardWrap.unwrapped(Array(text.utf8)), as: UTF8.self) == text)
  #expect(PlainTextReader.read(text, name: "list.txt").articles.isEmpty)
}

@Test func wordsThatABreakDividesAreWholeAgain() throws {
  let text = """
    Old lamp to shine again on Friday

    The keepers of the northern lighthouse will light the old lamp on Fri-
    day, after a winter in which the tower stood dark for the first ti-
    me in a century. The Northport-
    based maker of the lens had picked a half-
    forgotten day, and the harbour-master of the isles kept it to the let-
    ter. Boats may pass the reef at night again, said the harbour-
    master, who had polished the lens for eleven weeks with two help-
    ers and Park Min-
    seo, a keeper.
    """
  let article = try #require(PlainTextReader.read(text, name: "a.txt").articles.first)
  #expect(
    article.body.map(\.text) == [
      "The keepers of the northern lighthouse will light the old lamp on Friday, after a winter in which the tower "
        + "stood dark for the first time in a century. The Northport-based maker of the lens had picked a half-forgotten "
        + "day, and the harbour-master of the isles kept it to the letter. Boats may pass the reef at night again, "
        + "said the harbour-master, who had polished the lens for eleven weeks with two helpers and Park Min-seo, "
        + "a keeper."
    ])
}

@Test func paragraphsOfOneLineEachStayApart() throws {
  let lines = [
    "Die Hafenbrücke ist seit Freitag wieder offen, zwei Jahre nachdem ein Schiff ihren Pfeiler gestreift und gesperrt hatte.",
    "Die Bürgermeisterin sagte am Abend, die Arbeiten seien teuer gewesen, „aber keinen Tag später fertig als versprochen“.",
    "Die Fähren fahren bis zum Frühjahr weiter, wie das Hafenamt mitteilte, weil sich die Leute an sie gewöhnt haben.",
    "Verletzt wurde damals niemand, doch fanden die Ingenieure Risse, und die Brücke musste für lange Zeit gesperrt werden.",
  ]
  let text = "Menü\nPolitik\nBrücke wieder offen\n" + lines.joined(separator: "\n") + "\nImpressum"
  let article = try #require(PlainTextReader.read(text, name: "a.txt").articles.first)
  #expect(article.body.map(\.text) == lines)
}
