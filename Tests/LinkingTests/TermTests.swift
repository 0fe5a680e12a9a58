import News
import Testing

@testable import Linking

@Test(arguments: [
  ("Seoul's Élan", ["seoul", "elan"]),
  ("O’Brien's dog", ["obrien", "dog"]),
  ("the U.S. and the US", ["the", "u.s", "and", "the", "u.s"]),
  ("1,200 men, 3.5 tons, the 10th", ["1200", "men", "3.5", "tons", "the", "10"]),
  ("東京都", ["東京", "京都"]),
  ("G20 — Zürich", ["g20", "zurich"]),
  ("Чёрный", ["черный"]),
  ("", []),
])
func wordsAreFolded(text: String, words: [String]) {
  let found = Word.all(in: text).map(\.text)
  #expect(found == words.map(Folding.fold))
}

@Test(arguments: [
  ("resignations", "resignation"), ("parties", "party"), ("launched", "launch"), ("planned", "plan"),
  ("named", "name"), ("announcing", "announce"), ("crisis", "crisis"), ("killed", "kill"), ("red", "red"),
  ("treated", "treat"), ("created", "creat"), ("bus", "bus"), ("speed", "speed"), ("neljä", "neljä"),
])
func stemsAreWords(word: String, stem: String) {
  #expect(Stem.of(word) == stem)
}

@Test func theLexiconsHoldWhatTheirFilesSay() {
  #expect(Lexicon.stopWords.contains("dont"))
  #expect(Lexicon.stopWords.contains("monday"))
  #expect(Lexicon.numbers["twelve"] == "12")
  #expect(Lexicon.labels.contains("north korea"))
  #expect(Folding.fold("Ærøskøbing") == "aeroskobing")
}

@Test func titlesAreFolded() {
  #expect(Linker.titleKey("  “Don’t Panic,”  says Müller – again! ") == "dont panic says muller again")
  #expect(Linker.titleKey("…") == "")
}

@Test func namesAreWordsWithCapitalsInsideSentences() {
  var article = ParsedArticle(title: "Bridge Opens Over Old River")
  article.body = [
    Block(.paragraph, "Officials said the mayor, Ines Valdo, cut the ribbon. Valdo smiled at the bridge.")
  ]
  let names = Linker.read(article).terms.filter { $0.field == .names }.map(\.term)
  #expect(names == ["valdo", "ines"])
}

@Test func termsKeepTheirNumbers() {
  var table = TermTable(capacity: 4)
  let terms = (0..<500).map { "term\($0)" }
  let numbers = terms.map { table.number($0, hash: TermTable.hash($0)).number }
  #expect(numbers == (0..<500).map { Int32($0) })
  #expect(table.number("term7", hash: TermTable.hash("term7")) == (7, false))
  #expect(table.find(TermTable.hash("other")) == nil)
}

@Test func aWordWithoutEndIsCut() {
  let words = Word.all(in: String(repeating: "a", count: 100_000) + " " + String(repeating: "7", count: 100_000))
  #expect(words.map(\.text.utf8.count) == [Word.mostBytes, Word.mostBytes])
}

@Test func commonWordsTellLittleInASmallLibrary() {
  let statistics = TermStatistics(articles: 10, frequency: ["week": 1, "zeppelin": 1])
  #expect(statistics.rarity("week") * 2 < statistics.rarity("zeppelin"))
}

@Test func lookupTermsAreTheTellingOnes() {
  let library = Fixtures.library
  let own = library.subjects[0].terms
  let terms = Linker.lookupTerms(own, statistics: library.statistics)
  #expect(terms.count <= 20)
  #expect(terms.prefix(6).contains("brentmouth"))
  let common = TermStatistics(articles: 1_000_000, frequency: ["brentmouth": 20_001])
  #expect(!Linker.lookupTerms(own, statistics: common).contains("brentmouth"))
  // No other article has it: it leads nowhere.
  let rare = TermStatistics(articles: 100, frequency: ["brentmouth": 1, "flood": 2])
  #expect(Linker.lookupTerms(own, statistics: rare) == ["flood"])
}
