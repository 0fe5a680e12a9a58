import News
import Newsroom
import Screens

/// Carries questions to the library and brings back answers; every failure becomes words.
struct Courier: Sendable {
  let newsroom: Newsroom

  /// `told` gets what a long question has to say meanwhile.
  func answer(_ question: Question, told: @escaping @Sendable (Answer) -> Void) async -> Answer {
    do {
      return try await ask(question, told: told)
    } catch {
      return .failed(describe(error))
    }
  }

  private func ask(_ question: Question, told: @escaping @Sendable (Answer) -> Void) async throws -> Answer {
    switch question {
    case .overview: .overview(try await newsroom.overview())
    case .articles(let query, let anchor, let limit):
      .articles(try await newsroom.articles(query, anchor, limit: limit))
    case .article(let id): .article(try await newsroom.article(id))
    case .preview(let id): .article(try await newsroom.preview(id))
    case .officials(let words, let orRole, let anchor, let limit):
      .officials(try await newsroom.officials(matching: words, orRole: orRole, anchor: anchor, limit: limit))
    case .official(let id): .official(try await newsroom.official(id))
    case .stories(let anchor, let limit): .stories(try await newsroom.stories(anchor: anchor, limit: limit))
    case .story(let id): .story(try await newsroom.story(id))
    case .quotes(let anchor, let limit): .quotes(try await newsroom.quotes(anchor: anchor, limit: limit))
    case .sources: .sources(try await newsroom.sources())
    case .search(let text, let limit): .search(try await newsroom.search(text, limit: limit))
    case .problems: .problems(try await newsroom.problems())
    case .original(let id): .original(try await newsroom.original(id))
    case .mark(let ids, let change): .changed(try await newsroom.mark(ids, change))
    case .markAll(let query, let change): .changed(try await newsroom.mark(query, change))
    case .note(let subject): .note(try await newsroom.note(on: subject))
    case .keepNote(let subject, let text): .changed(try await newsroom.keep(note: text, on: subject))
    case .tags(let text): .tags(try await newsroom.tags(beginningWith: text, limit: 12))
    case .novelty(let id): .novelty(try await newsroom.novelty(of: id))
    case .arrivals(let searches): try await arrivals(of: searches)
    case .undo: .changed(try await newsroom.undo() ?? "nothing to undo")
    case .joinOfficials(let one, let other): .changed(try await newsroom.join(one, other))
    case .splitOfficial(let official, let article): .changed(try await newsroom.split(official, from: article))
    case .joinStories(let one, let other): .changed(try await newsroom.join(one, other))
    case .splitStory(let story, let article): .changed(try await newsroom.split(story, from: article))
    case .importSample: .imported(try await newsroom.importSample())
    case .importPaths(let typed): try await take(typed, told: told)
    case .files(let typed): .tags(TypedPath.completions(of: typed))
    case .retry(let problems):
      .changed(RetryWords.line(try await newsroom.retry(problems) { told(.progress($0)) }))
    case .loadSession: .session(try await newsroom.loadSession(), place: newsroom.place)
    case .saveSession(let session): try await save(session)
    }
  }

  /// What is not there is told at once: it is a mistake in typing, and no file that could not be read.
  private func take(_ typed: [String], told: @escaping @Sendable (Answer) -> Void) async throws -> Answer {
    let paths = typed.map(TypedPath.expanded)
    if let missing = typed.first(where: { $0 != "-" && !TypedPath.isThere(TypedPath.expanded($0)) }) {
      return .failed("There is no “\(missing)”; nothing was brought in.")
    }
    return .imported(try await newsroom.importPaths(paths) { told(.progress($0)) })
  }

  private func arrivals(of searches: [SavedSearch]) async throws -> Answer {
    let queries = searches.map { (text: $0.query, after: ArticleID($0.seen ?? 0)) }
    let (counts, newest) = try await newsroom.arrivals(for: queries, limit: SavedSearch.mostCounted)
    return .arrivals(counts, newest: newest)
  }

  private func save(_ session: String) async throws -> Answer {
    try await newsroom.saveSession(session)
    return .changed("")
  }
}

/// What came of reading files once more, for the status line.
enum RetryWords {
  static func line(_ readings: [SecondReading]) -> String {
    if readings.count == 1, let only = readings.first { return only.words }
    let changed = readings.filter(\.isChange)
    let named = changed.prefix(3).map(\.words).joined(separator: "; ") + (changed.count > 3 ? "; …" : "")
    let head = "\(readings.count) read again, \(readings.count - changed.count) as before"
    return changed.isEmpty ? head : "\(head), \(changed.count) otherwise: \(named)"
  }
}
