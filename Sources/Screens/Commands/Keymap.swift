/// Which keys carry out which command where; sequences of keys ("g g") included.
package struct Keymap: Hashable, Sendable {
  struct Binding: Hashable, Sendable {
    var keys: [Key]
    var command: Command.Name
    var contexts: Contexts
  }

  /// What a sequence of keys means so far.
  package enum Meaning: Hashable, Sendable {
    case command(Command.Name)
    /// More keys are needed: each next key with the command that it leads to.
    case prefix([Step])
    case nothing
  }

  package struct Step: Hashable, Sendable {
    package var key: Key
    package var command: Command.Name
  }

  /// A line of the user's own key settings.
  package struct Rebinding: Hashable, Sendable {
    /// The sequence in its text form: "g g", "Ctrl-d".
    package var keys: String
    /// A command's name; empty to take the keys away.
    package var command: String
    /// Everywhere where the command is valid when nil.
    package var contexts: Contexts?
    /// Its line in the settings file, for messages.
    package var line: Int

    package init(keys: String, command: String, contexts: Contexts? = nil, line: Int) {
      self.keys = keys
      self.command = command
      self.contexts = contexts
      self.line = line
    }
  }

  private(set) var bindings: [Binding]
  /// The same by first key, so that a key costs what is bound to it, not what is bound at all.
  private var byFirstKey: [Key: [Binding]]

  /// The keys of the command table.
  package init() {
    (bindings, byFirstKey) = ([], [:])
    for command in Command.all {
      for keys in command.keys.compactMap(Self.sequence) {
        let taken = bindings.filter { Self.collide($0.keys, keys) }.reduce(into: Contexts()) {
          $0.formUnion($1.contexts)
        }
        let free = command.contexts.subtracting(taken)
        if !free.isEmpty { bindings.append(Binding(keys: keys, command: command.name, contexts: free)) }
      }
    }
    index()
  }

  private mutating func index() {
    byFirstKey = Dictionary(grouping: bindings.filter { !$0.keys.isEmpty }, by: { $0.keys[0] })
  }

  /// The keys that a text names, apart by spaces; nil when one is no key or there is none.
  package static func sequence(_ text: String) -> [Key]? {
    let keys = text.split(separator: " ").map { Key(String($0)) }
    let whole = keys.compactMap(\.self)
    return whole.isEmpty || whole.count < keys.count ? nil : whole
  }

  package func meaning(of keys: [Key], in context: Contexts) -> Meaning {
    guard let first = keys.first, let candidates = byFirstKey[first] else { return .nothing }
    let valid = candidates.filter { !$0.contexts.isDisjoint(with: context) && $0.keys.starts(with: keys) }
    if let exact = valid.first(where: { $0.keys.count == keys.count }) { return .command(exact.command) }
    let steps = valid.map { Step(key: $0.keys[keys.count], command: $0.command) }
    return steps.isEmpty ? .nothing : .prefix(steps)
  }

  /// The first keys of a command in a context, as text; nil when it has none there.
  package func keys(for command: Command.Name, in context: Contexts) -> String? {
    bindings.first { $0.command == command && !$0.contexts.isDisjoint(with: context) }.map { Self.text($0.keys) }
  }

  /// All keys of a command in these places, as text.
  package func allKeys(for command: Command.Name, in context: Contexts = .everywhere) -> [String] {
    bindings.filter { $0.command == command && !$0.contexts.isDisjoint(with: context) }.map { Self.text($0.keys) }
  }

  static func text(_ keys: [Key]) -> String { keys.map(\.description).joined(separator: " ") }

  /// Takes the user's own keys in, in order, and says in words what could not be done or what lost its keys by it.
  package mutating func rebind(_ rebindings: [Rebinding]) -> [String] {
    var complaints: [String] = []
    var own: [Binding] = []
    for rebinding in rebindings {
      guard let keys = Self.sequence(rebinding.keys) else {
        complaints.append("line \(rebinding.line): “\(rebinding.keys)” is no key; write keys as in `:help keys`")
        continue
      }
      guard rebinding.command.isEmpty || Command.Name(rawValue: rebinding.command) != nil else {
        complaints.append("line \(rebinding.line): there is no command “\(rebinding.command)”; `:help` lists them")
        continue
      }
      let command = Command.Name(rawValue: rebinding.command)
      let contexts = rebinding.contexts ?? command.flatMap { Command.row($0)?.contexts } ?? .everywhere
      for other in own where Self.collide(other.keys, keys) && !other.contexts.isDisjoint(with: contexts) {
        complaints.append(
          "line \(rebinding.line): \(rebinding.keys) is already “\(other.command.rawValue)”; the later line counts")
      }
      own.removeAll { Self.collide($0.keys, keys) && !$0.contexts.isDisjoint(with: contexts) }
      take(keys, away: contexts)
      if let command {
        let binding = Binding(keys: keys, command: command, contexts: contexts)
        bindings.insert(binding, at: 0)
        own.append(binding)
      }
    }
    index()
    return complaints
  }

  /// One sequence would hide the other.
  private static func collide(_ one: [Key], _ other: [Key]) -> Bool {
    one.starts(with: other) || other.starts(with: one)
  }

  private mutating func take(_ keys: [Key], away contexts: Contexts) {
    for index in bindings.indices where Self.collide(bindings[index].keys, keys) {
      bindings[index].contexts.subtract(contexts)
    }
    bindings.removeAll { $0.contexts.isEmpty }
  }
}
