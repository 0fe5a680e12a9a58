import News
import Testing

@testable import Screens

/// One of the places where something has the keyboard, and how it is reached.
private struct Spot: Sendable, CustomTestStringConvertible {
  var context: Contexts
  /// To its first row, which has a story, people and a quote where rows of its kind can.
  var keys: String
  /// From there to the middle of a long list or text, so that every movement has somewhere to go.
  var middle = "k Alt-2 0 j"
  /// The article that commands on one article mean at the first row.
  var article: ArticleID?
  /// A word that several rows or lines have.
  var word = "note"

  var testDescription: String { context.name }

  static let all = [
    Spot(context: .articles, keys: "", article: ArticleID(1)),
    Spot(context: .reader, keys: "Enter } }", article: ArticleID(1), word: "weather"),
    Spot(context: .panel, keys: "Enter Tab", article: ArticleID(3), word: "gate"),
    Spot(context: .officials, keys: "3", word: "clerk"),
    Spot(context: .official, keys: "3 Enter", article: ArticleID(1), word: "divers"),
    Spot(context: .stories, keys: "2", word: "chapter"),
    Spot(context: .story, keys: "2 Enter", article: ArticleID(3), word: "note"),
    Spot(context: .quotes, keys: "4", article: ArticleID(1), word: "divers"),
    Spot(context: .sources, keys: "5", word: "paper"),
    Spot(context: .hits, keys: "s n o t e Esc G g g", article: ArticleID(6)),
    Spot(context: .problems, keys: "g p", word: "blank"),
    Spot(context: .text, keys: "Enter g o", word: "line"),
    Spot(context: .welcome, keys: ""),
    Spot(context: .menu, keys: "?", word: "article"),
  ]

  var walk: Walk {
    var walk = Walk(isEmpty: context == .welcome)
    (walk.newsstand.isCrowded, walk.newsstand.hasTwins) = (true, true)
    walk.press("Ctrl-r " + keys)
    return walk
  }
}

extension Walk {
  /// The row of the cursor among those that it can be on, or the first line of a text, counted from 0.
  fileprivate var standing: Int {
    if case .menu(let menu)? = app.overlay { return Int(menu.list.number.split(separator: "/").first ?? "") ?? -1 }
    if let browse = app.view as? BrowseView {
      switch browse.focus {
      case .list: return browse.pager?.list.cursor ?? -1
      case .text: return browse.reader?.top ?? -1
      case .panel: return browse.panel.cursor
      }
    }
    // "line 17" begins each line of a page that is shown as it came.
    if app.view is TextView { return Int(lines[1].split(separator: " ").last ?? "") ?? -1 }
    return Int(app.view.position.split(separator: "/").first ?? "") ?? -1
  }

  fileprivate var isCardShown: Bool { if case .card? = app.overlay { true } else { false } }
  fileprivate var menu: Menu.Kind? { if case .menu(let menu)? = app.overlay { menu.kind } else { nil } }
  fileprivate var screenName: Location.Screen { app.view.location.screen }
  fileprivate var browse: BrowseView? { app.view as? BrowseView }
  fileprivate var message: Desk.Message? { app.desk.message }
}

