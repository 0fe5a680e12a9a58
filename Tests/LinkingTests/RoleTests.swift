import News
import Testing

@testable import Linking

@Suite struct RoleTests {
  @Test(arguments: [
    ("Unification Minister Ko Min-jae spoke.", "Ko Min-jae: Unification Minister | - | -"),
    ("Acting U.S. Ambassador to Chile Dana Wells spoke.", "Dana Wells: acting Ambassador to Chile | - | United States"),
    ("Lisbon's foreign minister Rui Prado spoke.", "Rui Prado: foreign minister | - | Portugal"),
    ("Former Home Secretary Ann Lowe spoke.", "Ann Lowe: former Home Secretary | - | -"),
    ("First Deputy Foreign Minister Yoo Jin-ah spoke.", "Yoo Jin-ah: First Deputy Foreign Minister | - | -"),
    (
      "Ann Lowe, vice minister for rural roads at the transport ministry, spoke.",
      "Ann Lowe: vice minister for rural roads | transport ministry | -"
    ),
    ("The governor of the Bank of Japan, Kenji Mori, spoke.", "Kenji Mori: governor | Bank of Japan | -"),
    ("Director of National Intelligence Carla Stone spoke.", "Carla Stone: Director of National Intelligence | - | -"),
    ("Harbor Authority Director Lee Sang-min spoke.", "Lee Sang-min: Director | Harbor Authority | -"),
    ("NATO Deputy Secretary-General Ann Lowe spoke.", "Ann Lowe: Deputy Secretary-General | NATO | -"),
    ("State Department spokesperson Ann Lowe spoke.", "Ann Lowe: spokesperson | State Department | -"),
    ("Foreign ministry spokeswoman Ann Lowe spoke.", "Ann Lowe: spokeswoman | Foreign ministry | -"),
    ("Ministry of Finance spokeswoman Ann Lowe spoke.", "Ann Lowe: spokeswoman | Ministry of Finance | -"),
    ("European Commission Vice-President Ann Lowe spoke.", "Ann Lowe: Vice-President | European Commission | -"),
    ("Economist Ann Lowe of Harbor University spoke.", "Ann Lowe: Economist | Harbor University | -"),
    ("Ann Lowe, CEO of Harbor Foods North, spoke.", "Ann Lowe: CEO | Harbor Foods North | -"),
    ("The port director, Ann Lowe, spoke.", "Ann Lowe: port director | - | -"),
    ("The mayor named Ann Lowe as defense minister on Sunday.", "Ann Lowe: defense minister | - | -"),
    ("The king appointed Ann Lowe chief of staff.", "Ann Lowe: chief of staff | - | -"),
    ("He replaces Ann Lowe as harbor minister.", "Ann Lowe: former harbor minister | - | -"),
    ("The regional president of Aragon, Ann Lowe, spoke.", "Ann Lowe: regional president | Aragon | -"),
    ("Ann Lowe, spokeswoman for the river council, spoke.", "Ann Lowe: spokeswoman | river council | -"),
    ("Rui Prado and his Czech counterpart Ann Lowe met.", "Ann Lowe: counterpart | - | Czech Republic"),
    ("New envoy Ann Lowe spoke.", "Ann Lowe: envoy | - | -"),
    ("Ann Lowe, editor of The Harbor Times, spoke.", "Ann Lowe: editor | Harbor Times | -"),
    (
      "Ann Lowe, minister for housing and public works, spoke.",
      "Ann Lowe: minister for housing and public works | - | -"
    ),
    ("The new health minister is Ann Lowe.", "Ann Lowe: health minister | - | -"),
    ("Ann Lowe, CEO of Dutch rival Nord Cables, spoke.", "Ann Lowe: CEO | Nord Cables | -"),
    ("UN special envoy Ann Lowe spoke.", "Ann Lowe: special envoy | UN | -"),
    ("Chile sent its vice president, Ann Lowe.", "Ann Lowe: vice president | - | Chile"),
    ("Ann Lowe spoke. She was deputy finance minister until 2019.", "Ann Lowe: former deputy finance minister | - | -"),
    ("The mayor met Rui Prado, a brother of Ann Lowe.", ""),
    ("Ann Lowe, head of the ruling New Shore Party, spoke.", "Ann Lowe: head | New Shore Party | -"),
    (
      "Ann Lowe, director of the Institute for Tidal Studies, spoke.",
      "Ann Lowe: director | Institute for Tidal Studies | -"
    ),
    ("Ann Lowe, an analyst with the Oslo-based Tide Group, spoke.", "Ann Lowe: analyst | Tide Group | -"),
    ("Ann Lowe, secretary of the doctors’ union, spoke.", "Ann Lowe: secretary | doctors’ union | -"),
    ("Ann Lowe, head of Chile’s tax agency, spoke.", "Ann Lowe: head | tax agency | Chile"),
    ("The United Nations’ aid chief, Ann Lowe, spoke.", "Ann Lowe: aid chief | United Nations | -"),
    ("The force’s chief of staff, Ann Lowe, spoke.", "Ann Lowe: chief of staff | - | -"),
    ("Ann Lowe, the inspector in charge of the case, spoke.", "Ann Lowe: inspector | - | -"),
    ("Ann Lowe, a spokeswoman for the rebels, spoke.", "Ann Lowe: spokeswoman | - | -"),
    ("People’s Choice MP Ann Lowe spoke.", "Ann Lowe: MP | People’s Choice | -"),
    ("Conservative MP Ann Lowe spoke.", "Ann Lowe: MP | Conservative | -"),
    ("Bank of Ghana Governor Ann Lowe spoke.", "Ann Lowe: Governor | Bank of Ghana | -"),
    ("Mayor Ann Lowe of Vienna spoke.", "Ann Lowe: Mayor | Vienna | -"),
    ("Senate President Ann Lowe spoke.", "Ann Lowe: Senate President | - | -"),
    ("Outgoing health minister Ann Lowe spoke.", "Ann Lowe: outgoing health minister | - | -"),
    ("Veteran diplomat Ann Lowe spoke.", "Ann Lowe: diplomat | - | -"),
    ("Prime Minister-designate Ann Lowe spoke.", "Ann Lowe: designate Prime Minister | - | -"),
    ("Ann Lowe will be finance minister.", "Ann Lowe: designate finance minister | - | -"),
    ("Ann Lowe, an award-winning Chilean novelist, spoke.", "Ann Lowe: novelist | - | Chile"),
    ("Ann Lowe began at a mine and later served as mayor of Zell.", "Ann Lowe: former mayor | Zell | -"),
    ("One of the two lawyers, Ann Lowe, spoke.", "Ann Lowe: lawyer | - | -"),
    ("Ann Lowe, Rui Prado’s former secretary, spoke.", "Ann Lowe: former secretary | - | -"),
    ("Gang member Ann Lowe spoke.", ""),
    (
      "Ana Sol, director of the Union of Concerned Sailors, spoke.",
      "Ana Sol: director | Union of Concerned Sailors | -"
    ),
    (
      "Ana Sol, head of the Department of Salt, Ropes and Lamps, spoke.",
      "Ana Sol: head | Department of Salt, Ropes and Lamps | -"
    ),
    ("Ulkoministeri Aino Salmela puhui.", "Aino Salmela: Ulkoministeri | - | -"),
    ("Bundeskanzler Jonas Reuter sprach.", "Jonas Reuter: Bundeskanzler | - | -"),
    ("Ann Lowe is not expected to become prime minister.", ""), ("Ann Lowe would become prime minister.", ""),
    ("Ann Lowe never was finance minister.", ""), ("Ann Lowe denied that she was a minister.", ""),
    (
      "Ann Lowe, under secretary of state for harbor affairs, spoke.",
      "Ann Lowe: under secretary of state for harbor affairs | - | -"
    ),
    ("Alleged spy Ann Lowe spoke.", ""), ("Would-be mayor Ann Lowe spoke.", ""),
    ("Incoming foreign minister Ann Lowe spoke.", "Ann Lowe: designate foreign minister | - | -"),
    ("Secretary of Defense nominee Ann Lowe spoke.", "Ann Lowe: designate Secretary of Defense | - | -"),
    ("Ann Lowe has not been named as a suspect.", ""), ("It took hours to convict Ann Lowe.", ""),
    ("A jury heard of Ann Lowe, the clerk said.", ""),
    ("Ann Lowe has become prime minister.", "Ann Lowe: prime minister | - | -"),
    ("Der frühere Finanzminister Jonas Reuter sprach.", "Jonas Reuter: former Finanzminister | - | -"),
    ("Entinen pääministeri Aino Salmela puhui.", "Aino Salmela: former pääministeri | - | -"),
    ("L'ancien président Luc Morvan a parlé.", "Luc Morvan: former président | - | -"),
    ("Förre statsministern Nils Ekdahl talade.", "Nils Ekdahl: former statsministern | - | -"),
  ])
  func titlesAreReadInAllTheirForms(text: String, role: String) {
    #expect(PeopleFixture.roles(text) == (role.isEmpty ? [] : [role]))
  }

