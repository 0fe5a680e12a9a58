import News

extension App {
  /// The screen as it stands, in roles; a theme gives them their looks.
  ///
  /// - Parameter earlier: The frame that was made last, which saves drawing again what has not changed; the frame is the same.
  package func frame(after earlier: Frame? = nil) -> Frame {
    var frame = Frame(rows: desk.size.rows, columns: desk.size.columns, after: earlier)
    guard desk.size.rows >= Screen.least.rows, desk.size.columns >= Screen.least.columns else {
      for (index, line) in Wrap.lines("too small: needs 20×5", columns: desk.size.columns).prefix(desk.size.rows)
        .enumerated()
      {
        frame.write(line.text, row: index, column: 0)
      }
      return frame
    }
    let screen = Screen(desk.size)
    view.draw(on: &frame, in: screen.body, desk: desk)
    if let overlay { OverlayDrawing.draw(overlay, on: &frame, in: screen.body, desk: desk) }
    TopLine.draw(on: &frame, in: screen.top, view: view, desk: desk, name: overview?.name)
    drawStatus(on: &frame, in: screen.status)
    drawFooter(on: &frame, in: screen.footer)
    return frame
  }

  private func drawStatus(on frame: inout Frame, in area: Area) {
    guard area.rows > 0 else { return }
    frame.fill(rows: area.rowRange, columns: area.columnRange, role: .status)
    if let prompt {
      let label = frame.write(SafeText(prompt.label), row: area.row, column: 1, role: .input, maxColumns: area.columns)
      let status = prompt.kind == .find ? view.findStatus ?? "" : ""
      let columns = max(1, area.columns - label - 3 - SafeText(status).columns)
      frame.draw(prompt.input, row: area.row, column: 1 + label, maxColumns: columns, hasCursor: true)
      frame.draw(Line(), right: Line(status, .status), row: area.row, column: 1, maxColumns: area.columns - 2)
      return
    }
    var (left, right) = (Line(), Line())
    if let message = desk.message {
      left.add(message.text, message.kind == .error ? .statusError : .status)
      if let topic = message.topic { right.add(":help \(topic.rawValue) ", .status) }
    } else {
      left.add(
        [view.position, view.findStatus ?? "", importLine].filter { !$0.isEmpty }.joined(separator: "  "), .status)
    }
    if !held.isEmpty { right.add("\(counted(heldKeys, "key")) waiting ", .status) }
    if let digits, digits.count != nil { right.add("count \(digits.text) ", .status) }
    if arrived > 0 { right.add("\(arrived) new \(keymap.keys(for: .refresh, in: context) ?? "")", .status) }
    frame.draw(left, right: right, row: area.row, column: 1, maxColumns: area.columns - 2)
  }

  private func drawFooter(on frame: inout Frame, in area: Area) {
    let kind = footerKind
    guard case .own(let items) = kind else {
      return frame.part(area, from: FooterPicture(kind: kind, context: context, keymap: keymap)) {
        drawFooter(footerItems(of: kind), on: &$0, in: Area(row: 0, column: 0, rows: area.rows, columns: area.columns))
      }
    }
    drawFooter(items, on: &frame, in: area)
  }

  private func drawFooter(_ items: [Line], on frame: inout Frame, in area: Area) {
    guard area.rows > 0 else { return }
    frame.fill(rows: area.rowRange, columns: area.columnRange, role: .footer)
    let help = footerItem(keymap.keys(for: .help, in: context) ?? "", "keys")
    var line = Line()
    for item in items where line.columns + item.columns + help.columns + 4 <= area.columns { line = line + item }
    frame.draw(line, right: help, row: area.row, column: 1, maxColumns: area.columns - 2)
  }

  private var footerKind: FooterKind {
    if let prompt { return .line(label: prompt.kind.accepts, completes: prompt.kind == .command) }
    if !pending.isEmpty { return .sequence(pending) }
    if let overlay { return .own(footerItems(of: overlay)) }
    if (view as? SearchView)?.isTyping == true { return .search }
    if (view as? BrowseView)?.hints != nil { return .hints }
    if view is WelcomeView { return .welcome }
    return .view(Command.footer.filter { $0 == .back ? history.index > 0 : view.offers($0) })
  }

  private func footerItems(of kind: FooterKind) -> [Line] {
    switch kind {
    case .own(let items): return items
    case .line(let label, let completes):
      return [footerItem("Enter", label), footerItem("Esc", "back")]
        + (completes ? [footerItem("Tab", "complete")] : [])
    case .search: return [footerItem("Enter", "open"), footerItem("Esc", "stop typing"), footerItem("Tab", "complete")]
    case .hints: return [footerItem("a…z", "open"), footerItem("A…Z", "its card"), footerItem("Esc", "back")]
    case .welcome: return [.open, .sample].compactMap(footerItem)
    case .sequence(let keys):
      guard case .prefix(let steps) = keymap.meaning(of: keys, in: context) else { return [] }
      return steps.map { footerItem("\(Keymap.text(keys)) \($0.key)", Command.row($0.command)?.name.rawValue ?? "") }
    case .view(let offered): return offered.compactMap(footerItem)
    }
  }

