import Testing

@testable import Ingest

/// What strangers send to break a parser: it always ends, and says what it cut.
@Suite struct MarkupHostileTests {
  /// A small generator, so that every run sees the same bytes. Source: https://prng.di.unimi.it/splitmix64.c
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private static let pieces = [
    "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&amp", "&#x", "\"", "'", "=", "/", "<p>", "<div",
    "<table><tr><td>",
    "</table>", "<script>", "</script>", "<svg>", "<title>", "<!DOCTYPE", "<?", "<a href=", " class='x", "<li>",
    "<select>", "<form>",
    "<b>", "</b>", "<template>", "\u{0}", "é", "<h1>", "{\"@type\":", "[", "<time datetime=", "By Ann", "2024-03-05",
  ]

  @Test(arguments: 0..<40)
  func randomMarkupIsRead(seed: Int) {
    var generator = Generator(state: UInt64(seed))
    var bytes: [UInt8] = []
    for _ in 0..<400 {
      if Int.random(in: 0..<5, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Array(Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)].utf8)
      }
    }
    let document = HTMLReader.read(bytes, name: "x")
    #expect(document.format == .html)
    #expect(MarkupTree(parsing: bytes, mode: .xml).count > 0)
  }

  @Test(arguments: 0..<20)
  func mutatedPagesAreRead(seed: Int) {
    var generator = Generator(state: UInt64(seed) << 8)
    var bytes = Array(HTMLReaderTests.page.utf8)
    for _ in 0..<30 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
    }
    bytes.removeLast(Int.random(in: 0..<bytes.count / 2, using: &generator))
    #expect(HTMLReader.read(bytes, name: "x").format == .html)
  }

  @Test(arguments: [
    "<div>", "<b>", "<a>", "<table>", "<table><tr><td>", "<ul><li>", "<p", "<p a", "<p a='", "<!--", "<![CDATA[",
    "</div>", "&", "&a", "<svg>",
    "<select><option>", "<script>", "<!--<script>", "<dd>", "<h1>", "<form>", "<button>", "<svg><foreignObject>",
    "<template>", "{", "<x:y>", "<a b=c ", "&notaref", "<div>a few words</div>", "<p><b><a href=x><table><tr><td>word ",
    "<div><input type=email>", "<div class='sidebar related' style='display:none'>",
    "<time datetime=2024-03-05>5 May</time>",
    "<span itemprop='datePublished author headline' content=2024-03-05>",
    "<a rel=author href=/author/ann>Ann Example</a><br><br>",
    "<h2>Related</h2><p>The pier of the town</p>", "<h3><a href=/x>The pier of the town</a></h3>",
    "<script>\"publishedAt\":\"x\",",
    "<script type='application/ld+json'>{\"@graph\":[",
  ])
  func repetitionCostsNoMoreThanItsLength(piece: String) {
    let bytes = Array(String(repeating: piece, count: 4000).utf8)
    for mode in [MarkupMode.html, .xml] { #expect(MarkupTree(parsing: bytes, mode: mode).count > 0) }
    #expect(HTMLReader.read(bytes, name: "x").format == .html)
  }

  @Test func aHundredThousandAttributesAreCut() {
    let bytes = Array(("<p " + String(repeating: "a=1 ", count: 100_000) + ">text").utf8)
    let tree = MarkupTree(parsing: bytes, mode: .html)
    #expect(
      tree.damage == [
        MarkupDamage(kind: .tooManyAttributes, line: 1, count: 100_000 - MarkupLimits.standard.attributes)
      ])
    #expect(tree.textContent(of: MarkupTree.root) == "text")
  }

  @Test func whatLiesTooDeepKeepsItsText() {
    let page = String(repeating: "<div>", count: 3000) + "<p>\(HTMLReaderTests.first)</p>"
    let document = HTMLReader.read(Array(page.utf8), name: "x")
    #expect(document.articles.first?.body.first?.text == HTMLReaderTests.first)
    #expect(document.problems.contains { $0.code == .tooDeep })
  }
}
