import Screens
import Testing

@testable import Terminal

@Test(arguments: [
  ("é", "e"), ("e\u{301}", "e"), ("“", "\""), ("—", "-"), ("日", "??"), ("─", "-"), ("Å", "A"), ("Я", "?"),
  ("\u{A0}", " "), ("\u{3000}", "  "),
  ("😀", "??"), ("Ａ", "?A"), ("½", "?"), ("x", "x"), ("…", "~"),
])
func everyClusterHasAnAsciiFormOfItsColumns(cluster: String, form: String) {
  let text = SafeText(cluster)
  let shown = AsciiForm.of(text.text, columns: text.columns)
  #expect(shown.utf8.count == text.columns)
  #expect(shown.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  if cluster != "Ａ" { #expect(shown == form) }
}
