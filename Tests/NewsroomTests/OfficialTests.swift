import Foundation
import News
import Testing

@testable import Archive
@testable import Newsroom

@Suite struct OfficialTests {
  private func page(_ day: Int, _ body: String) -> String {
    """
    <!doctype html><html lang="en"><head><title>Harbor news of day \(day)</title>
    <meta property="article:published_time" content="2025-03-0\(day)T09:00:00Z"></head><body><article>
    <h1>Harbor news of day \(day)</h1><p>\(body)</p><p>The committee of day \(day) meets again next week and will then
    hear three engineers who looked at the cables in spring and wrote a report for harbor day \(day).</p></article></body></html>
    """
  }

  private var pages: [String: String] {
    [
      "1.html": page(
        1, "Harbor commissioner Wendeline Oakes opened the new quay with a short speech on Saturday morning."),
      "2.html": page(2, "Nobody had asked Wendy Marrow, who once ran the harbor, what she thought of the new quay."),
      "3.html": page(3, "Dale Harper walked along the quay for an hour and then went home without a word to anybody."),
      "4.html": page(4, "Dale R. Harper walked along the pier for an hour and then wrote a long letter to the paper."),
    ]
  }

  private let list = """
    name,variants,title
    Wendeline Oakes,Wendy Marrow,Harbor commissioner
    Dale Harper,,Pilot
    Dale R. Harper,,Judge
    """

