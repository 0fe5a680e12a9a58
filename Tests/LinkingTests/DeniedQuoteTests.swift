import News
import Testing

@testable import Linking

/// Words in quotation marks that the subject of their sentence does not say.
@Suite struct DeniedQuoteTests {
  @Test(arguments: [
    "Mayor Ann Lowe denied saying “the pier was never safe.”",
    "Mayor Ann Lowe denied that she had “sold the pier to her cousins.”",
    "Mayor Ann Lowe dismissed the charge that she had “sold the pier to her cousins.”",
    "Mayor Ann Lowe rejected Judge Ivo Mraz’s claim that “the pier was never safe.”",
    "Mayor Ann Lowe never said “the pier was never safe.”", "Mayor Ann Lowe did not say “the pier was never safe.”",
    "Neither Mayor Ann Lowe nor Judge Ivo Mraz said “the pier was never safe.”",
    "Mayor Ann Lowe cited officials as saying “the pier was never safe.”",
  ])
  func whatIsDeniedOrCitedIsNotTheSpeakers(text: String) {
    #expect(PeopleFixture.quotes(text).isEmpty)
  }

  @Test(arguments: [
    ("Mayor Ann Lowe dismissed the claim that she lied as “a very old trick.”", "Ann Lowe [named] a very old trick."),
    ("Mayor Ann Lowe denied it, saying “the pier was always safe.”", "Ann Lowe [named] the pier was always safe."),
    (
      "Judge Rui Prado cited Mayor Ann Lowe as saying “the pier is safe now.”", "Ann Lowe [named] the pier is safe now."
    ),
    ("Mayor Ann Lowe was quoted as saying “the pier is safe now.”", "Ann Lowe [named] the pier is safe now."),
    (
      "“The pier is safe now,” said the head of a club that built it, Ann Lowe.",
      "Ann Lowe [named] The pier is safe now,"
    ),
  ])
  func theSpeakersOwnWordsStay(text: String, quote: String) {
    #expect(PeopleFixture.quotes(text) == [quote])
  }

  @Test func whoIsDescribedBehindACommaSpeaks() {
    #expect(
      PeopleFixture.quotes("It came in the name of Ann Lowe, the deputy mayor, who called it “a bag of lies”.")
        == ["Ann Lowe [named] a bag of lies"])
  }

  @Test func norSaysNothing() {
    #expect(
      PeopleFixture.quotes("Neither Ivo Mraz nor Ann Lowe said that the pier would open.", kind: .statement).isEmpty)
  }

  @Test func aQuoteOfSeveralParagraphsIsWhole() {
    #expect(
      PeopleFixture.quotes(
        "“The pier is old,” Mayor Ann Lowe said. “It has to go.", "“We will build another one.",
        "“Nobody will have to pay for it,” she added.")
        == [
          "Ann Lowe [named] The pier is old,", "Ann Lowe [possible] It has to go.",
          "Ann Lowe [possible] We will build another one.", "Ann Lowe [likely] Nobody will have to pay for it,",
        ])
  }

  @Test func aForgottenMarkClosesAtItsParagraph() {
    #expect(
      PeopleFixture.quotes("“The pier is old, Mayor Ann Lowe said.", "“So it is,” said Judge Ivo Mraz.")
        == ["Ivo Mraz [named] So it is,"])
  }
}
