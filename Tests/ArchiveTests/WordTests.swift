import Testing

@testable import Archive

@Test(arguments: [
  ("The Harbour-Bridge, again!", ["the", "harbour", "bridge", "again"]),
  ("U.S. minister’s", ["u", "s", "minister", "s"]),
  ("Café ÅNGSTRÖM naïve", ["cafe", "angstrom", "naive"]),
  ("ΑΘΗΝΑ Москва Ёлка", ["αθηνα", "москва", "елка"]),
  ("한국어 신문", ["한국어", "신문"]),
  ("日本語", ["日本", "本語", "語"]),
  ("日", ["日"]),
  ("ABC日本x", ["abc", "日本", "本", "x"]),
  ("हिन्दी", ["हिन्दी"]),
  ("ＡＢＣ１", ["abc1"]),
  ("soft\u{200B}space \u{202E}rtl", ["softspace", "rtl"]),
  ("", []), ("  … — ", []),
])
func wordsAreFoldedAlike(text: String, words: [String]) {
  #expect(WordScanner.words(text) == words)
}

@Test func wordsKnowWhereTheyStand() {
  let bytes = Array("Été à Paris".utf8)
  var scanner = WordScanner(bytes)
  var texts: [String] = []
  while scanner.next() { texts.append(String(decoding: bytes[scanner.range], as: UTF8.self)) }
  #expect(texts == ["Été", "à", "Paris"])
}

@Test func aWordWithoutEndIsCut() {
  #expect(WordScanner.words(String(repeating: "x", count: 100_000)).map(\.count) == [48])
}
