import Testing

@testable import News

private let terms = [
  WeightedTerm("harbour", .body, 3), WeightedTerm("", .lead, 1), WeightedTerm("côte", .names, 700),
  WeightedTerm("a long term of many bytes", .numbers, 1), WeightedTerm("日本", .body, 2),
]

@Test func termsComeOutOfAListAsTheyWentIn() {
  let list = TermList(terms)
  #expect(Array(list) == terms)
  #expect(list.count == terms.count)
  for (index, term) in terms.enumerated() {
    #expect(list.hash(at: index) == TermCounts.hash(term.term))
    #expect(list.field(at: index) == term.field)
    #expect(list.frequency(at: index) == term.count)
  }
  var grown = TermList()
  for term in terms { grown.append(Array(term.term.utf8), term.field, term.count) }
  #expect(grown == list)
}

@Test func termsOfAListAreOrderedAsTexts() {
  let words = ["", "a", "ab", "b", "e\u{301}", "f", "ea", "z\u{301}a", "za", "zb", "é", "日本"]
  let list = TermList(words.map { WeightedTerm($0, .body, 1) })
  var known = 0
  for (one, left) in words.enumerated() {
    for (other, right) in words.enumerated() {
      guard let precedes = list.precedes(one, other) else { continue }
      known += 1
      #expect(precedes == (left < right), "\(left) and \(right)")
    }
  }
  #expect(known > 40)
  #expect(list.precedes(0, words.count) == nil)
}
