import News
import Testing

@testable import Archive

@Test func anArticleComesBackAsItWent() throws {
  var article = Fixture.article("Ferry talks resume", ["First.", "第二段落。", ""], url: "https://a.example/1", guid: "x:1")
  article.kind = .summary
  article.alternativeTitles = ["Ferry: talks resume"]
  article.summary = "A lead."
  article.agency = "Wire"
  article.bylines = ["A. Reporter"]
  article.dateline = "HARBOUR, March 1"
  article.updated = Timestamp("2025-03-02T10:00:00+09:00")
  (article.language, article.pageLanguage) = ("en", "fi")
  article.body[1].kind = .quote
  article.captions = [Caption("A boat.", credit: "Photo: B", position: 1), Caption("Another.")]
  article.takeaways = ["One point."]
  article.reactions = ["Someone wrote this."]
  var item = RelatedItem(title: "Older story", text: "Its blurb.\nIn two lines.", url: "/2", group: "Related")
  item.published = Timestamp("2025-02")
  (item.label, item.caption) = ("World", "A view")
  article.related = [item, RelatedItem(text: "Only a text."), RelatedItem(title: "Only a title"), RelatedItem()]
  article.dropped = [DroppedText("Share", reason: "button")]
  article.confidence = ["title": Confidence(0.9, source: "h1")]
  #expect(try ArticleContent.unpack(ArticleContent.pack(article)) == article)
}

@Test func packedContentTellsItsPassages() throws {
  let article = Fixture.article("A title", ["One.", "Two."])
  let bytes = ArticleContent.pack(article)
  let parts = try ArticleContent.parts(of: bytes)
  #expect(parts.map(\.section) == [.title, .body, .body])
  #expect(parts.map(\.paragraph) == [0, 0, 1])
  #expect(parts.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == ["A title", "One.", "Two."])
}

@Test func peopleComeBackAsTheyWent() throws {
  var person = Fixture.person("Elena Varga", title: "minister", quote: "We go on.")
  person.roles[0].organization = "Ministry of Ports"
  person.roles[0].modifiers = [.acting, .vice]
  person.roles[0].from = Timestamp("2020")
  person.roles[0].isBlurb = true
  let undecided = [UndecidedMention(Place(.title, 0, 1, 5), text: "Kim", candidates: [0, 1], reason: "2 possible")]
  let back = try PeopleContent.unpack(PeopleContent.pack([person, person], undecided: undecided))
  #expect(back.people == [person, person])
  #expect(back.undecided == undecided)
}

@Test func readingsComeBackAsTheyWent() throws {
  var reading = Reading()
  reading.terms = [
    WeightedTerm("elena varga", .names, 1), WeightedTerm("ferries", .body, 63), WeightedTerm("ferry", .body, 3),
    WeightedTerm("ferry", .lead, 1_000), WeightedTerm(String(repeating: "x", count: 300), .numbers, 1),
    WeightedTerm("항구", .names, 2),
  ]
  reading.minHash = [1, .max, 77]
  (reading.words, reading.titleKey, reading.headlineNumbers) = (120, "ferry talks", ["12 dead"])
  #expect(try SubjectContent.unpack(SubjectContent.pack(reading)) == reading)
}

@Test func damagedBytesAreNeverATrap() throws {
  let whole = ArticleContent.pack(Fixture.article("A title", ["Some words of a paragraph."]))
  for length in whole.indices {
    _ = try? ArticleContent.unpack(Array(whole[..<length]))
    _ = try? ArticleContent.parts(of: Array(whole[..<length]))
  }
  for index in whole.indices {
    for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
      var damaged = whole
      damaged[index] = value
      _ = try? ArticleContent.unpack(damaged)
    }
  }
}

@Test(arguments: [0, 1, -1, 127, 128, -129, .max, .min])
func numbersOfAnySizeComeBack(number: Int) throws {
  var packer = Packer()
  packer.number(number)
  packer.count(number)
  var unpacker = Unpacker(packer.bytes)
  #expect(try unpacker.number() == number)
  #expect(try unpacker.count() == number)
}
