import Foundation
import Screens
import Testing

private let readme = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")

/// A table that is out of date is written anew, and the test fails once.
@Test func theReadmeShowsTheKeysOfTheCommandTable() throws {
  let text = try String(contentsOf: readme, encoding: .utf8)
  let begin = try #require(text.range(of: "<!-- keys -->\n"))
  let end = try #require(text.range(of: "<!-- /keys -->"))
  let table = Command.markdownTable()
  guard text[begin.upperBound..<end.lowerBound] != table else { return }
  try (text[..<begin.upperBound] + table + text[end.lowerBound...]).write(to: readme, atomically: true, encoding: .utf8)
  Issue.record("README.md had another table of keys; it is written anew")
}
