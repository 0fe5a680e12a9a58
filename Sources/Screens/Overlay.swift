import News

/// What lies over the lower part of a view until it is closed; nothing behind it is lost.
enum Overlay: Sendable {
  case help(HelpOverlay)
  case menu(Menu)
  case card(Card, top: Int)

  /// The keys of an overlay are those of a menu.
  var context: Contexts { .menu }

  var isTyping: Bool { if case .help(let help) = self { help.isTyping } else { false } }
}

/// A short list to choose from.
struct Menu: Sendable {
  enum Kind: Hashable, Sendable {
    case people, themes
    /// Addresses to open in the browser.
    case links([String])
    /// The other person that an official is one with.
    case join(OfficialID)
  }

  var kind: Kind
  var title: String
  var list = RowList<Item>()
  /// What was set before the menu was opened, for Esc.
  var before = ""

  init(_ kind: Kind, title: String, items: [Item]) {
    self.kind = kind
    self.title = title
    list.replace(with: items)
    list.select(0)
  }
}

/// The commands that are valid where the reader is, with their live keys.
struct HelpOverlay: Sendable {
  var list = RowList<Item>()
  var filter: LineInput
  var isTyping: Bool

  static let keyColumns = 30

  init(context: Contexts, keymap: Keymap, filter text: String = "") {
    filter = LineInput(text)
    isTyping = false
    var items: [Item] = []
    for group in Command.Group.allCases {
      let commands = Command.all.filter { $0.group == group && !$0.contexts.isDisjoint(with: context) }
      if commands.isEmpty { continue }
      items.append(.heading(items.count, group.rawValue))
      for command in commands {
        var item = Item(items.count, command.help)
        item.lead = keymap.allKeys(for: command.name).joined(separator: "  ").filled(to: Self.keyColumns)
        item.trail = ":" + command.name.rawValue
        items.append(item)
      }
    }
    list.replace(with: items)
    list.select(0)
    if !text.isEmpty { list.setFilter(text) }
  }
}

extension App {
  mutating func typeIntoOverlay(_ typing: Typing) -> Bool {
    guard case .help(var help)? = overlay else { return false }
    switch typing {
    case .paste(let text): help.filter.type(text)
    case .key(Key(.enter)): help.isTyping = false
    case .key(Key(.escape)):
      help.isTyping = false
      help.filter = LineInput()
    case .key(Key(.down)), .key(Key(.up)): return false
    case .key(let key): if !help.filter.take(key) { return false }
    }
    help.list.setFilter(help.filter.string)
    overlay = .help(help)
    return true
  }

  /// Carries out a command in the overlay; false when it means nothing there.
  mutating func performInOverlay(_ command: Command.Name, count: Int?) -> Bool {
    guard let current = overlay else { return false }
    switch command {
    case .leave, .close, .help: closeOverlay(current)
    case .quit, .redraw, .suspend, .interrupt: return false
    default:
      switch current {
      case .help(var help):
        if command == .find { help.isTyping = true }
        _ = help.list.perform(command, count: count)
        overlay = .help(help)
      case .menu(var menu):
        if command == .open { return choose(in: menu) }
        _ = menu.list.perform(command, count: count)
        if menu.kind == .themes, let name = menu.list.current?.text { desk.settings.theme = name }
        overlay = .menu(menu)
      case .card(let card, let top):
        let step =
          command == .up
          ? -1 : command == .down ? 1 : command == .pageDown || command == .readOn ? 5 : command == .first ? -top : 0
        if command == .open { overlay = nil } else { overlay = .card(card, top: max(0, top + step)) }
      }
    }
    return true
  }

  private mutating func closeOverlay(_ current: Overlay) {
    overlay = nil
    if case .menu(let menu) = current, menu.kind == .themes { desk.settings.theme = menu.before }
    if case .help(var help) = current, help.list.filter != nil {
      help.filter = LineInput()
      help.list.setFilter("")
      overlay = .help(help)
    }
  }

  private mutating func choose(in menu: Menu) -> Bool {
    overlay = nil
    guard let item = menu.list.current else { return true }
    switch menu.kind {
    case .people: if let target = item.target { open(target) }
    case .themes: saveSession()
    case .links(let addresses):
      let index = Int(item.key.number)
      if addresses.indices.contains(index) { openAddress(addresses[index]) }
    case .join(let official):
      if case .official(let other)? = item.target?.screen { change(.joinOfficials(official, other)) }
    }
    return true
  }

  mutating func press(_ mouse: Mouse, inOverlay body: Area) {
    guard case .menu(var menu)? = overlay else {
      if mouse.kind == .press { overlay = nil }
      return
    }
    let area = OverlayDrawing.area(for: .menu(menu), in: body).list
    let pressed = menu.list.take(mouse, in: area)
    overlay = .menu(menu)
    if pressed != nil, mouse.kind == .doublePress { _ = choose(in: menu) }
  }
}
