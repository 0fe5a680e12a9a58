import Archive
import Foundation
import Ingest
import Linking
import News

/// What became of a list of people that was to be loaded.
package struct PeopleListReport: Hashable, Sendable {
  /// What the library calls the list.
  package var name: String
  /// 0 when nothing was loaded.
  package var people: Int
  package var problems: [Problem]
}

extension Newsroom {
  /// Loads a user's own list of people from a file: CSV, TOML, Popolo JSON or FollowTheMoney JSON lines.
  ///
  /// A list adds certainty: names that stand for one entry alone are one person's, names of two entries are not. `undo` takes
  /// it out again, and a list of the same file name takes its place.
  package func loadList(_ path: String) async throws(NewsroomError) -> PeopleListReport {
    let name = URL(fileURLWithPath: path).lastPathComponent
    var report = PeopleListReport(name: name, people: 0, problems: [])
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped) } catch {
      report.problems = [
        Problem(
          .notAFile, file: path, message: "This is no file, or one that cannot be read.",
          advice: "Check the name and the permissions.")
      ]
      return report
    }
    var problems: [Problem] = []
    report.people = try ask { (archive) throws(ArchiveError) in
      try archive.loadList(named: name) { add in
        problems = try PeopleListReader.read(Array(bytes), name: path) { person throws in
          try add(person, Linker.keys(of: person))
        }
      }
    }
    report.problems = problems
    if report.people == 0, problems.isEmpty {
      report.problems = [
        Problem(.empty, file: path, message: "There is no person in this list.", advice: "Check the file's columns.")
      ]
    }
    try await settle()
    return report
  }

  /// Takes a list out of the library; false when there is none of this name.
  package func unloadList(_ name: String) async throws(NewsroomError) -> Bool {
    let done = try ask { (archive) throws(ArchiveError) in try archive.unloadList(named: name) }
    try await settle()
    return done
  }

  /// The lists of people that were loaded.
  package nonisolated func lists() async throws(NewsroomError) -> [PeopleList] {
    try ask { (archive) throws(ArchiveError) in try archive.lists() }
  }
}
