import Testing

@testable import Ingest

/// XML mode: what is well-formed, and what strangers send instead.
@Suite struct MarkupXMLTests {
  private func tree(_ text: String) -> MarkupTree { MarkupTree(parsing: Array(text.utf8), mode: .xml) }

  private func text(_ tree: MarkupTree, _ name: String) -> String? {
    tree.descendants(of: MarkupTree.root, named: name).first { _ in true }.map { tree.textContent(of: $0) }
  }

  @Test(arguments: [
    ("<r><t>one &amp; two</t></r>", "one & two"),
    ("<r><t>one &nbsp;&eacute;&#233;&#xE9;&#128;</t></r>", "one \u{A0}éé\u{E9}€"),
    ("<r><t>R&D and AT & T < 5 &unknown; &amp</t></r>", "R&D and AT & T < 5 &unknown; &amp"),
    ("<r><t><![CDATA[<b>bold</b> &amp;]]> more</t></r>", "<b>bold</b> &amp; more"),
    ("<r><t>a<!-- <t>no</t> -->b<?php echo ?>c</t></r>", "abc"),
    ("<!DOCTYPE r [<!ENTITY co \"Hill &#38; Co\">]><r><t>&co;</t></r>", "Hill & Co"),
    ("<!DOCTYPE r [<!ENTITY a \"&b;&b;\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><r><t>&a;&b;</t></r>", "&a;&b;"),
    ("<r><t>open <i>never closed</t></r>", "open never closed"),
    ("<r><t>stray</b> end</t></r>", "stray end"),
    ("<r><t>cut off in the midd", "cut off in the midd"),
    ("<r><t><![CDATA[cut off", "cut off"),
    ("<r><T>case</t></r>", "case"),
  ])
  func textIsReadAsFarAsItGoes(markup: String, expected: String) {
    #expect(text(tree(markup), "t") == expected)
  }

  @Test func namesHavePrefixesAndNamespaces() throws {
    let tree = tree("<Rss xmlns:dc='urn:dc' xmlns='urn:default'><dc:Creator rdf:about='x' a='1'/><item/></Rss>")
    let creator = try #require(tree.descendants(of: MarkupTree.root, named: "creator").first { _ in true })
    #expect(tree.prefix(of: creator) == "dc")
    #expect(tree.namespace(of: creator) == "urn:dc")
    #expect(tree.attribute("RDF:about", of: creator) == "x")
    #expect(tree.attribute("about", of: creator) == "x")
    #expect(tree.attribute("b", of: creator) == nil)
    let item = try #require(tree.child(of: tree.parent(of: creator) ?? 0, named: "item"))
    #expect(tree.namespace(of: item) == "urn:default")
  }

  @Test func innerSourceIsKeptAsItStands() throws {
    let tree = tree("<e><content><div>x &amp; <b>y</b></div></content></e>")
    let content = try #require(tree.descendants(of: MarkupTree.root, named: "content").first { _ in true })
    #expect(String(decoding: tree.source(inside: content), as: UTF8.self) == "<div>x &amp; <b>y</b></div>")
  }

  @Test func damageHasItsLine() {
    let damaged = tree("<r>\n<a>\n<b>\n</a>\n</c>\n")
    #expect(
      damaged.damage == [
        MarkupDamage(kind: .unclosedElement, line: 1, count: 2), MarkupDamage(kind: .strayEndTag, line: 5, count: 1),
      ])
    #expect(tree("<r><a/></r>").damage.isEmpty)
  }

  @Test func linesCountFromOne() throws {
    let filler = String(repeating: "filler line\n", count: 1000)
    let tree = tree("<r>" + filler + "<a/></r>")
    let element = try #require(tree.descendants(of: MarkupTree.root, named: "a").first { _ in true })
    #expect(tree.line(of: element) == 1001)
  }

  @Test func limitsCutAndSayWhat() {
    var limits = MarkupLimits()
    (limits.depth, limits.nodes, limits.attributes, limits.bytes) = (4, 12, 2, 120)
    let markup = "<a x=1 y=2 z=3>" + String(repeating: "<b>t", count: 50)
    let kinds = MarkupTree(parsing: Array(markup.utf8), mode: .xml, limits: limits).damage.map(\.kind)
    #expect(Set(kinds) == [.tooManyAttributes, .tooDeep, .tooManyNodes, .tooLarge, .unclosedElement])
  }
}