  /// What can be done with what lies over the view.
  private func footerItems(of overlay: Overlay) -> [Line] {
    let leave = keymap.keys(for: .leave, in: .menu) ?? ""
    let open = keymap.keys(for: .open, in: .menu) ?? ""
    if case .card(let card, _) = overlay, let decision = card.decision {
      return [footerItem(open, decision.label), footerItem(leave, "leave it as it is"), footerItem("j k", "scroll")]
    }
    guard case .menu(let menu) = overlay else { return [footerItem(leave, "close"), footerItem("j k", "scroll")] }
    if menu.isTyping { return [footerItem("Enter", "keep"), footerItem("Esc", "all again")] }
    let chooses = menu.kind == .help && menu.list.current?.topic == nil ? [] : [footerItem(open, "choose")]
    let find = footerItem(keymap.keys(for: .find, in: .menu) ?? "", "filter")
    return chooses + [footerItem(leave, menu.kind == .themes ? "as before" : "close"), find]
  }

  /// Nil for a command that is not for the footer, or has no key here.
  private func footerItem(_ name: Command.Name) -> Line? {
    guard let command = Command.row(name), let label = command.label, !command.contexts.isDisjoint(with: context),
      let keys = keymap.keys(for: command.name, in: context)
    else { return nil }
    return footerItem(keys, label)
  }

  private func footerItem(_ keys: String, _ label: String) -> Line {
    var line = Line(keys, .footerKey)
    line.add(" \(label)  ", .footer)
    return line
  }
}

/// What the keys at the foot of the screen are for.
private enum FooterKind: Hashable, Sendable {
  case welcome, search, hints
  /// The commands that have something to do.
  case view([Command.Name])
  /// A line is typed at the foot, with what Enter does to it; on the command line Tab completes.
  case line(label: String, completes: Bool)
  /// The first keys of a longer one.
  case sequence([Key])
  /// What lies over the view has keys of its own.
  case own([Line])
}

/// All that the footer depends on.
private struct FooterPicture: Hashable, Sendable {
  var kind: FooterKind
  var context: Contexts
  var keymap: Keymap
}

/// The line at the top: the main views where there is room, where the reader is, and how much there is.
enum TopLine {
  private static let tabs: [(name: String, screen: Location.Screen)] = [
    ("1 Articles", .articles), ("2 Stories", .stories), ("3 Officials", .officials), ("4 Quotes", .quotes),
    ("5 Sources", .sources),
  ]

  static func draw(on frame: inout Frame, in area: Area, view: any View, desk: Desk, name: String?) {
    let picture = TopPicture(
      tabs: showsTabs(desk.size, view) ? currentTabs(view) : nil,
      crumbs: view.crumbs, standing: view.standing(desk), between: " \(desk.glyphs.dot) ",
      name: view.isRoot ? name ?? "" : "")
    frame.part(area, from: picture) {
      picture.draw(on: &$0, in: Area(row: 0, column: 0, rows: area.rows, columns: area.columns))
    }
  }

  private static func currentTabs(_ view: any View) -> [TopPicture.Tab] {
    let root = view.location.root
    return tabs.map { TopPicture.Tab(name: $0.name, isCurrent: $0.screen == root) }
  }

  private static func showsTabs(_ size: Size, _ view: any View) -> Bool { size.columns >= 100 && view.isRoot }

  /// The main view whose name stands at a column; nil beside them.
  static func tab(at column: Int, size: Size, view: any View) -> Location.Screen? {
    guard showsTabs(size, view) else { return nil }
    var end = 1
    for tab in tabs {
      end += tab.name.count + 2
      if column < end { return tab.screen }
    }
    return nil
  }
}

/// All that the line at the top depends on.
private struct TopPicture: Hashable, Sendable {
  struct Tab: Hashable, Sendable {
    var name: String
    var isCurrent: Bool
  }

  /// Nil where there is no room for them.
  var tabs: [Tab]?
  var crumbs: [String]
  /// How much there is and what is shown of it, with a mark between two things.
  var standing: String
  var between: String
  /// What the library is called, where that is said.
  var name: String

  func draw(on frame: inout Frame, in area: Area) {
    frame.fill(rows: area.rowRange, columns: area.columnRange, role: .bar)
    var left = Line()
    for tab in tabs ?? [] {
      left.add(tab.name, tab.isCurrent ? .tabCurrent : .bar)
      left.add("  ", .bar)
    }
    // Where there is room for one name only, it is that of what is shown.
    let crumbs = tabs != nil ? Array(crumbs.dropFirst()) : area.columns < 36 ? crumbs.suffix(1) : crumbs
    for (index, crumb) in crumbs.enumerated() {
      if index > 0 { left.add(" > ", .bar) }
      let isLast = index == crumbs.count - 1
      let text = isLast ? SafeText(crumb) : SafeText(crumb).fitted(columns: max(12, area.columns / 2 - 12))
      left.add(text, isLast && index > 0 || tabs != nil ? .barQuery : .bar)
    }
    var parts = standing.split(separator: between).map(String.init)
    var right: Line {
      Line([parts.joined(separator: between), name].filter { !$0.isEmpty }.joined(separator: "  "), .bar)
    }
    // What is shown goes before how much there is of it.
    while parts.count > 1, left.columns + right.columns + 4 > area.columns { parts.removeLast() }
    frame.draw(left, right: right, row: area.row, column: 1, maxColumns: area.columns - 2)
  }
}