/// What each command does where it is valid: the same table that the program has, so that a command without an expectation is
/// no test that passes but code that does not compile, and a new place for one fails.
@Suite struct EveryCommandTests {
  @Test func everyPlaceIsReached() {
    #expect(Spot.all.map(\.context.name) == Contexts.names.map(\.name))
    for spot in Spot.all { #expect(spot.walk.app.context == spot.context, "\(spot.context.name)") }
  }

  @Test(arguments: Spot.all)
  fileprivate func everyCommandDoesWhatItSays(spot: Spot) throws {
    let start = spot.walk
    for command in Command.all where command.contexts.contains(spot.context) {
      try expect(command.name, spot, start)
    }
  }

  /// Presses the key of a command.
  private func after(_ command: Command.Name, _ spot: Spot, _ walk: Walk) throws -> Walk {
    var walk = walk
    walk.press(
      try #require(Keymap().keys(for: command, in: spot.context), "\(command) has no key in \(spot.context.name)"))
    return walk
  }

  private func expect(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    let context = spot.context
    let done = try after(command, spot, start)
    let asked = done.questions.dropFirst(start.questions.count)
    let effects = done.effects.dropFirst(start.effects.count)
    let place: Comment = "\(command.rawValue) in \(context.name)"
    func opens(_ screen: Location.Screen) { #expect(done.screenName == screen, place) }
    func marks(_ change: MarkChange) {
      #expect(asked.contains(.mark([spot.article].compactMap(\.self), change)), place)
    }
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .readOn, .readBack:
      try expectMove(command, spot, start)
    case .previousTab, .nextTab,
      .view where context == .official || context == .story:
      let tab =
        command == .previousTab
        ? (context == .story ? "[sources]" : "[ Timeline") : context == .story ? "[timeline]" : "[ Articles"
      #expect(done.screen.contains(tab) && !start.screen.contains(tab), place)
    case .view: opens(.stories)
    case .open: expectOpen(spot, start, done, asked: Array(asked))
    case .leave: expectLeave(spot, start, done)
    case .close: expectClose(spot, start, done, effects: Array(effects))
    case .quit: #expect(effects == [.quit], place)
    case .nextArticle, .previousArticle: try expectNeighbour(command, spot, start)
    case .nextUnread, .previousUnread: try expectUnread(command, spot, start)
    case .back, .forward: try expectPath(command, spot, start)
    case .lastView:
      let other = try after(.lastView, Spot(context: .stories, keys: ""), try after(.stories, spot, start))
      if context != .stories { #expect(other.screenName == start.screenName, place) }
    case .find: #expect(context == .menu ? done.app.overlay?.isTyping == true : done.app.prompt?.kind == .find, place)
    case .findNext, .findPrevious: try expectFind(command, spot, start)
    case .search:
      if context == .hits {
        #expect(start.app.frame().cursor == nil && done.app.frame().cursor != nil, place)
      } else {
        opens(.search)
      }
    case .saveSearch:
      if context == .hits {
        #expect(done.app.prompt?.kind == .saveSearch, place)
      } else {
        #expect(done.message?.kind == .refusal, place)
      }
    case .filter: #expect(done.app.prompt?.kind == .filter, place)
    case .hints: #expect(done.browse?.hints?.hints.isEmpty == false, place)
    case .people:
      if [.panel, .story, .hits].contains(context) {
        #expect(done.message?.text == "nobody is named here", place)
      } else {
        #expect(done.menu == .people, place)
      }
    case .nextPerson, .previousPerson:
      let step = command == .nextPerson ? 1 : -1
      #expect(done.browse?.focus == .text, place)
      let stop = done.browse?.reader?.stop
      #expect(context == .panel ? stop != nil : stop == start.browse?.reader?.stop.map { $0 + step }, place)
    case .coverage:
      if context == .story {
        opens(.story(StoryID(1)))
      } else if context == .hits {
        #expect(done.message?.text == "this article stands in no story", place)
      } else {
        opens(.story(StoryID(1)))
      }
    case .nextInStory, .previousInStory: expectInStory(command, spot, start, done)
    case .novelty: #expect(done.browse?.reader?.novelty != nil && asked.contains(.novelty(ArticleID(1))), place)
    case .card: expectCard(spot, done)
    case .join:
      let isStory = context == .story || context == .stories
      #expect(done.menu == (isStory ? .joinStory(StoryID(1)) : .join(OfficialID(1))), place)
    case .split: #expect(done.isCardShown && done.app.overlay?.decides == true, place)
    case .read: marks(.read(true))
    case .star: marks(.starred(true))
    case .readVisible:
      #expect(asked.contains { if case .mark(let ids, .read(true)) = $0 { ids.count > 2 } else { false } }, place)
    case .tag:
      var tagged = done
      tagged.type("pier")
      tagged.press("Enter")
      #expect(
        tagged.questions.last { $0.isMark } == .mark([spot.article].compactMap(\.self), .tag("pier", true)), place)
    case .note: expectNote(spot, asked: Array(asked))
    case .starredOnly, .unreadOnly:
      let query = done.browse?.query
      #expect(command == .starredOnly ? query?.starredOnly == true : query?.unreadOnly == true, place)
      let crumb = command == .starredOnly ? "Articles > starred" : "Articles > unread"
      #expect(done.lines[0].contains(crumb), place)
    case .undo: #expect(asked.first == .undo && done.message?.text == "undone", place)
    case .refresh: expectRefresh(spot, asked: Array(asked))
    case .nextPane, .previousPane: expectPane(command, spot, start, done)
    case .zoom: #expect(done.browse?.isZoomed == true && done.app.frame() != start.app.frame(), place)
    case .wider: #expect(done.app.desk.settings.measure == start.app.desk.settings.measure + 4, place)
    case .narrower: #expect(done.app.desk.settings.measure == start.app.desk.settings.measure - 4, place)
    case .articles: opens(.articles)
    case .stories: opens(.stories)
    case .officials: opens(.officials)
    case .quotes: opens(.quotes)
    case .sources: opens(.sources)
    case .problems: opens(.problems)
    case .original: opens(.original(spot.article ?? ArticleID(0)))
    case .dropped: opens(.dropped(spot.article ?? ArticleID(0)))
    case .fields: opens(.fields(spot.article ?? ArticleID(0)))
    case .reverse: #expect(done.browse?.query.order == .oldest && done.lines[0].contains("oldest first"), place)
    case .retry: #expect(asked.contains { if case .retry(let rows) = $0 { rows.count == 1 } else { false } }, place)
    case .retryAll: #expect(asked.contains { if case .retry(let rows) = $0 { rows.count > 1 } else { false } }, place)
    case .browse: #expect(effects == [.openURL("https://paper.example/\(spot.article?.rawValue ?? 0)")], place)
    case .browseLink: if case .links? = done.menu {} else { Issue.record("no links for \(place)") }
    case .copyAddress: #expect(effects == [.copy("https://paper.example/\(spot.article?.rawValue ?? 0)")], place)
    case .copyTitle:
      #expect(
        effects == [.copy(start.app.view.subject?.title ?? "")] && done.message?.text == "copied the title", place)
    case .copyQuote: expectQuote(spot, done, effects: Array(effects))
    case .copyMarkdown: #expect(effects.first?.copied?.hasPrefix("# ") == true, place)
    case .copyJSON: #expect(effects.first?.copied?.hasPrefix("{") == true, place)
    case .export: #expect(done.menu == .export, place)
    case .pipe: #expect(done.app.prompt?.kind == .pipe, place)
    case .sample: #expect(asked.first == .importSample, place)
    case .themes: #expect(done.menu == .themes, place)
    case .commandLine: #expect(done.app.prompt?.kind == .command, place)
    case .help: #expect(context == .menu ? done.app.overlay == nil : done.menu == .help, place)
    case .redraw: #expect(effects == [.redraw], place)
    case .suspend: #expect(effects == [.suspend], place)
    case .interrupt: #expect(done.message?.text.hasPrefix("nothing runs in the background") == true, place)
    }
  }
}

extension EveryCommandTests {
  /// Moves from the middle by as much as the command says; there and back is where one was.
  private func expectMove(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    var middle = start
    middle.press(spot.middle)
    let here = middle.standing
    func moved(_ command: Command.Name) throws -> Int { try after(command, spot, middle).standing - here }
    let place: Comment = "\(command.rawValue) in \(spot.context.name), from \(here)"
    #expect(here > 10, place)
    // Headings are rows of a page, but none that the cursor counts.
    let slack = spot.context == .menu ? 3 : 1
    let (page, half) = (try moved(.pageDown), try moved(.halfPageDown))
    switch command {
    case .down: #expect(try moved(.down) == 1, place)
    case .up: #expect(try moved(.up) == -1, place)
    case .pageDown: #expect(page > half && page < 24, place)
    case .halfPageDown: #expect(half > 2 && half < page, place)
    case .pageUp, .readBack: #expect(try abs(moved(command) + page) <= slack, place)
    case .halfPageUp: #expect(try abs(moved(command) + half) <= slack, place)
    case .readOn: #expect(try moved(command) == page, place)
    case .first: #expect(try after(command, spot, middle).standing <= 3, place)
    default:
      let last = try after(.last, spot, middle)
      #expect(last.standing > here + page, place)
      #expect(try after(.down, spot, last).standing == last.standing, place)
    }
  }

