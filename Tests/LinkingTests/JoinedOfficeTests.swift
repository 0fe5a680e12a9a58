import Testing

@testable import Linking

/// Offices that one person holds at once, and whose they are.
@Suite struct JoinedOfficeTests {
  @Test(arguments: [
    (
      "Tarn president and chief executive Ann Lowe spoke.",
      ["chief executive | Tarn | -", "president | Tarn | -"]
    ),
    (
      "Harbor 49ers President and General Manager Ann Lowe spoke.",
      ["General Manager | Harbor 49ers | -", "President | Harbor 49ers | -"]
    ),
    ("Ann Lowe is founder and CEO of the Tarn Clinic.", ["founder | Tarn Clinic | -", "CEO | Tarn Clinic | -"]),
    ("They signed wide receiver and kick returner Ann Lowe.", ["kick returner | - | -", "wide receiver | - | -"]),
    ("Actress and former travel reporter Ann Lowe spoke.", ["former travel reporter | - | -", "Actress | - | -"]),
    ("He cited writer and activist Ann Lowe.", ["activist | - | -", "writer | - | -"]),
    (
      "They asked neurosurgeon and RTV medical correspondent Dr. Ann Lowe.",
      ["medical correspondent | RTV | -", "neurosurgeon | - | -"]
    ),
    (
      "Ann Lowe, a former instructor and researcher at the University of Tarn, spoke.",
      ["former instructor | University of Tarn | -", "former researcher | University of Tarn | -"]
    ),
    (
      "Ann Lowe, executive director and CEO of The Tarn Society, spoke.",
      ["executive director | Tarn Society | -", "CEO | Tarn Society | -"]
    ),
    (
      "Ann Lowe, an ecologist and director of the Tarn Society, spoke.",
      ["ecologist | - | -", "director | Tarn Society | -"]
    ),
  ])
  func oneHoldsBoth(text: String, roles: [String]) {
    #expect(PeopleFixture.roles(text) == roles.map { "Ann Lowe: " + $0 })
  }

  @Test(arguments: [
    ("Dodgers general manager Ann Lowe left.", "general manager | Dodgers | -"),
    ("Harbor City Reds majority owner Ann Lowe left.", "majority owner | Harbor City Reds | -"),
    ("Harbor police Lt. Ann Lowe left.", "Lt | Harbor police | -"),
    ("Warren County Sheriff Ann Lowe left.", "Sheriff | Warren County | -"),
    ("Bronx District Attorney Ann Lowe left.", "District Attorney | Bronx | -"),
    ("The acting FBI director, Ann Lowe, left.", "acting director | FBI | -"),
    ("Ann Lowe, an attorney with Tarn, left.", "attorney | Tarn | -"),
    ("Ann Lowe, president of Friends of the River, left.", "president | Friends of the River | -"),
    ("Ann Lowe, a researcher from the software company Zelvor, left.", "researcher | Zelvor | -"),
    ("Ann Lowe, Zelvor's director of sales, left.", "director of sales | Zelvor | -"),
    ("Ann Lowe, Editorial Director at Zelvor, left.", "Editorial Director | Zelvor | -"),
    ("Ann Lowe was fired as head coach of the Harbor 49ers.", "former head coach | Harbor 49ers | -"),
    ("Ann Lowe, an assistant coach for the Harbor Cats, left.", "assistant coach | Harbor Cats | -"),
    ("Ann Lowe will take over as the head coach for the rest of the season.", "head coach | - | -"),
    ("Ann Lowe was named the 21st head coach in team history.", "head coach | - | -"),
    ("Harbor Millionaire screenwriter Ann Lowe left.", "screenwriter | Harbor Millionaire | -"),
    ("\u{201C}It is big,\u{201D} said terminal manager Ann Lowe.", "terminal manager | - | -"),
    ("Founded by surf champion Ann Lowe, it grew.", "surf champion | - | -"),
    ("The AI safety researcher Ann Lowe left.", "AI safety researcher | - | -"),
    ("\u{201C}It works,\u{201D} says Co-Founder, Ann Lowe.", "Co-Founder | - | -"),
    ("Former Heavyweight Champion, Ann Lowe, lost.", "former Heavyweight Champion | - | -"),
    ("Ann Lowe, PhD, head of the Tarn Centre, left.", "head | Tarn Centre | -"),
    ("Bears QB Ann Lowe left.", "QB | Bears | -"), ("Avery coach Ann Lowe left.", "coach | Avery | -"),
    ("Iowa State president Ann Lowe left.", "president | Iowa State | -"),
    ("An amateur photographer named Ann Lowe left.", "amateur photographer | - | -"),
    ("The town\u{2019}s police chief, 46-year-old Ann Lowe, left.", "police chief | - | -"),
    ("Swimming Champion Ann Lowe left.", "Swimming Champion | - | -"),
    ("Another provincial official, Ann Lowe, left.", "provincial official | - | -"),
    ("As the director of the FBI, Ms Lowe was angry. Ann Lowe left.", "director | FBI | -"),
  ])
  func theirBodiesAreRead(text: String, role: String) {
    #expect(PeopleFixture.roles(text).first?.hasSuffix(": " + role) ?? false, "\(PeopleFixture.roles(text))")
  }

