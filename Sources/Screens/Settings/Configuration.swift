import TOMLKit

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
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      read(try SettingsText.table(text), lines: lines)
    } catch {
      complain(error.line, "\(error.message); mend this line, the others wait for it")
    }
  }

  private mutating func read(_ table: TOMLTable, lines: [Substring]) {
    for (key, value) in table {
      let line = Self.line(of: key, in: lines)
      if let setting = Setting.named(key) {
        values[key] = Self.value(value, of: setting)
        if values[key] == nil { complain(line, setting.advice()) }
      } else if key != "keys" {
        let names = Setting.all.map(\.name).joined(separator: ", ")
        complain(line, "there is no setting “\(key)”; there are \(names) and [keys]")
      } else if let keys = value.table {
        readKeys(keys, lines: lines)
      } else {
        complain(line, "keys is a table: begin it with [keys]")
      }
    }
  }

  /// The value as `Setting.set` takes it; nil when it is of another kind.
  private static func value(_ value: any TOMLValueConvertible, of setting: Setting) -> String? {
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

  private mutating func readKeys(_ table: TOMLTable, lines: [Substring]) {
    for (keys, value) in table {
      let line = Self.line(of: keys, in: lines) ?? 0
      guard let command = value.string ?? value.table?["command"]?.string else {
        complain(line, "“\(keys)” needs a command in quotes: \"\(keys)\" = \"star\"")
        continue
      }
      let names = value.table?["in"]?.array?.compactMap(\.string)
      let contexts = names?.reduce(into: Contexts()) { contexts, name in
        if let known = Contexts.names.first(where: { $0.name == name }) {
          contexts.formUnion(known.contexts)
        } else {
          complain(line, "there is no place “\(name)”; there are \(Contexts.names.map(\.name).joined(separator: ", "))")
        }
      }
      rebindings.append(Keymap.Rebinding(keys: keys, command: command, contexts: contexts, line: line))
    }
    // TOML tables come in no order of their own: the file's lines are the order.
    rebindings.sort { $0.line < $1.line }
    var keymap = Keymap()
    complaints += keymap.rebind(rebindings).map { "config.toml " + $0 }
  }

  private mutating func complain(_ line: Int?, _ words: String) {
    complaints.append("config.toml" + (line.map { " line \($0)" } ?? "") + ": \(words)")
  }

  /// The parser does not keep the lines of values: the first line that begins with the key, quoted or not.
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
