import News
import Testing

@Suite struct TOMLTests {
  private func statements(_ text: String) -> [(line: Int, statement: TOMLReader.Statement)] {
    var reader = TOMLReader(Array(text.utf8)[...])
    var found: [(Int, TOMLReader.Statement)] = []
    while let statement = reader.next() { found.append((reader.line, statement)) }
    return found
  }

  private func value(_ text: String) -> TOMLValue? {
    if case .pair(let member)? = statements("a = " + text).first?.statement { member.value } else { nil }
  }

  @Test(arguments: [
    ("\"ink on paper\" # a comment", TOMLValue.string("ink on paper")), ("'no \\ escapes'", .string("no \\ escapes")),
    ("\"a \\\"b\\\" \\u00e9\"", .string("a \"b\" é")), ("72", .bare("72")), ("2025-12-19", .bare("2025-12-19")),
    ("[1, 'two',\n 3,]", .array([.bare("1"), .string("two"), .bare("3")])),
    (
      "{ b = true, \"c d\" = [] }",
      .table([.init(key: "b", value: .bare("true")), .init(key: "c d", value: .array([]))])
    ), ("{}", .table([])),
  ])
  func valuesAreRead(text: String, expected: TOMLValue) {
    #expect(value(text) == expected)
  }

  @Test func numbersAndBooleansAreBare() {
    #expect(value("1_000")?.int == 1000)
    #expect(value("\"72\"")?.int == nil)
    #expect(value("true")?.bool == true)
    #expect(value("\"true\"")?.bool == nil)
    #expect(value("99999999999999999999")?.int == nil)
  }

  @Test func tablesAndLinesAreTold() {
    let found = statements(
      "\u{FEFF}# first\n[ keys ]\n\n\"g x\" = \"star\"\n[[people.\"titles\"]]\nlist.cursor = 'bold'\n")
    #expect(found.map(\.line) == [2, 4, 5, 6])
    #expect(found.first?.statement == .table("keys"))
    #expect(found.last?.statement == .pair(.init(key: "list.cursor", value: .string("bold"))))
  }

  @Test(arguments: [
    "a", "a =", "= 1", "[", "[]", "[a", "a = \"open", "a = [1", "a = {b}", "a = 1 2", "---»»»", "a = 'x' y", "a = \"\\",
    "a = [[[[[[[[[[[[1]]]]]]]]]]]]", "[a] b",
  ])
  func aBrokenLineIsToldAndTheNextOneIsRead(line: String) {
    let found = statements(line + "\nb = 2\n")
    #expect(found.contains { $0.statement == .broken })
    // What is open at a line's end may take the next line with it, but no more.
    #expect(statements(line + "\nb = 2\nc = 3\n").last?.statement == .pair(.init(key: "c", value: .bare("3"))))
  }
}
