import News

/// What can be typed behind `:`: every command by its name, and these with words of their own.
package enum CommandLine {
  /// Commands that exist only here, with what follows them and what they do.
  static let own: [(name: String, argument: String, help: String, topic: HelpTopic.Name)] = [
    ("import", "PATH…", "bring files and folders into the library", .importing),
    ("export", "PATH", "write what is shown to a file; .md, .json or .csv says in which form", .export),
    ("search", "QUERY", "search the whole library", .search),
    ("forget", "NAME", "drop a saved search", .search),
    ("filter", "QUERY", "filter this list", .find),
    (
      "mark", "read|unread|star|unstar|tag NAME|untag NAME", "mark all articles of this list, also those out of sight",
      .marks
    ),
    ("official", "NAME", "people whose name matches", .people),
    ("story", "TITLE", "open a story by words of its title", .stories),
    ("theme", "NAME", "change the theme", .settings),
    ("keys", "NAME", "use a set of keys: newsboat, arrows; none for the usual ones", .keys),
    ("set", "NAME VALUE", "change a setting; alone, show all", .settings),
    ("messages", "", "all that could not be used of config.toml", .settings),
    ("write", "", "keep the settings as they are in config.toml", .settings),
    ("help", "TOPIC", "a page of the help, or the keys whose names or words match", .keys),
  ]

  /// The same for the manual: what is typed, and what it does.
  package static var words: [(words: String, help: String)] {
    own.map { ($0.argument.isEmpty ? $0.name : "\($0.name) \($0.argument)", $0.help) }
  }

  /// The lines that the text could become, as far as the program itself knows them.
  static func completions(of text: String, settings: Settings) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let lines: [String] =
      switch (words.first ?? "", words.count) {
      case (_, ...1): own.map { $0.argument.isEmpty ? $0.name : $0.name + " " } + Command.all.map(\.name.rawValue)
      case ("theme", 2): settings.themes.map { "theme " + $0 }
      case ("keys", 2): (KeyPreset.all.map(\.name) + [KeyPreset.none]).map { "keys " + $0 }
      case ("forget", _): settings.searches.map { "forget " + $0.name }
      case ("mark", 2): marks.map { "mark " + $0 }
      case ("help", 2):
        HelpTopic.all.map { "help " + $0.name.rawValue } + Command.all.map { "help " + $0.name.rawValue }
      case ("set", 2): Setting.all.map { "set \($0.name) " }
      case ("set", 3):
        Setting.named(words[1]).map { setting in setting.choices(settings).map { "set \(words[1]) \($0)" } } ?? []
      default: []
      }
    return Array(Set(lines.filter { $0.hasPrefix(text) && $0 != text })).sorted()
  }

  /// The names of the library that the last word could be one of, and what stands before it; nil where none are meant.
  static func names(in text: String) -> (kind: NameCompletion.Kind, head: String, typed: String)? {
    for (head, kind) in [
      ("official ", NameCompletion.Kind.official), ("story ", .story), ("mark tag ", .tag), ("mark untag ", .tag),
    ] where text.hasPrefix(head) { return (kind, head, String(text.dropFirst(head.count))) }
    guard text.hasPrefix("import ") || text.hasPrefix("export ") else { return nil }
    // The last path, quoted or not, is the one that is being typed.
    let typed = PathWords.split(text + "\u{0}").last?.filter { $0 != "\u{0}" } ?? ""
    let raw = PathWords.lastRaw(text)
    return (.file, String(text.dropLast(raw.count)), typed)
  }

  static let marks = ["read", "unread", "star", "unstar", "tag ", "untag "]

  /// "read", "tag harbour"; nil for anything else.
  static func mark(_ text: String) -> MarkChange? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first, words.count) {
    case ("read", 1): return .read(true)
    case ("unread", 1): return .read(false)
    case ("star", 1): return .starred(true)
    case ("unstar", 1): return .starred(false)
    case ("tag", 2): return .tag(words[1], true)
    case ("untag", 2): return .tag(words[1], false)
    default: return nil
    }
  }
}

