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
        .success(preparation(of: bytes, name: name, hash: hash, known: known[hash], now: now))
      }
    }
  }

  /// What gave nothing before, without a word why, is read once more.
  private static func preparation(
    of bytes: [UInt8], name: String, hash: SHA256, known: SavedDocument?, now: Int64
  ) -> Preparation {
    if let known, !known.articles.isEmpty || !known.problems.isEmpty { return .known(file: name, known) }
    var document = document(bytes, name: name, hash: hash, now: now)
    document.isReadAgain = known != nil
    return .document(document)
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
    for (index, content) in parsed.articles.enumerated() {
      let history = parsed.history(of: index)
      if let history, history.isItem {
        guard history.marks != nil || history.note != nil else { continue }
        document.markedItems.append(MarkedItem(content, history, titleKey: Linker.titleKey(content.title)))
      } else {
        document.articles.append(article(content, from: origin, history: history))
      }
    }
    document.problems = parsed.problems + (parsed.articles.isEmpty ? nothing(in: parsed, name: name) : [])
    document.squeeze()
    return document
  }

  /// Why a document gave no article, where its reader did not say so.
  private static func nothing(in document: ParsedDocument, name: String) -> [Problem] {
    let count = document.subscriptions.count
    let feeds = count == 1 ? "1 subscription" : "\(count) subscriptions"
    if count > 0 {
      return [
        Problem(
          .noArticle, file: name, message: "This is a list of \(feeds): it names feeds, and holds no article.",
          advice: "Nothing is fetched: save the feeds that `dossier extract` lists of it, and import those files.")
      ]
    }
    guard document.problems.isEmpty else { return [] }
    return [
      Problem(
        .noArticle, file: name, message: "Nothing in this file was taken for an article.",
        advice: "Save the page again as HTML or text, and import that.")
    ]
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

  static func article(
    _ article: ParsedArticle, from origin: ArticleOrigin, history: ArticleHistory? = nil
  ) -> PreparedArticle {
    let reading = Linker.read(article)
    return PreparedArticle(
      article, reading: reading, forms: reading.people.map(Naming.form),
      itemKeys: article.related.map(Linker.titleKeys), origin: origin, history: history)
  }
}
