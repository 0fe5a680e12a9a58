import ArgumentParser
import Foundation
import Newsroom
import Screens
import Terminal

struct Browse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse the library, or the given files and folders.",
    discussion: """
      Without paths Dossier opens your personal library. With paths it shows these files at once and leaves nothing behind.

      Examples:
        dossier
        dossier saved-pages/ feed.xml
        dossier --plain
        dossier --keys "j Enter } Enter" --size 80x24
      """)

  @Argument(help: "Files and folders to browse.", completion: .file())
  var paths: [String] = []

  @Option(help: ArgumentHelp("Press these keys and print the last screen as text.", valueName: "keys"))
  var keys: String?

  @Option(help: ArgumentHelp("The screen for --keys, as columns x rows.", valueName: "size"))
  var size = "80x24"

  @Flag(help: "Lines and numbers instead of a screen, for screen readers and terminals that cannot draw.")
  var plain = false

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    if !paths.isEmpty, options.library != nil {
      throw ValidationError("Files are shown without a library; to keep them: dossier import FILE --library LIBRARY.")
    }
    if Self.size(from: size) == nil { throw ValidationError("--size takes columns and rows, as in 80x24.") }
    if let keys, let wrong = Replay.firstWrongKey(in: keys) {
      throw ValidationError("'\(wrong)' is no key. Keys are named as in the help: j G Enter Space Ctrl-d Alt-Left F1.")
    }
  }

  @MainActor
  func run() async throws {
    try Wanted.check(paths)
    let newsroom = paths.isEmpty ? try LibraryOptions.openOrMake(options.url) : try temporary()
    if plain { return await readOut(newsroom) }
    let preferences = Preferences.fromEnvironment()
    if let keys {
      let size = Self.size(from: size) ?? Size(rows: 24, columns: 80)
      let replay = Replay(newsroom: newsroom, preferences: preferences, size: size)
      return Output.line(await replay.run(keys, opening: paths))
    }
    try await Self.show(newsroom, preferences, opening: paths)
  }

  /// Shows the library of a file until the reader leaves.
  @MainActor
  static func library(_ file: URL) async throws {
    try await show(LibraryOptions.openOrMake(file), .fromEnvironment(), opening: [])
  }

  @MainActor
  private static func show(_ newsroom: Newsroom, _ preferences: Preferences, opening paths: [String]) async throws {
    let signal: Int32?
    do { signal = try await Loop(newsroom: newsroom, preferences: preferences).run(opening: paths) } catch {
      throw failure(error)
    }
    if let signal { throw ExitCode(128 + signal) }
  }

  private func readOut(_ newsroom: Newsroom) async {
    do {
      if !paths.isEmpty { _ = try await newsroom.importPaths(paths) { _ in } }
    } catch { Output.message(describe(error)) }
    await Plain(newsroom: newsroom).run()
  }

  private func temporary() throws -> Newsroom {
    let name = paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
    do { return try Newsroom.temporary(name: name) } catch { throw failure(error) }
  }

  private static func size(from text: String) -> Size? {
    let parts = text.lowercased().split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...500).contains(columns),
      (1...200).contains(rows)
    else { return nil }
    return Size(rows: rows, columns: columns)
  }
}
