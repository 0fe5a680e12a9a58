import News
import Testing

@testable import Linking

/// Titles with what belongs to them: bodies before and behind, lists, and verbs that hand an office on.
@Suite struct RoleShapeTests {
  @Test(arguments: [
    ("European Central Bank President Ann Lowe spoke.", "President | European Central Bank | -"),
    ("Central Bank of Chile Governor Ann Lowe spoke.", "Governor | Central Bank of Chile | -"),
    ("People's Bank of China Governor Ann Lowe spoke.", "Governor | People's Bank of China | -"),
    ("The Bank of Chile's governor, Ann Lowe, spoke.", "governor | Bank of Chile | -"),
    ("Ann Lowe, the North's vice minister of fisheries, spoke.", "vice minister of fisheries | - | -"),
    ("Party Secretary-General Ann Lowe spoke.", "Secretary-General | Party | -"),
    ("European Commission President Ann Lowe spoke.", "President | European Commission | -"),
    ("Fed Chair Ann Lowe spoke.", "Chair | Fed | -"),
    ("National Assembly Speaker Ann Lowe spoke.", "Speaker | National Assembly | -"),
    ("At the Harbor Ministry, spokeswoman Ann Lowe spoke.", "spokeswoman | Harbor Ministry | -"),
    ("Joint Chiefs of Staff Chairman Ann Lowe spoke.", "Chairman | Joint Chiefs of Staff | -"),
  ])
  func bodiesBeforeATitleAreWhole(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test(arguments: [
    ("chief bonds strategist at Marlow & Prado", "chief bonds strategist | Marlow & Prado | -"),
    ("chief Southeast Asia economist at Marlow Capital", "chief Southeast Asia economist | Marlow Capital | -"),
    (
      "professor of South Korean studies at Marlow University",
      "professor of South Korean studies | Marlow University | -"
    ),
    ("a Delta analyst at the Lantern Forum", "Delta analyst | Lantern Forum | -"),
    ("commander of the 9th Marine Brigade", "commander | 9th Marine Brigade | -"),
    ("leader of the opposition Harbor Party", "leader | Harbor Party | -"),
    ("governor of the Upper-Marlan region", "governor | Upper-Marlan region | -"),
    ("chairman of the provincial people's congress", "chairman | provincial people's congress | -"),
    ("deputy commander of the border guards", "deputy commander | border guards | -"),
    ("a spokeswoman for NordFerry", "spokeswoman | NordFerry | -"),
    ("a former depot manager", "former depot manager | - | -"),
    ("chief executive officer of Oslo-based Nordvik Shipping", "chief executive officer | Nordvik Shipping | -"),
  ])
  func titlesBehindANameAreWhole(title: String, role: String) {
    #expect(PeopleFixture.roles("Ann Lowe, \(title), spoke.") == ["Ann Lowe: " + role])
  }

  @Test(arguments: [
    ("Finance Minister: Ann Lowe, 61.", "Finance Minister | - | -"),
    (
      "The board's acting director of pilots since June, Ann Lowe, spoke.",
      "acting director of pilots | board | -"
    ),
    ("Ann Lowe of Lanterne, emergency coordinator, spoke.", "emergency coordinator | - | -"),
    ("Ann Lowe was named special envoy for salt in May.", "special envoy for salt | - | -"),
    ("Lawmakers approved Ann Lowe as ambassador to Chile.", "ambassador to Chile | - | -"),
    ("The board appointed Dr. Ann Lowe as executive secretary.", "executive secretary | - | -"),
    ("Ann Lowe returns to the harbor office as chief legal adviser.", "chief legal adviser | - | -"),
    ("They voted to appoint Ann Lowe as minister of trade and to remove another.", "minister of trade | - | -"),
    ("Cllr Ann Lowe spoke.", "Cllr | - | -"),
  ])
  func officesAreTiedToWhoHoldsThem(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test func whoSucceedsSomebodyHoldsTheOffice() {
    #expect(
      PeopleFixture.roles("Ann Lowe succeeded Rui Prado as consul general in 1974.")
        == ["Ann Lowe: consul general | - | -", "Rui Prado: former consul general | - | -"])
  }

  @Test(arguments: [
    ("Health minister Aden al-Omari left.", "Aden al-Omari"),
    ("Interior Minister Sultan bin Rashid left.", "Sultan bin Rashid"),
    ("Rohani binti Salleh said no.", "Rohani binti Salleh"),
    ("Envoy Joel ole Lenana spoke.", "Joel ole Lenana"),
  ])
  func particlesOfMoreLanguagesHoldNamesTogether(text: String, name: String) {
    #expect(PeopleFixture.read([text]).people.map(\.name.text) == [name])
  }

  @Test func aDatelineIsNoPartOfTheSubject() {
    #expect(
      PeopleFixture.quotes(
        "SELBY, April 8 (Wire) -- Harbor Board spokesperson Ann Lowe dismissed a protest and said that the pier was safe.",
        kind: .statement) == ["Ann Lowe [named] the pier was safe"])
  }

  @Test func whomTheSameSentenceNamesInFullIsSomebodyElse() {
    #expect(PeopleFixture.people("“No,” said Lowe. Lowe succeeded his brother Rui Lowe as consul general.").count == 2)
  }
}
