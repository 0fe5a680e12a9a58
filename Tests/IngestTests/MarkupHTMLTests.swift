import Testing

@testable import Ingest

/// HTML mode: half of the tags are missing, and the tree is the one that browsers make.
@Suite struct MarkupHTMLTests {
  /// The tree as text: `p(one) p(b(two))`.
  static func outline(_ markup: String) -> String {
    let tree = MarkupTree(parsing: Array(markup.utf8), mode: .html)
    func show(_ node: MarkupTree.Node) -> String {
      guard tree.isElement(node) else { return tree.textContent(of: node) }
      return tree.name(of: node) + "(" + tree.children(of: node).map(show).joined(separator: " ") + ")"
    }
    return tree.children(of: MarkupTree.root).map(show).joined(separator: " ")
  }

  @Test(arguments: [
    // Optional end tags.
    ("<p>one<p>two", "p(one) p(two)"),
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul(li(a) li(b ul(li(c))) li(d))"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a) dd(b) dt(c))"),
    ("<p>one<div>two</div>three", "p(one) div(two) three"),
    ("<h1>one<h2>two</h1>three", "h1(one) h2(two) three"),
    ("<select><option>a<option>b</select>c", "select(option(a) option(b)) c"),
    ("<button>a<button>b", "button(a) button(b)"),
    ("<ruby>a<rt>b<rt>c</ruby>", "ruby(a rt(b) rt(c))"),
    // Tables.
    ("<table><tr><td>a<td>b<tr><td>c</table>d", "table(tr(td(a) td(b)) tr(td(c))) d"),
    ("<table><tbody><tr><td><p>a</table>b", "table(tbody(tr(td(p(a))))) b"),
    ("<table>x<tr><td>a</table>", "x table(tr(td(a)))"),
    ("<table><div>x</div><tr><td>a</table>", "div(x) table(tr(td(a)))"),
    ("<table><td><div>a<td>b</div></table>", "table(td(div(a)) td(b))"),
    ("<table><tr><td><table><tr><td>a</table>b</table>", "table(tr(td(table(tr(td(a))) b)))"),
    ("<div></td>a</div></tr>b", "div(a) b"),
    ("<td>cell without a table", "cell without a table"),
    ("<table><form><tr><td>a</form></table>", "table(form() tr(td(a)))"),
    ("<div><table><td></div>a</table>b</div>c", "div(table(td(a)) b) c"),
    // Formatting and stray end tags.
    ("<b>a<p>b</b>c</p>d", "b(a p(b c)) d"),
    ("<b><i>a</b>b", "b(i(a)) b"),
    ("<a>one<a>two</a>", "a(one) a(two)"),
    ("<div><span>a</div>b</span>c", "div(span(a)) b c"),
    ("<span><div>a</span>b</div>", "span(div(a b))"),
    ("a</b></nothing></p>b<br></br>c", "a b br() br() c"),
    ("<form>a<form>b</form>c", "form(a b) c"),
    // Head and body.
    ("<html><head><title>t</title><p>a</head>b", "html(head(title(t)) p(a b))"),
    ("<head><meta name=x>text<body class=y>b</body></html>c", "head(meta()) text body(b c)"),
    // Raw text.
    ("<script>if (a<b) '</p>'</script>x", "script(if (a<b) '</p>') x"),
    ("<script><!-- <script>a</script> --></script>x", "script(<!-- <script>a</script> -->) x"),
    ("<script><!-- a</script>x", "script(<!-- a) x"),
    ("<style>p > a {}</STYLE >x", "style(p > a {}) x"),
    ("<title>a &amp; <b></title>x", "title(a & <b>) x"),
    ("<title>never closed<p>a", "title(never closed) p(a)"),
    ("<textarea><p>a</textarea>b", "textarea(<p>a) b"),
    ("<iframe><p>a</iframe>b<noscript><p>c</noscript>", "iframe(<p>a) b noscript(p(c))"),
    ("<plaintext>a</plaintext><p>", "plaintext(a</plaintext><p>)"),
    // Comments and what looks like markup.
    ("a<!-- b --!>c<!-->d<!--->e<!x>f<?y>g</ z>h", "a c d e f g h"),
    ("1 < 2 <3 a<", "1  < 2  <3 a <"),
    ("a<!-- never closed <p>b", "a"),
    // Foreign content.
    ("<svg><title>a</title><path/><g>b</svg>c", "svg(title(a) path() g(b)) c"),
    ("<svg><g><p>a", "svg(g()) p(a)"),
    ("<svg><foreignObject><p>a<p>b</svg>c", "svg(foreignobject(p(a) p(b c)))"),
    ("<svg><style><![CDATA[a]]></style></svg>", "svg(style(a))"),
    ("<x-one>a<x-two/>b</x-one>c", "x-one(a x-two(b)) c"),
  ])
  func treesAreThoseOfBrowsers(markup: String, outline: String) {
    #expect(Self.outline(markup) == outline)
  }

  @Test(arguments: [
    ("<a href=one>", "one"), ("<a href='a b'>", "a b"), ("<a HREF = \"x\">", "x"), ("<a href>", ""),
    ("<a href=x href=y>", "x"), ("<a/href=x/y>", "x/y"), ("<a title=\"1>2\" href=z>", "z"),
    ("<a href='?a=1&copy=2&amp;lt=3&lt'>", "?a=1&copy=2&lt=3<"), ("<a href=\"never closed>b", "never"),
  ])
  func attributesAreRead(markup: String, expected: String) {
    let tree = MarkupTree(parsing: Array(markup.utf8), mode: .html)
    #expect(tree.attribute("href", of: 1) == expected)
  }

  @Test(arguments: [
    (
      "&amp;&AMP;&AMP &eacute &notit; &notin; &#x41;&#65&#0;&#150;&#x110000;&bogus; &",
      "&&& é ¬it; ∉ AA\u{FFFD}–\u{FFFD}&bogus; &"
    ),
    ("caf&eacute;&hellip;&CounterClockwiseContourIntegral;", "café…∳"),
  ])
  func referencesAreDecoded(text: String, expected: String) {
    #expect(CharacterReferences.decode(text) == expected)
  }
}
