import News
import Testing

@testable import Linking

/// Offices as everyday reports state them: whose they are, what is no part of them, and who is given them.
@Suite struct EverydayRoleTests {
  @Test(arguments: [
    ("Commission president Ann Lowe spoke.", "president | Commission | -"),
    ("Harbor Union organiser Ann Lowe spoke.", "organiser | Harbor Union | -"),
    ("Zelvor organiser Ann Lowe spoke.", "organiser | Zelvor | -"),
    ("Zelvor Logistics chief executive Ann Lowe spoke.", "chief executive | Zelvor Logistics | -"),
    ("Board of Elections Director Ann Lowe spoke.", "Director | Board of Elections | -"),
    (
      "Northern Disaster Response Force commandant Ann Lowe spoke.", "commandant | Northern Disaster Response Force | -"
    ),
    (
      "The Road Safety Executive's acting regional director, Ann Lowe, spoke.",
      "acting regional director | Road Safety Executive | -"
    ),
    ("Ann Lowe, head of research, Marlow University, spoke.", "head of research | Marlow University | -"),
    ("Contact: Ann Lowe, head of research, ZelvorGrid.", "head of research | ZelvorGrid | -"),
    ("Ann Lowe, a coordinator for the Oslo-based charity Zelvor, spoke.", "coordinator | Zelvor | -"),
    ("Ann Lowe, researcher for the Oslo-based group Zelvor, spoke.", "researcher | Zelvor | -"),
    ("Ann Lowe, a member of the city assembly, spoke.", "member | city assembly | -"),
    ("Liberal Democrat MP Ann Lowe spoke.", "MP | Liberal Democrat | -"),
    ("Player of the year Ann Lowe spoke.", "Player of the year | - | -"),
    ("Ann Lowe was sworn in as the 12th president of Zelvor.", "president | Zelvor | -"),
    ("Ann Lowe was born in 1970; she became justice minister.", "justice minister | - | -"),
    ("Ann Lowe takes over as head of the navy from her cousin.", "head | navy | -"),
    ("Ann Lowe was re-elected speaker on Tuesday.", "speaker | - | -"),
    ("As mayor, Ann Lowe closed two schools.", "mayor | - | -"),
    ("As a former mayor of Marlow, Ann Lowe knows.", "former mayor | Marlow | -"),
    ("Ann Lowe was replaced as foreign minister by her cousin.", "former foreign minister | - | -"),
    ("Ann Lowe, until recently finance minister, left.", "former finance minister | - | -"),
    ("Dep. Ann Lowe spoke.", "Dep | - | -"), ("Dep. Director Ann Lowe spoke.", "Dep. Director | - | -"),
    ("Ann Lowe, who heads the city assembly, spoke.", "head | city assembly | -"),
    ("Ann Lowe, who chairs the Committee on Roads, spoke.", "chair | Committee on Roads | -"),
    ("Ann Lowe, who heads Zelvor Logistics, spoke.", "head | Zelvor Logistics | -"),
    ("Ann Lowe, who was Zelvor Power's chairwoman, spoke.", "former chairwoman | Zelvor Power | -"),
  ])
  func whoseOfficeItIsIsTold(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test(arguments: [
    ("Outgoing Harbor Minister Ann Lowe spoke.", "outgoing Harbor Minister | - | -"),
    ("Ann Lowe, the outgoing governor, spoke.", "outgoing governor | - | -"),
    ("Former roster manager Ann Lowe spoke.", "former roster manager | - | -"),
    ("Ann Lowe, a former transport ministry official, spoke.", "former official | transport ministry | -"),
    ("Deputy U.S. Trade Representative Ann Lowe spoke.", "Deputy U.S. Trade Representative | - | United States"),
    ("Detective Senior Sergeant Ann Lowe spoke.", "Detective Senior Sergeant | - | -"),
    (
      "Ann Lowe, a special adviser to the Governor on media, spoke.", "special adviser to the Governor on media | - | -"
    ),
    (
      "Ann Lowe, deputy chief of mission at the Chilean Embassy in Lima, spoke.",
      "deputy chief of mission | Chilean Embassy in Lima | -"
    ),
    (
      "The coordinating minister for food and forests, Ann Lowe, spoke.",
      "coordinating minister for food and forests | - | -"
    ),
    ("Ann Lowe, finance minister in the first reshuffle, spoke.", "finance minister | - | -"),
    ("First Deputy CEO Ann Lowe spoke.", "First Deputy CEO | - | -"),
    ("Principal Secretary (home) Ann Lowe spoke.", "Principal Secretary | - | -"),
  ])
  func whatAnOfficeIsCalledIsWhole(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test(arguments: [
    ("The chair of the Committee on Salt, Senator Ann Lowe (North Marlow), spoke.", "chair | Committee on Salt | -"),
    ("The school's founder, Haji Ann Lowe, spoke.", "founder | school | -"),
    ("The board named the provost, Ann Lowe, as interim president.", "interim president | - | -"),
    (
      "Also named on Monday were Bo Tarn as clerk and Ann Lowe, now a judge, as chief auditor.", "chief auditor | - | -"
    ),
    ("Ann Lowe, who as director general closed the port, spoke.", "director general | - | -"),
    ("Ann Lowe, who joined the board in April as director of studies, spoke.", "director of studies | - | -"),
    ("The lawmaker representing Marlow South in the assembly, Hon. Ann Lowe, spoke.", "lawmaker | - | -"),
    ("The police commissioner in the state, CP Ann Lowe, spoke.", "police commissioner | - | -"),
    (
      "The executive director of the Salt for All Initiative, Ann Lowe, spoke.",
      "executive director | Salt for All Initiative | -"
    ),
    ("Ann Lowe, who was made rail minister in May, spoke.", "rail minister | - | -"),
  ])
  func officesFindTheirHolder(text: String, role: String) {
    #expect(PeopleFixture.roles(text).contains("Ann Lowe: " + role))
  }

  @Test(arguments: [
    ("Economy, Trade and Energy Minister Ann Lowe spoke.", "Economy, Trade and Energy Minister | - | -"),
    ("Additional Secretary Finance Ann Lowe spoke.", "Additional Secretary Finance | - | -"),
    ("Minister of Ports and Airports Ann Lowe spoke.", "Minister of Ports and Airports | - | -"),
    ("Ann Lowe, an analyst with Oslo shipbroker Van Tarn & Zell, spoke.", "analyst | Van Tarn & Zell | -"),
    (
      "Zelvor Bank chief emerging markets economist Ann Lowe spoke.",
      "chief emerging markets economist | Zelvor Bank | -"
    ),
    ("Kampala police chief Ann Lowe spoke.", "police chief | Kampala | -"),
    ("Political scientist Ann Lowe, of Marlow University, spoke.", "Political scientist | Marlow University | -"),
    (
      "The rapporteur of the inquiry into the ports, Ann Lowe, spoke.",
      "rapporteur of the inquiry into the ports | - | -"
    ),
    ("Ann Lowe will act as deputy CEO.", "deputy CEO | - | -"),
    ("Zelvor Maritime has hired Ann Lowe as chief financial officer.", "chief financial officer | Zelvor Maritime | -"),
    ("The health bureau has opened two wards. Its head, Ann Lowe, spoke.", "head | health bureau | -"),
  ])
  func listsFieldsAndBodiesAreTold(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test func whoNamesSomebodyIsNoBody() {
    #expect(
      PeopleFixture.roles("President Bo Tarn named Ann Lowe as chief auditor.").last
        == "Ann Lowe: chief auditor | - | -")
    #expect(PeopleFixture.roles("Lawmakers named Ann Lowe as chief auditor.") == ["Ann Lowe: chief auditor | - | -"])
  }

  @Test func senatorsKeepTheirTitleBehindPartyAndState() {
    let roles = PeopleFixture.roles("The vote was close. Sens. Ann Lowe, D-N.M., and Bo Tarn, R-Utah, shook hands.")
    #expect(roles == ["Ann Lowe: Sen | - | -", "Bo Tarn: Sen | - | -"])
  }

  @Test func aTitleThatNobodyIsKnownByDecidesNothing() {
    let reading = PeopleFixture.read([
      "Deputy chair Viktor Zarn will act until May.", "Bronwyn Zarn, a rower, is no relation. She left early.",
      "Acting chair Zarn said the board would meet again.",
    ])
    #expect(reading.undecided.map(\.text) == ["Zarn"])
  }

  @Test func aSuspectOfThenIsNotFormer() {
    #expect(
      PeopleFixture.roles("Police looked into a robbery in which Ann Lowe was a suspect.") == [
        "Ann Lowe: suspect | - | -"
      ])
    #expect(PeopleFixture.roles("Ann Lowe was looking for Zelmar because she was a suspect in a robbery.").isEmpty)
  }

  @Test func aHusbandCalledByHisGivenNameIsNobodyElse() {
    let found = PeopleFixture.read([
      "Eric Lowe was charged.", "Ann Tarn and her husband Eric, both retired bakers, left.",
    ])
    #expect(found.people.first { $0.name.text == "Eric Lowe" }?.roles.isEmpty == true)
  }

  @Test func aHyphensEndIsNoTitle() {
    #expect(PeopleFixture.roles("She represents free-agent catcher Ann Lowe.") == ["Ann Lowe: catcher | - | -"])
  }

  @Test func aFormOfAddressIsNoRole() {
    #expect(PeopleFixture.roles("Dame Ann Lowe and Sir Bo Tarn spoke.").isEmpty)
  }

  @Test func whomTheWriterTellsApartByFullNamesStaysUndecided() {
    let reading = PeopleFixture.read([
      "Police searched the home of businessman Otto Zarn in Marlow.",
      "Otto Zarn is the brother of governor Marcel Zarn. He was not arrested.",
      "“My signature is clean,” said Marcel Zarn.", "Ann Lowe, who represents Otto Zarn, said nothing.",
      "“Zarn was a candidate without rivals,” a reader wrote.",
    ])
    #expect(reading.undecided.map(\.text) == ["Zarn"])
  }

  @Test func whoIsAccusedHoldsTheOffice() {
    #expect(
      PeopleFixture.roles("The report accused Vice President Ann Lowe of theft.") == [
        "Ann Lowe: Vice President | - | -"
      ])
    #expect(PeopleFixture.roles("An accused spy, Ann Lowe, spoke.").isEmpty)
  }

