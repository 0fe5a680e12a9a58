import News
import Testing

@testable import Linking

@Suite struct IdentityTests {
  private func form(
    _ id: Int64, _ name: String, _ titles: [String] = [], country: String? = nil, day: Int? = nil, beside: [String] = []
  ) -> NameForm {
    NameForm(
      id: id, name: NameParser().parse(name), kind: .official, titles: titles, country: country, firstDay: day,
      lastDay: day,
      companions: beside)
  }

  private func groups(_ forms: [NameForm], apart: [FormPair] = [], decisions: [IdentityDecision] = []) -> [[Int64]] {
    Linker.group(forms, apart: Set(apart), decisions: decisions).map(\.forms)
  }

  @Test func oneNameInManySpellingsIsOnePerson() {
    let forms = [
      form(1, "Chung Dong-min", ["harbor minister"], country: "South Korea"),
      form(2, "Jeong Dongmin", ["harbor minister"], country: "South Korea"), form(3, "Robert Hale", ["mayor"]),
      form(4, "Bob Hale", ["mayor"]),
    ]
    #expect(groups(forms) == [[1, 2], [3, 4]])
  }

  @Test func aSurnameAloneIsNobody() {
    #expect(groups([form(1, "Hale"), form(2, "Robert Hale")]) == [[1], [2]])
    #expect(
      groups([
        form(1, "Hale", ["president"], country: "Chile"), form(2, "Robert Hale", ["president"], country: "Chile"),
      ]) == [[1, 2]])
  }

  @Test func twoOfManyMinistersAreNotOneForALikeName() {
    func ministers(_ one: String, _ other: String, _ title: String) -> [[Int64]] {
      groups([form(1, one, [title], day: 20_000), form(2, other, [title], day: 20_006)])
    }
    for (one, other) in [("Zhao Jin", "Zhao Qin"), ("Ina Weber", "Ina Webber"), ("Samir Haddad", "Samira Haddad")] {
      #expect(ministers(one, other, "minister") == [[1], [2]])
    }
    #expect(ministers("Ina Weber", "Ina Webber", "prime minister") == [[1, 2]])
  }

  @Test func whatClashesStaysApart() {
    #expect(
      groups([form(1, "Ana Sol", ["president"], country: "Chile"), form(2, "Ana Sol", ["president"], country: "Peru")])
        == [[1], [2]])
    #expect(groups([form(1, "Ana Sol", ["striker"]), form(2, "Ana Sol", ["professor"])]) == [[1], [2]])
    // Who is both in one article is either in another.
    let both = form(3, "Ana Sol", ["striker", "professor"])
    #expect(groups([form(1, "Ana Sol", ["striker"]), form(2, "Ana Sol", ["professor"]), both]) == [[1, 2, 3]])
    #expect(groups([form(1, "Ana Sol"), form(2, "Ana Sol")], apart: [FormPair(1, 2)]) == [[1], [2]])
  }

  @Test func anOppositionLeaderOfAnUnknownDayMayBePresidentNow() {
    let president = form(1, "Ana Sol", ["president"], day: 20_000)
    #expect(groups([president, form(2, "Ana Sol", ["opposition leader"])]) == [[1, 2]])
    #expect(groups([president, form(2, "Ana Sol", ["opposition leader"], day: 20_010)]) == [[1], [2]])
    #expect(groups([president, form(2, "Ana Sol", ["ambassador"])]) == [[1], [2]])
  }

  @Test func noChainJoinsWhatIsApart() {
    let forms = [form(1, "John Hale"), form(2, "John Albert Hale"), form(3, "John Bernard Hale")]
    #expect(groups(forms).allSatisfy { !($0.contains(2) && $0.contains(3)) })
  }

  @Test func decisionsWin() {
    let forms = [form(1, "Ana Sol"), form(2, "Ana Sol"), form(3, "Ivo Mraz")]
    let decisions = [IdentityDecision(FormPair(1, 2), isSame: false), IdentityDecision(FormPair(2, 3), isSame: true)]
    #expect(groups(forms, decisions: decisions) == [[1], [2, 3]])
  }

  @Test func theOrderOfFormsDoesNotMatter() {
    let forms = [
      form(1, "John Hale", ["mayor"]), form(2, "J. Hale", ["mayor"]), form(3, "Johnny Hale"),
      form(4, "Jack Hale", ["mayor"]),
      form(5, "Hale", ["mayor"], country: "Chile"), form(6, "Hale, John"),
    ]
    let first = groups(forms)
    for shift in forms.indices { #expect(groups(Array(forms[shift...] + forms[..<shift])) == first) }
    #expect(groups(forms.reversed()) == first)
  }

  @Test func everyMergeHasItsReason() {
    let group = Linker.group([form(1, "Robert Hale"), form(2, "Bob Hale")], apart: [], decisions: [])
    #expect(group.first?.reasons.count == 1)
    #expect(group.first?.reasons.first?.contains("short for") ?? false)
  }
}
