import News
import Testing

@testable import Linking

@Suite struct SayingTests {
  private func said(_ text: String, day: Int, _ source: String, _ kind: Quote.Kind = .direct) -> Sighting<Quote> {
    Sighting(
      article: ArticleID(Int64(day)), title: "News", source: source, published: Timestamp.day(20_000 + day),
      value: Quote(Place(.body, 0, 0, 1), text: text, kind: kind, certainty: .named, reason: "named", sentence: text))
  }

  @Test func wordingsOfOneSayingAreOne() {
    let sayings = Linker.sayings([
      said("The bridge stays closed until the spring", day: 3, "Herald"),
      said("Nobody asked me", day: 2, "Wire"),
      said("The bridge stays closed until the spring, and nobody will be paid for waiting.", day: 1, "Gazette"),
    ])
    #expect(sayings.map(\.quote.source) == ["Gazette", "Wire"])
    #expect(sayings.first?.wordings.map(\.source) == ["Herald"])
    #expect(sayings.first?.sources == ["Gazette", "Herald"])
  }

  @Test func wordsAloneDoNotMakeASaying() {
    let once = [said("We will not stop", day: 1, "Wire"), said("We will not sell", day: 1, "Herald")]
    #expect(Linker.sayings(once).count == 2)
    let months = [said("We will not stop", day: 200, "Wire"), said("We will not stop", day: 1, "Herald")]
    #expect(Linker.sayings(months).count == 2)
    let kinds = [
      said("the ferry will sail again on Monday", day: 1, "Wire"),
      said("the ferry will sail again on Monday", day: 1, "Herald", .statement),
    ]
    #expect(Linker.sayings(kinds).count == 2)
  }

  @Test func shortSayingsFoldWordForWord() {
    let sayings = Linker.sayings([
      said("We will not stop.", day: 2, "Wire"), said("We will not stop", day: 1, "Herald"),
    ])
    #expect(sayings.map(\.sources) == [["Herald", "Wire"]])
  }

  @Test func theOrderOfEqualWordingsDoesNotMatter() {
    let quotes = (1...6).map { said("The tide decides when the ferry sails, not I", day: 7 - $0, "Paper \($0)") }
    let sayings = Linker.sayings(quotes)
    #expect(sayings.count == 1)
    #expect(sayings.first?.quote.source == "Paper 6")
    #expect(sayings.first?.wordings.count == 5)
  }
}
