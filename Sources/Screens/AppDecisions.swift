import News

/// Who is one person and what is one story, as the user says.
extension App {
  /// Asks what could be one with the person or the story that is open, or that the cursor is on.
  mutating func openJoin() {
    if let target = view.joined {
      open(target)
      return performOrHold(.join, count: nil)
    }
    if let story = (view as? StoryView)?.page?.story {
      return runErrand(
        .storyCandidates(story), .stories(.around(story.sortKey, story.id.rawValue), limit: Self.offered))
    }
    guard let page = (view as? OfficialView)?.page else {
      return desk.refuse("nobody here to join; \(desk.key(.officials)) lists all")
    }
    openJoin(Candidates(for: page.official))
  }

  private static let offered = 100

  /// Asks for the next word of the name, and shows who was found when there is none left.
  mutating func openJoin(_ candidates: Candidates) {
    var candidates = candidates
    if let word = candidates.words.popLast() {
      return runErrand(.candidates(candidates), .officials(matching: word, .first, limit: Self.offered))
    }
    guard candidates.rows.isEmpty else { return openJoin(candidates.official, with: candidates.ranked) }
    runErrand(.anybody(candidates.official), .officials(matching: "", .first, limit: Self.offered))
  }

  /// Shows who could be the same person, each with what is known of them; choosing one joins the two.
  mutating func openJoin(_ official: OfficialRow, with rows: [OfficialRow]) {
    let items = rows.filter { $0.id != official.id }.enumerated().map { index, row in
      var item = Item(index, [row.name, row.role].compactMap(\.self).joined(separator: ", "))
      item.trail = [counted(row.articles, "article"), Timestamp.span(row.first, row.last)]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      item.target = Location(.official(row.id))
      return item
    }
    guard !items.isEmpty else { return desk.refuse("there is nobody else") }
    overlay = .menu(Menu(.join(official.id), title: "\(official.name) is one person with …", items: items))
  }

  /// Shows the stories around one in time; choosing one joins the two.
  mutating func openJoin(_ story: StoryRow, with rows: [StoryRow]) {
    let items = rows.filter { $0.id != story.id }.enumerated().map { index, row in
      var item = Item(index, row.title)
      item.trail = [counted(row.articles, "article"), Timestamp.span(row.first, row.last)]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      item.target = Location(.story(row.id))
      return item
    }
    guard !items.isEmpty else { return desk.refuse("there is no other story") }
    overlay = .menu(Menu(.joinStory(story.id), title: "\(story.title) is one story with …", items: items))
  }

  /// Shows what taking the article under the cursor away from the person or the story that is open would do.
  mutating func split() {
    let cursor = (view as? OfficialView)?.list.current ?? (view as? StoryView)?.list.current
    guard let article = cursor?.article else { return desk.refuse("no article under the cursor to take away") }
    let undo = desk.key(.undo)
    if let page = (view as? StoryView)?.page {
      guard page.articles.count > 1 else { return desk.refuse("the story has one article only: nothing to split") }
      overlay = .card(Card(splitting: page, from: article, undo: undo), top: 0)
    } else if let page = (view as? OfficialView)?.page {
      guard page.articles.count > 1 else {
        return desk.refuse("\(page.official.name) is named in one article only: nothing to split")
      }
      overlay = .card(Card(splitting: page, from: article, undo: undo), top: 0)
    }
  }

  /// Shows what joining the two would do; the key that opens joins them.
  mutating func preview(joining official: OfficialID, with other: OfficialPage?) {
    guard let other else { return desk.fail("This person is no longer in the library.", .join) }
    guard let page = (view as? OfficialView)?.page, page.official.id == official else { return }
    overlay = .card(Card(joining: page, with: other, undo: desk.key(.undo)), top: 0)
  }

  mutating func preview(joining story: StoryID, with other: StoryPage?) {
    guard let other else { return desk.fail("This story is no longer in the library.", .join) }
    guard let page = (view as? StoryView)?.page, page.story.id == story else { return }
    overlay = .card(Card(joining: page, with: other, undo: desk.key(.undo)), top: 0)
  }
}
