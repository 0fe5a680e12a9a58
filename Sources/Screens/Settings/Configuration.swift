import News

/// The user's own settings: `config.toml`. A line that cannot be used is told with its number; all others are.
///
///     theme = "dark"
///     measure = 80
///     ascii = false
///     [keys]                   # a sequence of keys = a command, "" takes the keys away
///     "g x" = "star"
///     "Ctrl-x" = { command = "read", in = ["articles", "reader"] }
package struct Configuration: Sendable {
  /// What was set, by the names of `Setting`.
  package private(set) var values: [String: String] = [:]
  private var rebindings: [Keymap.Rebinding] = []
  /// What could not be used, each in one line: "config.toml line 7: …".
  package private(set) var complaints: [String] = []

  /// The settings that the program comes with.
  package init() {}

  package init(_ text: String) {
    var (reader, table) = (TOMLReader(Array(text.utf8)[...]), "")
    while let statement = reader.next() {
      switch statement {
      case .broken: complain(reader.line, "this is not TOML: write name = value; the other lines hold")
      case .table(let name):
        table = name
        if name != "keys" { complainOfName(name, reader.line) }
      case .pair(let member) where table.isEmpty: read(member, reader.line)
      case .pair(let member) where table == "keys": readKeys(member, reader.line)
      case .pair: break
      }
    }
    var keymap = Keymap()
    complaints += keymap.rebind(rebindings).map { "config.toml " + $0 }
  }

  private mutating func read(_ member: TOMLValue.Member, _ line: Int) {
    if let setting = Setting.named(member.key) {
      values[member.key] = Self.value(member.value, of: setting)
      if values[member.key] == nil { complain(line, setting.advice()) }
    } else if member.key != "keys" {
      complainOfName(member.key, line)
    } else if case .table(let keys) = member.value {
      for key in keys { readKeys(key, line) }
    } else {
      complain(line, "keys is a table: begin it with [keys]")
    }
  }

  private mutating func complainOfName(_ name: String, _ line: Int) {
    complain(line, "there is no setting “\(name)”; :set lists them")
  }

  /// The value as `Setting.set` takes it; nil when it is of another kind.
  private static func value(_ value: TOMLValue, of setting: Setting) -> String? {
    switch setting.kind {
    case .flag: value.bool.map { String($0) }
    case .number(_, let range, _): value.int.flatMap { range.contains($0) ? String($0) : nil }
    case .name: value.string
    }
  }

  /// The keys of a preset with the user's own on top; an unknown preset is none.
  func keymap(preset: String) -> Keymap {
    var keymap = Keymap()
    _ = keymap.rebind(KeyPreset.named(preset)?.rebindings ?? [])
    _ = keymap.rebind(rebindings)
    return keymap
  }

  package var keymap: Keymap { keymap(preset: values["preset"] ?? "") }

  private mutating func readKeys(_ member: TOMLValue.Member, _ line: Int) {
    guard let command = member.value.string ?? member.value["command"]?.string else {
      return complain(line, "“\(member.key)” needs a command in quotes: \"\(member.key)\" = \"star\"")
    }
    let names = member.value["in"]?.items.compactMap(\.string)
    let contexts = names?.reduce(into: Contexts()) { contexts, name in
      if let known = Contexts.names.first(where: { $0.name == name }) {
        contexts.formUnion(known.contexts)
      } else {
        complain(line, "there is no place “\(name)”; :help keys lists them")
      }
    }
    rebindings.append(Keymap.Rebinding(keys: member.key, command: command, contexts: contexts, line: line))
  }

  private mutating func complain(_ line: Int, _ words: String) {
    complaints.append("config.toml line \(line): \(words)")
  }

  /// The first line that begins with the key, quoted or not.
  private static func line(of key: String, in lines: [Substring]) -> Int? {
    lines.firstIndex { line in
      let name = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "'" || $0 == "[" }
      guard name.hasPrefix(key) else { return false }
      return name.dropFirst(key.count).first.map { "=\"' \t]".contains($0) } ?? false
    }
    .map { $0 + 1 }
  }
}

extension Configuration {
  /// A settings file with these settings in it: lines that say something else are changed, what is missing comes before the
  /// first table, and everything else stays as it was written.
  package static func text(_ old: String, with settings: Settings) -> String {
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let standard = Settings(themes: settings.themes)
    var tables = lines.firstIndex { $0.drop { $0 == " " || $0 == "\t" }.hasPrefix("[") } ?? lines.count
    for setting in Setting.all {
      let line = "\(setting.name) = \(setting.literal(settings))"
      if let index = Self.line(of: setting.name, in: lines[..<tables].map { $0[...] }) {
        lines[index - 1] = line
      } else if setting.value(settings) != setting.value(standard) {
        lines.insert(line, at: tables)
        tables += 1
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
