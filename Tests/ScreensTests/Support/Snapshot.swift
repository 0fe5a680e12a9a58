import Foundation
import Screens
import Testing

/// Compares a screen with the one that was kept: its text, then the roles of each row. A screen that was never kept is written
/// and fails, so that somebody looks at it.
func expectSnapshot(_ app: App, _ name: String, file: String = #filePath, location: SourceLocation = #_sourceLocation)
  throws
{
  let frame = app.frame()
  let roles = (0..<frame.rows).map { "\($0): \(frame.roles(row: $0))" }.joined(separator: "\n")
  let drawn = frame.text + "\n\nroles\n" + roles + "\n"
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let kept = folder.appending(path: name + ".txt")
  guard let expected = try? String(contentsOf: kept, encoding: .utf8) else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try drawn.write(to: kept, atomically: true, encoding: .utf8)
    Issue.record("\(name) was not kept yet; it is written now: look at it", sourceLocation: location)
    return
  }
  guard expected != drawn else { return }
  let lines = zip(
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    drawn.split(separator: "\n", omittingEmptySubsequences: false))
  let differing = lines.enumerated().filter { $0.element.0 != $0.element.1 }.prefix(6)
    .map { "\($0.offset): - \($0.element.0)\n\($0.offset): + \($0.element.1)" }
  Issue.record("\(name) differs:\n\(differing.joined(separator: "\n"))", sourceLocation: location)
}
