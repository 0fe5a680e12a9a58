import News

/// What lies over the lower part of a view until it is closed; nothing behind it is lost.
enum Overlay: Sendable {
  case menu(Menu)
  case card(Card, top: Int)

  /// The keys of an overlay are those of a menu.
  var context: Contexts { .menu }

  var isTyping: Bool { if case .menu(let menu) = self { menu.isTyping } else { false } }
}

/// A list to look at or to choose from, with a filter of its own.
struct Menu: Sendable {
  enum Kind: Hashable, Sendable {
    case help, people, themes
    /// In which form to write a file.
    case export
    /// Addresses to open in the browser.
    case links([String])
    /// The other person that an official is one with.
    case join(OfficialID)
    /// The other story that a story is one with.
    case joinStory(StoryID)
  }

  var kind: Kind
  var title: String
  var list = RowList<Item>()
  /// What was set before the menu was opened, for Esc.
  var before = ""
  var filter = LineInput()
  var isTyping = false

  init(_ kind: Kind, title: String, items: [Item]) {
    self.kind = kind
    self.title = title
    list.replace(with: items)
    list.select(0)
  }

  mutating func setFilter(_ text: String) {
    filter = LineInput(text)
    list.setFilter(text)
  }

  static let keyColumns = 30

  /// The commands that are valid where the reader is, with their live keys.
  static func help(_ context: Contexts, keymap: Keymap, filter: String = "") -> Menu {
    var items: [Item] = []
    for group in Command.Group.allCases {
      let commands = Command.all.filter { $0.group == group && !$0.contexts.isDisjoint(with: context) }
      if commands.isEmpty { continue }
      items.append(.heading(items.count, group.rawValue))
      for command in commands {
        var item = Item(items.count, command.help)
        item.lead = keymap.allKeys(for: command.name, in: context).joined(separator: "  ").filled(to: keyColumns)
        item.trail = ":" + command.name.rawValue
        items.append(item)
      }
    }
    items.append(.heading(items.count, "Pages of the help"))
    for topic in HelpTopic.all {
      var item = Item(items.count, topic.title)
      item.lead = ":help \(topic.name.rawValue)".filled(to: keyColumns)
      item.topic = topic.name
      items.append(item)
    }
    var menu = Menu(.help, title: "Keys that work here", items: items)
    if !filter.isEmpty { menu.setFilter(filter) }
    return menu
  }
}

extension App {
  /// A page of the help by its name, else the keys whose names or words match.
  mutating func openHelp(_ text: String) {
    if !text.isEmpty, HelpTopic.Name(rawValue: text) == nil,
      Menu.help(view.context, keymap: keymap, filter: text).list.rows.isEmpty
    {
      return desk.fail("There is no help on “\(text)”; Tab names the pages, \(desk.key(.help)) shows all keys.", .keys)
    }
    if let topic = HelpTopic.Name(rawValue: text).flatMap(HelpTopic.row) {
      overlay = .card(topic.card(keymap: keymap), top: 0)
    } else {
      overlay = .menu(.help(view.context, keymap: keymap, filter: text))
    }
  }

  mutating func typeIntoOverlay(_ typing: Typing) -> Bool {
    guard case .menu(var menu)? = overlay else { return false }
    switch typing {
    case .paste(let text): menu.filter.type(text)
    case .key(Key(.enter)): menu.isTyping = false
    case .key(Key(.escape)):
      menu.isTyping = false
      menu.filter = LineInput()
    case .key(Key(.down)), .key(Key(.up)): return false
    case .key(let key): if !menu.filter.take(key) { return false }
    }
    menu.list.setFilter(menu.filter.string)
    overlay = .menu(menu)
    return true
  }

  /// Carries out a command in the overlay; false when it means nothing there.
  mutating func performInOverlay(_ command: Command.Name, count: Int?) -> Bool {
    guard let current = overlay else { return false }
    switch (current, command) {
    case (_, .quit), (_, .redraw), (_, .suspend), (_, .interrupt): return false
    case (.card(let card, _), .open):
      closeOverlay(current)
      if let decision = card.decision { change(decision.question) }
    case (_, .close), (.card, .leave): closeOverlay(current)
    case (.menu(var menu), .leave) where menu.list.filter != nil:
      menu.setFilter("")
      overlay = .menu(menu)
    case (_, .leave), (_, .help): closeOverlay(current)
    case (.menu(let menu), .open): choose(in: menu)
    case (.menu(var menu), _):
      if command == .find { menu.isTyping = true }
      menu.list.resize(height: OverlayDrawing.area(for: current, in: Screen(desk.size).body).list.rows)
      _ = menu.list.perform(command, count: count)
      if menu.kind == .themes, let name = menu.list.current?.text { desk.settings.theme = name }
      overlay = .menu(menu)
    case (.card(let card, let top), _):
      let body = Screen(desk.size).body
      let page = max(1, OverlayDrawing.area(for: current, in: body).list.rows - 1)
      let last = OverlayDrawing.lastTop(card, in: body)
      let steps: [Command.Name: Int] = [
        .up: -1, .down: 1, .pageUp: -page, .readBack: -page, .pageDown: page, .readOn: page, .first: -top,
        .halfPageUp: -page / 2, .halfPageDown: page / 2, .last: last,
      ]
      overlay = .card(card, top: min(max(0, top + (steps[command] ?? 0)), last))
    }
    return true
  }

  private mutating func closeOverlay(_ current: Overlay) {
    overlay = nil
    if case .menu(let menu) = current, menu.kind == .themes { desk.settings.theme = menu.before }
  }

  private mutating func choose(in menu: Menu) {
    overlay = nil
    guard let item = menu.list.current else { return }
    switch menu.kind {
    case .help: if let topic = item.topic { openHelp(topic.rawValue) }
    case .people: if let target = item.target { open(target) }
    case .themes: saveSession()
    case .export: askWhere(toWrite: ExportForm.allCases[min(Int(item.key.number), ExportForm.allCases.count - 1)])
    case .links(let addresses):
      let index = Int(item.key.number)
      if addresses.indices.contains(index) { openAddress(addresses[index]) }
    case .join(let official):
      if case .official(let other)? = item.target?.screen { runErrand(.joining(official), .official(other)) }
    case .joinStory(let story):
      if case .story(let other)? = item.target?.screen { runErrand(.joiningStory(story), .story(other)) }
    }
  }

  mutating func press(_ mouse: Mouse, inOverlay body: Area) {
    guard case .menu(var menu)? = overlay else {
      if mouse.kind == .press { overlay = nil }
      return
    }
    let area = OverlayDrawing.area(for: .menu(menu), in: body).list
    let pressed = menu.list.take(mouse, in: area)
    overlay = .menu(menu)
    if pressed != nil, mouse.kind == .doublePress { choose(in: menu) }
  }
}
