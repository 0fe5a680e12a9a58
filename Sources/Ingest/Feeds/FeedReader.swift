import News

/// Reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, and what comes near to them: everything before a damage is kept, and the
/// damage is told.
enum FeedReader {
  static func read(_ utf8: [UInt8], name: String) -> ParsedDocument {
    let tree = MarkupTree(parsing: withoutPage(utf8), mode: .xml)
    let fields = FeedFields(tree)
    var document = ParsedDocument(format: format(of: tree))
    let reader = FeedEntryReader(tree: tree, fields: fields)
    let (header, entries) = reader.split()
    document.feed = header
    let authors = authors(of: tree, reader, title: header.title)
    document.articles = entries.compactMap { node in
      var entry = reader.entry(node)
      if entry.authors.isEmpty { entry.authors = entry.inheritedAuthors }
      if entry.authors.isEmpty, entry.source == nil { entry.authors = authors }
      return entry.article(of: header)
    }
    document.problems = problems(tree, read: document.articles.count, name: name)
    if entries.count == FeedEntryReader.mostEntries { document.problems.append(Refusal(file: name).tooManyEntries()) }
    return document
  }

  /// A feed that a page of an error was put around, from its own declaration on; lines keep their numbers.
  private static func withoutPage(_ utf8: [UInt8]) -> [UInt8] {
    guard let start = Sniffer.feedWithinPage(utf8) else { return utf8 }
    return utf8[..<start].map { $0 == .newline ? .newline : .space } + utf8[start...]
  }

  /// The authors of an Atom feed; none where a feed just signs with its own name.
  private static func authors(of tree: MarkupTree, _ reader: FeedEntryReader, title: String?) -> [String] {
    guard let feed = tree.descendants(of: MarkupTree.root).first(where: { tree.isElement($0) }),
      tree.name(of: feed) == "feed"
    else { return [] }
    return reader.inherited(from: feed).filter { $0 != title }
  }

  private static func format(of tree: MarkupTree) -> Format {
    for node in tree.descendants(of: MarkupTree.root) where tree.isElement(node) {
      switch tree.name(of: node) {
      case "feed": return .atom
      case "rdf": return .rdf
      case "rss", "channel", "item": return .rss
      case "entry": return .atom
      default: continue
      }
    }
    return .rss
  }

  private static func problems(_ tree: MarkupTree, read count: Int, name: String) -> [Problem] {
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    if let damage = tree.damage.first(where: { $0.kind != .strayEndTag }) {
      return [
        Problem(
          .feedDamaged, file: name, line: damage.line,
          message: "The feed is damaged in line \(damage.line) (\(damage.kind.inWords)); \(entries) could be read.",
          advice: "Fetch the feed again and import it once more; nothing is doubled.")
      ]
    }
    guard count == 0 else { return [] }
    return [
      Problem(
        .noArticle, file: name, message: "The feed holds no entries.", advice: "Fetch it again when it has news.")
    ]
  }
}

extension MarkupDamage.Kind {
  /// What a reader of a problem understands.
  var inWords: String {
    switch self {
    case .strayEndTag: "an end tag that ends nothing"
    case .unclosedElement: "an element is not closed"
    case .unterminatedTag: "a tag breaks off"
    case .unterminatedComment: "a comment is not closed"
    case .unterminatedCharacterData: "a CDATA section is not closed"
    case .tooDeep: "nested too deeply"
    case .tooManyNodes: "too many elements"
    case .tooManyAttributes: "too many attributes"
    case .tooLarge: "too large"
    }
  }
}
