import Testing

@testable import Screens

/// A host that could pass for another one is spelled in ASCII. Expected forms: Python's `punycode` codec.
struct WebAddressTests {
  @Test(arguments: [
    ("https://\u{430}pple.com/a?b=\u{430}#c", "https://xn--pple-43d.com/a?b=\u{430}#c"),
    ("http://me@\u{3B1}pple.com:8080/", "http://me@xn--pple-zld.com:8080/"),
    ("http://пример.com", "http://xn--e1afmkfd.com"),
    ("http://EXAM\u{440}LE.co/PATH", "http://xn--examle-erf.co/PATH"),
    ("http://ex\u{2215}ample.com", "http://xn--example-df0d.com"),
  ])
  func mixedScriptsAreSpelledOut(address: String, shown: String) {
    #expect(WebAddress.plain(address) == shown)
  }

  @Test(arguments: [
    "https://paper.example/1", "https://müller.de/über", "http://пример.рф/путь", "http://日本.jp/", "http://한국.kr",
    "mailto:ann@paper.example", "http://[::1]:80/a", "http://", "https://paper.example/\u{430}",
  ])
  func otherAddressesStayAsTheyAre(address: String) {
    #expect(WebAddress.plain(address) == address)
  }

  @Test func whatIsOpenedIsWhatIsShown() {
    var walk = Walk()
    walk.newsstand.pages[0].article.content.url = "https://\u{430}pple.com/1"
    walk.press("g g o")
    #expect(walk.effects.last == .openURL("https://xn--pple-43d.com/1"))
    #expect(walk.screen.contains("opening https://xn--pple-43d.com/1"))
  }
}
