import News

/// One screen of the program: values in, values out.
///
/// The app hands events to the view that is on the screen, lets it settle in its area, and draws it. To add a screen: one file
/// with a view, one case in `Location.Screen`, one line in `Location.makeView`.
protocol View: Sendable {
  /// Where the reader stands now; a view made of it stands there again.
  var location: Location { get }
  /// What has the keyboard.
  var context: Contexts { get }
  /// The path in words, for the top line.
  var crumbs: [String] { get }
  /// What stands at the right of the top line: how many, how far.
  func standing(_ desk: Desk) -> String
  /// What stands at the left of the status line: "2/62".
  var position: String { get }

  /// Asks for what the view shows; called when it comes to the screen, also when it comes again.
  mutating func start(_ desk: inout Desk)
  mutating func receive(_ answer: Answer, for ticket: Ticket, _ desk: inout Desk)
  /// Adapts to its area and asks for what is missing in it; called after every event.
  mutating func settle(in area: Area, _ desk: inout Desk)
  /// Carries a command out; false when it is none of this view's.
  mutating func perform(_ command: Command.Name, count: Int?, _ desk: inout Desk) -> Bool
  /// Takes a key as text; false unless a line is being typed in the view itself.
  mutating func type(_ event: Typing, _ desk: inout Desk) -> Bool
  /// Asks for what the command is about where nobody has asked for it yet.
  mutating func prepare(for command: Command.Name, _ desk: inout Desk)
  /// Whether what the command is about is still on its way, so that it has to wait.
  func waits(for command: Command.Name) -> Bool
  /// The same for a key that a line in the view itself would take.
  func waits(toType key: Key) -> Bool
  /// Whether the command has something to do here, so that the footer names it.
  func offers(_ command: Command.Name) -> Bool
  func draw(on frame: inout Frame, in area: Area, desk: Desk)
  /// Says goodbye: what must be remembered is told to the library.
  mutating func end(_ desk: inout Desk)

  mutating func find(_ pattern: String)
  var findStatus: String? { get }
  /// Goes back to where an earlier state of it stood, with what that looked for; what has come since stays.
  mutating func resume(_ before: any View)
  mutating func filter(_ text: String, _ desk: inout Desk)
  var filterText: String { get }
  /// Clears finds, filters and other passing marks; false when there were none.
  mutating func clear(_ desk: inout Desk) -> Bool

  /// The article that is meant by commands on one article.
  var subject: Subject? { get }
  var card: Card? { get }
  /// The list of articles that commands on all of its articles mean; nil where no such list is shown.
  var articleQuery: ArticleQuery? { get }
  /// The person or the story under the cursor of a list of them, to be joined with another; nil elsewhere.
  var joined: Location? { get }
  /// What a note that is written here is about.
  var noteSubject: NoteSubject? { get }
  /// What is shown, for export and pipe; empty when there is nothing to hand out.
  func exported(_ form: ExportForm) -> String
  /// The list that is shown, where more of it is in the library than at hand.
  var wholeList: WholeList? { get }
  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk)
}

/// Text on its way into a line.
enum Typing: Sendable {
  case key(Key)
  case paste(String)
}

/// The article that a command is about, as far as it is known.
struct Subject: Hashable, Sendable {
  var article: ArticleID
  var title: String
  var marks: Marks?
  var story: StoryID?
  /// Nil when only a row of it is at hand.
  var page: ArticlePage?
  /// The words that were selected with it, and by whom they are.
  var quote: String?

  init(_ article: ArticleID, title: String, marks: Marks? = nil, story: StoryID? = nil) {
    self.article = article
    self.title = title
    self.marks = marks
    self.story = story
  }
}

extension View {
  func standing(_ desk: Desk) -> String { "" }
  var position: String { "" }
  mutating func type(_ event: Typing, _ desk: inout Desk) -> Bool { false }
  mutating func prepare(for command: Command.Name, _ desk: inout Desk) {}
  func waits(for command: Command.Name) -> Bool { false }
  func waits(toType key: Key) -> Bool { false }
  func offers(_ command: Command.Name) -> Bool { true }
  mutating func end(_ desk: inout Desk) {}
  mutating func find(_ pattern: String) {}
  var findStatus: String? { nil }
  mutating func resume(_ before: any View) {}
  mutating func filter(_ text: String, _ desk: inout Desk) {}
  var filterText: String { "" }
  mutating func clear(_ desk: inout Desk) -> Bool { false }
  var subject: Subject? { nil }
  var card: Card? { nil }
  var articleQuery: ArticleQuery? { nil }
  var joined: Location? { nil }
  var noteSubject: NoteSubject? { subject.map { .article($0.article) } }
  func exported(_ form: ExportForm) -> String { "" }
  var wholeList: WholeList? { nil }
  mutating func mouse(_ mouse: Mouse, in area: Area, _ desk: inout Desk) {}
}

extension Command.Name {
  /// It is about the row under the cursor, and has nothing to do in an empty list.
  var needsRow: Bool {
    switch self {
    case .open, .nextArticle, .coverage, .people, .hints, .card, .read, .star, .split, .retry, .retryAll: true
    default: false
    }
  }
}

extension Location {
  /// The view that shows this location.
  func makeView() -> any View {
    switch screen {
    case .welcome: WelcomeView()
    case .articles, .reader: BrowseView(self)
    case .officials: ListView<OfficialRow>(self)
    case .stories: ListView<StoryRow>(self)
    case .quotes: ListView<Sighting<Quote>>(self)
    case .sources: ListView<SourceRow>(self)
    case .problems: ListView<Problem>(self)
    case .search: SearchView(self)
    case .official(let id): OfficialView(id, self)
    case .story(let id): StoryView(id, self)
    case .original(let id): TextView(.original, of: id, self)
    case .dropped(let id): TextView(.dropped, of: id, self)
    case .fields(let id): TextView(.fields, of: id, self)
    }
  }
}
