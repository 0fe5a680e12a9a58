import Testing

@testable import Screens

struct WrapTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("one", 10, ["one"]),
    ("the council met at noon", 10, ["the", "council", "met at", "noon"]),
    ("a  b   c", 4, ["a  b", "c"]),
    ("line\nbreak", 40, ["line", "break"]),
    ("end\n", 40, ["end"]),
    ("a\n\nb", 40, ["a", "", "b"]),
    ("long-term plan", 6, ["long-", "term", "plan"]),
    ("in 2019-2020 it", 8, ["in", "2019-202", "0 it"]),
    ("新しい橋「港」です。", 10, ["新しい橋", "「港」で", "す。"]),
    ("橋の費用。次", 8, ["橋の費", "用。次"]),
    ("ニュース", 6, ["ニュー", "ス"]),
    ("항만 파업 협상", 6, ["항만", "파업", "협상"]),
    ("extra\u{AD}ordinary", 8, ["extra-", "ordinary"]),
    ("extraordinary", 5, ["extra", "ordin", "ary"]),
    ("see https://example.org/a/path/to/page now", 20, ["see", "https://example.org/", "a/path/to/page now"]),
    ("ميناء المدينة", 8, ["ميناء", "المدينة"]),
    ("10\u{A0}000 euros", 8, ["10\u{A0}000", "euros"]),
    ("日本", 1, ["日", "本"]),
  ])
  func linesEndWhereReadersExpect(text: String, columns: Int, lines: [String]) {
    #expect(Wrap.lines(SafeText(text), columns: columns).map(\.text.text) == lines)
  }

  @Test func linesCoverTheWholeTextInOrder() {
    let source = "Wörter, 日本語のテキスト and a verylongwordthatdoesnotfit\nend \u{AD}x"
    for columns in -1...40 {
      let lines = Wrap.lines(SafeText(source), columns: columns)
      #expect(lines.first?.scalars.lowerBound == 0)
      #expect(lines.last?.scalars.upperBound == source.unicodeScalars.count)
      for (line, next) in zip(lines, lines.dropFirst()) { #expect(line.scalars.upperBound == next.scalars.lowerBound) }
      if columns > 1 { #expect(lines.allSatisfy { $0.text.columns <= columns }) }
    }
  }

  @Test func aMillionCharactersWithoutBlanksAreWrapped() {
    #expect(Wrap.lines(SafeText(String(repeating: "x", count: 1_000_000)), columns: 72).count == 13_889)
  }
}
