import Testing

@testable import Linking

/// Roles with words around them that only describe, and words that look like roles and are none.
@Suite struct DescribedRoleTests {
  @Test(arguments: [
    ("He met a politically loyal ministry official, Ann Lowe, in June.", "official | ministry | -"),
    ("She thanked her school principal, Ann Lowe of the Harbor School of Design.", "school principal | - | -"),
    ("It was run by Ann Lowe, then the head of the Tarn Trust.", "former head | Tarn Trust | -"),
    ("Ann Lowe, the 1950s pin-up model who posed, died.", "pin-up model | - | -"),
    ("Sgt. Ann Lowe, a 911 dispatcher, spoke.", "dispatcher | - | -"),
    ("Ann Lowe became the first mayor of Lund.", "mayor | Lund | -"),
    ("Ann Lowe became the outspoken mayor of Lund.", "mayor | Lund | -"),
    ("Ann Lowe is a popular teacher.", "teacher | - | -"),
    ("Ann Lowe, the first deputy minister, spoke.", "first deputy minister | - | -"),
    ("Ann Lowe, first secretary of the party, spoke.", "first secretary | party | -"),
    ("Coach Jack Del Rio left early.", "Coach | - | -"),
    ("Laravel creator Ann Lowe was there.", "creator | Laravel | -"),
  ])
  func whatDescribesIsNoPartOfTheRole(text: String, role: String) {
    #expect(PeopleFixture.roles(text).last?.hasSuffix(": " + role) ?? false, "\(PeopleFixture.roles(text))")
  }

  @Test(arguments: [
    "It's official: Ann Lowe is taking over.", "Ann Lowe of the Tarn Trust, an activist group, spoke.",
    "Ann Lowe is a friend of the mayor.",
  ])
  func theseHoldNone(text: String) {
    #expect(PeopleFixture.roles(text).isEmpty, "\(PeopleFixture.roles(text))")
  }

  @Test(arguments: [
    "Moccatron is a brilliant old-school brewer with charm.", "Zelvio serves as a central customer data platform.",
    "Tarn 435-II Power Quality Analyzer is sold here.", "The TARN DCD7 20V MAX Cordless Drill is light.",
    "Watch it on HBO Max.", "SAKI Bread Maker Machine works.",
  ])
  func whatMachinesAreCalledMakesNobodyOfThem(text: String) { #expect(PeopleFixture.people(text).isEmpty) }

  @Test func somebodysAideBelongsToNoBodyOfThatName() {
    let roles = PeopleFixture.roles("Lowe lawyer Rui Prado spoke. Tarn spokesman Ivo Mraz spoke. Ann Lowe was absent.")
    #expect(roles == ["Rui Prado: lawyer | - | -", "Ivo Mraz: spokesman | Tarn | -"])
  }
}
