import Archive
import Foundation

extension Newsroom {
  /// The file that every writer of the library appends to, whichever program that is; nil for a library in memory.
  package nonisolated var journal: String? { archive.journal }

  /// How many articles the library holds.
  package nonisolated func articleCount() async throws(NewsroomError) -> Int {
    try ask { (archive) throws(ArchiveError) in try archive.articleCount() }
  }
}
