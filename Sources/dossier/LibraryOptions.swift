import ArgumentParser
import Foundation
import Newsroom

/// The library that a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The library file to use instead of your personal one.", valueName: "file"), completion: .file())
  var library: String?

  var url: URL { library.map { URL(fileURLWithPath: $0) } ?? Self.personal }

  /// The user's own library.
  ///
  /// Source: https://specifications.freedesktop.org/basedir-spec/latest/
  static var personal: URL {
    let environment = ProcessInfo.processInfo.environment
    let data =
      environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share")
    return data.appending(path: "dossier/library.sqlite")
  }

  /// Opens a library that is there: a mistyped name must not pass for an empty library.
  ///
  /// - Throws: exit status 2, with the reason and the remedy on standard error.
  func open() throws -> Newsroom {
    do { return try Newsroom(existing: url) } catch { throw failure(error) }
  }

  /// Opens a library, making an empty one where there is none.
  ///
  /// - Throws: exit status 2, with the reason and the remedy on standard error.
  static func openOrMake(_ file: URL) throws -> Newsroom {
    do { return try Newsroom(library: file) } catch { throw failure(error) }
  }
}

/// Says on standard error why nothing could be done, and ends with status 2.
func failure(_ error: some Error) -> ExitCode {
  Output.message("dossier: " + describe(error))
  return ExitCode(2)
}

/// The words for an error: made here, at the edge, from the facts inside.
func describe(_ error: some Error) -> String {
  (error as? any LocalizedError)?.errorDescription ?? String(describing: error)
}
