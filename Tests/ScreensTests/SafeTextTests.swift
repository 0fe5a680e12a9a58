import Testing

@testable import Screens

struct SafeTextTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("a\u{1B}[31mred", "a\u{FFFD}[31mred"),
    ("bell\u{7}nul\u{0}del\u{7F}", "bell\u{FFFD}nul\u{FFFD}del\u{FFFD}"),
    ("csi\u{9B}31m", "csi\u{FFFD}31m"),
    ("tab\tand\nline\r\nend", "tab and line end"),
    ("right\u{202E}left\u{2066}iso\u{2069}late\u{200E}", "rightleftisolate"),
    ("zero\u{200B}width\u{FEFF}\u{2060}\u{AD}", "zerowidth"),
    ("tag\u{E0041}\u{E007F}ged", "tagged"),
    ("heart \u{2764}\u{FE0F}\u{FE0F}\u{FE0F}!", "heart \u{2764}!"),
    ("variant\u{E0100}", "variant"),
    ("private\u{E000}\u{10FFFD}", "private\u{FFFD}\u{FFFD}"),
    ("un\u{378}assigned", "un\u{FFFD}assigned"),
    ("no\u{A0}break\u{202F}thin\u{2009}space", "no\u{A0}break\u{A0}thin space"),
    ("flag \u{1F1F3}\u{1F1F4}", "flag NO"),
    ("family \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "family \u{1F468}\u{1F469}\u{1F467}"),
    ("wave \u{1F44B}\u{1F3FD}", "wave \u{1F44B}"),
    ("\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}", "\u{645}\u{6CC}\u{200C}\u{631}\u{648}\u{645}"),
    ("\u{301}", "\u{25CC}\u{301}"),
    ("", ""),
  ])
  func whatCannotBePrintedIsDroppedOrShown(source: String, shown: String) {
    #expect(Array(SafeText(source).text.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func plainTextIsWhatItIsAmongOthers() {
    let plain = String(String.UnicodeScalarView((0x20..<0x7F).compactMap(Unicode.Scalar.init)))
    let among = SafeText(plain + "é")
    #expect(SafeText(plain) == among[0..<among.clusters.count - 1])
    #expect(SafeText(plain).text == plain)
    #expect(SafeText(blanks: 3) == SafeText("   "))
  }

  @Test(arguments: [0x2010...0x2027, 0x2500...0x25FC, 0x4E00...0x9FFC, 0xAC00...0xD7A3] as [ClosedRange<UInt32>])
  func commonSignsAreAsTheTablesSay(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let clusters = SafeText(String(scalar)).clusters
      #expect(clusters.map(\.characters) == [ClusterText(scalar)])
      #expect(clusters.first.map { Int($0.columns) } == ColumnWidth.columns(of: scalar))
      #expect(!scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .unassigned)
    }
  }

  @Test(arguments: [
    ("word", 4), ("한국어", 6), ("ニュース", 8), ("ﾆｭｰｽ", 4), ("e\u{301}te\u{301}", 3), ("שלום", 4), ("😀", 2), ("“…—”", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("हिन्दी", 5), ("ＡＢ", 4), ("①", 1), ("１\u{20E3}", 2), ("☎\u{FE0F}", 1), ("⌚", 2),
    ("�", 1),
    ("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", 1),
  ])
  func columnsAreThoseOfTerminals(text: String, columns: Int) {
    #expect(SafeText(text).columns == columns)
  }

  @Test func aStormOfMarksIsCapped() {
    let storm = SafeText("a" + String(repeating: "\u{301}", count: 100_000) + "b")
    #expect(storm.clusters.map(\.text.unicodeScalars.count) == [5, 1])
    #expect(storm.index(ofScalar: 50_000) == 0)
    #expect(storm.index(ofScalar: 100_001) == 1)
  }

  @Test func everyScalarIsCleanedToPrintableOnes() {
    let ideographs = UInt32(0x3500)..<0x9F00
    let syllables = UInt32(0xAD00)..<0xD700
    let rest = UInt32(0x20100)..<0xE0000
    for value in UInt32(0)...0xE1000 where ![ideographs, syllables, rest].contains(where: { $0.contains(value) }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let kept = SafeText("x" + String(Character(scalar))).text.unicodeScalars
      let isPrintable = kept.allSatisfy {
        $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.properties.generalCategory != .format
          && $0.properties.generalCategory != .unassigned && $0.properties.generalCategory != .privateUse
      }
      if !isPrintable { Issue.record("U+\(String(value, radix: 16)) reaches the screen") }
    }
  }

  @Test func placesSurviveCleaning() {
    let text = SafeText("a\u{200B}\u{200B}b日c")
    #expect(text.clusters.map { Int($0.offset) } == [0, 3, 4, 5])
    #expect(text.columns(ofScalars: 3..<5) == 1..<4)
    #expect(text.columns(ofScalars: 1..<2) == 0..<1)
    #expect(text.columns(ofScalars: 5..<99) == 4..<5)
    #expect(text.columns(ofScalars: 6..<9).isEmpty)
    #expect(text[2..<3].scalars == 4..<5)
  }

  @Test(arguments: [
    ("headline", 8, "headline"), ("headline", 5, "head…"), ("日本語", 4, "日…"), ("two words", 5, "two…"), ("word", 0, ""),
  ])
  func longTextIsFitted(text: String, columns: Int, fitted: String) {
    #expect(SafeText(text).fitted(columns: columns).text == fitted)
  }
}
