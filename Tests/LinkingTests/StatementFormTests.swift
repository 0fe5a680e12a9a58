import News
import Testing

@testable import Linking

/// Ways in which a text tells what somebody said without quoting it, and quotes that a text has cut into its sentences.
@Suite struct StatementFormTests {
  /// What is quoted in some paragraphs, and of whom.
  private func direct(_ paragraphs: [String]) -> [String] {
    PeopleFixture.read(paragraphs).people.flatMap { person in
      person.quotes.filter { $0.kind == .direct }.map { "\(person.name.text): \($0.text)" }
    }
  }

  @Test(arguments: [
    ("Ann Lowe said 50 were hurt.", "50 were hurt"),
    ("Ann Lowe said his client stands little chance.", "his client stands little chance"),
    ("Ann Lowe said the patch consists of three parts.", "the patch consists of three parts"),
    ("Ann Lowe said Rui Prado, who had been fired by the port, is accused of theft.", nil),
    ("The paper's Ann Lowe in Dall says in one case a number of boats sank.", "a number of boats sank"),
    ("Ann Lowe of the Dall Institute, an action group, said the switch would help.", "the switch would help"),
    ("Ann Lowe told the Dall Tribune the case remains under review.", "the case remains under review"),
    ("The pilot probably died at once, Ann Lowe said.", "The pilot probably died at once"),
    ("By 6:40 a.m. the fire was under control, Ann Lowe said.", "By 6:40 a.m. the fire was under control"),
    ("The depot mainly holds heating oil, Ann Lowe said.", "The depot mainly holds heating oil"),
    ("In fact, Ann Lowe said, the nine men had left.", "the nine men had left"),
    (
      "Once the tide turns, Ann Lowe said, the danger is over.",
      "Once the tide turns, Ann Lowe said, the danger is over"
    ),
    ("Rain fell on the bay, Ann Lowe said, adding that it was warm.", "Rain fell on the bay"),
    ("The agency quoted the head of the port, Ann Lowe, as saying the quake did harm.", "the quake did harm"),
    ("Ann Lowe told police he fired when he thought he saw her.", "he fired when he thought he saw her"),
    ("Ann Lowe says they come as a reminder.", "they come as a reminder"),
    ("Ann Lowe has often said the road is closed.", "the road is closed"),
  ])
  func clausesAreReadInTheirForms(text: String, statement: String?) {
    let found = PeopleFixture.quotes(text, kind: .statement)
    #expect(
      found == ["Ann Lowe [named] " + (statement ?? "Rui Prado, who had been fired by the port, is accused of theft")])
  }

  @Test(arguments: [
    "Better roads for three of the port workers, Ann Lowe said.",
    "Ann Lowe said the names of all the victims.",
    "Ann Lowe said a prayer for the victims of the storm.",
    "In the port, Ann Lowe said, and on the roads.",
    "If it rains, Ann Lowe said, the roads of the town.",
    "Instead it was, according to Ann Lowe, a mess.", "That is what he would be, Ann Lowe said.",
    "One of the biggest sports events of the year, Ann Lowe said.",
    "Ann Lowe announced a fund that will pay farmers who have lost cattle.",
    "Ann Lowe confirmed the news of the closed roads.",
    "The mayor quoted Ann Lowe as a friend.",
  ])
  func lessThanAClauseIsNothing(text: String) {
    #expect(PeopleFixture.quotes(text, kind: .statement).isEmpty)
  }

  @Test func aQuoteGoesOnInParagraphsThatDoNotOpenItAgain() {
    let after = ["\u{201C}Nobody answered.", "She lay on the floor of the hut,\u{201D} Ann Lowe said. Help came."]
    #expect(
      direct(after) == [
        "Ann Lowe: Nobody answered.", "Ann Lowe: She lay on the floor of the hut,",
      ])
    let before = [
      "Ann Lowe said: \"We met the owners on Monday.", "After that it was clear that we lose.\"", "They left.",
    ]
    #expect(
      direct(before) == [
        "Ann Lowe: We met the owners on Monday.", "Ann Lowe: After that it was clear that we lose.",
      ])
    let untold =
      [
        "\u{201C}It made me mad,\u{201D} Ann Lowe said.", "\u{201C}It changed how I work here.",
        "I had to find a way out.\u{201D}",
      ]
    #expect(direct(untold).count == 3)
  }

  /// Whose words begin in one paragraph is not who speaks next in another.
  @Test func aStrangersWordsAreNotTheNextSpeakers() {
    let text = [
      "\u{201C}We lost everything in the flood.",
      "Nobody came to help us,\u{201D} a farmer said. Ann Lowe disagreed: \u{201C}Every family got help.\u{201D}",
    ]
    #expect(direct(text) == ["Ann Lowe: Every family got help."])
    let signed = [
      "\u{201C}It will take years,\u{201D} Ann Lowe said. \u{201C}We start now.\u{201D}",
      "\u{2014} Rui Prado\u{2019}s office declined.",
    ]
    #expect(direct(signed).allSatisfy { $0.hasPrefix("Ann Lowe") })
    let inches = ["Ann Lowe spoke of \"a mess. The port was shut.", "They sold a 65\" screen on Monday."]
    #expect(direct(inches).isEmpty)
  }

  /// A mark that was forgotten makes no quote of what the paper tells next.
  @Test func anOpenMarkTakesNothingInWhereTheNextQuoteOpens() {
    let text = [
      "Ann Lowe spoke of \"a mess. The port was shut.", "Boats came in late.", "\"We will see,\" said Ann Lowe.",
    ]
    #expect(direct(text) == ["Ann Lowe: We will see,"])
  }

  @Test func whoSignsAQuoteSaysIt() {
    let quote = "\u{201C}We love the port and all its boats.\u{201D}"
    #expect(
      direct(["Rui Prado came.", quote, "\u{2014} Ann Lowe, editor"]) == [
        "Ann Lowe: We love the port and all its boats."
      ])
    #expect(
      direct(["Rui Prado came to the old port. \(quote) \u{2013} Ann Lowe"]) == [
        "Ann Lowe: We love the port and all its boats."
      ])
  }

  /// The last speaker cannot be meant, and the paragraphs before name one who can.
  @Test func sheIsTheOneWomanOfTheParagraphsBefore() {
    let paragraphs = [
      "Anna Lowe left the stage in May.", "Her agent Peter Prado said: \u{201C}It was time to go.\u{201D}",
      "\u{201C}God bless you all for coming,\u{201D} she said.",
    ]
    #expect(direct(paragraphs).contains("Anna Lowe: God bless you all for coming,"))
    let two = ["Maria Tarn came too."] + paragraphs
    #expect(!direct(two).contains { $0.hasSuffix("God bless you all for coming,") })
  }

  /// Whom a description names last does not speak.
  @Test func aDescriptionsLastNameDoesNotSpeak() {
    let text =
      "Ann Lowe, executive vice president of Friends of the Bay and the director of the Port under President Rui Prado, said the switch would help."
    #expect(PeopleFixture.quotes(text, kind: .statement) == ["Ann Lowe [named] the switch would help"])
  }
}
