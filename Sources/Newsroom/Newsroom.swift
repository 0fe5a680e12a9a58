import Archive
import Foundation
import Ingest
import Linking
import News

/// The shared core's front door: import, search, read, follow, change. Screens and command line ask it alike.
///
/// Questions are answered beside each other and beside an import; changes wait for their turn.
package actor Newsroom {
  nonisolated let archive: Archive
  nonisolated let relatedMemory = RelatedMemory()
  nonisolated let placeFile: PlaceFile
  /// What the top line calls the library.
  nonisolated let name: String
  /// Seconds since 1970.
  nonisolated let now: @Sendable () -> Int64

  /// Opens the library of a file, or makes it there.
  package init(
    library: URL, now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) throws(NewsroomError) {
    do throws(ArchiveError) { archive = try Archive(file: library) } catch {
      throw NewsroomError(error, library: library.path(percentEncoded: false))
    }
    placeFile = PlaceFile(besides: archive.journal == nil ? "" : archive.path)
    name = "library"
    self.now = now
  }

  /// Opens the library of a file that is there.
  /// - Throws: `.missing` when there is none; nothing is made then.
  package init(existing library: URL) throws(NewsroomError) {
    guard Archive.isThere(library) else {
      throw NewsroomError(.missing, path: library.path(percentEncoded: false))
    }
    try self.init(library: library)
  }

  private init(archive: Archive, name: String, now: @escaping @Sendable () -> Int64) {
    self.archive = archive
    placeFile = PlaceFile(besides: "")
    self.name = name
    self.now = now
  }

  /// A library of the moment: it is in memory and leaves nothing behind.
  package static func temporary(
    name: String = "library", now: @escaping @Sendable () -> Int64 = { Int64(Date().timeIntervalSince1970) }
  ) throws(NewsroomError) -> Newsroom {
    do throws(ArchiveError) {
      return Newsroom(archive: try Archive(), name: name, now: now)
    } catch { throw NewsroomError(error, library: "") }
  }

  /// The same as `ask`, for what an actor of its own keeps.
  nonisolated func ask<Value: Sendable>(
    _ body: @Sendable (Archive) async throws(ArchiveError) -> Value
  ) async throws(NewsroomError) -> Value {
    do throws(ArchiveError) { return try await body(archive) } catch {
      throw NewsroomError(error, library: archive.path)
    }
  }

  /// Runs what the archive does, with its errors in the words of the front door.
  nonisolated func ask<Value>(_ body: (Archive) throws(ArchiveError) -> Value) throws(NewsroomError) -> Value {
    do throws(ArchiveError) { return try body(archive) } catch { throw NewsroomError(error, library: archive.path) }
  }
}
