import News
import Testing

@testable import Linking

/// Names as papers surround them: with what somebody is, in headlines, beside teams and parents.
@Suite struct NameShapeTests {
  private func people(_ paragraphs: String..., title: String = "") -> [String] {
    PeopleFixture.read(paragraphs, title: title).people.map { person in
      person.name.text + ": " + person.mentions.map(\.text).joined(separator: ", ")
    }
  }

  @Test func aHeadlinesVerbIsNoPartOfAName() {
    let found = people(
      "Zorvan Hallquist, 41, left the clinic on Monday.", "Hallquist said nothing.",
      title: "Zorvan Hallquist Quaffles Into Northgate Clinic")
    #expect(found == ["Zorvan Hallquist: Zorvan Hallquist, Zorvan Hallquist, Hallquist"])
  }

  @Test func aHeadlinesVerbBehindATitleIsNobody() {
    let title = "Governor Sacks Three as Traders Count Losses"
    #expect(people("The governor dismissed three aides.", title: title).isEmpty)
    #expect(people("“No,” Sacks said.", title: title).first?.hasPrefix("Sacks: Sacks") == true)
  }

  @Test func whatSomebodyPlaysStandsBeforeTheName() {
    #expect(people("RB Peter Mallory ran for two miles.") == ["Peter Mallory: Peter Mallory"])
    #expect(people("Rovers WR Peter Mallory ran for two miles.") == ["Peter Mallory: Peter Mallory"])
    #expect(people("Forward Peter Mallory said so. He looked forward to it.") == ["Peter Mallory: Peter Mallory"])
    // but three given names stay together
    #expect(people("Justice Anna Maria Mallory said so.").first == "Anna Maria Mallory: Anna Maria Mallory")
  }

  @Test func aLongerFormWithAStrangeFirstWordIsTheShorterOne() {
    let found = people("Beekeeper Sven Aldous was there.", "Zulg Anna Mallory spoke.", "Later Anna Mallory left.")
    #expect(found.contains("Anna Mallory: Anna Mallory, Anna Mallory"), "\(found)")
  }

