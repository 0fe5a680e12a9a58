import News

/// What an element of a feed is for, whatever its dialect calls it.
enum FeedField: Hashable {
  /// An item or an entry.
  case entry
  case title, link, language
  /// RSS's description or Atom's content, whose markup the element itself describes; the larger the rank the better.
  case text(rank: Int)
  case summary
  case guid
  case published(rank: Int)
  case updated
  case author, name
  /// The feed that an entry was taken over from.
  case source
  case originalLink
  /// Holds fields of something else: a picture, a search box, a group of media.
  case foreign
  /// Media's own group, and a description of media, which counts within one.
  case group, mediaText
  /// The channel or feed itself, and other containers that are walked through.
  case container
  case other
}

/// Which element of one document is which field: names are taken by their namespace, whatever the prefix or case.
struct FeedFields {
  enum Namespace: String { case core, content, dublin, page, burner, podcast, media, other }

  private let byName: [FeedField]
  private let tree: MarkupTree

  init(_ tree: MarkupTree) {
    self.tree = tree
    let uris = Self.declarations(in: tree)
    byName = tree.names.map { entry in
      Self.field(entry.local, Self.namespace(of: entry.prefix, uris))
    }
  }

  subscript(node: MarkupTree.Node) -> FeedField {
    tree.isElement(node) && node != MarkupTree.root ? byName[Int(tree.records[node].name)] : .other
  }

  /// The URIs by prefix as the first elements declare them; an empty prefix for the default.
  private static func declarations(in tree: MarkupTree) -> [String: String] {
    var uris: [String: String] = [:]
    for node in tree.descendants(of: MarkupTree.root).prefix(64) where tree.isElement(node) {
      for (name, value) in tree.attributes(of: node) {
        if name == "xmlns", uris[""] == nil { uris[""] = value }
        if name.hasPrefix("xmlns:") { uris[String(name.dropFirst(6))] = uris[String(name.dropFirst(6))] ?? value }
      }
    }
    return uris
  }

  private static func namespace(of prefix: String?, _ uris: [String: String]) -> Namespace {
    guard let prefix else { return .core }
    if let uri = uris[prefix]?.lowercased() {
      let address = uri.split(separator: "://", maxSplits: 1).last ?? ""
      return known.first { address.hasPrefix($0.uri) }?.namespace ?? .other
    }
    return known.first { $0.prefixes.contains(prefix[...]) }?.namespace ?? .other
  }

  private static let known: [(namespace: Namespace, uri: String, prefixes: [Substring])] =
    Resource.rows(.ingest, "feed_namespaces.tsv").compactMap { row in
      guard row.count >= 3, let namespace = Namespace(rawValue: String(row[0])) else { return nil }
      return (namespace, String(row[1]), row[2].split(separator: " "))
    }

  private static func field(_ name: String, _ namespace: Namespace) -> FeedField {
    switch namespace {
    case .core: core[name] ?? .other
    case .content: name == "encoded" ? .text(rank: 4) : .other
    case .dublin: dublin[name] ?? .other
    case .page: name == "body" || name == "div" ? .text(rank: 3) : .other
    case .burner: name == "origlink" ? .originalLink : .other
    case .podcast: name == "summary" ? .text(rank: 0) : name == "author" ? .author : .other
    case .media: media[name] ?? .other
    case .other: .other
    }
  }

  private static let core: [String: FeedField] = [
    "item": .entry, "entry": .entry, "title": .title, "link": .link, "language": .language, "encoded": .text(rank: 4),
    "content": .text(rank: 3), "fulltext": .text(rank: 3), "body": .text(rank: 2), "description": .text(rank: 1),
    "summary": .summary, "tagline": .other, "guid": .guid, "id": .guid, "pubdate": .published(rank: 3),
    "published": .published(rank: 3), "issued": .published(rank: 3), "created": .published(rank: 1),
    "date": .published(rank: 2), "updated": .updated, "modified": .updated, "lastbuilddate": .other, "author": .author,
    "name": .name, "source": .source, "origlink": .originalLink, "image": .foreign, "textinput": .foreign,
    "contributor": .foreign, "creator": .author, "rss": .container, "rdf": .container, "feed": .container,
    "channel": .container, "items": .container,
  ]

  private static let media: [String: FeedField] = [
    "group": .group, "content": .foreign, "description": .mediaText,
  ]

  private static let dublin: [String: FeedField] = [
    "title": .other, "creator": .author, "date": .published(rank: 2), "issued": .published(rank: 2),
    "created": .published(rank: 1), "modified": .updated, "language": .language, "identifier": .other,
  ]
}
