import News
import Testing

@testable import Linking

/// Words in quotes within what a sentence reports, and clauses behind later verbs.
@Suite struct PartQuoteTests {
  @Test(arguments: [
    ("Ann Lowe said the ship had \"rammed us on purpose\" in the bay.", "Ann Lowe [named] rammed us on purpose"),
    ("Ann Lowe said her client would come \"at her own time\".", "Ann Lowe [named] at her own time"),
    ("Ann Lowe called it \"a bag of lies\" and said she would sue.", "Ann Lowe [named] a bag of lies"),
  ])
  func fewQuotedWordsAreTheSpeakers(text: String, quote: String) {
    #expect(PeopleFixture.quotes(text) == [quote])
    #expect(PeopleFixture.quotes(text, kind: .statement).count == 1)
  }

  @Test(arguments: [
    (
      "Under the deal, boats will be barred for a year, Ann Lowe told reporters.",
      "Under the deal, boats will be barred for a year"
    ),
    ("Ann Lowe told the hearing the contractor would pay a third.", "the contractor would pay a third"),
    ("Ann Lowe told a committee of inquiry that she signed it.", "she signed it"),
    ("Ann Lowe told the Harbor Board (HB) on Monday that the bid was rigged.", "the bid was rigged"),
    ("Ann Lowe welcomed the vote but warned that the money was gone.", "the money was gone"),
    ("Rui Prado stayed away, while Ann Lowe, a doctor, said the bill was late.", "the bill was late"),
  ])
  func clausesAreReadBehindListenersAndLaterVerbs(text: String, statement: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement) == ["Ann Lowe [named] " + statement])
  }

  @Test func aTitleThatOpensASentenceIsItsSubject() {
    let text =
      "Prime Minister Rui Prado named Ivo Mraz as envoy. The prime minister apologized. He said that he alone was to blame."
    #expect(PeopleFixture.quotes(text, kind: .statement) == ["Rui Prado [likely] he alone was to blame"])
  }
}
