import News
import Testing

@testable import Linking

/// Forms in which offices are told: whose they are before and behind the title, and how lists of people share one.
@Suite struct OfficeFormTests {
  @Test(arguments: [
    ("Harbor Bank governor Ann Lowe spoke.", "Ann Lowe: governor | Harbor Bank | -"),
    ("Retired Harbor Court judge Ann Lowe spoke.", "Ann Lowe: former judge | Harbor Court | -"),
    ("Prison service director Ann Lowe spoke.", "Ann Lowe: director | Prison service | -"),
    ("Outgoing Harbor Bank governor Ann Lowe spoke.", "Ann Lowe: outgoing governor | Harbor Bank | -"),
    ("Gujarat Finance Minister Ann Lowe spoke.", "Ann Lowe: Finance Minister | Gujarat | -"),
    ("HRC Secretary Ann Lowe spoke.", "Ann Lowe: Secretary | HRC | -"),
    ("July Movement convener Ann Lowe spoke.", "Ann Lowe: convener | July Movement | -"),
    ("Rio de Janeiro Governor Ann Lowe spoke.", "Ann Lowe: Governor | Rio de Janeiro | -"),
    ("Oyo State Governor Ann Lowe spoke.", "Ann Lowe: Governor | Oyo State | -"),
    ("U.S. Senator Ann Lowe spoke.", "Ann Lowe: Senator | - | United States"),
    ("Nairobi Senator Ann Lowe spoke.", "Ann Lowe: Senator | Nairobi | -"),
    ("San Francisco lawyer Ann Lowe spoke.", "Ann Lowe: lawyer | - | -"),
    ("The party put forward its own leader, Ann Lowe.", "Ann Lowe: leader | - | -"),
    ("Ann Lowe, the party's delegate on the panel, spoke.", "Ann Lowe: delegate | party | -"),
    ("Ann Lowe, a campaigner for the group Clean Shore, spoke.", "Ann Lowe: campaigner | Clean Shore | -"),
    ("Ann Lowe, a professor at Ling Shan University, spoke.", "Ann Lowe: professor | Ling Shan University | -"),
    ("Ann Lowe, a mayor of Ostrava running for the Senate, spoke.", "Ann Lowe: mayor | Ostrava | -"),
    ("The police commissioner for West Mercia, Ann Lowe, spoke.", "Ann Lowe: police commissioner | West Mercia | -"),
    ("Ann Lowe of the Shore Party, a former nurse, spoke.", "Ann Lowe: former nurse | - | -"),
    ("The king swore in Ann Lowe as harbor minister.", "Ann Lowe: harbor minister | - | -"),
    ("Ann Lowe MP spoke.", "Ann Lowe: MP | - | -"),
    ("Minister M.K. Lowe spoke.", "M.K. Lowe: Minister | - | -"),
    ("Ann Lowe met her boss, who left.", ""),
    ("Ann Lowe dismissed the bill as a nanny's charter.", ""),
    ("The contractor, Harborline Civil, would pay.", ""),
  ])
  func anOfficeIsWhoseItsFormSays(text: String, role: String) {
    #expect(PeopleFixture.roles(text).joined(separator: "; ") == role)
  }

  @Test(arguments: [
    "Three senators — Ann Lowe, Rui Prado and Kenji Mori — left.",
    "Ann Lowe, Rui Prado and Kenji Mori, senators of the north, left.",
  ])
  func aListSharesItsTitle(text: String) {
    let people = PeopleFixture.read([text]).people
    #expect(people.count == 3 && people.allSatisfy { $0.roles.count == 1 }, "\(people.map(\.roles))")
  }

  @Test func mayorsOfTwoCitiesAreEachOfOne() {
    let roles = PeopleFixture.roles("The mayors of Lyon and Turin, Ann Lowe and Rui Prado, met.")
    #expect(roles == ["Ann Lowe: mayor | Lyon | -", "Rui Prado: mayor | Turin | -"])
  }

  @Test(arguments: [
    ("The Harbor Dockers Union marched. Its president, Ann Lowe, spoke.", Official.Kind.other),
    ("Ann Lowe, president of the National Rowing Federation, spoke.", .other),
    ("Ann Lowe, head of the physics department at the University of Selma, spoke.", .other),
    ("Ann Lowe, director of the tax inspectorate, spoke.", .official),
    ("City Council member Ann Lowe spoke.", .official),
    ("Sir Rui Prado spoke.", .other),
  ])
  func theKindIsByWhoseOfficeItIs(text: String, kind: Official.Kind) {
    #expect(PeopleFixture.read([text]).people.first?.kind == kind)
  }
}
