import Foundation
import News
import Newsroom
import Screens
import Terminal

/// The program at work: events from the terminal and the library go into the app, frames go onto the screen.
@MainActor
final class Loop {
  private let inbox: Inbox
  private let terminal: Terminal
  private let carrier: Carrier
  private let themes: Themes
  private var app: App
  private var theme: String
  private var isDone = false
  private var shown: Frame?
  private var patience = Patience()

  /// Takes the terminal.
  ///
  /// - Throws: Why there is no screen; the terminal is as it was.
  init(newsroom: Newsroom, preferences: Preferences) throws(TerminalError) {
    let inbox = try Inbox()
    self.inbox = inbox
    themes = preferences.themes
    let theme = preferences.theme
    self.theme = theme.name
    terminal = try Terminal(inbox: inbox, theme: theme) { ProcessInfo.processInfo.environment[$0] }
    carrier = Carrier(newsroom: newsroom) { inbox.put($0) }
    app = App(
      size: terminal.size, themes: themes.names, theme: theme.name, today: Self.today,
      folder: FileManager.default.currentDirectoryPath, configuration: preferences.configuration)
    if let problem = themes.problems.first { inbox.put(.failed(problem.description, .settings)) }
  }

  private static var today: Timestamp? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return parts.year.flatMap { Timestamp(year: $0, month: parts.month, day: parts.day) }
  }

  /// Runs until the reader leaves or the terminal is gone; then the terminal is as it was.
  ///
  /// - Returns: The signal that ended it, if one did.
  func run(opening paths: [String]) async -> Int32? {
    let signal = runOnScreen(opening: paths)
    // What the reader was told is saved is on its way; the terminal need not wait for it.
    carrier.stopImports()
    await carrier.settle()
    return signal
  }

  private func runOnScreen(opening paths: [String]) -> Int32? {
    defer { terminal.leave() }
    carry(app.start(opening: paths))
    show()
    if paths.isEmpty { carrier.finishLinking() }
    carrier.watch()
    while !isDone {
      let inputs = terminal.wait(atMost: patience.milliseconds)
      if inputs.isEmpty {
        ask(patience.take(all: true))
        continue
      }
      for input in inputs {
        switch input {
        case .event(let event): take(event)
        case .end(let signal):
          carry(app.end())
          return signal
        }
      }
      show()
    }
    return nil
  }

  private func take(_ event: Event) {
    if case .key = event, patience.noteKey() { app.takeRest() }
    carry(app.update(event))
    ask(patience.take(all: false))
    if case .answer(let ticket, let answer) = event, answer.isLast { carrier.finish(ticket) }
  }

  private func ask(_ questions: [(Ticket, Question)]) {
    for (ticket, question) in questions { carrier.ask(ticket, question) }
  }

  private func show() {
    if app.theme != theme, let chosen = themes[app.theme] {
      theme = app.theme
      terminal.use(chosen)
    }
    terminal.useMouse(app.usesMouse)
    let frame = app.frame(after: shown)
    terminal.show(frame)
    shown = frame
  }

  private func carry(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .askAtRest(let ticket, let question) where patience.keep(ticket, question): continue
      case .cancel(let ticket): patience.cancel(ticket)
      default: break
      }
      switch carrier.carry(effect) {
      case .copy(let text):
        if !terminal.copy(text) { inbox.put(.failed("This terminal has no clipboard to copy to.", .copy)) }
      case .pipe(let command, let text): pipe(text, into: command)
      case .edit(let ticket, let text): edit(text, for: ticket)
      case .browse(let link): open(link)
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .quit: isDone = true
      case nil: break
      }
    }
  }

  private func pipe(_ text: String, into command: String) {
    _ = terminal.lend(to: Program.shell, ["-c", command], input: text) { outcome in
      switch outcome {
      case .ended(let status): Output.message("\n[\(command): status \(status); press Enter to go back]")
      case .notStarted(let words):
        Output.message("\n[\(command) could not be started: \(words); press Enter to go back]")
      }
      _ = readLine()
    }
  }

  private func edit(_ text: String, for ticket: Ticket) {
    do {
      inbox.put(.answer(ticket, .edited(try Editor.edit(text) { terminal.lend(to: $0, $1) })))
    } catch {
      inbox.put(.answer(ticket, .failed("The editor could not be used: \(error.localizedDescription)")))
    }
  }

  private func open(_ link: String) {
    let inbox = inbox
    switch Browser.plan(link) {
    case .refuse(let trouble): inbox.put(.failed(trouble, .links))
    case .start(let program, let arguments):
      let trouble = Program.start(program, arguments) { inbox.put(.failed("not opened: \($0)", .links)) }
      if let trouble { inbox.put(.failed(trouble, .links)) }
    case .lend(let program, let arguments):
      let name = program.lastPathComponent
      switch terminal.lend(to: program.path, arguments) {
      case .ended(0): break
      case .ended(let status): inbox.put(.failed("not opened: \(name) ended with status \(status)", .links))
      case .notStarted(let words): inbox.put(.failed("\(name) could not be started: \(words)", .links))
      }
    }
  }
}

extension Answer {
  /// Whether nothing more comes for the question.
  var isLast: Bool {
    if case .progress = self { false } else { true }
  }
}
