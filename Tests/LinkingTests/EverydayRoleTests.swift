import News
import Testing

@testable import Linking

/// Offices as everyday reports state them: whose they are, what is no part of them, and who is given them.
@Suite struct EverydayRoleTests {
  @Test(arguments: [
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
    ("Ann Lowe, a fellow at the Doha-based Centre for Salt, spoke.", "fellow | Centre for Salt | -"),
    ("Ann Lowe, a member of the city assembly, spoke.", "member | city assembly | -"),
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
    ("Ann Lowe, who was made rail minister in May, spoke.", "rail minister | - | -"),
  ])
  func officesFindTheirHolder(text: String, role: String) {
    #expect(PeopleFixture.roles(text).contains("Ann Lowe: " + role))
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