  @Test func ageAndIdentificationSpeakForAPerson() {
    #expect(people("Police arrested 23-year-old Vurgomir Zhulk near the canal.") == ["Vurgomir Zhulk: Vurgomir Zhulk"])
    #expect(
      people("The police identified the driver as Vurgomir Zhulk of Northgate.").first
        == "Vurgomir Zhulk: Vurgomir Zhulk")
    #expect(people("They walked from Vurgomir Zhulk to the canal.").isEmpty)
  }

  @Test func whoseLastNameActsElsewhereIsSomebody() {
    let found = people("The car of Vurgomir Zhulk hit a wall.", "Zhulk fled the scene.")
    #expect(found == ["Vurgomir Zhulk: Vurgomir Zhulk, Zhulk"])
    #expect(people("They closed the road to Vurgomir Zhulk on Monday.", "It rained in Zhulk. Zhulk was dark.").isEmpty)
  }

  @Test func wordsOfAddressAndSmallWordsWithinANameBelongToIt() {
    #expect(people("Mohan Acharya said so.") == ["Mohan Acharya: Mohan Acharya"])
    #expect(people("Water Minister Mira Kumari Zhulk said so.") == ["Mira Kumari Zhulk: Mira Kumari Zhulk"])
    #expect(people("Union chief Jeremy Ong Hock Soon said so.") == ["Jeremy Ong Hock Soon: Jeremy Ong Hock Soon"])
    #expect(people("The MEP Willem ten Have said so.") == ["Willem ten Have: Willem ten Have"])
    #expect(people("They met Kumari Mira Zhulk.").first == "Mira Zhulk: Mira Zhulk")
  }

  @Test func aSmallLetterBeforeAnApostropheBelongsToTheName() {
    #expect(people("Anna d'Aubert spoke. D'Aubert left.") == ["Anna d'Aubert: Anna d'Aubert, D'Aubert"])
    #expect(people("The mayor, Anna d’Aubert, spoke.") == ["Anna d’Aubert: Anna d’Aubert"])
  }

  @Test(arguments: [
    ("Abdullah al-Zarhi", "Zarhi"), ("Nasser bin Saeed Al Zarhi", "Al Zarhi"),
    ("Pedro de la Zarza Solís", "De la Zarza"),
    ("Sir Peter Mallory", "Sir Peter"), ("Dame Anna Mallory", "Dame Anna"),
  ])
  func partsOfANameAreItsBearers(whole: String, part: String) {
    let found = people(
      "Transport Minister \(whole) came.", "“We are late,” \(part) said. Critics of \(part) stayed away.")
    #expect(found.count == 1, "\(found)")
  }

  @Test func aTitlesWordWithinANameIsTheName() {
    #expect(people("Sen. Peter P. Pope said so.") == ["Peter P. Pope: Peter P. Pope"])
    #expect(people("Anna M. Farmer, a nurse, left.") == ["Anna M. Farmer: Anna M. Farmer"])
    #expect(people("Rovers coach Dean Mallory left. Mallory said nothing.").first?.hasPrefix("Dean Mallory: ") == true)
    #expect(people("Dean Anna Mallory left early.") == ["Anna Mallory: Anna Mallory"])
  }

  @Test func whoSpeaksMayBeCalledByAThing() {
    #expect(people("“No,” said Anna Storms, director of security for Zelvor.") == ["Anna Storms: Anna Storms"])
    #expect(people("Anna Storms, director of security, left.") == ["Anna Storms: Anna Storms"])
    #expect(people("They met at Anna Storms on Friday.").isEmpty)
  }

  @Test func bodiesPlacesAndDegreesAreNobody() {
    #expect(people("Peter Mallory, a researcher at the software firm Trask Mallory, said so.").count == 1)
    #expect(people("The news agency Zorvan Trask reported it.").isEmpty)
    #expect(people("The firm Peter Mallory led for years said so.") == ["Peter Mallory: Peter Mallory"])
    #expect(people("Two men were lost on Mt Mallory on Friday.").isEmpty)
    #expect(people("Anna Mallory, MD, PhD, who became a surgeon, left.") == ["Anna Mallory: Anna Mallory"])
    #expect(people("She left St. Zorvan's Hospital and moved to St. Mallory.").isEmpty)
    #expect(people("Bishop St. Mallory spoke.") == ["St. Mallory: St. Mallory"])
    #expect(people("JR Mallory said so.") == ["JR Mallory: JR Mallory"])
  }

  @Test func whatIsAShipOnceIsNobodyAnywhere() {
    #expect(people("The INS Sukanya fought pirates.", "Sukanya’s crew seized guns.", "Sukanya said so.").isEmpty)
  }

  @Test func aSheikhIsATitleBeforeAnArabicName() {
    #expect(people("Sheikh Omar bin Said al-Zhulk said so.") == ["Omar bin Said al-Zhulk: Omar bin Said al-Zhulk"])
    #expect(people("Sheikh Hasina said so.") == ["Sheikh Hasina: Sheikh Hasina"])
  }

  @Test func aSouthernChineseNameStartsWithTheFamily() {
    #expect(NameParser().parse("Lim Siew Hoon").family == "Lim")
    #expect(NameParser().parse("Tan Anna Marie").family != "Tan")
  }

  @Test func teamsStreetsAndShipsAreNobody() {
    for text in [
      "The Mallory Panthers won again.", "Carolina Panthers won again.", "He lives on Anna Ave in the north.",
      "She was lost with the Anna Mallory in 1968.",
    ] { #expect(people(text).isEmpty, "\(text)") }
  }

  @Test func aDaughterIsNotHerFather() {
    let found = people(
      "Minister Saleh Al-Zurqan spoke.", "His aide, Hala bint Saleh Al-Zurqan, took notes. She said she was tired.")
    #expect(found.count == 2, "\(found)")
    #expect(Linker.match("Hala bint Saleh Al-Zurqan", "Saleh Al-Zurqan").score < 0.8)
    #expect(Linker.match("Saleh bin Omar Al-Zurqan", "Saleh Al-Zurqan").score >= 0.8)
  }

  @Test func whomADeputyWasKilledByIsNoDeputy() {
    let roles = PeopleFixture.roles(
      "Brian Mallory, a carpenter, ran.", "She is the widow of a deputy Mallory murdered.")
    #expect(!roles.contains { $0.contains("deputy") }, "\(roles)")
  }

  @Test func aPartysNameBeforeTheSpeakerIsHis() {
    let quotes = PeopleFixture.quotes("“The ghosts were reported to a ghost,” said the Harbour Party’s Anna Mallory.")
    #expect(quotes == ["Anna Mallory [named] The ghosts were reported to a ghost,"])
  }
}

