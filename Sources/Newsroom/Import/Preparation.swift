import Archive
import Foundation
import Ingest
import Linking
import News

/// One input of an import.
enum ImportSource: Sendable {
  case file(String)
  case bytes([UInt8], name: String)
}

/// What an input became before the library is written: everything that can be done on all cores at once.
enum Preparation: Sendable {
  case document(PreparedDocument)
  /// The same bytes are in the library.
  case known(file: String, SavedDocument)
  case refused(Problem)

  static func prepare(_ source: ImportSource, archive: Archive, now: Int64) -> Result<Preparation, ArchiveError> {
    let (name, bytes): (String, [UInt8])
    switch source {
    case .bytes(let given, let givenName): (name, bytes) = (givenName, given)
    case .file(let path):
      switch FileReader.read(path) {
      case .success(let read): (name, bytes) = (path, read)
      case .failure(let refusal): return .success(.refused(refusal.problem))
      }
    }
    let hash = SHA256(of: bytes)
    do throws(ArchiveError) {
      if let known = try archive.known(hash, reader: Ingest.readerVersion) {
        return .success(.known(file: name, known))
      }
    } catch { return .failure(error) }
    return .success(.document(document(bytes, name: name, hash: hash, now: now)))
  }

  /// Reads a document, and does all to it that needs no library.
  static func document(_ bytes: [UInt8], name: String, hash: SHA256, now: Int64) -> PreparedDocument {
    let parsed = Ingest.read(bytes, name: name)
    let original = Original.pack(bytes)
    var document = PreparedDocument(
      file: name, hash: hash, format: parsed.format, reader: Ingest.readerVersion, imported: now,
      original: original.bytes, isCompressed: original.isCompressed)
    let feed = parsed.feed.map { FeedScope(header: $0, file: name) }
    document.articles = parsed.articles.map { article($0, feed: feed) }
    document.problems = parsed.problems
    return document
  }

  static func article(_ article: ParsedArticle, feed: FeedScope?) -> PreparedArticle {
    let reading = Linker.read(article)
    return PreparedArticle(
      article, reading: reading, forms: reading.people.map(Naming.form),
      itemKeys: article.related.map(Linker.titleKeys), feed: feed)
  }
}