  private func expectOpen(_ spot: Spot, _ start: Walk, _ done: Walk, asked: [Question]) {
    let place: Comment = "open in \(spot.context.name)"
    switch spot.context {
    case .articles: #expect(done.browse?.focus == .text && done.browse?.page?.article.id == ArticleID(1), place)
    case .reader: #expect(done.screenName == .official(OfficialID(1)), "a quote opens whose it is")
    case .panel, .story, .quotes, .hits:
      #expect(done.screenName == .reader && done.browse?.wanted == spot.article, place)
    case .official:
      #expect(done.screenName == .reader && done.browse?.reader?.evidence != nil, "a quote opens at its sentence")
    case .officials: #expect(done.screenName == .official(OfficialID(1)), place)
    case .stories: #expect(done.screenName == .story(StoryID(1)), place)
    case .sources: #expect(done.browse?.query.source == "Morning Bell", place)
    case .problems: #expect(done.isCardShown, place)
    case .welcome: #expect(asked.first == .importSample, place)
    case .menu: #expect(done.app.overlay == nil, place)
    default: Issue.record("no expectation for \(place)")
    }
  }

  private func expectLeave(_ spot: Spot, _ start: Walk, _ done: Walk) {
    let place: Comment = "leave in \(spot.context.name)"
    switch spot.context {
    case .articles, .welcome: #expect(done.app.frame() == start.app.frame(), "nothing lies above \(place)")
    case .reader: #expect(done.browse?.focus == .list, place)
    case .panel: #expect(done.browse?.focus == .text, place)
    case .officials, .stories, .quotes, .sources, .hits, .problems: #expect(done.screenName == .articles, place)
    case .official: #expect(done.screenName == .officials, place)
    case .story: #expect(done.screenName == .stories, place)
    case .text: #expect(done.browse?.focus == .text, place)
    case .menu: #expect(done.app.overlay == nil, place)
    default: Issue.record("no expectation for \(place)")
    }
  }

