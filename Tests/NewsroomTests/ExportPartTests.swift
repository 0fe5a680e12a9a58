import Foundation
import News
import Testing

@testable import Newsroom

/// An export that is greater than a document may be is read in parts.
@Suite struct ExportPartTests {
  private let folder: PageFolder
  private let newsroom: Newsroom
  private var path: String { folder.path("export.json") }
  /// As if a document had 8 KiB at most.
  private let limits = ImportLimits(document: 8 << 10, part: 2 << 10)

  init() throws {
    folder = try PageFolder()
    newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
  }

  private static func article(_ number: Int, length: Int = 60) -> ParsedArticle {
    var article = ParsedArticle(title: "Quay \(number) “\\{[\"” 부두")
    article.body = [
      Block(.paragraph, String(repeating: "What \"quay\" \(number) tells: }], \\ and {. ", count: length / 10))
    ]
    article.url = "https://post.example/\(number)"
    article.published = Timestamp("2025-03-01")
    return article
  }

  private func write(_ articles: [ParsedArticle], style: JSONEncoder.OutputFormatting = [.sortedKeys]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = style
    let data = try encoder.encode(ExportDocument(articles: articles.map { ExportArticle($0, format: .html) }))
    try data.write(to: URL(fileURLWithPath: path))
    return data
  }

  private func titles(_ newsroom: Newsroom) async throws -> [String] {
    try await newsroom.export(ArticleQuery()).articles.map(\.content.title).sorted()
  }

  @Test(arguments: [[.sortedKeys], [.sortedKeys, .prettyPrinted]] as [JSONEncoder.OutputFormatting])
  func aLargeExportComesInAsASmallOneDoes(style: JSONEncoder.OutputFormatting) async throws {
    let data = try write((1...60).map { Self.article($0) }, style: style)
    #expect(data.count > limits.document)
    let report = try await newsroom.importPaths([path], limits: limits)
    #expect((report.imported, report.refused, report.files.count) == (60, 0, 1))
    #expect((report.files[0].status, report.files[0].articles.count) == (.full, 60))
    let whole = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await whole.importPaths([path])
    let (parts, one) = (try await newsroom.export(ArticleQuery()), try await whole.export(ArticleQuery()))
    #expect(parts.articles.map(\.content) == one.articles.map(\.content))
    #expect(parts.stories.map(\.articles) == one.stories.map(\.articles))
    // Read once more it brings nothing new.
    let again = try await newsroom.importPaths([path], limits: limits)
    #expect((again.imported, again.updated, again.duplicates, again.files.count) == (0, 0, 60, 1))
  }

  @Test func linesOfExtractsComeInToo() async throws {
    let lines = try (1...60).map { number in
      var document = ParsedDocument(format: .text)
      document.articles = [Self.article(number)]
      return String(decoding: try JSONEncoder().encode(ExtractDocument(document)), as: UTF8.self)
    }
    try folder.write("export.json", lines.joined(separator: "\n"))
    #expect(try await newsroom.importPaths([path], limits: limits).imported == 60)
  }

  @Test func whatIsCutOffGivesWhatIsWholeAndIsTold() async throws {
    let data = try write((1...60).map { Self.article($0) })
    try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: path))
    let report = try await newsroom.importPaths([path], limits: limits)
    #expect(report.imported > 20 && report.imported < 40 && report.refused == 0)
    let problem = try #require(report.files.first?.problems.first)
    #expect((problem.code, report.files.count) == (.jsonBroken, 1))
    #expect(problem.message.contains("\(report.imported) articles before it are whole"))
    #expect(try await newsroom.problems().map(\.code) == [.jsonBroken])
  }

  @Test func oneArticleThatIsTooLargeIsToldAndTheOthersComeIn() async throws {
    var articles = (1...60).map { Self.article($0) }
    articles[20] = Self.article(21, length: 4_000)
    _ = try write(articles)
    let report = try await newsroom.importPaths([path], limits: limits)
    #expect((report.imported, report.refused, report.files.count) == (59, 0, 1))
    #expect(report.files[0].problems.map(\.code) == [.tooLarge])
    #expect(report.files[0].problems[0].message.hasPrefix("Article 21 "))
    #expect(try await titles(newsroom).contains { $0.hasPrefix("Quay 21 ") } == false)
  }

  @Test(arguments: [
    "<html>", "{\"a\":1,", "[{\"articles\":[", "{\"x\":{\"articles\":[{}]}}", "{}}{\"articles\":[{}]",
    "\"articles\":[{}",
  ])
  func whatIsNoExportHasNoParts(start: String) throws {
    try folder.write("export.json", start + String(repeating: "{\"x\": \"words \"} ", count: 1_000))
    #expect(ExportParts(path, limits: limits) == nil)
  }

  @Test func theArticlesAreFoundHoweverTheFileIsReadAndStayWithinTheLimit() throws {
    let data = try write((1...60).map { Self.article($0, length: $0 * 10) })
    let parts = try #require(ExportParts(path, limits: limits))
    for piece in [1, 7, 4_096] { #expect(ExportParts(path, limits: limits, piece: piece)?.ranges == parts.ranges) }
    #expect(parts.problems == [])
    var articles = 0
    for range in parts.ranges {
      let bytes = try ExportParts.read(path, range).get()
      #expect(bytes.count <= limits.document)
      articles += try JSONDecoder().decode([String: [ExportArticle]].self, from: Data(bytes))["articles"]?.count ?? 0
    }
    #expect(articles == 60)
    #expect(parts.ranges.count >= data.count / limits.document)
  }
}
