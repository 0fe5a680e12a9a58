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
    ("“It is open”, Ann Lowe, a sailor from Hull, said.", "Ann Lowe [named] It is open"),
    ("“It is open,” said Ivo Mraz’s lawyer, Ann Lowe.", "Ann Lowe [named] It is open,"),
  ])
  func directSpeechHasItsSpeaker(text: String, quote: String) {
    #expect(PeopleFixture.quotes(text) == [quote])
  }

  @Test func splitQuotesHaveOneSpeaker() {
    #expect(
      PeopleFixture.quotes("“The pier opens in June,” said Ann Lowe, “and nobody has to pay for it.”")
        == ["Ann Lowe [named] The pier opens in June,", "Ann Lowe [named] and nobody has to pay for it."])
  }

  @Test(arguments: [
    "“Prices run away and wages walk,” Ana Sol and Ivo Mraz said.",
    "“Prices run away and wages walk,” said Mayor Ana Sol and Judge Ivo Mraz.",
  ])
  func whoSpeaksTogetherSaysItBoth(text: String) {
    #expect(
      Set(PeopleFixture.quotes(text))
        == ["Ana Sol [named] Prices run away and wages walk,", "Ivo Mraz [named] Prices run away and wages walk,"])
  }

  @Test(arguments: [
    "“Prices run away and wages walk,” a spokesman for Ana Sol said.",
    "“Prices run away and wages walk,” friends of Prime Minister Ana Sol said.",
    "“Prices run away and wages walk,” said Ana Sol’s spokesman.",
    "“Prices run away and wages walk,” said critics of Mayor Ana Sol.",
    "“Prices run away and wages walk,” said a clerk close to President Ana Sol.",
    "“Prices run away and wages walk,” said an adviser to then-Senator Ana Sol.",
    "“Prices run away and wages walk,” said a trader, referring to Minister Ana Sol.",
    "“Prices run away and wages walk,” said a baker who met Judge Ana Sol.",
    "“Prices run away and wages walk,” a baker who met Judge Ana Sol said.",
    "“Prices run away and wages walk,” according to critics of Mayor Ana Sol.",
    "A report titled “How Prices Run Away From Wages,” calling on Ana Sol to act, came out.",
    "A report came out, “How Prices Run Away From Wages,” calling on Ana Sol to act.",
  ])
  func whoSpeaksForSomebodyIsSomebodyElse(text: String) {
    #expect(PeopleFixture.quotes(text).isEmpty)
  }

  @Test func pronounsAndTitlesAreResolvedWithCertainty() {
    #expect(
      PeopleFixture.quotes(
        "Harbor Minister Ida Holm visited the pier.", "“It will be ready in the spring,” she said.",
        "“Nobody has to pay for it at all,” the minister said.")
        == ["Ida Holm [likely] It will be ready in the spring,", "Ida Holm [likely] Nobody has to pay for it at all,"])
  }

  @Test func whoIsNamedInTheWordsIsNotWhoSaysThem() {
    #expect(
      PeopleFixture.quotes(
        "Harbor Minister Ida Holm came late.", "Mayor Tom Brandt brought two letters, he told the council.",
        "“Ida Holm signed the second one herself.”"
      ).allSatisfy { !$0.hasPrefix("Ida Holm") })
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

  @Test(arguments: [
    ("Ann Lowe said the ground had stopped the work.", "the ground had stopped the work"),
    ("On Friday, Mayor Ann Lowe said on Monday the pier would open.", "the pier would open"),
    ("Ann Lowe told the harbor committee on Friday that the pier was safe.", "the pier was safe"),
    ("Ann Lowe told reporters the pier would open late.", "the pier would open late"),
    ("The old pier was never safe, Mayor Ann Lowe said on Monday.", "The old pier was never safe"),
    ("The old pier was never safe, said Ann Lowe, the mayor.", "The old pier was never safe"),
    ("SELBY, Nov. 3 (Wire) -- The old pier was safe, Ann Lowe told reporters.", "The old pier was safe"),
    ("Ann Lowe spoke. The pier stands as it was built, she said, and nobody pays.", "The pier stands as it was built"),
    ("Ann Lowe said that no plan had been ruled out, and called the pier a gift.", "no plan had been ruled out"),
    ("Ann Lowe said the pier was safe, but Tom Achebe closed it.", "the pier was safe"),
    ("Ann Lowe, asked in the corridor, said the pier would open soon.", "the pier would open soon"),
    ("Ann Lowe thanked the crew and promised that the pier would open.", "the pier would open"),
    ("Ann Lowe rejected the plan, saying the pier was safe.", "the pier was safe"),
    ("Ann Lowe, who was chosen by Tom Achebe, argued that the pier was safe.", "the pier was safe"),
    ("The mayor met Ann Lowe, who claimed that the pier was safe, on Monday.", "the pier was safe"),
    ("Ann Lowe, a lawyer for Tom Achebe, said the pier was safe.", "the pier was safe"),
    ("Engineer Ann Lowe of the harbor service said the pier was safe.", "the pier was safe"),
    ("Mayor Ann Lowe told a meeting of skippers that the pier was safe.", "the pier was safe"),
    ("Mayor Ann Lowe said last week that the pier was safe.", "the pier was safe"),
  ])
  func aStatementIsOneWholeClause(text: String, statement: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement).map { $0.split(separator: "] ").last } == [statement[...]])
  }

  @Test(arguments: [
    "Mayor Ann Lowe tells captains to sit down together on the new harbor rules.",
    "Mayor Ann Lowe called the outcome of the harbor talks a fair exchange.",
    "Ann Lowe argued without peace on the old harbor wall.",
    "Without peace on the old harbor wall, Ann Lowe argued, nothing moves.",
    "Asked whether the old pier was safe, Ann Lowe said no.",
    "Ann Lowe spoke. She never said that the old pier was safe.",
    "Ann Lowe denied that the old pier was ever safe.",
    "Ann Lowe announced a plan that was made in the old harbor.",
    "Ann Lowe added a clause that needs two keys and a lock.",
    "Ann Lowe told the committee of fears that the pier was old.",
    "Ann Lowe said nothing about what was planned for the pier.",
    "If Ann Lowe said that the pier was safe, nobody heard her.",
    "Ann Lowe said the pier was safe for now, Tom Achebe said.",
    "The old pier was safe for now, according to Mayor Ann Lowe officials.",
    "Ann Lowe said she had met the former pier All - Stars in May.",
    "“ Mayor Ann Lowe told me that the pier was safe for now.",
  ])
  func lessThanAClauseIsNoStatement(text: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement).isEmpty)
  }

  @Test(arguments: ["growth would reach 2%", "£90m would be needed", "they would pay €3,000 a year"])
  func aNumberKeepsItsSign(words: String) {
    let people = PeopleFixture.read(["Anna Zhulk said that \(words)."], title: "").people
    #expect(people.flatMap(\.quotes).map(\.text) == [words])
  }

  @Test func termsInQuotationMarksAreNoSpeech() {
    #expect(PeopleFixture.quotes("Ann Lowe opened the so-called “green pier” on Monday.").isEmpty)
  }

  @Test(arguments: [
    "Ann Lowe said the pier was safe, but “at the end of its life.”",
    "Ann Lowe said the pier was safe, but \"at the end of its life.\"",
    "Ann Lowe reminded the council that the pier, and no other, bears the crane.",
    "Ann Lowe agreed that the pier was safe.",
  ])
  func aClauseIsAStatementWhateverItEndsWith(text: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement).count == 1)
  }

  @Test func whatRunsOnInAQuoteIsNoStatement() {
    let text = "Ann Lowe said: \"The pier is old. The mayor said it was safe.\""
    #expect(PeopleFixture.quotes(text, kind: .statement).isEmpty)
  }

  @Test(arguments: [
    "Ann Lowe went on to say that the pier would close.", "Ann Lowe wrote to members to say the pier would close.",
    "Ann Lowe was quoted as saying the pier would close.", "Ann Lowe has made it clear that the pier would close.",
    "Ann Lowe, a welder, issued a statement saying that the pier would close.",
    "As Ann Lowe has argued, the pier would close.", "Ann Lowe warned of a collapse and said the pier would close.",
    "The board heard from Ann Lowe, superintendent of schools, who said the pier would close.",
  ])
  func severalWordsCanSayIt(text: String) {
    let found = PeopleFixture.quotes(text, kind: .statement)
    #expect(found == ["Ann Lowe [named] the pier would close"])
  }

  @Test(arguments: [
    ("Ann Lowe said welders working at the pier heard five shots.", "welders working at the pier heard five shots"),
    ("Ann Lowe pointed out that the pier was old.", "the pier was old"),
    ("Ann Lowe told Morning Echo she was the last to leave.", "she was the last to leave"),
    ("Ann Lowe noted that none of the older piers bear such cranes.", "none of the older piers bear such cranes"),
    (
      "According to Mayor Ann Lowe, the crane that should have worked for a year never left.",
      "the crane that should have worked for a year never left"
    ),
    (
      "Ann Lowe, a welder hired by Bo Tarn last year, said the pier was safe for now.", "the pier was safe for now"
    ),
    (
      "Ann Lowe said the pier would let Marlow “run a crane through any pasture.”",
      "the pier would let Marlow “run a crane through any pasture.”"
    ),
  ])
  func longClausesAreStatements(text: String, clause: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement) == ["Ann Lowe [named] " + clause])
  }

  @Test(arguments: [
    "Ann Lowe refused to say that the pier would close.",
    "The brother of Ann Lowe made it clear that the pier would close.",
    "Tom Achebe, who met Ann Lowe, made it clear what the pier costs.",
    "It was clear to Ann Lowe that the pier would close.",
    "A lawyer for Ms Ann Lowe told the paper that the pier would close.",
  ])
  func severalWordsOfOthersSayNothing(text: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement).isEmpty)
  }

  @Test(arguments: [
    "“The roof was ablaze,” said Zelmar Public Safety Director Ann Lowe.",
    "“The roof was ablaze,” said Zelmar police Lt. Ann Lowe.", "“The roof was ablaze,” said Dist. Atty. Ann Lowe.",
  ])
  func whereSomebodyServesSaysNothing(text: String) {
    #expect(PeopleFixture.quotes(text) == ["Ann Lowe [named] The roof was ablaze,"])
  }

  @Test func nobodySpeaksOfHimselfByName() {
    let text = "Bo Tarn agreed to leave the pier, a decision that cost him much, he said."
    #expect(PeopleFixture.quotes(text, kind: .statement).isEmpty)
  }

  @Test func aSpeakerMayStandWithinTheClause() {
    #expect(
      PeopleFixture.quotes("The pier, Ann Lowe said, was closed, and the mayor left.", kind: .statement)
        == ["Ann Lowe [named] The pier, Ann Lowe said, was closed"])
  }

  @Test func quotesAreIntroducedWithoutAVerbOfSpeech() {
    #expect(PeopleFixture.quotes("Ann Lowe was adamant: “The pier stays.”") == ["Ann Lowe [likely] The pier stays."])
    #expect(PeopleFixture.quotes("Ann Lowe's answer was short: “Never again.”") == ["Ann Lowe [likely] Never again."])
    #expect(PeopleFixture.quotes("Ann Lowe's lawyer was adamant: “The pier stays.”").isEmpty)
    #expect(
      PeopleFixture.quotes("The pier was described by Mayor Ann Lowe as “a monument to greed”.")
        == ["Ann Lowe [named] a monument to greed"])
  }
}