/// Words in quotation marks that are somebody's, and those that are nobody's.
@Suite struct SpokenWordTests {
  @Test func oneWordBesideAVerbOfSpeechIsSaid() {
    #expect(PeopleFixture.quotes("Anna Mallory was asked. “Never,” Mallory said.") == ["Anna Mallory [named] Never,"])
    #expect(
      PeopleFixture.quotes("Anna Mallory said “the cost has doubled” since May.") == [
        "Anna Mallory [named] the cost has doubled"
      ])
  }

  @Test func titlesOfWorksAndHeadingsAreNobodysWords() {
    #expect(PeopleFixture.quotes("Anna Mallory said she was glad.", "“The Last Harbor: A Life of Storms.”").isEmpty)
    #expect(PeopleFixture.quotes("Anna Mallory said she was glad.", "“A hard kind of question”").isEmpty)
  }

  @Test func whoIsNamedInTheWordsIsNotTheOneWhoIsOnlyLikelyToSayThem() {
    #expect(
      PeopleFixture.quotes("Anna Mallory said she was glad.", "“Mallory has never won a race in her life.”").isEmpty)
  }

  @Test func heIsNobodyHereWhenAStrangerActed() {
    let quotes = PeopleFixture.quotes(
      "Peter Mallory spoke first. “We are glad,” he said.",
      "When Zhulk hired Mallory, he had called him a “perfect fit for the job” of a coach.")
    #expect(quotes.count == 1, "\(quotes)")
  }

  @Test func anAgeStandsForTheSpeaker() {
    for words in ["“It is our fault,” said the 76-year-old.", "“It is our fault,” the 76-year-old said."] {
      let quotes = PeopleFixture.quotes("Anna Zhulk, a keeper of bees, left the hall. \(words)")
      #expect(quotes.count == 1 && quotes[0].hasPrefix("Anna Zhulk"), "\(quotes)")
    }
  }

  @Test func whoOnlySaysIsQuoted() {
    for words in ["would only say: “It is our fault.”", "simply said: “It is our fault.”"] {
      #expect(PeopleFixture.quotes("Asked twice, Anna Zhulk \(words)").count == 1, "\(words)")
    }
    #expect(PeopleFixture.quotes("Anna Zhulk would not say “it is our own fault.”").isEmpty)
  }

  @Test func anAgeBeforeTheSpeakerIsPassedBy() {
    let quotes = PeopleFixture.quotes(
      "Peter Mallory left.",
      "“You never win unless you fight,” said 76-year-old Anna Zhulk. “It is our fault too,” she said.")
    #expect(quotes.allSatisfy { $0.hasPrefix("Anna Zhulk") } && quotes.count == 2, "\(quotes)")
  }

  @Test(arguments: [
    (
      "The club fired PJ Marlow and signed CC Okara. Okara left.",
      ["PJ Marlow: PJ Marlow", "CC Okara: CC Okara, Okara"]
    ),
    ("T.J. Marlow, 17, saw it. A. J. Okara said so.", ["T.J. Marlow: T.J. Marlow", "A. J. Okara: A. J. Okara"]),
    ("The N.J. Transit strike ended. The D.C. Circuit ruled. Shares of HP Marlow rose.", []),
    ("Ben Marlow came. Al Okara left.", ["Ben Marlow: Ben Marlow", "Al Okara: Al Okara"]),
    ("Ann King came. The King left. \"It was hard,\" King said.", ["Ann King: Ann King, King"]),
    ("King Martin XIV spoke. Martin left.", ["Martin XIV: Martin XIV, Martin"]),
    ("Ann Lowe said it was late. Lowe left.", ["Ann Lowe: Ann Lowe, Lowe"]),
    ("Ann Lowe said its board would meet.", []), ("AJ Marlow shares rose. J.C. Marlow closed 40 stores.", []),
    ("Songs by Bob Marlow, Paul Lowe and Zhulk Zelvor.", ["Bob Marlow: Bob Marlow", "Paul Lowe: Paul Lowe"]),
    ("It was shot with a Zelvor 5D Mark IV. Hey, I'm Lowe. The Best Time To Go.", []),
    ("They flew to Ann K. Lowe International Airport on Monday.", []),
    ("A rookie (Damsin Idros) came. The sale (Summer Deals) ended.", ["Damsin Idros: Damsin Idros"]),
    (
      "They thanked Ann Lowe, Zhulk Zelvor, Ida Holm and Peter Marlow.",
      ["Ann Lowe: Ann Lowe", "Zhulk Zelvor: Zhulk Zelvor", "Ida Holm: Ida Holm", "Peter Marlow: Peter Marlow"]
    ),
    ("He sang à la Jon Lowe. Lowe smiled.", ["Jon Lowe: Jon Lowe, Lowe"]),
  ])
  func initialsNumbersAndTitlesAreWhatTheyAreInNames(text: String, people: [String]) {
    #expect(PeopleFixture.people(text) == people)
  }
}
