import News
import Testing

@testable import Linking

@Suite struct QuoteTests {
  @Test(arguments: [
    ("“We will open the pier in June,” Mayor Ann Lowe said.", "Ann Lowe [named] We will open the pier in June,"),
    ("\"We will open the pier in June,\" said Ann Lowe, the mayor.", "Ann Lowe [named] We will open the pier in June,"),
    ("Ann Lowe said: “We will open the pier in June.”", "Ann Lowe [named] We will open the pier in June."),
    ("«We will open the pier in June», said Ann Lowe.", "Ann Lowe [named] We will open the pier in June"),
    ("„We will open the pier in June“, said Ann Lowe.", "Ann Lowe [named] We will open the pier in June"),
    ("‘We will open the pier in June,’ said Ann Lowe.", "Ann Lowe [named] We will open the pier in June,"),
  ])
  func directSpeechHasItsSpeaker(text: String, quote: String) {
    #expect(PeopleFixture.quotes(text) == [quote])
  }

  @Test func splitQuotesHaveOneSpeaker() {
    #expect(
      PeopleFixture.quotes("“The pier opens in June,” said Ann Lowe, “and nobody has to pay for it.”")
        == ["Ann Lowe [named] The pier opens in June,", "Ann Lowe [named] and nobody has to pay for it."])
  }

  @Test func pronounsAndTitlesAreResolvedWithCertainty() {
    #expect(
      PeopleFixture.quotes(
        "Harbor Minister Ida Holm visited the pier.", "“It will be ready in the spring,” she said.",
        "“Nobody has to pay for it at all,” the minister said.")
        == ["Ida Holm [likely] It will be ready in the spring,", "Ida Holm [likely] Nobody has to pay for it at all,"])
  }

  @Test func anUnnamedOfficialIsNotTheLastSpeaker() {
    #expect(
      PeopleFixture.quotes(
        "Harbor Minister Ida Holm visited the pier.",
        "An unnamed harbor official said, “It will never be ready in time.”",
        "The official added, “We have told them so for years.”"
      ).isEmpty)
  }

  @Test func reportedSpeechIsAStatement() {
    #expect(
      PeopleFixture.quotes(
        "Harbor Minister Ida Holm said on Monday that the pier would open in spring.", kind: .statement)
        == ["Ida Holm [named] the pier would open in spring"])
    #expect(
      PeopleFixture.quotes("The pier will open in spring, according to spokesman Tom Achebe.", kind: .statement)
        == ["Tom Achebe [named] The pier will open in spring"])
  }

  @Test func termsInQuotationMarksAreNoSpeech() {
    #expect(PeopleFixture.quotes("Ann Lowe opened the so-called “green pier” on Monday.").isEmpty)
  }
}
