import Foundation
import News
import Testing

@testable import Newsroom

@Test func theWalkTakesNamesInOrderAndPassesOverWhatIsNoFile() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(at: folder.appending(path: "b/deep"), withIntermediateDirectories: true)
  try FileManager.default.createDirectory(at: folder.appending(path: "p_files"), withIntermediateDirectories: true)
  for name in ["c.txt", "a.txt", "b/deep/x.txt", "b/.hidden", "p.html", "p_files/frame.html", "b/deep/x.js"] {
    try Data("x".utf8).write(to: folder.appending(path: name))
  }
  try FileManager.default.createSymbolicLink(at: folder.appending(path: "b/loop"), withDestinationURL: folder)
  #expect(mkfifo(folder.appending(path: "pipe").path, 0o600) == 0)
  let walk = FileWalk([folder.path, folder.path + "/missing"])
  #expect(walk.files.map { $0.dropFirst(folder.path.count + 1) } == ["a.txt", "b/deep/x.txt", "c.txt", "p.html"])
  #expect(walk.problems.map(\.code) == [.notAFile, .notAFile, .unreadable])
}

@Test func anImportOfNothingIsDone() async throws {
  let newsroom = try Newsroom.temporary()
  let report = try await newsroom.importPaths([])
  #expect(report.files.isEmpty)
  #expect(try await newsroom.overview().articles == 0)
}