  @Test func whomSomebodyServedHasTheOwnOffice() {
    #expect(
      PeopleFixture.roles("Ann Lowe, chief of staff to then-Senator Rui Prado, spoke.")
        == ["Ann Lowe: chief of staff | - | -", "Rui Prado: former Senator | - | -"])
  }

  @Test func aTitleBeforeAnotherIsTheSamePersons() {
    #expect(
      PeopleFixture.roles("Navy chief Vice Admiral Ann Lowe spoke.").sorted()
        == ["Ann Lowe: Navy chief | - | -", "Ann Lowe: Vice Admiral | - | -"])
  }

  @Test func thePresidentOfACompanyIsNoHeadOfState() {
    var union = sighting("President", day: 0)
    union.value.organization = "Harbor Union"
    #expect(Linker.conflicts([union, sighting("Ambassador", day: 1, country: "Chile")]).isEmpty)
  }

  @Test func oneTitleCanGoToSeveralPeople() {
    #expect(
      PeopleFixture.roles("Unlike clerks Rui Prado and Ana Sol, Ann Lowe stayed.")
        == ["Rui Prado: clerk | - | -", "Ana Sol: clerk | - | -"])
    #expect(
      PeopleFixture.roles("Presidents Ana Sol of Chile and Ivo Mraz of Croatia met.")
        == ["Ana Sol: President | - | Chile", "Ivo Mraz: President | - | Croatia"])
  }

  @Test func pastServiceIsDatedAndFormer() {
    let roles =
      PeopleFixture.read(["Ambassador Ma Eun-ji, who served as Norway's trade minister from 2011 to 2014, spoke."])
      .people.first?.roles ?? []
    #expect(roles.map(\.title) == ["Ambassador", "trade minister"])
    #expect(roles.last?.from == Timestamp(year: 2011))
    #expect(roles.last?.until == Timestamp(year: 2014))
    #expect(roles.last?.modifiers == [.former])
  }

  @Test func aBlurbsRoleSaysSo() {
    let item = RelatedItem(title: "Old news", text: "Finance Minister Ida Holm resigned.")
    #expect(PeopleFixture.read([], title: "News", related: [item]).people.first?.roles.first?.isBlurb ?? false)
  }

  private func sighting(
    _ title: String, day: Int?, _ modifiers: [Role.Modifier] = [], country: String? = nil, blurb: Bool = false,
    article: Int64? = nil
  )
    -> Sighting<Role>
  {
    var role = Role(title: title, place: Place(.body, 0, 0, 1), sentence: "")
    role.modifiers = modifiers
    role.country = country
    role.isBlurb = blurb
    return Sighting(
      article: ArticleID(article ?? Int64(day ?? -1)), title: "An article", source: nil,
      published: day.flatMap { Timestamp.day(20_000 + $0) }, value: role)
  }

  @Test func twoOfficesAtOneTimeConflict() {
    let conflicts = Linker.conflicts([
      sighting("President", day: 0), sighting("opposition leader", day: 3, blurb: true),
    ])
    #expect(conflicts.count == 1)
    #expect(conflicts.first?.reason.contains("blurb") ?? false)
    #expect(Linker.conflicts([sighting("Foreign Minister", day: 0), sighting("Defense Minister", day: 1)]).count == 1)
  }

  @Test func formerDatedEqualAndFarRolesDoNot() {
    #expect(Linker.conflicts([sighting("President", day: 0), sighting("Ambassador", day: 3, [.former])]).isEmpty)
    #expect(Linker.conflicts([sighting("Minister", day: 0), sighting("Foreign Minister", day: 3)]).isEmpty)
    #expect(Linker.conflicts([sighting("Foreign Minister", day: 0), sighting("Ambassador", day: 300)]).isEmpty)
    #expect(Linker.conflicts([sighting("Ambassador", day: 0), sighting("chargé d'affaires", day: 1)]).isEmpty)
  }

  @Test func aRankAndSpeakingForSomebodyGoWithAnyOffice() {
    #expect(Linker.conflicts([sighting("Colonel", day: 0), sighting("chief spokesman", day: 0)]).isEmpty)
    #expect(Linker.conflicts([sighting("Rear Admiral", day: 0), sighting("Ambassador", day: 1)]).isEmpty)
    #expect(Linker.conflicts([sighting("Foreign Minister", day: 0), sighting("spokesperson", day: 1)]).isEmpty)
  }

  @Test func whatOneSentenceGivesTogetherIsHeldTogether() {
    func stated(_ title: String, day: Int, _ sentence: String) -> Sighting<Role> {
      var sighting = sighting(title, day: day)
      sighting.value.sentence = sentence
      return sighting
    }
    let both = "Deputy Prime Minister and Finance Minister N spoke."
    let joint = [stated("Deputy Prime Minister", day: 0, both), stated("Finance Minister", day: 0, both)]
    #expect(Linker.conflicts(joint).isEmpty)
    #expect(Linker.conflicts(joint + [sighting("Finance Minister", day: 4)]).isEmpty)
    #expect(Linker.conflicts(joint + [stated("Ambassador", day: 1, "Ambassador N left.")]).count == 2)
  }

  @Test func articlesWithoutADateSayNothingOfOneTime() {
    let (one, other) = (sighting("President", day: nil, article: 1), sighting("Ambassador", day: nil, article: 2))
    #expect(Linker.conflicts([one, other]).isEmpty)
    #expect(Linker.conflicts([one, sighting("Ambassador", day: nil, article: 1)]).count == 1)
    let holders = [1, 2].map { number in
      (
        official: OfficialID(number), name: "N \(number)",
        roles: [sighting("Prime Minister", day: nil, country: "Chile", article: number)]
      )
    }
    #expect(Linker.officeConflicts(holders).isEmpty)
  }

  @Test func twoHoldersOfOneOfficeConflict() {
    let holders = [
      (official: OfficialID(1), name: "Ann Lowe", roles: [sighting("Prime Minister", day: 0, country: "Chile")]),
      (official: OfficialID(2), name: "Rui Prado", roles: [sighting("prime minister", day: 9, country: "Chile")]),
      (
        official: OfficialID(3), name: "Ida Holm",
        roles: [sighting("prime minister", day: 9, [.former], country: "Chile")]
      ),
      (official: OfficialID(4), name: "Ivo Mraz", roles: [sighting("prime minister", day: 9, country: "Croatia")]),
    ]
    let conflicts = Linker.officeConflicts(holders)
    #expect(conflicts.map(\.officials) == [[OfficialID(1), OfficialID(2)]])
  }
}
