import News
import Testing

@testable import Newsroom

@Test func anOfficeThatIsOverIsCalledFormer() {
  var person = Person(
    name: PersonName("Ada Berg", family: "Berg", given: "Ada", order: .givenFirst, confidence: 1), kind: .official)
  func role(_ title: String, _ modifiers: [Role.Modifier] = [], until: Timestamp? = nil) -> Role {
    var role = Role(title: title, place: Place(.body, 0, 0, 1), sentence: "")
    (role.modifiers, role.until) = (modifiers, until)
    return role
  }
  person.roles = [
    role("Mayor"), role("vice minister", [.vice, .former]), role("senator", until: Timestamp(year: 2021)),
    role("Ambassador", [.acting]),
  ]
  #expect(
    Naming.form(person).titles == ["acting ambassador", "former senator", "former vice minister", "mayor"])
}
