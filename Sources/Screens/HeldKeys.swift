import News

/// What was typed before that came what it is about: it waits, in its order, so that the same keys do the same however late
/// the library answers.
enum HeldKey: Sendable {
  case key(Key)
  case paste(String)
  /// A command whose keys were complete.
  case command(Command.Name, count: Int?)
  /// No key came for a moment.
  case rest
}

extension App {
  /// Keeps a key behind those that wait; false when it is not to wait.
  mutating func hold(_ key: Key) -> Bool {
    guard !held.isEmpty || isOpening else { return false }
    if key == Key(.escape) { return drop() }
    if prompt == nil, case .command(let command) = keymap.meaning(of: [key], in: context),
      [.quit, .interrupt, .redraw, .suspend].contains(command)
    {
      if command == .quit { held = [] }
      return false
    }
    held.append(.key(key))
    return true
  }

  /// Forgets what waits, and what was about to open; false when there is nothing of the kind.
  private mutating func drop() -> Bool {
    let opening = errands.filter { $0.value.opens && $0.value != .session }.keys
    for ticket in opening {
      errands[ticket] = nil
      desk.effects.append(.cancel(ticket))
    }
    guard !held.isEmpty || !opening.isEmpty else { return false }
    desk.say(held.isEmpty ? "not opened" : "dropped \(counted(heldKeys, "key")) that waited")
    held = []
    return true
  }

  /// How many keys wait; pastes are counted too.
  var heldKeys: Int { held.count { if case .rest = $0 { false } else { true } } }

  /// Carries out what waited, as far as what it is about is here.
  mutating func releaseKeys() {
    while let first = held.first, !isOpening {
      switch first {
      case .command(let command, _): if waits(for: command) { return }
      case .key(let key): if isTyping, view.waits(toType: key) { return }
      case .paste, .rest: break
      }
      held.removeFirst()
      desk.message = nil
      let before = view
      switch first {
      case .command(let command, let count): perform(command, count: count)
      case .key(let key): press(key)
      case .paste(let text): type(pasted: text)
      case .rest: endDoubtfulCount()
      }
      finish(from: before)
    }
  }

  /// Carries a command out, or keeps it until what it is about is here.
  mutating func performOrHold(_ command: Command.Name, count: Int?) {
    if overlay == nil { view.prepare(for: command, &desk) }
    if waits(for: command) {
      held.insert(.command(command, count: count), at: 0)
    } else {
      perform(command, count: count)
    }
  }

  private func waits(for command: Command.Name) -> Bool {
    overlay == nil && !command.needsNothing && view.waits(for: command)
  }

  /// Whether keys go to the view as text first.
  var isTyping: Bool { prompt == nil && overlay == nil && pending.isEmpty }

  /// Something that will have the keyboard is on its way.
  private var isOpening: Bool { errands.values.contains { $0.opens } }
}

extension App.Errand {
  /// Its answer opens something that takes the keys which follow.
  fileprivate var opens: Bool {
    switch self {
    case .session, .article, .candidates, .anybody, .storyCandidates, .joining, .joiningStory, .storyNamed, .note: true
    case .overview, .importing, .noteEdited, .completion, .searchSaved, .change: false
    }
  }
}

extension Command.Name {
  /// It is about no article, row or text, so that it never waits for one.
  fileprivate var needsNothing: Bool {
    switch self {
    case .leave, .close, .quit, .back, .forward, .lastView, .articles, .stories, .officials, .quotes, .sources,
      .problems,
      .search, .filter, .find, .themes, .help, .commandLine, .wider, .narrower, .zoom, .undo, .refresh, .sample,
      .redraw,
      .suspend, .interrupt:
      true
    default: false
    }
  }
}
