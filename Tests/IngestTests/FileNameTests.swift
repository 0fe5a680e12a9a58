import News
import Testing

@testable import Ingest

@Suite struct FileNameTests {
  private static let words = """
    The harbour council voted on Monday to rebuild the old eastern pier, and set aside nine million for the work.
    Fishing crews had waited for the decision for months, because every landing costs them a detour of two hours.
    """

  @Test(arguments: ["lib.js", "style.css", "saved/page_files/tool.PY", "table.csv", "run.log"])
  func filesMadeForProgramsHoldNoArticle(name: String) {
    let document = Ingest.read(Array(Self.words.utf8), name: name)
    #expect(document.articles.isEmpty)
    #expect(document.problems.map(\.code) == [.noArticle])
  }

  @Test(arguments: ["page.txt", "page", "notes.md", "https://a.example/js", "-"])
  func otherNamesSayNothing(name: String) {
    #expect(Ingest.read(Array(Self.words.utf8), name: name).articles.count == 1)
  }

  @Test func aPageThatIsNamedLikeCodeIsStillAPage() {
    let page = HTMLReaderTests.page
    #expect(Ingest.read(Array(page.utf8), name: "page.js").articles.count == 1)
  }

  @Test func xmlOfNoKnownShapeIsRefused() {
    let xml = "<?xml version=\"1.0\"?><config><about>\(Self.words)</about></config>"
    #expect(Ingest.read(Array(xml.utf8), name: "config.xml").problems.map(\.code) == [.noArticle])
  }

  @Test func foldersOfSavedPagesAreTheirCompanions() {
    let names = ["a.html", "a_files", "b.htm", "b-Dateien", "c_files", "a-2025", "news.html", "newsfiles"]
    #expect(FileNames.shared.companions(among: names) == ["a_files", "b-Dateien"])
  }
}
