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
  package private(set) var theme: String?
  package private(set) var measure: Int?
  package private(set) var ascii: Bool?
  package private(set) var keymap = Keymap()
  /// What could not be used, each in one line: "config.toml line 7: …".
  package private(set) var complaints: [String] = []

  /// The settings that the program comes with.
  package init() {}

  package init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    do {
      try read(TOMLTable(string: text), lines: lines)
    } catch let error as TOMLParseError {
      complain(error.source.begin.line, "\(error.description); mend this line, the others wait for it")
    } catch {
      complain(nil, "\(error)")
    }
  }

  private mutating func read(_ table: TOMLTable, lines: [Substring]) {
    for (key, value) in table {
      let line = Self.line(of: key, in: lines)
      switch key {
      case "theme":
        theme = value.string
        if theme == nil { complain(line, "a theme is named in quotes: theme = \"dark\"") }
      case "measure":
        measure = value.int.flatMap { Settings.measures.contains($0) ? $0 : nil }
        if measure == nil {
          complain(
            line,
            "measure is a number of columns from \(Settings.measures.lowerBound) to \(Settings.measures.upperBound)")
        }
      case "ascii":
        ascii = value.bool
        if ascii == nil { complain(line, "ascii is true or false") }
      case "keys":
        if let keys = value.table {
          readKeys(keys, lines: lines)
        } else {
          complain(line, "keys is a table: begin it with [keys]")
        }
      default: complain(line, "there is no setting “\(key)”; there are theme, measure, ascii and [keys]")
      }
    }
  }

  private mutating func readKeys(_ table: TOMLTable, lines: [Substring]) {
    var rebindings: [Keymap.Rebinding] = []
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
    complaints += keymap.rebind(rebindings.sorted { $0.line < $1.line }).map { "config.toml " + $0 }
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
