import News

/// Digits on their way to a count, where some digits are also keys of the main views.
///
/// A digit that is a view's key goes there at once. When another digit follows before the keys have rested, both are a count,
/// which then waits for its key however long, and one is back where they began; so is one digit that a movement follows at once
/// (`5j`), but for 1, which as a count says nothing. Once the keys have rested it meant the view: `takeRest`. A digit that is no
/// view's key begins a count, and with Alt every digit does.
struct Digits: Sendable {
  var text: String
  /// True when the digits can only be a count.
  var isCertain: Bool
  var history: History<App.Visit>
  var view: any View

  /// What is said of them while they wait; nil while they may mean a view.
  var count: Int? { isCertain ? number : nil }

  var number: Int? { Int(text.prefix(6)) }
}

extension App {
  /// A key finds its way: hints and lines being typed first, then what lies over the view, then the keymap.
  mutating func take(_ key: Key) {
    if hold(key) { return }
    press(key)
  }

  mutating func press(_ key: Key) {
    if prompt != nil { return typeIntoPrompt(.key(key)) }
    if overlay?.isTyping == true, typeIntoOverlay(.key(key)) { return }
    if key == Key(.escape), digits?.count != nil {
      digits = nil
      return
    }
    if isTyping {
      if view.waits(toType: key) { return held.insert(.key(key), at: 0) }
      if view.type(.key(key), &desk) { return }
    }
    if pending.isEmpty, case .character(let character) = key.base, !key.control, character.isASCII,
      let digit = character.wholeNumberValue
    {
      return take(digit: digit, key)
    }
    pending.append(key)
    switch keymap.meaning(of: pending, in: context) {
    case .command(let command):
      pending = []
      let count = takeCount(for: command)
      performOrHold(command, count: count)
    case .prefix: break
    case .nothing:
      desk.refuse("\(Keymap.text(pending)) does nothing here; \(desk.key(.help)) shows the keys", .keys)
      pending = []
      digits = nil
    }
  }

  var context: Contexts { overlay?.context ?? view.context }

  mutating func take(paste text: String) {
    digits = nil
    if held.isEmpty { type(pasted: text) } else { held.append(.paste(text)) }
  }

  mutating func type(pasted text: String) {
    if prompt != nil { return typeIntoPrompt(.paste(text)) }
    if overlay?.isTyping == true {
      _ = typeIntoOverlay(.paste(text))
      return
    }
    if !view.type(.paste(text), &desk) {
      let takers = "\(desk.key(.search)), \(desk.key(.find)) and \(desk.key(.commandLine))"
      desk.refuse("pasted text is not read as keys; \(takers) take it", .keys)
    }
  }

  private mutating func take(digit: Int, _ key: Key) {
    var target: Location.Screen?
    if !key.alt, digits?.isCertain != true, case .command(let command) = keymap.meaning(of: [key], in: context) {
      target = command.rootScreen
      if target == nil {
        digits = nil
        return performOrHold(command, count: nil)
      }
    }
    // A count does not begin with nothing.
    if target == nil, digit == 0, digits == nil { return }
    var current = digits ?? Digits(text: "", isCertain: false, history: history, view: view)
    current.text += String(digit)
    current.isCertain = current.isCertain || target == nil || current.text.count > 1
    digits = current
    if current.isCertain { returnToOrigin(of: current) } else if let target { goToRoot(target) }
  }

  private mutating func takeCount(for command: Command.Name) -> Int? {
    defer { digits = nil }
    guard let digits, Command.row(command)?.takesCount == true, digits.isCertain || digits.text != "1" else {
      return nil
    }
    returnToOrigin(of: digits)
    return digits.number
  }

  private mutating func returnToOrigin(of digits: Digits) {
    guard history.index != digits.history.index || view.location != digits.view.location else { return }
    desk.cancelAll()
    (history, view) = (digits.history, digits.view)
    view.start(&desk)
  }

  /// No key came for a moment before the next one: a digit that led to a view meant the view.
  package mutating func takeRest() {
    if held.isEmpty { endDoubtfulCount() } else { held.append(.rest) }
  }

  mutating func endDoubtfulCount() {
    if pending.isEmpty, digits?.isCertain == false { digits = nil }
  }

  mutating func take(_ mouse: Mouse) {
    digits = nil
    if mouse.kind == .press || mouse.kind == .doublePress { held = [] }
    desk.message = mouse.kind == .drag || mouse.kind == .release ? desk.message : nil
    let screen = Screen(desk.size)
    if overlay != nil { return press(mouse, inOverlay: screen.body) }
    if screen.top.contains(row: mouse.row, column: mouse.column), mouse.kind == .press {
      if let tab = TopLine.tab(at: mouse.column, size: desk.size, view: view) { goToRoot(tab) }
      return
    }
    view.mouse(mouse, in: screen.body, &desk)
  }
}

extension Command {
  /// A count in front of it repeats it, or names a row.
  var takesCount: Bool {
    group == .move
      || [
        .nextArticle, .previousArticle, .nextInStory, .previousInStory, .nextPerson, .previousPerson, .findNext,
        .findPrevious,
      ].contains(name)
  }
}

extension Command.Name {
  /// The main view that the command goes to.
  var rootScreen: Location.Screen? {
    switch self {
    case .articles: .articles
    case .stories: .stories
    case .officials: .officials
    case .quotes: .quotes
    case .sources: .sources
    default: nil
    }
  }
}

extension Location {
  /// The main view that this location is a part of.
  var root: Screen {
    switch screen {
    case .articles, .reader, .original, .dropped, .fields: .articles
    case .officials, .official: .officials
    case .stories, .story: .stories
    default: screen
    }
  }
}
