import Testing

@testable import Ingest

@Suite struct JSONValueTests {
  private func read(_ text: String) -> (value: JSONValue?, damage: JSONValue.Damage?) {
    JSONValue.read(Array(text.utf8)[...])
  }

  @Test func valuesAreRead() {
    let text = #"{"a": [1, -2.5e3, true, null, "x\n\"y\" \u00e9 \ud83d\ude00 \ud83d z"], "b": {"c": "d"}}"#
    let found = read(text)
    #expect(found.damage == nil)
    #expect(found.value?["a"]?.items.map(\.text) == ["1", "-2.5e3", nil, nil, "x\n\"y\" é 😀 \u{FFFD} z"])
    #expect(found.value?["b"]?["c"]?.text == "d")
    #expect(found.value?["nothing"] == nil)
  }

  @Test(arguments: [
    "<!-- {\"a\": \"b\"} -->", "/*<![CDATA[*/{\"a\": \"b\",}/*]]>*/", "{\"a\": \"b\"};", "{,\"a\":\"b\"}",
  ])
  func whatBrowsersToleratesIsRead(text: String) {
    #expect(read(text).value?["a"]?.text == "b")
  }

  @Test(arguments: [
    ("{\"a\": \"b\", \"c\": [1, {\"d\": \"cut o", 32), ("{\"a\": \"b\" \"c\"", 13), ("{\"a\": \"b\", nonsense}", 11),
  ])
  func whatLiesBeforeDamageIsKept(text: String, offset: Int) {
    let found = read(text)
    #expect(found.value?["a"]?.text == "b")
    #expect(found.damage?.byteOffset == offset)
  }

  @Test func depthIsBounded() {
    let deep = read(String(repeating: "[", count: 100_000))
    #expect(deep.damage?.message == "nested too deeply")
    #expect(read("").value == nil)
  }
}
