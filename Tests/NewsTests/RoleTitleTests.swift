import News
import Testing

@Test(arguments: [
  ("First Deputy Minister", [Role.Modifier.deputy], "First Deputy Minister"),
  ("Minister", [.acting], "acting Minister"),
  ("Vice-President", [.acting, .vice], "acting Vice-President"),
  ("minister of services", [.vice], "vice minister of services"),
  ("chair of the Select Committee", [.elect], "chair-elect of the Select Committee"), ("Mayor", [], "Mayor"),
  ("President", [.elect], "President-elect"),
  ("minister for ports", [.acting, .designate], "acting minister-designate for ports"),
])
func aTitleSaysEachModifierOnce(title: String, modifiers: [Role.Modifier], whole: String) {
  var role = Role(title: title, place: Place(.body, 0, 0, 1), sentence: "")
  role.modifiers = modifiers
  #expect(role.wholeTitle == whole)
}

@Test(arguments: [
  ("The lock is 5. 9 metres wide. It opens at ten.", ["The lock is 5. 9 metres wide.", "It opens at ten."]),
  ("It was built in 1998. 12 boats pass.", ["It was built in 1998.", "12 boats pass."]),
  ("Boats pay 12. Nobody minds.", ["Boats pay 12.", "Nobody minds."]),
])
func thePointOfANumberEndsNoSentence(text: String, sentences: [String]) {
  #expect(Place.sentences(of: Passage(.body, 0, text)).map(\.text) == sentences)
}
