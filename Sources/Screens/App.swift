import News

/// The whole program behind the terminal, as a value: events in, effects and a frame out.
///
/// The loop makes one, carries out `start()`, then feeds it every event through `update` and shows `frame()`. No I/O, no clock:
/// the same events give the same screens.
package struct App: Sendable {
  /// A stop on the reader's path, with the view as it was left while that is recent.
  struct Visit: Sendable {
    var location: Location
    var view: (any View)?
  }

  /// Saved searches as they were before they were changed.
  struct SearchChange: Sendable {
    var before: [SavedSearch]
    var label: String
    /// Changes of the library since then, which are undone first.
    var later = 0
  }

  /// What was asked on behalf of the app itself, whatever view is on the screen when the answer comes.
  enum Errand: Hashable, Sendable {
    case overview, session, importing
    case note(NoteSubject)
    case noteEdited(NoteSubject)
    /// Names for the word that is being typed on the command line.
    case completion
    /// The story of a name that was typed.
    case storyNamed(String)
    /// The moment from which a saved search tells what is new.
    case searchSaved(String)
    /// A change of marks or identities: the view is asked anew when it is done.
    case change
    /// Who could be one person with this official: those with one of its words in their names, word by word.
    case candidates(Candidates)
    /// The same among all, where nobody has a name like it.
    case anybody(OfficialRow)
    /// Which stories could be one with this one.
    case storyCandidates(StoryRow)
    /// Who was chosen to be one person with this official.
    case joining(OfficialID)
    /// Which story was chosen to be one with this one.
    case joiningStory(StoryID)
    /// A command that needed the whole article.
    case article(Command.Name)
  }

  var desk: Desk
  var view: any View
  var history: History<Visit>
  var lastIndex = 0
  /// What was last told to be kept.
  private var keptPlace: Location?
  private let configuration: Configuration
  /// Settings that were asked for from outside, or that `config.toml` names: the last session's do not replace them.
  let given: Set<String>
  /// Keys of a sequence that is not complete.
  var pending: [Key] = []
  var digits: Digits?
  /// What was typed and waits for an answer.
  var held: [HeldKey] = []
  var prompt: Prompt?
  var overlay: Overlay?
  var errands: [Ticket: Errand] = [:]
  var overview: Overview?
  var progress: ImportProgress?
  /// What the last import did, told until the next one.
  var importLine = ""
  var arrived = 0
  /// What was done to saved searches, which are no part of the library and so not of its journal.
  var searchChanges: [SearchChange] = []

  /// - Parameters:
  ///   - themes: The names that the theme picker offers; the first is used unless `theme` names another.
  ///   - ascii: Use only characters that every terminal has.
  ///   - today: Dates near it are told without their year; the newest of a list stands for it when nil.
  ///   - folder: Where files are written unless the reader says otherwise.
  ///   - configuration: The user's own keys and looks; what could not be used of it is the first message.
  package init(
    size: Size, themes: [String], theme: String? = nil, ascii: Bool = false, today: Timestamp? = nil,
    folder: String = "", configuration: Configuration = Configuration()
  ) {
    var settings = Settings(themes: themes)
    var given: Set<String> = []
    for (name, value) in configuration.values where Setting.named(name)?.set(value, in: &settings) == true {
      given.insert(name)
    }
    if let theme, theme != themes.first {
      settings.theme = theme
      given.insert("theme")
    }
    if ascii { settings.ascii = true }
    (self.configuration, self.given) = (configuration, given)
    desk = Desk(size: size, settings: settings, keymap: configuration.keymap(preset: settings.preset))
    (desk.today, desk.folder) = (today, folder)
    view = Location(.articles).makeView()
    history = History(Visit(location: Location(.articles)))
    let others = configuration.complaints.count - 1
    if let first = configuration.complaints.first {
      desk.fail(first + (others > 0 ? " (and \(others) more: :messages)" : ""), .settings)
    }
  }

  var keymap: Keymap { desk.keymap }
  /// What could not be used of the settings, in words.
  var complaints: [String] { configuration.complaints }

  /// The theme to draw with now; changes while the picker is open.
  package var theme: String { desk.settings.theme }

  /// Whether the terminal is to tell of the mouse.
  package var usesMouse: Bool { desk.settings.mouse }

  /// Takes the keys of the preset that is set.
  mutating func useKeys() { desk.keymap = configuration.keymap(preset: desk.settings.preset) }

  /// What to ask first: the overview, and the last session; the list of articles follows when the session is known.
  ///
  /// - Parameter paths: Files and folders to take in at once.
  package mutating func start(opening paths: [String] = []) -> [Effect] {
    if !paths.isEmpty { runErrand(.importing, .importPaths(paths)) }
    runErrand(.overview, .overview)
    runErrand(.session, .loadSession)
    return takeEffects()
  }

  /// Takes one event in; the only place where anything changes.
  package mutating func update(_ event: Event) -> [Effect] {
    let before = view
    let stop = history.index
    switch event {
    case .key(let key):
      desk.message = nil
      take(key)
    case .paste(let text): take(paste: text)
    case .mouse(let mouse): take(mouse)
    case .resize(let size): desk.size = size
    case .answer(let ticket, let answer): receive(answer, for: ticket)
    case .holds(let articles): take(holding: articles)
    case .told(let text): desk.say(text)
    case .failed(let text, let topic): desk.fail(text, topic)
    }
    finish(from: before)
    releaseKeys()
    if history.index != stop || desk.keepsSession || desk.effects.contains(where: \.movesPlace) { saveSession() }
    desk.keepsSession = false
    keepPlace()
    return takeEffects()
  }

  /// What follows each event: going where the view wants to, and asking for what is missing there.
  mutating func finish(from before: any View) {
    carryOut(from: before)
    name(.library)
    view.settle(in: Screen(desk.size).body, &desk)
  }

  /// Leaves because the terminal or somebody outside wants it: saves where the reader is.
  package mutating func end() -> [Effect] {
    quit()
    return takeEffects()
  }

  /// Tells where the reader stands when that is another word or row than before.
  private mutating func keepPlace() {
    let here = view.location
    guard here != keptPlace, errands.values.allSatisfy({ $0 != .session }) else { return }
    keptPlace = here
    desk.effects.append(.keepPlace(here))
  }

  private mutating func takeEffects() -> [Effect] {
    defer { desk.effects = [] }
    return desk.effects
  }

  /// Gives a refusal or an error that names no page of the help this one.
  mutating func name(_ topic: HelpTopic.Name) {
    if let message = desk.message, message.kind != .notice, message.topic == nil { desk.message?.topic = topic }
  }

  mutating func runErrand(_ errand: Errand, _ question: Question) {
    let ticket = desk.newTicket()
    errands[ticket] = errand
    desk.effects.append(.ask(ticket, question))
  }
}

extension Effect {
  /// The reader's place was told to the library, so the session is saved with it.
  fileprivate var movesPlace: Bool {
    if case .ask(_, .mark(_, .position)) = self { true } else { false }
  }
}

/// How the screen is divided: the top line, the body, and two lines below; on a small screen the body comes first.
struct Screen: Hashable, Sendable {
  var top: Area
  var body: Area
  var status: Area
  var footer: Area

  static let least = Size(rows: 5, columns: 20)

  init(_ size: Size) {
    var rest = Area(row: 0, column: 0, rows: size.rows, columns: size.columns)
    top = rest.takeTop(size.rows >= 4 ? 1 : 0)
    footer = rest.takeBottom(size.rows >= 7 ? 1 : 0)
    status = rest.takeBottom(size.rows >= 3 ? 1 : 0)
    body = rest
  }
}
