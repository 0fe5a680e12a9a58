import News

/// A line that is typed at the foot of the screen, and what it is for.
struct Prompt: Sendable {
  enum Kind: Hashable, Sendable {
    case find, filter, command, tag, pipe, saveSearch
    /// Where to write what is shown; the name is for paths of folders.
    case write(ExportForm, name: String)

    /// What Enter does, in one word.
    var accepts: String {
      switch self {
      case .find: "stay here"
      case .filter: "keep"
      case .command, .pipe: "run"
      case .tag: "tag"
      case .saveSearch: "save"
      case .write: "write"
      }
    }
  }

  var kind: Kind
  var input: LineInput
  /// The view as it was, for Esc.
  var before: any View
  /// Words that fit what was typed, which Tab puts in place in turn.
  var completions: [String] = []
  var nextCompletion = 0

  var label: String {
    switch kind {
    case .find: "/"
    case .filter: "filter: "
    case .command: ":"
    case .tag: "tag: "
    case .pipe: "pipe to: "
    case .saveSearch: "name of this search: "
    case .write: "write to: "
    }
  }
}

extension App {
  /// - Parameter text: What was typed before; the first letter takes its place.
  mutating func openPrompt(_ kind: Prompt.Kind, _ text: String = "") {
    prompt = Prompt(kind: kind, input: LineInput(selected: text), before: view)
  }

  mutating func typeIntoPrompt(_ typing: Typing) {
    guard var current = prompt else { return }
    switch typing {
    case .paste(let text): current.input.type(text)
    case .key(Key(.enter)): return acceptPrompt(current)
    case .key(Key(.escape)), .key(Key(.character("c"), control: true)): return abandon(current)
    case .key(Key(.backspace)) where current.input.isEmpty: return abandon(current)
    case .key(Key(.tab)): return complete(current)
    case .key(Key(.tab, shift: true)): return complete(current, isBack: true)
    case .key(Key(.down)), .key(Key(.character("n"), control: true)): return step(current, .findNext)
    case .key(Key(.up)), .key(Key(.character("p"), control: true)): return step(current, .findPrevious)
    case .key(let key): if !current.input.take(key) { return }
    }
    current.completions = []
    prompt = current
    show(current)
  }

  /// What is typed shows at once.
  private mutating func show(_ current: Prompt) {
    switch current.kind {
    case .find:
      view.resume(current.before)
      view.find(current.input.string)
    case .filter: view.filter(current.input.string, &desk)
    case .command, .tag, .pipe, .saveSearch, .write: break
    }
  }

  private mutating func step(_ current: Prompt, _ command: Command.Name) {
    if current.kind == .find { _ = view.perform(command, count: nil, &desk) }
  }

  private mutating func abandon(_ current: Prompt) {
    prompt = nil
    switch current.kind {
    case .find: view.resume(current.before)
    case .filter:
      desk.cancelAll()
      view = current.before
      view.start(&desk)
    case .command, .tag, .pipe, .saveSearch, .write: break
    }
  }

  private mutating func acceptPrompt(_ current: Prompt) {
    prompt = nil
    let text = current.input.string
    switch current.kind {
    case .find:
      if let status = view.findStatus, status.hasSuffix("0/0") { desk.refuse("“\(text)” is not here", .find) }
    case .filter: break
    case .command: run(text)
    case .tag: tag(text)
    case .pipe: if !text.isEmpty { desk.effects.append(.pipe(command: text, text: view.exported(.markdown))) }
    case .saveSearch: saveSearch(named: text)
    case .write(let form, let name): write(form, to: text, name: name)
    }
  }

  private mutating func complete(_ current: Prompt, isBack: Bool = false) {
    guard current.kind == .command else { return }
    var current = current
    if current.completions.isEmpty {
      current.completions = CommandLine.completions(of: current.input.string, settings: desk.settings)
      current.nextCompletion = 0
    }
    guard !current.completions.isEmpty else { return askForNames(current.input.string) }
    // The next one in turn is already counted: back is the one before that which stands there.
    let count = current.completions.count
    if isBack { current.nextCompletion = (current.nextCompletion % count + 2 * count - 2) % count }
    let completion = current.completions[current.nextCompletion % count]
    current.nextCompletion += 1
    current.input.replace(with: completion)
    prompt = current
  }

  /// Names of the library are asked for; the first is put in place when they come.
  private mutating func askForNames(_ text: String) {
    guard let wanted = CommandLine.names(in: text), !errands.values.contains(.completion) else { return }
    runErrand(.completion, NameCompletion.question(wanted.kind, wanted.typed))
  }

  /// False when the answer is not about names.
  mutating func takeCompletions(_ answer: Answer, for ticket: Ticket) -> Bool {
    guard let current = prompt, let wanted = CommandLine.names(in: current.input.string),
      let names = NameCompletion.names(in: answer, for: wanted.typed)
    else { return false }
    errands[ticket] = nil
    guard !names.isEmpty else {
      desk.refuse("nothing is called that", .keys)
      return true
    }
    prompt?.completions = names.map { wanted.head + (wanted.kind == .file ? PathWords.typed($0) : $0) }
    prompt?.nextCompletion = 0
    if let current = prompt { complete(current) }
    return true
  }

  /// Keeps the query under a name; an empty name forgets nothing, the same name replaces.
  private mutating func saveSearch(named name: String) {
    guard !name.isEmpty else { return }
    let query = view.location.screen == .search ? view.location.text : view.filterText
    willChangeSearches("saved the search “\(name)”")
    desk.settings.searches.removeAll { $0.name == name }
    desk.settings.searches.append(SavedSearch(name: name, query: query))
    saveSession()
    runErrand(.searchSaved(name), .arrivals([]))
    desk.say("saved; \(desk.key(.search)) with nothing typed shows it")
  }

  /// From here on the search tells what is new.
  mutating func begin(_ name: String, at newest: ArticleID?) {
    guard let index = desk.settings.searches.firstIndex(where: { $0.name == name }) else { return }
    desk.settings.searches[index].seen = newest?.rawValue ?? 0
    saveSession()
  }

  private mutating func tag(_ text: String) {
    let isAdded = !text.hasPrefix("-")
    let name = isAdded ? text : String(text.dropFirst())
    guard !name.isEmpty, let subject = view.subject else { return }
    change(.mark([subject.article], .tag(name, isAdded)))
  }
}