  private func expectClose(_ spot: Spot, _ start: Walk, _ done: Walk, effects: [Effect]) {
    let place: Comment = "close in \(spot.context.name)"
    switch spot.context {
    case .articles, .welcome: #expect(effects == [.quit], place)
    case .menu: #expect(done.app.overlay == nil && effects.isEmpty, place)
    case .reader: #expect(done.browse?.focus == .list, place)
    case .panel: #expect(done.browse?.focus == .text, place)
    default: #expect(done.app.history.index == start.app.history.index - 1 && effects.isEmpty, place)
    }
  }

  private func expectNeighbour(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    let step = command == .nextArticle ? 1 : -1
    var middle = start
    switch spot.context {
    case .reader, .panel:
      middle.press("Esc Esc j j Enter" + (spot.context == .panel ? " Tab" : ""))
      let here = middle.browse?.pager?.list.cursor ?? -9
      let done = try after(command, spot, middle)
      #expect(done.browse?.pager?.list.cursor == here + step && done.browse?.focus == .text, place)
    default:
      middle.press(spot.middle)
      #expect(try after(command, spot, middle).standing == middle.standing + step, place)
    }
  }

  private func expectUnread(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    var walk = Walk()
    // The two around the third are read.
    walk.press("j r j j r k")
    if spot.context != .articles { walk.press(spot.context == .panel ? "Enter Tab" : "Enter") }
    let done = try after(command, spot, walk)
    let wanted = spot.context == .panel && walk.app.context != .panel ? nil : command == .nextUnread ? 4 : 0
    if let wanted { #expect(done.browse?.pager?.list.cursor == wanted, place) }
  }

  private func expectPath(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    let away = try after(spot.context == .problems ? .sources : .problems, spot, start)
    let back = try after(.back, Spot(context: away.app.context, keys: ""), away)
    #expect(back.app.view.location == start.app.view.location, place)
    guard command == .forward else { return }
    #expect(try after(.forward, spot, back).screenName == away.screenName, place)
  }

  private func expectFind(_ command: Command.Name, _ spot: Spot, _ start: Walk) throws {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    var found = start
    found.press("/")
    found.type(spot.word)
    found.press("Enter")
    let numbers = found.app.view.findStatus?.split(separator: " ").last?.split(separator: "/") ?? []
    let (here, all) = (Int(numbers.first ?? "") ?? 0, Int(numbers.last?.filter(\.isNumber) ?? "") ?? 0)
    #expect(all > 1 && here > 0, place)
    let next = command == .findNext ? here % all + 1 : (here + all - 2) % all + 1
    let done = try after(command, spot, found)
    #expect(
      done.app.view.findStatus?.contains(" \(next)/\(all)") == true, "\(place): \(done.app.view.findStatus ?? "")")
  }

