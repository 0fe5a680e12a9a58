import News

extension App {
  /// How many stops keep their view as it was; older ones are made anew from their location.
  private static var keptViews: Int { 16 }

  /// Goes where the view wants to go.
  mutating func carryOut(from before: any View) {
    guard let move = desk.move else { return }
    desk.move = nil
    switch move {
    case .open(let location): open(location)
    case .replace(let location):
      leaveView()
      view = location.makeView()
      view.start(&desk)
    case .step:
      history.current = Visit(location: before.location, view: before)
      advance(to: Visit(location: view.location))
    case .back: if !go(by: -1), !view.isRoot { open(Location(.articles)) }
    case .leave: goUp()
    case .run(let question):
      importLine = question == .importSample ? "opening the sample dossier…" : "reading again…"
      runErrand(.importing, question)
    case .showCard: perform(.card, count: nil)
    }
    carryOut(from: view)
  }

  mutating func open(_ location: Location) {
    leaveView()
    history.current = Visit(location: view.location, view: view)
    advance(to: Visit(location: location))
    view = location.makeView()
    view.start(&desk)
  }

  private mutating func advance(to visit: Visit) {
    if progress == nil, !errands.values.contains(.importing) { importLine = "" }
    lastIndex = history.index
    history.open(visit)
    history.change(at: history.index - Self.keptViews) { $0.view = nil }
  }

  private mutating func leaveView() {
    view.end(&desk)
    desk.cancelAll()
  }

  /// Back or forward along the path; false at its end.
  mutating func go(by steps: Int) -> Bool {
    let target = min(max(history.index + steps, 0), history.stops.count - 1)
    guard target != history.index else { return false }
    go(to: target)
    return true
  }

  mutating func go(to target: Int) {
    leaveView()
    history.current = Visit(location: view.location, view: view)
    lastIndex = history.index
    history.go(to: target)
    view = history.current.view ?? history.current.location.makeView()
    view.start(&desk)
  }

  /// From the text of an article up to its list, which keeps what was done meanwhile.
  ///
  /// An article that was opened from elsewhere leads up to where it was opened, past those that were read in turn from there.
  private mutating func goUp() {
    let here = view.location
    if here.screen == .reader {
      let index = history.earlier { $0.location.screen != .reader || $0.location.trail != here.trail }
      if let index { go(to: index) } else { open(Location(.articles)) }
    } else if let index = history.earlier(where: { $0.location.isList(of: here) }) {
      lastIndex = history.index
      history.go(to: index)
    }
  }

  /// To one of the main views, as it was last left.
  mutating func goToRoot(_ screen: Location.Screen) {
    if view.location.isWhole(screen) { return }
    history.current = Visit(location: view.location, view: view)
    let last = history.stops.last { $0.location.isWhole(screen) }
    open(last?.location ?? Location(screen))
  }

  mutating func close() {
    if view.location.article != nil {
      _ = view.perform(.leave, count: nil, &desk)
    } else if !go(by: -1) {
      if view.isRoot { quit() } else { open(Location(.articles)) }
    }
  }

  mutating func quit() {
    leaveView()
    saveSession()
    desk.effects.append(.quit)
  }
}

extension Location {
  /// A main view with nothing taken out of it: not the articles of one source, person or story.
  func isWhole(_ root: Screen) -> Bool {
    screen == root && article == nil && query.source == nil && query.official == nil && query.story == nil
  }

  /// The same list of articles without an article being read.
  fileprivate func isList(of other: Location) -> Bool {
    screen == .articles && other.screen == .articles && article == nil && query == other.query
  }
}

extension View {
  /// One of the main views, from which nothing leads up.
  var isRoot: Bool {
    let location = location
    return switch location.screen {
    case .articles: location.article == nil
    case .stories, .officials, .quotes, .sources, .welcome: true
    default: false
    }
  }
}
