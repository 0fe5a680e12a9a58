import News

/// What a view has at hand while it handles an event: the size, the settings, and the ways to ask for things.
///
/// Views only say what they want; the app carries it out when the view is done.
struct Desk: Sendable {
  /// Where a view wants the reader to go.
  enum Move: Sendable {
    case open(Location)
    /// Instead of the place where the reader is; the path does not grow.
    case replace(Location)
    /// The path grows by the place where the reader stood before this event; the view has already become the new one.
    case step
    case back
    case leave
    /// A long change of the library that the app watches over: an import, a retry.
    case run(Question)
    /// The card of what is under the cursor.
    case showCard
  }

  /// A line for the reader, shown until the next key.
  struct Message: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      /// Something was done, or is as it is.
      case notice
      /// Something was not done, and why.
      case refusal
      /// Something failed.
      case error
    }

    var text: String
    var kind = Kind.notice
    /// The page of the help that tells more; refusals and errors always have one.
    var topic: HelpTopic.Name?
  }

  var settings: Settings
  var keymap: Keymap
  var size: Size
  /// How many articles, people, stories and quotes the library holds, when that is known.
  var allArticles, allOfficials, allStories, allQuotes: Int?
  /// How many of the articles are not read.
  var allUnread: Int?
  /// The folder in which the program was started; files are written there. Empty where that is of no concern.
  var folder = ""
  /// The day on which the program runs; dates near it are told without their year.
  var today: Timestamp?
  var effects: [Effect] = []
  var message: Message?
  /// Something was set that the next session is to know.
  var keepsSession = false
  var move: Move?
  /// Questions of the view on the screen that are not answered yet.
  private(set) var awaited: Set<Ticket> = []
  private var lastTicket = 0

  init(size: Size, settings: Settings, keymap: Keymap = Keymap()) {
    self.size = size
    self.keymap = keymap
    self.settings = settings
  }

  var glyphs: Glyphs { Glyphs(ascii: settings.ascii) }

  /// The live key of a command, for messages; its name on the command line when it has no key there.
  func key(_ command: Command.Name, in context: Contexts = .views) -> String {
    keymap.keys(for: command, in: context) ?? ":\(command.rawValue)"
  }

  mutating func newTicket() -> Ticket {
    lastTicket += 1
    return Ticket(lastTicket)
  }

  /// Asks the library on behalf of the view; the answer reaches it only while it stays on the screen.
  mutating func ask(_ question: Question) -> Ticket {
    let ticket = newTicket()
    awaited.insert(ticket)
    effects.append(.ask(ticket, question))
    return ticket
  }

  /// Asks for what is shown beside a cursor that may only pass by: it is asked for when the keys rest.
  mutating func askAtRest(_ question: Question) -> Ticket {
    let ticket = newTicket()
    awaited.insert(ticket)
    effects.append(.askAtRest(ticket, question))
    return ticket
  }

  /// Asks anew in place of an older question, which is called off.
  mutating func ask(_ question: Question, inPlaceOf ticket: inout Ticket?) {
    cancel(ticket)
    ticket = ask(question)
  }

  mutating func cancel(_ ticket: Ticket?) {
    guard let ticket, awaited.remove(ticket) != nil else { return }
    effects.append(.cancel(ticket))
  }

  mutating func cancelAll() {
    for ticket in awaited.sorted(by: { $0.number < $1.number }) { effects.append(.cancel(ticket)) }
    awaited = []
  }

  /// Whether an answer is still wanted; each is taken once.
  mutating func isAwaited(_ ticket: Ticket) -> Bool { awaited.remove(ticket) != nil }

  mutating func say(_ text: String) { message = Message(text: text) }

  /// Says why something is not done. Without a topic the app names that of the command.
  mutating func refuse(_ text: String, _ topic: HelpTopic.Name? = nil) {
    message = Message(text: text, kind: .refusal, topic: topic)
  }

  /// Says what failed. Without a topic the app names that of the command.
  mutating func fail(_ text: String, _ topic: HelpTopic.Name? = nil) {
    message = Message(text: text, kind: .error, topic: topic)
  }

  mutating func open(_ location: Location) { move = .open(location) }
}
