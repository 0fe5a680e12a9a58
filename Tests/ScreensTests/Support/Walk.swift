import News
import Screens

/// The app with a library behind it: keys in as text, every question answered at once.
struct Walk {
  var app: App
  var newsstand = Newsstand()
  /// Effects that are no questions, in order.
  private(set) var effects: [Effect] = []
  private(set) var questions: [Question] = []
  /// Where the app last said that the reader is.
  private(set) var place: Location?
  private(set) var cancelled: [Ticket] = []
  /// Answers wait until `answerAll`.
  var isSlow = false
  private(set) var late: [(Ticket, Question)] = []
  /// What the editor makes of a text; nil leaves it as it is.
  var edited: String?

  init(
    rows: Int = 24, columns: Int = 80, isEmpty: Bool = false, configuration: Configuration = Configuration(),
    newsstand: Newsstand = Newsstand(), today: Timestamp? = nil, folder: String = ""
  ) {
    self.newsstand = newsstand
    let size = Size(rows: rows, columns: columns)
    app = App(
      size: size, themes: ["default", "dark", "light"], today: today, folder: folder, configuration: configuration)
    if isEmpty { self.newsstand.pages = [] }
    carryOut(app.start())
  }

  /// A run that opens where another one was.
  init(session: String?, place: [UInt8]?, newsstand: Newsstand) {
    app = App(size: Size(rows: 24, columns: 80), themes: ["default", "dark", "light"])
    self.newsstand = newsstand
    (self.newsstand.session, self.newsstand.place) = (session, place)
    carryOut(app.start())
  }

  /// Presses keys, apart by spaces, in their text form, with a rest before each; `type` makes none.
  mutating func press(_ keys: String) {
    for word in keys.split(separator: " ") {
      guard let key = Key(String(word)) else { fatalError("no key: \(word)") }
      app.takeRest()
      send(.key(key))
    }
  }

  mutating func type(_ text: String) { for character in text { send(.key(Key(character))) } }

  mutating func resize(rows: Int, columns: Int) { send(.resize(Size(rows: rows, columns: columns))) }

  mutating func send(_ event: Event) { carryOut(app.update(event)) }

  private mutating func carryOut(_ wanted: [Effect]) {
    var waiting = wanted[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .ask(let ticket, let question), .askAtRest(let ticket, let question):
        questions.append(question)
        if isSlow {
          late.append((ticket, question))
          continue
        }
        waiting += app.update(.answer(ticket, newsstand.answer(question)))
      case .edit(let ticket, _): waiting += app.update(.answer(ticket, .edited(edited)))
      case .keepPlace(let place): self.place = place
      case .cancel(let ticket):
        cancelled.append(ticket)
        late.removeAll { $0.0 == ticket }
      default: effects.append(effect)
      }
    }
  }

  /// Gives the oldest answer that waits.
  mutating func answerNext() {
    let (ticket, question) = late.removeFirst()
    carryOut(app.update(.answer(ticket, newsstand.answer(question))))
  }

  /// Gives the answers that wait, and those that they lead to, in the order of the questions.
  mutating func answerAll() {
    isSlow = true
    while !late.isEmpty { answerNext() }
    isSlow = false
  }

  var screen: String { app.frame().text }
  var lines: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// The roles of all rows.
  var roles: String { (0..<app.frame().rows).map { app.frame().roles(row: $0) }.joined(separator: "\n") }

  /// The column in which a sign first stands in a row.
  func column(of sign: String, row: Int) -> Int? {
    let frame = app.frame()
    return (0..<frame.columns).first { frame[row, $0].text == sign }
  }
}
