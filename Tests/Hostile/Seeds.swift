extension Subject {
  /// Sound inputs of our own words, for the subject to be given damaged.
  package var seeds: [String] {
    switch self {
    case .html: [Self.page]
    case .text: [Self.pasted, "# A headline\n\nBy Ann Example\n\n- one\n- two\n\n> a quote\n\n| a | b |\n"]
    case .feed: [Self.rss, Self.atom]
    case .json: [Self.linkedData, Self.jsonFeed]
    case .mail: [Self.message]
    case .subscriptions:
      ["<outline text='Harbour'><outline text='Post' xmlUrl='https://post.example/feed'/></outline></body></opml>"]
    case .dates:
      [
        "Tue, 04 Mar 2025 09:30:00 +0100", "2025-03-04T09:30:00Z", "4 March 2025, 09.30 Uhr", "2025年3月4日 9時30分",
        "4 mars 2025 kl. 9.30", "March 4, 2025 9:30 a.m. IST", "0001-01-01", "٤ مارس ٢٠٢٥",
      ]
    case .decode: ["<meta charset=windows-1251><p>Ферри снова ходят", "\u{FEFF}A line with a mark before it.\n"]
    case .query:
      [#"ferry "night boat" -strike harbour|port (a b)|c near:10 bridge said:varga before:2025-11 is:unread "#]
    case .theme:
      [
        "about = \"dark\"\n[colors]\nink = \"#1c1c1c\"\n[roles]\ntext = \"ink on #fff\"\n\"list.cursor\" = \"reverse\"\n"
      ]
    case .config:
      [
        "theme = \"dark\"\nmeasure = 72\nascii = false\n[keys]\n\"g x\" = \"star\"\n\"Ctrl-x\" = { command = \"read\", in = [\"reader\"] }\n"
      ]
    case .keys: ["Ctrl-Alt-x", "Shift-Tab", "g g", "PgDn", "F1", "Space", "\\"]
    case .cells:
      [
        "Plain, 港の町, חיפה, cafe\u{301}, \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}, \u{1F1F3}\u{1F1F4}, soft\u{AD}hyphen and a tab\there.\nNext line."
      ]
    case .names:
      [
        "Dr. Ann Poole\nPoole, Ann B.\nLee Dong-hun\n박서연\n로버트 카모디\nМихаил Петренко\nYousef al-Rawi Jr.\nΝίκος Στουμπάκος"
      ]
    case .people: ["Sentences come of any bytes, and each of these pairs is a word.", "0a1b2c3d4e5f6g7h8i9j"]
    }
  }

  private static let page = """
    <head><meta charset="utf-8"><title>Council opens the lock | Harbour Post</title>
    <meta property="og:site_name" content="Harbour Post"><meta property="article:published_time" content="2025-03-04T09:30:00Z">
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"Council opens the lock","author":{"name":"Ann Example"}}
    </script></head><body><nav><a href="/">Home</a></nav><article><h1>Council opens the lock</h1><p class=byline>By Ann Example
    <p>The council of Ostby opened the lock on Tuesday, and the first boat went through at noon with the mayor at its wheel.
    <figure><img src=a.jpg><figcaption>The lock at noon. Photo: Bo Ek</figcaption></figure>
    <p>&#8220;We have waited for nine years,&#8221; Mayor Ines Okoro said &amp; laughed. <b>Nobody <i>disagreed</b> aloud</i>.
    <ul><li>One boat an hour<li>No fee in the first week</ul><blockquote>It is only a lock.</blockquote>
    <table><tr><td>Boats<td>12</table></article><aside class=related><h2>Related</h2><a href="/2">Who paid for the lock</a></aside>
    </body></html>
    """

  private static let pasted = """
    Harbour Post | Council opens the lock
    Menu
    Council opens the lock
    By Ann Example | March 4, 2025 10:00 UTC
    OSTBY, March 4 (Islepress) -- The council of Ostby opened the lock on Tuesday, and the first boat went through at noon.
    Mayor Ines Okoro called it a day of relief. “We have waited for nine years,” she said.
    Related stories
    Who paid for the lock, and who did not
    We use cookies to make this page better.
    """

  private static let rss = """
    <title>Harbour Post</title><link>https://post.example/</link><item><title>Lock &amp;amp; key</title>
    <guid isPermaLink="false">tag:1</guid><link>https://post.example/1</link><pubDate>Tue, 04 Mar 2025 09:30:00 +0100</pubDate>
    <description><![CDATA[<p>The lock of <b>Ostby</b> is open.</p>]]></description></item></channel></rss>
    """

  private static let atom = """
    </channel></rss><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://post.example/"><title type="html">Post &lt;b&gt;</title>
    <entry><id>urn:1</id><link rel="alternate" href="1"/><updated>2025-03-04T09:30:00Z</updated><title>Lock</title>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The lock is open.</p></div></content></entry></feed>
    """

  private static let linkedData = #"""
    "@context":"https://schema.org","@type":"NewsArticle","headline":"Council opens the lock","datePublished":"2025-03-04",
    "author":[{"@type":"Person","name":"Ann Example"}],"articleBody":"The council of Ostby opened the lock.\nThe first boat went."}
    """#

  private static let jsonFeed = #"""
    "version":"https://jsonfeed.org/version/1.1","title":"Post","items":[{"id":"1","url":"https://post.example/1",
    "title":"Lock","content_html":"<p>The lock is open.</p>","date_published":"2025-03-04T09:30:00+01:00"}]}
    """#

  private static let message =
    [
      "Subject: =?utf-8?Q?Lock_=C3=A5pen?=", "Date: Tue, 4 Mar 2025 09:30:00 +0100",
      "Content-Type: multipart/related; boundary=\"b1\"", "", "--b1", "Content-Type: text/html; charset=iso-8859-1",
      "Content-Transfer-Encoding: quoted-printable", "Content-Location: https://post.example/1", "",
      "<html><title>Lock</title><p>The lock of =D8stby is open, and the first boat went through it at noon.=",
      "</p></html>",
      "--b1", "Content-Type: text/plain", "Content-Transfer-Encoding: base64", "", "VGhlIGxvY2sgaXMgb3Blbi4=", "--b1--",
      "",
    ].joined(separator: "\r\n")
}
