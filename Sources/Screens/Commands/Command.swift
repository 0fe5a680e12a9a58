/// Where a command is valid: one bit for each thing that can have the keyboard.
package struct Contexts: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The list of articles.
  package static let articles = Contexts(rawValue: 1)
  /// The text of an article.
  package static let reader = Contexts(rawValue: 2)
  /// The rows beside or under an article: its people, its story, what is related.
  package static let panel = Contexts(rawValue: 4)
  package static let officials = Contexts(rawValue: 8)
  package static let official = Contexts(rawValue: 16)
  package static let stories = Contexts(rawValue: 32)
  package static let story = Contexts(rawValue: 64)
  package static let quotes = Contexts(rawValue: 128)
  package static let sources = Contexts(rawValue: 256)
  /// What a search found.
  package static let hits = Contexts(rawValue: 512)
  package static let problems = Contexts(rawValue: 1024)
  /// A page of plain text: the original, what was left out.
  package static let text = Contexts(rawValue: 2048)
  package static let welcome = Contexts(rawValue: 4096)
  /// A list that lies over the view: people, links, themes.
  package static let menu = Contexts(rawValue: 8192)

  package static let lists: Contexts = [
    .articles, .panel, .officials, .official, .stories, .story, .quotes, .sources, .hits, .problems,
  ]
  package static let texts: Contexts = [.reader, .text]
  /// Views that show something of the library.
  package static let contents: Contexts = [.lists, .texts]
  package static let views: Contexts = [.contents, .welcome]
  /// What has rows or lines to move along.
  package static let scrolled: Contexts = [.contents, .menu]
  /// What has panes or tabs beside it.
  package static let paned: Contexts = [.articles, .reader, .panel, .official, .story]
  /// Where one article is meant: read, or under the cursor.
  package static let oneArticle: Contexts = [.articles, .reader, .panel, .official, .story, .quotes, .hits]
  package static let everywhere: Contexts = [.views, .menu]

  /// The names that settings use for them, in the order of the bits.
  package static let names: [(name: String, contexts: Contexts)] = [
    ("articles", .articles), ("reader", .reader), ("panel", .panel), ("officials", .officials),
    ("official", .official), ("stories", .stories), ("story", .story), ("quotes", .quotes), ("sources", .sources),
    ("hits", .hits), ("problems", .problems), ("text", .text), ("welcome", .welcome), ("menu", .menu),
  ]

  /// The name of the first of them; empty for none.
  var name: String { Self.names.first { isSuperset(of: $0.contexts) }?.name ?? "" }
}

/// One thing that a reader can ask for: its name, its keys, its words of help and where it is valid.
///
/// Keymap, footer, help, command line and the table in the README all come from `Command.all`.
package struct Command: Hashable, Sendable {
  /// The name on the command line and in settings.
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case down, up
    case previousTab = "previous-tab"
    case nextTab = "next-tab"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case first, last
    case readOn = "read-on"
    case readBack = "read-back"
    case open
    case leave, close, quit
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case nextInStory = "next-in-story"
    case previousInStory = "previous-in-story"
    case nextPerson = "next-person"
    case previousPerson = "previous-person"
    case nextUnread = "next-unread"
    case previousUnread = "previous-unread"
    case find
    case findNext = "find-next"
    case findPrevious = "find-previous"
    case search
    case saveSearch = "save-search"
    case filter, hints, people, coverage, view, card, back, forward
    case lastView = "last-view"
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case zoom, wider, narrower
    case articles, stories, officials, quotes, sources, problems, original, dropped, fields, retry
    case retryAll = "retry-all"
    case read
    case readVisible = "read-visible"
    case star
    case starredOnly = "starred-only"
    case unreadOnly = "unread-only"
    case reverse, tag, note, undo, refresh, join, split
    case novelty = "what-is-new"
    case browse
    case browseLink = "browse-link"
    case copyAddress = "copy-address"
    case copyTitle = "copy-title"
    case copyQuote = "copy-quote"
    case copyMarkdown = "copy-markdown"
    case copyJSON = "copy-json"
    case export, pipe, sample, themes
    case commandLine = "command-line"
    case help, redraw, suspend, interrupt
  }

  package enum Group: String, Hashable, Sendable, CaseIterable {
    case move = "Move"
    case open = "Open and go back"
    case find = "Find, search, filter"
    case people = "People and stories"
    case marks = "Marks"
    case show = "Views and panes"
    case out = "Out of the program"
    case program = "The program"
  }

  package var name: Name
  package var group: Group
  /// Key sequences in their text form, keys apart by a space ("g g"); the first one is shown in the footer.
  package var keys: [String]
  package var contexts: Contexts
  /// One or two words for the footer; nil when the footer never shows it.
  package var label: String?
  package var help: String

  init(
    _ name: Name, _ group: Group, _ keys: [String], _ contexts: Contexts, label: String? = nil, _ help: String
  ) {
    self.name = name
    self.group = group
    self.keys = keys
    self.contexts = contexts
    self.label = label
    self.help = help
  }

  /// The row of a command; every name has one, which a test holds.
  package static func row(_ name: Name) -> Command? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
