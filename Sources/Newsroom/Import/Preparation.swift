import Archive
import Foundation
import Ingest
import Linking
import News

/// One input of an import.
enum ImportSource: Sendable {
  case file(String)
  /// A part of an export that is too great for one document.
  case part(String, Range<Int>)
  case bytes([UInt8], name: String)
}

/// What an input became before the library is written: everything that can be done on all cores at once.
enum Preparation: Sendable {
  case document(PreparedDocument)
  /// The same bytes are in the library.
  case known(file: String, SavedDocument)
  case refused(Problem)

  /// Reads and prepares inputs; what the library knows of all of them is asked at once.
  static func prepare(_ sources: [ImportSource], archive: Archive, now: Int64) -> [Result<Preparation, ArchiveError>] {
    let inputs = sources.map(Input.init)
    let known: [SHA256: SavedDocument]
    do throws(ArchiveError) {
      let hashes = Array(Set(inputs.compactMap(\.hash)))
      let found = try archive.known(hashes, reader: Ingest.readerVersion)
      known = Dictionary(zip(hashes, found).compactMap { hash, saved in saved.map { (hash, $0) } }) { first, _ in first
      }
    } catch { return [.failure(error)] }
    return inputs.map { input in
      switch input {
      case .refused(let problem): .success(.refused(problem))
      case .read(let name, let bytes, let hash):
        .success(
          known[hash].map { .known(file: name, $0) } ?? .document(document(bytes, name: name, hash: hash, now: now)))
      }
    }
  }

  /// An input whose bytes were read.
  private enum Input {
    case read(name: String, [UInt8], SHA256)
    case refused(Problem)

    init(_ source: ImportSource) {
      switch source {
      case .bytes(let bytes, let name): self = .read(name: name, bytes, SHA256(of: bytes))
      case .file(let path):
        switch FileReader.read(path) {
        case .success(let bytes): self = .read(name: path, bytes, SHA256(of: bytes))
        case .failure(let refusal): self = .refused(refusal.problem)
        }
      case .part(let path, let range):
        switch ExportParts.read(path, range) {
        case .success(let bytes): self = .read(name: path, bytes, SHA256(of: bytes))
        case .failure(let refusal): self = .refused(refusal.problem)
        }
      }
    }

    var hash: SHA256? { if case .read(_, _, let hash) = self { hash } else { nil } }
  }

  /// Reads a document, and does all to it that needs no library.
  static func document(_ bytes: [UInt8], name: String, hash: SHA256, now: Int64) -> PreparedDocument {
    let parsed = Ingest.read(bytes, name: name)
    var document = PreparedDocument(
      file: name, hash: hash, format: parsed.format, reader: Ingest.readerVersion, imported: now,
      original: bytes)
    let origin = origin(of: parsed.format, name: name, hash: hash)
    document.articles = parsed.articles.map { article($0, from: origin) }
    document.problems = parsed.problems
    document.squeeze()
    return document
  }

  /// A feed is known by its file, whichever way one came to it. What is piped in may be any feed: it is known by its bytes, and
  /// so changes nothing that came before.
  private static func origin(of format: Format, name: String, hash: SHA256) -> ArticleOrigin {
    switch format {
    case .text, .markdown, .html, .mhtml, .opml, .unknown: .page
    case .dossier: .export
    case .rss, .rdf, .atom, .jsonFeed:
      .feed(
        name == "-"
          ? "- \(hash.bytes)" : URL(fileURLWithPath: name).standardizedFileURL.resolvingSymlinksInPath().path)
    }
  }

  static func article(_ article: ParsedArticle, from origin: ArticleOrigin) -> PreparedArticle {
    let reading = Linker.read(article)
    return PreparedArticle(
      article, reading: reading, forms: reading.people.map(Naming.form),
      itemKeys: article.related.map(Linker.titleKeys), origin: origin)
  }
}
