import Ingest

/// A file as somebody makes it who wants Dossier to crash, to hang, to tell lies or to write to the terminal.
package struct HostileInput: Sendable {
  package var kind: String
  /// A file name, which may be hostile too.
  package var name: String
  package var bytes: [UInt8]

  /// Ten of each kind, the same in every run.
  package static let all: [HostileInput] = kinds.enumerated().flatMap { number, kind in
    (0..<10).map { variant in
      var dice = Dice(UInt64(number * 1_000 + variant))
      return HostileInput(
        kind: kind.name, name: kind.fileName.map { "\(number)-\(variant)\($0)" } ?? "\(number)-\(variant).html",
        bytes: kind.make(&dice))
    }
  }

  private struct Kind: Sendable {
    var name: String
    /// The end of the file's name; nil for ".html".
    var fileName: String?
    var make: @Sendable (inout Dice) -> [UInt8]
  }

  private static let kinds: [Kind] = [
    text("escape sequences") { dice in
      page(dice.pick(escapes) + "Title" + dice.pick(escapes), dice.pick(escapes) + words)
    },
    text("C1 controls") { dice in page("\u{9B}31mTitle", "\u{9D}0;owned\u{9C}\u{90}q\u{9C} \(words) \(dice.below(9))")
    },
    bytes("C1 as bytes") { dice in
      latin("<meta charset=iso-8859-1><h1>T\u{E9}t", [0x9B, 0x33, 0x31, 0x6D, 0x9D, 0x30, 0x07], &dice)
    },
    text("overrides of direction") { dice in
      page("\u{202E}\u{2066}desrever\u{2069}", dice.pick(["\u{202D}", "\u{2067}", "\u{061C}"]) + words)
    },
    text("what has no picture") { dice in
      page("Ti\u{200B}t\u{2060}le\u{FEFF}", many("\u{E0041}\u{200D}\u{180E}", 50 + dice.below(200)) + words)
    },
    text("floods of selectors") { dice in
      page("Title" + many("\u{FE0F}\u{E0100}", 300), many("a\u{FE0E}", 100 + dice.below(300)) + words)
    },
    text("storms of marks") { dice in
      page("T" + many("\u{301}\u{20DD}", 500), many("e" + many("\u{336}", 40), 1 + dice.below(30)) + words)
    },
    bytes("surrogates in UTF-8") { dice in
      latin("<title>Title</title><p>", [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80], &dice)
    },
    bytes("overlong and too high") { dice in
      latin("<p>", [0xC0, 0x80, 0xC1, 0xBF, 0xF4, 0x90, 0x80, 0x80, 0xFE, 0xFF], &dice)
    },
    text("noncharacters") { dice in page(noncharacters, "\(noncharacters) \(words) \(dice.below(9))") },
    text("depth") { dice in
      many(dice.pick(["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<svg><g>"]), 4_000) + page("Deep", words)
    },
    text("attributes") { dice in
      "<p" + (0..<3_000).map { " a\($0)='\(dice.below(99))'" }.joined() + ">" + page("Many", words)
    },
    text("what is never closed") { dice in
      "<html><head><title>Open" + dice.pick(["<script>", "<!--", "<![CDATA[", "<textarea>", "<p a='"]) + words
    },
    text("one endless line") { dice in page("Long", many("word\(dice.below(9)) ", 40_000)) },
    text("one endless word") { dice in page(many("T", 20_000), many(dice.pick(["x", "한", "\u{301}", "."]), 60_000)) },
    text("names without end", ".txt") { dice in
      let name = dice.pick(["나도현 장관 ", "“아니다”라고 나도현 의원은 말했다. ", "Minister Ines Okoro, ", "Okoro and ", "the mayor of "])
      return "A plain headline\n\n" + many(name, 400 + dice.below(1_200)) + words
    },
    text("signs that join") { dice in
      let text = (0..<60).map { _ in dice.pick(joiners + partings) }.joined()
      return page(dice.pick(joiners) + dice.pick(partings) + dice.pick(["", " "]) + text, words + text)
    },
    text("bombs of entities", ".xml") { dice in
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'ha'>"
        + (0..<20).map { "<!ENTITY b\($0) '&a;&a;&a;&a;'>" }.joined()
        + "]><rss><channel><item><title>&b\(dice.below(20));</title></item></channel></rss>"
    },
    text("entities from outside", ".xml") { dice in
      "<!DOCTYPE rss [<!ENTITY x SYSTEM '\(dice.pick(["file:///etc/passwd", "http://127.0.0.1/"]))'>]><rss><channel><item><title>&x;</title></item></channel></rss>"
    },
    bytes("gzip that explodes", ".gz") { dice in
      packed([UInt8](repeating: 0x20, count: 3_000_000 + dice.below(99)), times: 1 + dice.below(4))
    },
    bytes("gzip that is cut", ".gz") { dice in
      let whole = packed(Array(page("Cut", words).utf8), times: 1)
      return Array(whole.prefix(12 + dice.below(whole.count)))
    },
    text("feeds that are cut", ".xml") { dice in
      let feed =
        "<rss><channel><title>F</title>" + many("<item><title>T</title><description>\(words)</description></item>", 20)
      return String(decoding: feed.utf8.prefix(40 + dice.below(feed.utf8.count)), as: UTF8.self)
    },
    text("feeds of very many", ".xml") { dice in
      "<rss><channel>"
        + (0..<400).map { "<item><guid>\($0 % 7)</guid><title>\($0) \(dice.below(9))</title></item>" }.joined()
    },
    text("feeds that claim another's", ".xml") { dice in
      "<rss><channel><link>https://post.example/</link><item><guid>1</guid><link>\(dice.pick(links))</link><title>Claim \(dice.below(99))</title><description>\(words)</description></item></channel></rss>"
    },
    text("depth in JSON", ".json") { dice in many(dice.pick(["[", "{\"a\":"]), 20_000) },
    text("broken JSON", ".json") { dice in
      "{\"@type\":\"NewsArticle\",\"headline\":\"\(dice.pick(["\\ud800", "\\u0000\\u001b[31m", "\\x", "\\"]))\",\"articleBody\":\"\(words)\",\"datePublished\":1e\(dice.below(999))"
    },
    text("messages in messages", ".mht") { dice in
      (0..<40).map { "Content-Type: multipart/mixed; boundary=b\($0 % 3)\r\nMIME-Version: 1.0\r\n\r\n--b\($0 % 3)\r\n" }
        .joined() + words + String(dice.below(9))
    },
    text("messages that lie", ".mht") { dice in
      "From: \u{1B}]0;owned\u{7}\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=\(dice.pick(["utf-7", "../../x", "\u{1B}c"]))\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + many("////", 300)
    },
    text("lists of lists", ".opml") { dice in
      "<opml><body>" + many("<outline text='\(dice.pick(escapes))'>", 2_000) + "<outline xmlUrl='javascript:x'/>"
    },
    text("dates that never were") { dice in
      page("Dated", words).replacing(
        "<h1>", with: "<meta property='article:published_time' content='\(dice.pick(dates))'><h1>")
    },
    text("links that do harm") { dice in
      page("Linked", "<a href=\"\(dice.pick(links))\">\(words)</a>").replacing(
        "<h1>", with: "<link rel=canonical href=\"\(dice.pick(links))\"><h1>")
    },
    text("words of other languages") { dice in
      page(
        dice.pick(["=cmd|'/c calc'!A1", "@SUM(1)", "'; DROP TABLE article; --", "NEAR(\"", "$(reboot)", "`id`", "%n%s"]
        ), words)
    },
    text("names of files", "-\u{1B}[31m\u{202E}\u{9B}0m;$(id).html") { dice in page("Named \(dice.below(9))", words) },
    bytes("wide without a mark", ".txt") { dice in
      page("Wide \(dice.below(9))", words).utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    },
    bytes("nothing but zeros", ".txt") { dice in [UInt8](repeating: 0, count: 1 + dice.below(5_000)) },
    bytes("noise", ".bin") { dice in (0..<(1 + dice.below(5_000))).map { _ in UInt8(truncatingIfNeeded: dice.next()) }
    },
    bytes("damaged pages", ".txt") { dice in
      var mutator = Mutator(seed: dice.next())
      let (subject, other) = (dice.pick(Subject.allCases), dice.pick(Subject.allCases))
      return mutator.mutate(Array(dice.pick(subject.seeds).utf8), mixing: Array(dice.pick(other.seeds).utf8))
    },
  ]

  private static func text(_ name: String, _ end: String? = nil, _ make: @escaping @Sendable (inout Dice) -> String)
    -> Kind
  {
    Kind(name: name, fileName: end) { Array(make(&$0).utf8) }
  }

  private static func bytes(_ name: String, _ end: String? = nil, _ make: @escaping @Sendable (inout Dice) -> [UInt8])
    -> Kind
  {
    Kind(name: name, fileName: end, make: make)
  }

  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// `bytes` here and there in a page of Latin letters.
  private static func latin(_ start: String, _ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let letters = Array(words.utf8)
    let place = dice.below(letters.count)
    return Array(start.utf8) + letters[..<place] + bytes + letters[place...]
  }

  private static func packed(_ bytes: [UInt8], times: Int) -> [UInt8] {
    (0..<times).reduce(bytes) { bytes, _ in Gzip.compress(bytes) ?? bytes }
  }

  private static func page(_ title: String, _ body: String) -> String {
    """
    <html><head><title>\(title)</title><meta property="og:site_name" content="\(title)"></head><body><article><h1>\(title)</h1>
    <p class="byline">By \(title)</p><p>\(body)</p><p>\(words)</p><figure><figcaption>\(title)</figcaption></figure></article></body></html>
    """
  }

  private static let words =
    "The council of Ostby met on Tuesday, Mayor Ines Okoro said, and “nobody left the room before the lock was paid for,” she added in the evening."

  private static let escapes = [
    "\u{1B}[31m", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;b3duZWQ=\u{7}", "\u{1B}P+q544e\u{1B}\\", "\u{1B}c", "\u{1B}[2J",
    "\u{1B}[6n",
    "\u{8}\u{8}\u{8}", "\r\u{1B}[K", "\u{E}", "\u{1B}_Gq\u{1B}\\", "\u{7F}",
  ]
  /// What makes one character of itself and of what stands in front of it or behind it.
  private static let joiners = [
    "\u{600}", "\u{6DD}", "\u{110BD}", "\u{301}", "\u{345}", "\u{200D}", "\u{FE0F}", "\u{1F1E6}", "\u{1100}",
    "\u{1161}", "\r\n", "\u{93F}",
  ]
  private static let partings = [
    " ", ":", "|", "-", "–", "—", "»", "›", "·", "\u{387}", "•", "~", "/", "(", ")", "“", ".",
  ]
  private static let noncharacters = String(
    String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0, 0x1_FFFE, 0x10_FFFF].compactMap(Unicode.Scalar.init)))
  private static let links = [
    "javascript:alert(1)", "-oProxyCommand=id", "file:///etc/passwd", "data:text/html,x",
    "https://p\u{0430}ypal.example/", "//x/../..",
    "https://post.example/\u{1B}[31m", "http://a b", "https://\u{202E}elpmaxe.tsop/",
    "mailto:a@b.example?attach=/etc/passwd",
  ]
  private static let dates = [
    "0000-00-00", "99999-12-31", "2025-02-30", "-1", "2025-03-30T02:30:00", "9999999999999999999",
    "2025-13-45T99:99:99+99:99",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:60Z", "1e400",
  ]
}
