import TOMLKit

/// Reads a theme file.
///
///     about = "dark ink on white"
///     [colors]
///     ink = "#1c1c1c"
///     [roles]
///     text = "ink on #ffffff"
///     "list.cursor" = "reverse"
enum ThemeReader {
  /// Longer than any theme; keeps a file that was put there by mistake from being parsed.
  static let maxBytes = 262_144

  /// The theme with all that could be used, and what could not.
  static func read(name: String, text: String) -> (theme: Theme, problems: [ThemeProblem]) {
    guard text.utf8.count <= maxBytes else {
      return failed(name, message: "the file is larger than a theme can be", advice: "remove what is not a theme")
    }
    do {
      var reading = Reading(name: name, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
      reading.read(try SettingsText.table(text))
      return (Theme(name: name, about: reading.about, declared: reading.declared), reading.problems)
    } catch {
      let advice = "mend this line; a name with a dot needs quotes: \"list.cursor\" = \"reverse\""
      return failed(name, line: error.line, message: error.message, advice: advice)
    }
  }

  private static func failed(
    _ name: String, line: Int? = nil, message: String, advice: String
  ) -> (theme: Theme, problems: [ThemeProblem]) {
    (Theme(name: name), [ThemeProblem(theme: name, line: line, message: message, advice: advice)])
  }
}

/// One theme on its way from TOML.
private struct Reading {
  let name: String
  let lines: [Substring]
  var about = ""
  var declared: [Role: Style] = [:]
  var problems: [ThemeProblem] = []
  private var words = StyleWords()

  init(name: String, lines: [Substring]) { (self.name, self.lines) = (name, lines) }

  mutating func read(_ table: TOMLTable) {
    for (key, value) in table {
      switch key {
      case "about": about = value.string ?? ""
      case "colors", "roles":
        if value.table == nil { report(key, "\"\(key)\" is not a table", "begin it with [\(key)]") }
      default: report(key, "unknown setting \"\(key)\"", "a theme has about, [colors] and [roles]")
      }
    }
    if let colors = table["colors"]?.table { readColors(colors) }
    if let roles = table["roles"]?.table { readRoles(roles, prefix: "") }
  }

  private mutating func readColors(_ table: TOMLTable) {
    for (key, value) in table {
      attempt(key) { words throws(StyleWords.Failure) in
        guard let text = value.string else { throw .notAString(key) }
        return try words.color(text)
      }
      .map { words.named[key] = $0 }
    }
  }

  private mutating func readRoles(_ table: TOMLTable, prefix: String) {
    for (key, value) in table {
      if let nested = value.table {
        readRoles(nested, prefix: prefix + key + ".")
      } else if let role = Role(rawValue: prefix + key) {
        attempt(key) { words throws(StyleWords.Failure) in
          guard let text = value.string else { throw .notAString(key) }
          return try words.style(text)
        }
        .map { declared[role] = $0 }
      } else {
        let known = Role.allCases.map(\.rawValue).sorted().joined(separator: ", ")
        report(key, "unknown role \"\(prefix + key)\"", "the roles are \(known)")
      }
    }
  }

  private mutating func attempt<Value>(
    _ key: String, _ body: (StyleWords) throws(StyleWords.Failure) -> Value
  ) -> Value? {
    do {
      return try body(words)
    } catch {
      report(key, error.message, error.advice)
      return nil
    }
  }

  private mutating func report(_ key: String, _ message: String, _ advice: String) {
    problems.append(ThemeProblem(theme: name, line: line(of: key), message: message, advice: advice))
  }

  /// The parser does not keep the lines of values: the first line that begins with the key, quoted or not.
  private func line(of key: String) -> Int? {
    lines.firstIndex { line in
      let name = line.drop { $0 == " " || $0 == "\t" || $0 == "\"" || $0 == "[" }
      guard name.hasPrefix(key) else { return false }
      return name.dropFirst(key.count).first.map { "=\" \t]".contains($0) } ?? false
    }
    .map { $0 + 1 }
  }
}

extension StyleWords.Failure {
  fileprivate static func notAString(_ key: String) -> Self {
    Self(message: "\"\(key)\" is not a text", advice: "write its look in quotes: \(key) = \"blue bold\"")
  }
}