  @Test func whomAFriendIsOfIsNamedWithWhatTheyAre() {
    let text = "A friend of banker Ann Lowe spoke, and so did the daughter of tycoon Zhulmir Tazgov."
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: banker | - | -", "Zhulmir Tazgov: tycoon | - | -"])
  }

  @Test func whatStandsBeforeTheFirstOfTwoHoldsForBoth() {
    let roles = PeopleFixture.roles(
      "The mayor's chief of staff, Ann Lowe, and press secretary, Zhulmir Tazgov, were questioned for six hours.")
    #expect(roles == ["Ann Lowe: chief of staff | - | -", "Zhulmir Tazgov: press secretary | - | -"])
  }

  @Test func aListOfBodiesEndsBeforeAName() {
    let roles = PeopleFixture.roles(
      "Ann Lowe, chair of the State Committee on Investment, and Zhulmir Tazgov, deputy head of the port, spoke.")
    #expect(roles.first == "Ann Lowe: chair | State Committee on Investment | -")
    #expect(roles.last == "Zhulmir Tazgov: deputy head | - | -")
  }

  @Test func aSurnameThatLooksLikeAParticipleCarriesARole() {
    let found = PeopleFixture.roles("Ann Veldering left early.", "Veldering, now mayor of Marlow, spoke.")
    #expect(found == ["Ann Veldering: mayor | Marlow | -"])
  }
}