extension App {
  /// Carries out a line of the command line.
  mutating func run(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return }
    let argument = words.count > 1 ? String(words[1]).trimmed : ""
    defer { name(CommandLine.own.first { $0.name == first }?.topic ?? .keys) }
    switch (String(first), argument.isEmpty) {
    case ("import", _): importPaths(argument)
    case ("export", false): export(to: argument)
    case ("export", true): runNamed("export", "")
    case ("search", false): open(.search(argument))
    case ("forget", false): forget(argument)
    case ("filter", _): view.filter(argument, &desk)
    case ("mark", _): markAll(argument)
    case ("official", false):
      var location = Location(.officials)
      location.text = argument
      open(location)
    case ("story", false): runErrand(.storyNamed(argument), .search(argument, limit: 1))
    case ("theme", false): set("theme \(argument)")
    case ("keys", _): set("preset \(argument.isEmpty ? KeyPreset.none : argument)")
    case ("set", true): overlay = .card(Card(of: desk.settings), top: 0)
    case ("set", false): set(argument)
    case ("messages", _): showComplaints()
    case ("write", true): desk.effects.append(.keepSettings(desk.settings))
    case ("help", _): openHelp(argument)
    case ("q", _): close()
    default:
      if let own = CommandLine.own.first(where: { $0.name == first }) {
        return refuse(own.name, own.argument, own.help)
      }
      runNamed(String(first), argument)
    }
  }

  /// A command that lacks what it is about.
  private mutating func refuse(_ name: String, _ argument: String, _ help: String) {
    desk.fail(argument.isEmpty ? "It is “:\(name)” with nothing behind it." : "It is “:\(name) \(argument)”: \(help).")
  }

  /// A command of the keys, or the number of a row; neither is about anything that could be typed behind it.
  private mutating func runNamed(_ name: String, _ argument: String) {
    if !argument.isEmpty, Int(name) != nil || Command.Name(rawValue: name) != nil {
      return desk.fail("“:\(name)” stands alone; nothing was done with “\(argument)”.")
    }
    if let row = Int(name) {
      perform(.first, count: row)
    } else if let command = Command.Name(rawValue: name), let row = Command.row(command) {
      if row.contexts.isDisjoint(with: context) {
        return desk.fail("“\(name)” does nothing here", HelpTopic.of(command))
      }
      perform(command, count: nil)
    } else {
      desk.fail("There is no command “\(name)”; Tab completes, \(desk.key(.help)) lists them.")
    }
  }

  private mutating func importPaths(_ text: String) {
    let paths = PathWords.split(text)
    guard !paths.isEmpty else {
      return desk.fail("It is “:import PATH…”: files and folders, in quotation marks where a name has blanks.")
    }
    guard !errands.values.contains(.importing) else {
      return desk.fail("An import runs already; \(desk.key(.interrupt)) stops it.")
    }
    importLine = "importing \(text)…"
    runErrand(.importing, .importPaths(paths))
  }

  /// "measure 80", "measure=80"; a name alone is shown with what it takes.
  private mutating func set(_ text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
    guard let name = words.first, let setting = Setting.named(name), words.count <= 2 else {
      return desk.fail("It is “:set NAME VALUE”; Tab names them.")
    }
    guard words.count > 1 else { return desk.say("\(name) = \(setting.value(desk.settings)); \(setting.help)") }
    guard setting.set(words[1], in: &desk.settings) else {
      return desk.fail(setting.advice(desk.settings))
    }
    if name == "preset" { useKeys() }
    saveSession()
    let shown = setting.value(desk.settings)
    desk.say("\(name) = \(shown), kept for this library; :write keeps it in config.toml, for all")
  }

  private mutating func forget(_ name: String) {
    guard desk.settings.searches.contains(where: { $0.name == name }) else {
      return desk.fail("There is no saved search “\(name)”; Tab names them.")
    }
    let label = "forgot the search “\(name)”"
    willChangeSearches(label)
    desk.settings.searches.removeAll { $0.name == name }
    saveSession()
    desk.say("\(label); \(desk.key(.undo)) brings it back")
    view.start(&desk)
  }

  /// Marks every article of the list, those beyond the screen too; `u` takes all of it back.
  private mutating func markAll(_ text: String) {
    guard let change = CommandLine.mark(text) else {
      return desk.fail("It is “:mark read”, or unread, star, tag NAME; Tab names them.")
    }
    guard let query = view.articleQuery else { return desk.fail("there are no articles here to mark") }
    self.change(.markAll(query, change))
  }

  /// Opens what `:story` meant.
  mutating func openStory(of results: SearchResults, _ errand: Errand) {
    guard case .storyNamed(let name) = errand else { return }
    for hit in results.hits {
      if case .story(let id) = hit.target, !hit.isNote { return open(Location(.story(id))) }
    }
    desk.fail("no story is called “\(name)”; \(desk.key(.stories)) lists them", .stories)
  }
}

extension App {
  /// Each line of the settings that could not be used, which the first message has no room for.
  private mutating func showComplaints() {
    guard !complaints.isEmpty else { return desk.say("all of config.toml could be used") }
    var card = Card("What could not be used of config.toml")
    card.heading = "Settings"
    for complaint in complaints { card.add("", complaint) }
    overlay = .card(card, top: 0)
  }
}

extension Card {
  /// All that can be set, as it is set.
  init(of settings: Settings) {
    self.init("Settings")
    heading = ":set NAME VALUE changes one, :write keeps all"
    for setting in Setting.all {
      let value = setting.value(settings)
      add(setting.name, value + "   (\(setting.help))")
    }
  }
}
