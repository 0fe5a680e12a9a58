import News

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
    var reading = Reading(name: name)
    reading.read(text)
    return (Theme(name: name, about: reading.about, declared: reading.declared), reading.problems)
  }

  private static func failed(
    _ name: String, message: String, advice: String
  ) -> (theme: Theme, problems: [ThemeProblem]) {
    (Theme(name: name), [ThemeProblem(theme: name, line: nil, message: message, advice: advice)])
  }
}

/// One theme on its way from TOML.
private struct Reading {
  let name: String
  var about = ""
  var declared: [Role: Style] = [:]
  var problems: [ThemeProblem] = []
  private var words = StyleWords()
  private var line = 1

  init(name: String) { self.name = name }

  mutating func read(_ text: String) {
    var (table, roles): (String, [(member: TOMLValue.Member, line: Int)]) = ("", [])
    var reader = TOMLReader(Array(text.utf8)[...])
    while let statement = reader.next() {
      line = reader.line
      switch statement {
      case .broken:
        report("this line is not TOML", "a theme's lines are name = \"look\"; the other lines were used")
      case .table(let name):
        table = name
        if !Self.isKnown(name) { report("unknown setting \"\(name)\"", "a theme has about, [colors] and [roles]") }
      case .pair(let member) where table.isEmpty: readTop(member)
      case .pair(let member) where table == "colors": readColor(member)
      case .pair(let member) where Self.isKnown(table):
        // Roles may use colours that come behind them.
        let prefix = table == "roles" ? "" : table.dropFirst("roles.".count) + "."
        roles.append((TOMLValue.Member(key: prefix + member.key, value: member.value), line))
      case .pair: break
      }
    }
    for role in roles {
      line = role.line
      readRole(role.member.key, role.member.value)
    }
  }

  private static func isKnown(_ table: String) -> Bool {
    table == "colors" || table == "roles" || table.hasPrefix("roles.")
  }

  private mutating func readTop(_ member: TOMLValue.Member) {
    switch member.key {
    case "about": about = member.value.string ?? ""
    case "colors", "roles": report("\"\(member.key)\" is not a table", "begin it with [\(member.key)]")
    default: report("unknown setting \"\(member.key)\"", "a theme has about, [colors] and [roles]")
    }
  }

  private mutating func readColor(_ member: TOMLValue.Member) {
    attempt { words throws(StyleWords.Failure) in
      guard let text = member.value.string else { throw .notAString(member.key) }
      return try words.color(text)
    }
    .map { words.named[member.key] = $0 }
  }

  private mutating func readRole(_ key: String, _ value: TOMLValue) {
    if case .table(let members) = value {
      for member in members { readRole(key + "." + member.key, member.value) }
    } else if let role = Role(rawValue: key) {
      attempt { words throws(StyleWords.Failure) in
        guard let text = value.string else { throw .notAString(key) }
        return try words.style(text)
      }
      .map { declared[role] = $0 }
    } else {
      let known = Role.allCases.map(\.rawValue).sorted().joined(separator: ", ")
      report("unknown role \"\(key)\"", "the roles are \(known)")
    }
  }

  private mutating func attempt<Value>(_ body: (StyleWords) throws(StyleWords.Failure) -> Value) -> Value? {
    do {
      return try body(words)
    } catch {
      report(error.message, error.advice)
      return nil
    }
  }

  private mutating func report(_ message: String, _ advice: String) {
    problems.append(ThemeProblem(theme: name, line: line, message: message, advice: advice))
  }
}

extension StyleWords.Failure {
  fileprivate static func notAString(_ key: String) -> Self {
    Self(message: "\"\(key)\" is not a text", advice: "write its look in quotes: \(key) = \"blue bold\"")
  }
}
