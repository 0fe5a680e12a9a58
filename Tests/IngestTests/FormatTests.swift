import News
import Testing

@testable import Ingest

@Suite struct FormatTests {
  @Test(arguments: [
    ("{\"version\":1}", Sniffer.Shape.json), ("[ {\"@type\":\"x\"}]", .json), ("[Update] The quay is open.", .text),
    ("<?xml version=\"1.0\"?>\n<rss version=\"2.0\">", .feed), ("<rdf:RDF xmlns=\"x\">", .feed),
    ("<a:feed xmlns:a=\"x\">", .feed), ("<!-- x --><opml version=\"1\">", .subscriptions),
    ("<!DOCTYPE html><title>x</title>", .html), ("<HTML><rss>", .html), ("<p>a<p>b<p>c", .html),
    ("Line with <b>one</b> tag.", .text), ("Three <b>bold</b> <i>and</i> <b>so</b> on, and no paragraph.", .text),
    ("<span>Ana</span> <span>Bo</span> <span>Cy</span>", .html),
    ("Intro <p>One.</p><p>Two.</p><p>Three.</p>", .html),
    ("How to write <p>, <div> and <ul>. " + String(repeating: "Prose goes on and on. ", count: 200), .text),
    ("<br />\n<b>Warning</b>: x in <b>y</b>\n<?xml version=\"1.0\"?><rss version=\"2.0\">", .feed),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", .mail),
    ("From: Ana\nSubject: Quay\n\nText.", .text), ("# Quay\n\nText.", .text),
  ])
  func shapesAreToldByContent(text: String, shape: Sniffer.Shape) {
    #expect(Sniffer.shape(of: Array(text.utf8)) == shape)
  }

  @Test(
    arguments: [
      ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
      ([0x50, 0x4B, 3, 4] + Array("  word/document.xml".utf8), "a Word document"),
      ([0x50, 0x4B, 3, 4, 0], "a ZIP archive"),
      (Array("SQLite format 3\0".utf8), "an SQLite database"),
      ([0, 1, 2, 3, 4, 5, 6, 7], "binary data of an unknown kind"),
    ] as [([UInt8], String)])
  func binaryFilesAreRefusedByName(bytes: [UInt8], kind: String) throws {
    let document = Ingest.read(bytes, name: "file")
    #expect(document.articles.isEmpty)
    let problem = try #require(document.problems.first)
    #expect(problem.code == .binary)
    #expect(problem.message.contains(kind))
    #expect(!problem.advice.isEmpty)
  }

  @Test(arguments: ["", " \n\t ", "\u{FEFF}", "\0"])
  func nothingIsReportedAsNothing(text: String) {
    let codes = Ingest.read(Array(text.utf8), name: "file").problems.map(\.code)
    #expect(codes == [.empty] || codes == [.binary])
  }

  @Test func aDocumentBeyondTheLimitIsRefused() throws {
    let problem = try #require(
      Ingest.read([UInt8](repeating: 0x20, count: Ingest.byteLimit + 1), name: "big").problems.first)
    #expect(problem.code == .tooLarge)
    #expect(problem.message.contains("64 MiB"))
  }

  @Test func packingTooOftenIsRefused() throws {
    var bytes = Array("Text.".utf8)
    for _ in 0..<5 { bytes = try #require(Gzip.compress(bytes)) }
    #expect(Ingest.read(bytes, name: "file").problems.first?.message.contains("three times") == true)
  }
}