  private func names(_ newsroom: Newsroom) async throws -> [Set<String>] {
    var all: [Set<String>] = []
    for row in try await newsroom.officials(limit: 50).rows {
      all.append(Set(try #require(try await newsroom.official(row.id)).variants.map(\.value)))
    }
    return all.sorted { $0.sorted().lexicographicallyPrecedes($1.sorted()) }
  }

  private let apart: [Set<String>] = [["Dale Harper", "Dale R. Harper"], ["Wendeline Oakes"], ["Wendy Marrow"]]
  private let known: [Set<String>] = [["Dale Harper"], ["Dale R. Harper"], ["Wendeline Oakes", "Wendy Marrow"]]

  @Test func aBlurbThatSaysAFamilyNameAloneMakesNobodyOfIt() {
    var item = RelatedItem()
    item.title = "Harbor plan under Oakes goes on"
    item.text =
      "The plan for the quay under Commissioner Oakes goes on, Dale Harper wrote to the paper on Monday evening."
    let summary = Rules().summary(of: item)
    #expect(summary?.reading.people.map(\.name.text) == ["Dale Harper"])
  }

  @Test func aBlurbsDatelineIsNoTitle() {
    var item = RelatedItem()
    item.text =
      "TARN, Dec. 19 (Gull Wire) -- Harbor commissioner Dale Harper closed the old pier, the harbor board said on Monday."
    let article = Rules().summary(of: item)?.article
    #expect(article?.title.hasPrefix("Harbor commissioner Dale Harper closed") == true)
    #expect(article?.dateline == "TARN, Dec. 19" && article?.agency == "Gull Wire")
    #expect(article?.body.first?.text == item.text)
  }

  @Test func aBlurbWhoseTitleIsItsBeginningNamesSomebodyOnce() {
    var item = RelatedItem()
    item.text =
      "Harbor commissioner Dale Harper closed the old pier on Monday evening, said Wendy Marrow in a long letter."
    let people = Rules().summary(of: item)?.reading.people ?? []
    #expect(people.map(\.name.text).sorted() == ["Dale Harper", "Wendy Marrow"])
    #expect(people.allSatisfy { $0.mentions.map(\.place.section) == [.body] && $0.roles.count < 2 })
  }

  @Test func whoIsJoinedIsOneWithAllThatEachHadAndIsTwoAgainWhenItIsUndone() async throws {
    let folder = try PageFolder([
      "1.html": page(
        1, "Chile’s prime minister Dale Harper opened the new quay with a short speech on Saturday morning."),
      "2.html": page(
        2, "Dale Harper, Chile’s prime minister and chairman of the Harbor Board, walked along the quay for an hour."),
      "3.html": page(3, "Peru’s foreign minister Dale Harper closed the old pier with a long speech on Sunday night."),
      "4.html": page(
        4, "Dale Harper, Peru’s foreign minister and deputy chairman of the Pier Trust, wrote a letter to the paper."),
    ])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.importPaths([folder.url.path])
    let before = try await newsroom.officials(limit: 9).rows
    #expect(before.map(\.articles) == [2, 2])
    #expect(before.map(\.hasNamesake) == [true, true])
    _ = try await newsroom.join(before[1].id, before[0].id)
    let joined = try await newsroom.officials(limit: 9).rows
    #expect(joined.map(\.articles) == [4] && !joined[0].hasNamesake)
    #expect(try await newsroom.official(before[0].id)?.roles.count == 6)
    _ = try await newsroom.undo()
    #expect(try await newsroom.officials(limit: 9).rows == before)
  }

  @Test func aListJoinsAndPartsAndIsTakenOutAgain() async throws {
    let folder = try PageFolder(pages)
    let file = try PageFolder(["officials.csv": list])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.importPaths([folder.url.path])
    #expect(try await names(newsroom) == apart)
    let report = try await newsroom.loadList(file.url.appending(path: "officials.csv").path)
    #expect((report.name, report.people, report.problems) == ("officials.csv", 3, []))
    #expect(try await names(newsroom) == known)
    #expect(try await newsroom.lists() == [PeopleList(name: "officials.csv", people: 3)])
    #expect(try await newsroom.undo() == "undone: loaded the list officials.csv")
    #expect(try await names(newsroom) == apart)
    #expect(try await newsroom.lists().isEmpty)
  }

  @Test func itDoesNotMatterWhichComesFirst() async throws {
    let folder = try PageFolder(pages)
    let file = try PageFolder(["officials.csv": list])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.loadList(file.url.appending(path: "officials.csv").path)
    _ = try await newsroom.importPaths([folder.url.path])
    #expect(try await names(newsroom) == known)
    _ = try await newsroom.loadList(file.url.appending(path: "officials.csv").path)
    #expect(try await names(newsroom) == known)
    #expect(try await newsroom.unloadList("officials.csv"))
    #expect(try await names(newsroom) == apart)
    #expect(try await newsroom.unloadList("officials.csv") == false)
  }

  @Test func aPageSaysWhatTheListKnowsAndWhy() async throws {
    let folder = try PageFolder(pages)
    let file = try PageFolder(["officials.csv": list])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.importPaths([folder.url.path])
    _ = try await newsroom.loadList(file.url.appending(path: "officials.csv").path)
    let row = try #require(try await newsroom.officials(matching: "oakes", limit: 5).rows.first)
    let page = try #require(try await newsroom.official(row.id))
    #expect(page.listings.map(\.shown) == ["Wendeline Oakes, also Wendy Marrow; Harbor commissioner"])
    #expect(page.merges.first?.contains("in your list officials.csv") ?? false)
  }

  @Test func whatIsNoListIsToldAndChangesNothing() async throws {
    let file = try PageFolder(["officials.csv": "title\nMinister\n"])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    for path in ["officials.csv", "missing.csv"] {
      let report = try await newsroom.loadList(file.url.appending(path: path).path)
      #expect(report.people == 0 && report.problems.count == 1)
    }
    #expect(try await newsroom.lists().isEmpty)
  }

  @Test func twoHoldersOfOneOfficeAreToldOnBothPages() async throws {
    let folder = try PageFolder([
      "1.html": page(
        1, "Chile’s prime minister Wendeline Oakes opened the new quay with a short speech on Saturday morning."),
      "2.html": page(2, "Chile’s prime minister Dale Harper closed the old quay with a long speech on Sunday night."),
      "3.html": page(
        3, "Chile’s former prime minister Ada Stroud wrote a long letter about both of them to the paper."),
    ])
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.importPaths([folder.url.path])
    for name in ["oakes", "harper"] {
      let row = try #require(try await newsroom.officials(matching: name, limit: 5).rows.first)
      let conflicts = try #require(try await newsroom.official(row.id)).conflicts
      #expect(conflicts.map(\.kind) == [.twoHolders])
      #expect(conflicts.first?.reason.contains("Wendeline Oakes") ?? false)
    }
    let row = try #require(try await newsroom.officials(matching: "stroud", limit: 5).rows.first)
    #expect(try #require(try await newsroom.official(row.id)).conflicts.isEmpty)
  }
}
