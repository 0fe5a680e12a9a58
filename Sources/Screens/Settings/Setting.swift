/// One thing that `config.toml` and `:set` can set, by its name; to add one: a property of `Settings` and a row here.
package struct Setting: Sendable {
  enum Kind: Sendable {
    case flag(WritableKeyPath<Settings, Bool> & Sendable)
    case number(WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>, unit: String)
    /// One of several names, which depend on what is installed.
    case name(WritableKeyPath<Settings, String> & Sendable, choices: @Sendable (Settings) -> [String])
  }

  package let name: String
  let kind: Kind
  /// What it does, in a few words.
  package let help: String

  package static let all: [Setting] = [
    Setting(name: "theme", kind: .name(\.theme) { $0.themes }, help: "the looks; T tries them on"),
    Setting(
      name: "measure", kind: .number(\.measure, Settings.measures, unit: "columns"),
      help: "the widest line of an article's text"),
    Setting(name: "ascii", kind: .flag(\.ascii), help: "only characters that every terminal has"),
    Setting(name: "bar", kind: .flag(\.bar), help: "the cursor is a bar over its row, not a mark in the margin"),
    Setting(name: "mouse", kind: .flag(\.mouse), help: "clicks, the wheel and drags; Shift selects text as usual"),
    Setting(
      name: "list", kind: .number(\.list, 15...80, unit: "percent"), help: "how much the list takes beside the text"),
    Setting(
      name: "panel", kind: .number(\.panel, 20...80, unit: "columns"), help: "how wide people and related rows stand"),
    Setting(
      name: "preset", kind: .name(\.preset) { _ in [KeyPreset.none] + KeyPreset.all.map(\.name) },
      help: "a set of keys: \(KeyPreset.all.map(\.name).joined(separator: ", ")), or none; your own [keys] come on top"),
  ]

  static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// What can be written for it; a range is told by its ends.
  func choices(_ settings: Settings) -> [String] {
    switch kind {
    case .flag: ["true", "false"]
    case .number(_, let range, _): [String(range.lowerBound), String(range.upperBound)]
    case .name(_, let choices): choices(settings)
    }
  }

  /// What it is set to, as `set` takes it.
  func value(_ settings: Settings) -> String {
    switch kind {
    case .flag(let path): String(settings[keyPath: path])
    case .number(let path, _, _): String(settings[keyPath: path])
    case .name(let path, _): settings[keyPath: path]
    }
  }

  /// The value as `config.toml` has it.
  func literal(_ settings: Settings) -> String {
    if case .name = kind { "\"\(value(settings))\"" } else { value(settings) }
  }

  /// Sets it to what a text says; false, with nothing changed, when the text cannot be used.
  func set(_ text: String, in settings: inout Settings) -> Bool {
    switch kind {
    case .flag(let path):
      guard let isOn = ["true": true, "on": true, "false": false, "off": false][text] else { return false }
      settings[keyPath: path] = isOn
    case .number(let path, let range, _):
      guard let number = Int(text), range.contains(number) else { return false }
      settings[keyPath: path] = number
    case .name(let path, let choices):
      // No name at all is none, as older versions wrote it.
      let text = text.isEmpty ? KeyPreset.none : text
      guard choices(settings).contains(text) else { return false }
      settings[keyPath: path] = text
    }
    return true
  }

  /// What it takes, for those who wrote something else.
  func advice(_ settings: Settings? = nil) -> String {
    switch kind {
    case .flag: "\(name) is true or false"
    case .number(_, let range, let unit):
      "\(name) is a number of \(unit) from \(range.lowerBound) to \(range.upperBound)"
    case .name(_, let choices):
      if let settings {
        "\(name) is one of: \(choices(settings).joined(separator: ", "))"
      } else {
        "a \(name) is named in quotes: \(name) = \"\(name == "theme" ? "dark" : "arrows")\""
      }
    }
  }
}
