import News

/// Digits on their way to a count, where some digits are also keys of the main views.
///
/// A digit that is a view's key goes there at once. The digits are a count all the same when one of them is no view's key
/// (`20j`), or when the first is the view that one is in already (`12j` in the articles): then one is back where they began. Who
/// looks at the view for a moment means the view: `endDoubtfulCount`. With Alt every digit is one of a count.
struct Digits: Sendable {
  var text: String
  /// True when the digits can only be a count.
  var isCertain: Bool
  var startsAtHome: Bool
  var history: History<App.Visit>
  var view: any View

  var count: Int? {
    isCertain || (startsAtHome && text.count > 1) ? Int(text.prefix(6)) : nil
  }
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
    var current =
      digits
      ?? Digits(
        text: "", isCertain: false, startsAtHome: target.map(view.location.isWhole) ?? false, history: history,
        view: view)
    current.text += String(digit)
    if target == nil, !current.isCertain {
      current.isCertain = true
      returnToOrigin(of: current)
    }
    digits = current
    if let target { goToRoot(target) }
  }

  private mutating func takeCount(for command: Command.Name) -> Int? {
    defer { digits = nil }
    guard let digits, let count = digits.count, Command.row(command)?.takesCount == true else { return nil }
    if !digits.isCertain { returnToOrigin(of: digits) }
    return count
  }

  private mutating func returnToOrigin(of digits: Digits) {
    guard history.index != digits.history.index || view.location != digits.view.location else { return }
    desk.cancelAll()
    (history, view) = (digits.history, digits.view)
    view.start(&desk)
  }

  /// Digits that led from view to view are no count any more once the keys have rested.
  package mutating func endDoubtfulCount() {
    if digits?.isCertain == false { digits = nil }
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
