import News

/// What a search found, as rows; and what can be asked.
enum SearchItems {
  /// The fields of the query language with what follows them.
  static let fields: [(name: String, help: String)] = [
    ("said:", "what a person said"), ("about:", "articles that name a person"),
    ("role:", "articles with people of a role"), ("story:", "articles of a story"), ("source:", "an outlet"),
    ("tag:", "your own tags"), ("before:", "a year, month or day"), ("after:", "a year, month or day"),
    ("is:", "unread, starred, partial, noted, undated"), ("near:", "near:10, words at most so far apart"),
  ]

  /// The searches that were given a name, to search for again.
  ///
  /// - Parameter arrivals: How much of each came in since it was looked at, as far as that is known.
  static func saved(_ searches: [SavedSearch], arrivals: [Int]) -> [Item] {
    searches.enumerated().map { index, search in
      var item = Item(index, search.name)
      item.kind = "SAVED"
      let count = arrivals.indices.contains(index) ? arrivals[index] : 0
      let isMore = count >= SavedSearch.mostCounted
      item.trail = [
        count > 0 ? "\(count)\(isMore ? "+" : "") new" : "", search.query == search.name ? "" : search.query,
      ]
      .filter { !$0.isEmpty }.joined(separator: "  ")
      item.role = count > 0 ? .listUnread : .list
      item.target = .search(search.query)
      return item
    }
  }

  /// - Parameter seen: Articles after this one are told to be new.
  static func items(_ results: SearchResults, seen: ArticleID? = nil) -> [Item] {
    var items: [Item] = []
    let articles = results.hits.compactMap { hit in if case .article(let id) = hit.target { id } else { nil } }
    let last = Dictionary(
      results.hits.enumerated().filter { !$1.isNote }.map { ($1.target.kind, $0) }, uniquingKeysWith: max)
    for (number, hit) in results.hits.enumerated() {
      var item = item(hit, number: number, trail: articles)
      if let seen, case .article(let id) = hit.target, id > seen, !hit.isNote {
        item.trail = "new" + (item.trail.isEmpty ? "" : "  " + item.trail)
        item.role = .listUnread
      }
      items.append(item)
      if !hit.snippet.isEmpty, hit.target.kind != .quote { items.append(snippet(hit, number: number)) }
      if last[hit.target.kind] == number, results.more.contains(hit.target.kind) {
        items.append(more(hit.target.kind, number: number))
      }
    }
    return items
  }

  private static func snippet(_ hit: SearchHit, number: Int) -> Item {
    var note = Item.note(number, hit.snippet, role: .faint)
    note.key = RowKey(1, Int64(number))
    note.kind = " "
    note.lead = ""
    note.highlights = hit.highlights
    return note
  }

  /// Stands below the last hit of a kind that has more of them.
  private static func more(_ kind: SearchHit.Kind, number: Int) -> Item {
    var item = Item(number, "more \(kind.plural): Enter shows them")
    item.key = RowKey(2, Int64(number))
    (item.kind, item.role, item.more) = (" ", .faint, kind)
    return item
  }

  private static func item(_ hit: SearchHit, number: Int, trail: [ArticleID]) -> Item {
    var item = Item(number, hit.title)
    item.kind = hit.isNote ? "NOTE ON" : hit.quote?.kind == .statement ? "SAYS" : hit.target.kind.rawValue.uppercased()
    if case .official = hit.target {} else { item.lead = (hit.published?.paddedDate ?? "").filled(to: 11) }
    item.trail = SafeText(hit.source ?? "").fitted(columns: 18).text
    item.card = Card(hit.title)
    item.card?.add("found", hit.snippet)
    item.card?.add("source", [hit.source, hit.published?.full].compactMap(\.self).joined(separator: ", "))
    switch hit.target {
    case .article(let id):
      item.article = id
      item.target = .reading(id, at: hit.place, trail: trail)
    case .quote(let id, let place):
      item.article = id
      item.target = .reading(id, at: place)
      item.role = hit.quote?.kind == .statement ? .list : .quote
      if let quote = hit.quote { say(quote, of: hit, in: &item) }
      item.card?.add("in", hit.title)
    case .official(let id): item.target = Location(.official(id))
    case .story(let id): item.target = Location(.story(id))
    }
    return item
  }

  /// Who said it and the words, as a row of quotes tells them.
  private static func say(_ quote: Quote, of hit: SearchHit, in item: inout Item) {
    item.text = hit.words
    // As long as “ “” and “: ”.
    let start = quote.speaker(hit.speaker).unicodeScalars.count + 2
    item.highlights = hit.highlights.map { start + $0.lowerBound..<start + $0.upperBound }
    item.card?.add("speaker", quote.attribution(to: hit.speaker))
    item.card?.add("sentence", quote.sentence)
  }

  static func drawHelp(on frame: inout Frame, in area: Area) {
    var lines = [
      Line("plain words; the last one may be unfinished", .faint),
      Line("\"phrase\"   -not   a|b   ( )   Tab completes", .faint), Line(),
    ]
    for field in fields {
      var line = Line()
      line.add(field.name, .hint, width: 9)
      line.add(field.help, .faint)
      lines.append(line)
    }
    for (index, line) in lines.prefix(area.rows).enumerated() {
      frame.draw(line, row: area.row + index, column: area.column + 2, maxColumns: area.columns - 3)
    }
  }
}

extension SearchHit.Kind {
  var plural: String { self == .story ? "stories" : rawValue + "s" }
}
