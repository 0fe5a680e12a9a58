import News
import Newsroom

/// Dossier for screen readers and terminals that cannot place their cursor: lines out, a line in, nothing is drawn over.
struct Plain {
  let newsroom: Newsroom

  private static let help = """
    A number opens. n: more of the list. b: back. a: articles. t: stories. o: officials. c: what people said. s: sources.
    / WORDS: search. Of an article: m: star. r: unread again. + TAG: tag. - TAG: take the tag off. ]: next of its story.
    u: undo. ?: this help. q: leave. An empty line repeats the page.
    """

  /// Reads lines from standard input until it ends or the reader leaves.
  func run() async {
    var path: [PlainPlace] = [.articles(ArticleQuery(), .first)]
    var page = await show(path[0])
    Output.lines(Self.help)
    while true {
      Output.prompt("> ")
      guard let line = readLine()?.trimmingPrefix(while: \.isWhitespace) else { return }
      switch line.first {
      case "q": return
      case "?": Output.lines(Self.help)
      case "u": await say { try await newsroom.undo() ?? "nothing to undo" }
      case "m", "r", "+", "-":
        guard let change = Self.change(String(line)), let id = page?.article else {
          Output.line("Open an article first: m, r, + TAG and - TAG are about the one that was read out.")
          continue
        }
        await say { try await newsroom.mark([id], change) }
      case "b" where path.count > 1:
        path.removeLast()
        page = await show(path[path.count - 1])
      case "b": Output.line("This is where you began.")
      default:
        guard let place = Self.place(String(line), page) ?? (line.isEmpty ? path.last : nil) else {
          Output.line("That leads nowhere here; ? shows what does.")
          continue
        }
        if place != path.last { path.append(place) }
        page = await show(place)
      }
    }
  }

  /// What a line changes of the article that was read out; nil for one that changes nothing.
  static func change(_ line: String) -> MarkChange? {
    let words = line.dropFirst().trimmingPrefix(while: \.isWhitespace)
    switch line.first {
    case "m": return .starred(true)
    case "r": return .read(false)
    case "+", "-": return words.isEmpty ? nil : .tag(String(words), line.first == "+")
    default: return nil
    }
  }

  /// Where a line leads; nil when it leads nowhere.
  static func place(_ line: String, _ page: PlainPage?) -> PlainPlace? {
    switch line {
    case "a": return .articles(ArticleQuery(), .first)
    case "t": return .stories(.first)
    case "o": return .officials(.first)
    case "c": return .quotes(.first)
    case "s": return .sources
    case "n": return page?.more
    case "]": return page?.next
    default:
      if line.hasPrefix("/") { return .search(String(line.dropFirst().trimmingPrefix(while: \.isWhitespace))) }
      guard let number = Int(line), let page, page.choices.indices.contains(number - 1) else { return nil }
      return page.choices[number - 1]
    }
  }

  private func show(_ place: PlainPlace) async -> PlainPage? {
    do {
      guard let page = try await PlainPage.at(place, of: newsroom) else {
        Output.line("That is no longer in the library.")
        return nil
      }
      for line in page.lines { Output.lines(line) }
      if page.more != nil { Output.line("n  more") }
      // What was read out was read; that it cannot be marked so changes nothing of what can be done on the page.
      if let id = page.article {
        do { _ = try await newsroom.mark([id], .readToEnd) } catch { Output.line(describe(error)) }
      }
      return page
    } catch {
      Output.line(describe(error))
      return nil
    }
  }

  private func say(_ change: () async throws -> String) async {
    do { Output.line(try await change()) } catch { Output.line(describe(error)) }
  }
}
