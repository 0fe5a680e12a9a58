import Foundation
import News
import Testing

@testable import Newsroom

/// What cannot be done is told with what, where and what helps.
@Suite struct TroubleTests {
  @Test(
    arguments: [
      .cannotOpen(reason: "no such folder"), .busy, .diskFull, .readOnly, .damaged(reason: "a page"), .newer, .foreign,
      .failed(reason: "no such table"),
    ] as [NewsroomError.Kind])
  func everyTroubleNamesTheFileAndAWayOut(kind: NewsroomError.Kind) {
    let words = NewsroomError(kind, path: "/shelf/library.sqlite").description
    #expect(words.contains("/shelf/library.sqlite"))
    #expect(words.contains("; "))
  }

  @Test func theWayOutOfDamageIsACommandThatRuns() {
    let words = NewsroomError(.damaged(reason: "a page"), path: "/shelf/library.sqlite").description
    #expect(words.hasSuffix("dossier check --repair --library /shelf/library.sqlite"))
  }

  /// Nothing is written into a file whose pages are damaged, not even what could be mended beside them.
  @Test func aDamagedLibraryIsNotMendedInPlace() async throws {
    let folder = try PageFolder()
    let file = folder.url.appending(path: "library.sqlite")
    do { _ = try await Newsroom(library: file).importSample() }
    var bytes = try Data(contentsOf: file)
    let page = 16_384
    // Of the last pages one or the other is free; eight of them are not, and the schema lies before them.
    let hole = bytes.count - 8 * page..<bytes.count - page
    bytes.replaceSubrange(hole, with: Data(repeating: 0x5A, count: hole.count))
    try bytes.write(to: file)
    let newsroom = try Newsroom(library: file)
    await #expect { try await newsroom.check(repair: true) } throws: { ($0 as? NewsroomError)?.isDamage == true }
    #expect(try Data(contentsOf: file) == bytes)
  }
}