  @Test func twoPeopleBehindOneArticleAreNotOne() {
    #expect(PeopleFixture.roles("The pilot and passenger Ann Lowe died.") == ["Ann Lowe: passenger | - | -"])
    #expect(PeopleFixture.roles("The mayor and activist Ann Lowe met.") == ["Ann Lowe: activist | - | -"])
  }

  @Test(arguments: [
    ("Ann Lowe, head of production for Tarn Films, left.", "head of production | Tarn Films | -"),
    ("Ann Lowe, head of house production for Tarn Films, left.", "head of house production | Tarn Films | -"),
    ("Ann Lowe, vice president of product for the Tarn Group, left.", "vice president of product | Tarn Group | -"),
    ("Ann Lowe, secretary of the committee for Public Safety, left.", "secretary | committee for Public Safety | -"),
    ("Ann Lowe, Minister for Foreign Affairs, left.", "Minister for Foreign Affairs | - | -"),
    ("Ann Lowe, Chief Cyber Solutions Officer at Tarn, left.", "Chief Cyber Solutions Officer | Tarn | -"),
    ("The chief people and culture officer Ann Lowe left.", "chief people and culture officer | - | -"),
    ("Ann Lowe, an executive assistant at Focus Tarn, left.", "executive assistant | Focus Tarn | -"),
  ])
  func aFieldIsNoBody(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test(arguments: [
    ("“It works,” said Ann Lowe, CTO, ezTarn.", "CTO | ezTarn | -"),
    ("“It works,” said Ann Lowe, chief executive officer, Tarnstaff.", "chief executive officer | Tarnstaff | -"),
    ("“It works,” said Ann Lowe, chief executive officer, Lisbon.", "chief executive officer | - | -"),
  ])
  func aSignatureTellsTheCompany(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == ["Ann Lowe: " + role])
  }

  @Test func aPronounGoesOnWithWhoWasNamedBefore() {
    let text =
      "Ann Lowe spoke. She has served as CEO of the Tarn Clinic since 1990. In 2002, she became president of the Tarn Club."
    #expect(
      PeopleFixture.roles(text) == ["Ann Lowe: CEO | Tarn Clinic | -", "Ann Lowe: president | Tarn Club | -"])
    let office = "Rui Prado led the case. As director of the Tarn Bank, he fought for years."
    #expect(PeopleFixture.roles(office) == ["Rui Prado: director | Tarn Bank | -"])
    #expect(PeopleFixture.roles("Ann Lowe met Rita Lane. She became mayor in 2010.").isEmpty)
  }

  @Test func theBodyOfTheFirstHoldsForTheOthersOfAList() {
    let roles = PeopleFixture.roles("Tarn owner Ann Lowe, CEO Rui Prado and president Ivo Mraz met investor Bo Sund.")
    #expect(
      roles == [
        "Ann Lowe: owner | Tarn | -", "Rui Prado: CEO | Tarn | -", "Ivo Mraz: president | Tarn | -",
        "Bo Sund: investor | - | -",
      ])
  }

  @Test func aHeadScratcherIsNoHead() {
    #expect(PeopleFixture.roles("Ann Lowe was a head-scratcher.").isEmpty)
    for plot in ["The comedy stars", "The Bay film series stars", "A film stars"] {
      #expect(PeopleFixture.roles("\(plot) Ann Lowe and Rui Prado.").isEmpty)
    }
    #expect(PeopleFixture.roles("Film stars Ann Lowe and Rui Prado came.").count == 2)
    let dispute = "It is a dispute between the president and general manager Ann Lowe."
    #expect(PeopleFixture.roles(dispute) == ["Ann Lowe: general manager | - | -"])
    let fired = "He was fired by the governor. Former Police Chief, Ann Lowe, praised it."
    #expect(PeopleFixture.roles(fired) == ["Ann Lowe: former Police Chief | - | -"])
    #expect(PeopleFixture.roles("Ukraine\u{2019}s Gen. Ann Lowe left.") == ["Ann Lowe: Gen | - | Ukraine"])
    #expect(PeopleFixture.roles("TE Lowe, the author, met Ann Lowe.").isEmpty)
    #expect(PeopleFixture.roles("Do not forget to tip your waiters Ann Lowe.").isEmpty)
    #expect(PeopleFixture.roles("Rui Prado left. Ann Lowe, heads to the coast.").isEmpty)
    #expect(
      PeopleFixture.people("Warren County deputies came. The officer ran down W. 61st St. with Ann Lowe.") == [
        "Ann Lowe: Ann Lowe"
      ])
  }
}
