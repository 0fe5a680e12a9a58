import News

/// What can be typed behind `:`: every command by its name, and some with words of their own.
enum CommandLine {
  /// Commands that exist only here, with what follows them and what they do.
  static let own: [(name: String, argument: String, help: String)] = [
    ("import", "PATH…", "bring files and folders into the library"),
    ("search", "QUERY", "search the whole library"),
    ("filter", "QUERY", "filter this list"),
    ("official", "NAME", "people whose name matches"),
    ("theme", "NAME", "change the theme"),
    ("set", "measure N, ascii on, ascii off", "how the screen looks"),
    ("help", "TOPIC", "the keys whose names or words match"),
  ]

  static func completions(of text: String, themes: [String]) -> [String] {
    if text.hasPrefix("theme ") { return themes.map { "theme " + $0 }.filter { $0.hasPrefix(text) } }
    let names = own.map { $0.name + " " } + Command.all.map(\.name.rawValue)
    return Array(Set(names.filter { $0.hasPrefix(text) })).sorted()
  }
}

extension App {
  /// Carries out a line of the command line.
  mutating func run(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return }
    let argument = words.count > 1 ? String(words[1]) : ""
    switch (String(first), argument.isEmpty) {
    case ("import", false): importPaths(argument)
    case ("search", false): open(.search(argument))
    case ("filter", _): view.filter(argument, &desk)
    case ("official", false):
      var location = Location(.officials)
      location.text = argument
      open(location)
    case ("theme", false): setTheme(argument)
    case ("set", false): set(argument)
    case ("help", _): overlay = .menu(.help(view.context, keymap: keymap, filter: argument))
    case ("q", _): close()
    default: runNamed(String(first))
    }
  }

  private mutating func runNamed(_ name: String) {
    if let row = Int(name) {
      perform(.first, count: row)
    } else if let command = Command.Name(rawValue: name), let row = Command.row(command) {
      if row.contexts.isDisjoint(with: context) { return desk.say("“\(name)” does nothing here", isError: true) }
      perform(command, count: nil)
    } else {
      desk.say("There is no command “\(name)”; Tab completes, \(desk.key(.help)) lists them.", isError: true)
    }
  }

  private mutating func importPaths(_ text: String) {
    importLine = "importing \(text)…"
    runErrand(.importing, .importPaths(text.split(separator: " ").map(String.init)))
  }

  private mutating func setTheme(_ name: String) {
    guard desk.settings.themes.contains(name) else {
      return desk.say("There is no theme “\(name)”; \(desk.key(.themes)) shows all.", isError: true)
    }
    desk.settings.theme = name
    saveSession()
  }

  private mutating func set(_ text: String) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "=" })
    if words.count == 2, words[0] == "ascii", words[1] == "on" || words[1] == "off" {
      desk.settings.ascii = words[1] == "on"
      return
    }
    guard words.count == 2, words[0] == "measure", let columns = Int(words[1]), Settings.measures.contains(columns)
    else {
      return desk.say(
        "It is “:set measure 72”, from \(Settings.measures.lowerBound) to \(Settings.measures.upperBound).",
        isError: true)
    }
    desk.settings.measure = columns
  }
}