  private func expectInStory(_ command: Command.Name, _ spot: Spot, _ start: Walk, _ done: Walk) {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    // Article 1 is the last of its story, in the order of days, which the list has the other way round.
    if command == .nextInStory { return #expect(done.message?.text == "the story's last article so far", place) }
    #expect(done.browse?.pager?.list.current?.id == ArticleID(2), place)
  }

  private func expectCard(_ spot: Spot, _ done: Walk) {
    let place: Comment = "card in \(spot.context.name)"
    if case .card(let card, _)? = done.app.overlay {
      #expect(!card.title.isEmpty && !card.entries.isEmpty, place)
    } else {
      Issue.record("no \(place)")
    }
  }

  private func expectNote(_ spot: Spot, asked: [Question]) {
    let subject: NoteSubject? =
      switch spot.context {
      case .official, .officials: .official(OfficialID(1))
      case .story, .stories: .story(StoryID(1))
      default: spot.article.map { .article($0) }
      }
    #expect(asked.first == subject.map { .note($0) }, "note in \(spot.context.name)")
  }

  private func expectRefresh(_ spot: Spot, asked: [Question]) {
    let isAsked: Bool =
      switch spot.context {
      case .articles, .reader, .panel: asked.contains { if case .articles = $0 { true } else { false } }
      case .officials: asked.contains { if case .officials = $0 { true } else { false } }
      case .official: asked.contains(.official(OfficialID(1)))
      case .stories: asked.contains { if case .stories = $0 { true } else { false } }
      case .story: asked.contains(.story(StoryID(1)))
      case .quotes: asked.contains { if case .quotes = $0 { true } else { false } }
      case .sources: asked.contains(.sources)
      case .hits: asked.contains { if case .search("note", _) = $0 { true } else { false } }
      case .problems: asked.contains(.problems)
      case .text: asked.contains(.original(ArticleID(1)))
      default: spot.context == .welcome && asked.isEmpty
      }
    #expect(isAsked, "refresh in \(spot.context.name): \(asked)")
  }

  private func expectPane(_ command: Command.Name, _ spot: Spot, _ start: Walk, _ done: Walk) {
    let place: Comment = "\(command.rawValue) in \(spot.context.name)"
    let isNext = command == .nextPane
    switch spot.context {
    case .articles: #expect(done.browse?.focus == .text, place)
    case .reader: #expect(done.browse?.focus == (isNext ? .panel : .list), place)
    case .panel: #expect(done.browse?.focus == (isNext ? .list : .text), place)
    case .official: #expect(done.screen.contains(isNext ? "[ Articles" : "[ Timeline"), place)
    case .story: #expect(done.screen.contains(isNext ? "[timeline]" : "[sources]"), place)
    default: Issue.record("no expectation for \(place)")
    }
  }

  private func expectQuote(_ spot: Spot, _ done: Walk, effects: [Effect]) {
    let place: Comment = "copy-quote in \(spot.context.name)"
    switch spot.context {
    case .reader, .official, .quotes:
      #expect(effects.first?.copied?.hasPrefix("“We will not hurry the divers,”") == true, place)
      #expect(effects.first?.copied?.contains("Elena Varga") == true, place)
    default: #expect(effects.isEmpty && done.message?.text.hasPrefix("no quote here") == true, place)
    }
  }
}

extension Effect {
  fileprivate var copied: String? { if case .copy(let text) = self { text } else { nil } }
}

extension Question {
  fileprivate var isMark: Bool { if case .mark = self { true } else { false } }
}

extension Overlay {
  fileprivate var decides: Bool { if case .card(let card, _) = self { card.decision != nil } else { false } }
}
