import Testing

@testable import Linking

/// Offices that go from one to another, and what else a sentence may say of them.
@Suite struct SuccessionRoleTests {
  @Test(arguments: [
    (
      "Ann Lowe will succeed Rui Prado as chief executive of Tarn.",
      ["Ann Lowe: designate chief executive | Tarn | -", "Rui Prado: chief executive | Tarn | -"]
    ),
    (
      "Ann Lowe was appointed to succeed Rui Prado as chief executive of Tarn.",
      ["Ann Lowe: designate chief executive | Tarn | -", "Rui Prado: chief executive | Tarn | -"]
    ),
    ("Ann Lowe could replace Rui Prado as chief executive of Tarn.", ["Rui Prado: chief executive | Tarn | -"]),
    (
      "Ann Lowe will replace Rui Prado as the interim head coach of the Hawks.",
      ["Ann Lowe: interim designate head coach | Hawks | -"]
    ),
    (
      "Ann Lowe replaced Rui Prado as chief executive of Tarn.",
      ["Ann Lowe: chief executive | Tarn | -", "Rui Prado: former chief executive | Tarn | -"]
    ),
    ("Ann Lowe, a swimmer turned actress, left.", ["Ann Lowe: former swimmer | - | -", "Ann Lowe: actress | - | -"]),
    (
      "Secretary of State and Finance Minister Ann Lowe left.",
      ["Ann Lowe: Secretary of State | - | -", "Ann Lowe: Finance Minister | - | -"]
    ),
    ("Actor-turned-politician Ann Lowe left.", ["Ann Lowe: politician | - | -"]),
  ])
  func whoComesAndWhoGoes(text: String, roles: [String]) {
    #expect(PeopleFixture.roles(text).sorted() == roles.sorted())
  }

  @Test(arguments: [
    ("Ann Lowe is the mayor of Lindale and the chairwoman of the county party.", 2),
    ("Ann Lowe, who is mayor of Lindale and chairwoman of the county party, left.", 2),
    ("Ann Lowe was mayor of Lindale and chairwoman of the county party for two years.", 2),
    ("Ann Lowe is the mayor of Lindale and the chairman of the board is ill.", 1),
  ])
  func twoOfficesBehindOneVerb(text: String, count: Int) {
    #expect(PeopleFixture.roles(text).count == count, "\(PeopleFixture.roles(text))")
  }

  @Test(arguments: [
    ("Ann Lowe became the first woman mayor of Lindale.", "mayor | Lindale | -"),
    ("Ann Lowe became the city's first openly gay mayor.", "mayor | - | -"),
    ("The Central Valley fire chief, Ann Lowe, left.", "fire chief | Central Valley | -"),
    ("The receptionist \u{2013} Ann Lowe \u{2013} was shot.", "receptionist | - | -"),
    ("Los Angeles general manager Ann Lowe left.", "general manager | Los Angeles | -"),
    ("Ann Lowe, a security and forensic analyst at Tarn, left.", "security and forensic analyst | Tarn | -"),
    ("Ann Lowe, an OPEC expert at the Tarn Institute, left.", "OPEC expert | Tarn Institute | -"),
    ("Ann Lowe, a Tarn Institute scholar, left.", "scholar | Tarn Institute | -"),
    ("Ann Lowe, owner of Tarn Auto Repair, left.", "owner | Tarn Auto Repair | -"),
    ("Jaguars safety Ann Lowe left.", "safety | Jaguars | -"), ("Forward Ann Lowe left.", "Forward | - | -"),
  ])
  func theirWordsAreRead(text: String, role: String) { #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role]) }

  @Test(arguments: ["Looking forward, Ann Lowe left.", "For safety, Ann Lowe left.", "They tackle Ann Lowe on Friday."])
  func wordsOfEveryDayAreNoPositions(text: String) { #expect(PeopleFixture.roles(text).isEmpty) }

  @Test func aGovernmentIsThePresidentsWhoIsNamedLater() {
    #expect(
      PeopleFixture.people("The Lowe administration sent letters. President Robert Lowe lost two votes.")
        == ["Robert Lowe: Lowe, Robert Lowe"])
    // Somebody else of the family may be meant: nobody, and no second person either.
    let reading = PeopleFixture.read(["The Lowe administration sent letters. Mary Lowe lost two votes."])
    #expect(reading.people.map(\.name.text) == ["Mary Lowe"])
    #expect(reading.people[0].mentions.map(\.text) == ["Mary Lowe"])
    #expect(reading.undecided.map(\.text) == ["Lowe"])
  }
}
