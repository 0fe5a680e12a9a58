import News

/// A row of a mixed list: what it says, why it is there, and where it leads.
struct Item: ListRow {
  var key: RowKey
  /// What kind of thing the row is, where a list holds several.
  var kind = ""
  /// The date, or what else stands in a field of its own.
  var lead = ""
  var text: String
  var trail = ""
  /// Why the row is here, in words.
  var reason = ""
  /// What else there is to say of it, where no reason is needed.
  var remark = ""
  var role = Role.list
  var target: Location?
  /// The article that the row stands for or was read from.
  var article: ArticleID?
  var story: StoryID?
  /// The user's marks, where the row is an article that shows them.
  var marks: Marks?
  var card: Card?
  /// The page of the help that the row stands for.
  var topic: HelpTopic.Name?
  /// The kind of which the row leads to more hits of a search.
  var more: SearchHit.Kind?
  var isHeading = false
  /// Scalars of the text that a search matched.
  var highlights: [Range<Int>] = []

  /// - Parameter number: The row's own number in its list.
  init(_ number: Int, _ text: String) {
    key = RowKey(0, Int64(number))
    self.text = text
  }

  static func heading(_ number: Int, _ text: String, trail: String = "") -> Item {
    var item = Item(number, text)
    (item.isHeading, item.role, item.trail) = (true, .panelHeading, trail)
    return item
  }

  /// A line that explains the row above it.
  static func note(_ number: Int, _ text: String, role: Role = .reason) -> Item {
    var item = Item(number, text)
    (item.isHeading, item.role, item.lead) = (true, role, "  ")
    return item
  }

  var isSelectable: Bool { !isHeading }
  var findText: String { kind + " " + lead + " " + text + " " + trail + " " + reason + remark }

  var fields: [ExportTable.Field] {
    let date = lead.filter { !"▁▂▃▄▅▆▇█".contains($0) }.trimmed
    return [
      ("kind", kind.lowercased()), ("date", date == "no date" ? "" : date), ("text", text),
      ("about", trail), ("reason", reason), ("article", article.map { String($0.rawValue) } ?? ""),
    ]
  }

  func parts(_ look: RowLook) -> RowParts {
    var parts = RowParts(text, role: role)
    parts.highlights = highlights
    if !kind.isEmpty { parts.lead.add(kind.filled(to: 10), .listDate) }
    if !lead.isEmpty, kind.isEmpty || look.columns >= 70 {
      let width = min(SafeText(lead).columns, max(8, look.columns / 3))
      // Blanks at its end only keep the rows in line: they are no words that would have to be cut.
      parts.lead.add(lead.trimmedAtEnd, .listDate, width: width)
      if !isHeading { parts.lead.add(" ") }
    }
    if let marks {
      parts.lead.add(marks.sign(look.glyphs), .listMark)
      parts.role = marks.isRead ? .listRead : role
    }
    let tags = marks?.tags.map { "#" + $0 }.joined(separator: " ") ?? ""
    if !tags.isEmpty, look.columns >= 60 { parts.trail.add(tags + (trail.isEmpty ? "" : "  "), .listMark) }
    if !trail.isEmpty { parts.trail.add(trail, isHeading ? .faint : .listSource) }
    if !reason.isEmpty, look.columns >= 60 {
      let why = SafeText("why: " + reason).fitted(columns: look.columns * 2 / 5).text
      parts.trail.add((trail.isEmpty ? "" : "  ") + why, .reason)
    }
    // The headline has the room that it needs; the card tells all.
    (parts.aside, parts.asideRole) = (remark, .reason)
    return parts
  }
}

/// What something is and why it is linked, merged or attributed, with the words that prove it.
struct Card: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    var label: String
    var text: String
  }

  /// A change that the card tells of before it is made.
  struct Decision: Hashable, Sendable {
    var question: Question
    /// One or two words for the key that makes it.
    var label: String
  }

  var title: String
  var entries: [Entry] = []
  /// What Enter does; nil for a card that only tells.
  var decision: Decision?
  /// What stands over the card.
  var heading = "Why, and with which words"

  init(_ title: String) { self.title = title }

  mutating func add(_ label: String, _ text: String?) {
    if let text, !text.isEmpty { entries.append(Entry(label: label, text: text)) }
  }

  /// What a copy and its original do not share.
  mutating func add(_ difference: TextDifference) {
    for sentence in difference.added { add("only here", sentence) }
    for sentence in difference.missing { add("only there", sentence) }
    if difference.added.isEmpty, difference.missing.isEmpty { add("difference", "none: word for word") }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var trimmedAtEnd: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Without the blanks at its ends.
  var trimmed: String {
    var rest = self[...].drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
