import Foundation
import Screens
import Testing

@Suite struct ExportTests {
  private func written(_ keys: String) -> OutputFile? {
    var walk = Walk()
    walk.press(keys)
    if case .write(let file)? = walk.effects.last { return file }
    return nil
  }

  @Test(
    arguments: ["", "Enter ", "2 ", "3 ", "4 ", "5 ", "c ", "3 Enter ", "s g a t e Esc ", "g p "], ["", "j ", "j j "])
  func everyViewIsWrittenInEveryForm(way: String, form: String) throws {
    let file = try #require(written(way + "e " + form + "Enter Enter"))
    let ending = ["": ".md", "j ": ".json", "j j ": ".csv"][form] ?? ""
    #expect(file.name.hasSuffix(ending) && file.name.hasPrefix("dossier-"))
    #expect(!file.text.isEmpty)
    if ending == ".json" { #expect(file.text.hasPrefix("[") || file.text.hasPrefix("{")) }
    if ending == ".csv" { #expect(file.text.contains(",") && file.text.contains("\r\n")) }
  }

  @Test func aFormulaIsNoFormulaInATable() {
    #expect(ExportTable([[("a", "=1+1"), ("b", "x,\"y\"")]]).csv == "a,b\r\n'=1+1,\"x,\"\"y\"\"\"\r\n")
  }

  @Test func aListIsATableWithItsNamesAndNoNumbersOfTheLibrary() throws {
    let text = try #require(written("e Enter Enter")).text
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "# Articles" && lines[1] == "| date | source | title |" && lines[2] == "| --- | --- | --- |")
    #expect(lines[3].hasSuffix("| Morning Bell | Varga keeps the harbour lock shut until May |"))
  }

  @Test(arguments: [
    ("3 Enter", "dossier-official-elena-varga.md"), ("2 Enter", "dossier-story-harbour-lock-repairs.md"),
    ("2", "dossier-stories.md"),
  ])
  func theFileIsCalledAfterWhatItHolds(way: String, name: String) throws {
    #expect(try #require(written(way + " e Enter Enter")).name == name)
  }

  @Test func whereItIsWrittenIsAskedAndCanBeChanged() {
    var walk = Walk(folder: "/home/ada/papers")
    walk.press("2 e Enter")
    #expect(walk.lines[22].hasPrefix(" write to: /home/ada/papers/dossier-stories.md"))
    walk.press("Ctrl-w")
    walk.type("/tmp/")
    walk.press("Enter")
    guard case .write(let file)? = walk.effects.last else {
      Issue.record("nothing was written")
      return
    }
    #expect(file.name == "/tmp/dossier-stories.md")
    walk.press("e Enter Esc")
    #expect(walk.effects.count == 1)
  }

  @Test func whatAPersonSaidIsWrittenWithWhoseItIsAndWithNoDateForNone() throws {
    var newsstand = Newsstand()
    newsstand.pages[0].article.content.published = nil
    newsstand.pages[0].people[0].person.quotes[0].certainty = .likely
    var walk = Walk(newsstand: newsstand)
    walk.press("3 Enter e j Enter Enter")
    guard case .write(let file)? = walk.effects.last else { throw CancellationError() }
    #expect(file.text.contains("\"speaker\" : \"Elena Varga\"") && file.text.contains("\"certainty\" : \"likely\""))
    #expect(file.text.contains("\"source\" : \"Morning Bell\"") && !file.text.contains("no date"))
    walk.press("> e j Enter Enter")
    guard case .write(let articles)? = walk.effects.last else { throw CancellationError() }
    #expect(articles.name.hasSuffix(".json") && !articles.text.contains("no date"))
  }

  @Test func aStandfirstThatBeginsTheTextIsWrittenOnce() throws {
    var newsstand = Newsstand()
    let first = newsstand.pages[0].article.content.body[0].text
    newsstand.pages[0].article.content.summary = first
    var walk = Walk(newsstand: newsstand)
    walk.press("Enter e Enter Enter")
    guard case .write(let file)? = walk.effects.last else { throw CancellationError() }
    #expect(file.text.components(separatedBy: first).count == 2)
  }
}
