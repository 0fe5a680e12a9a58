import Archive
import Ingest
import Linking
import News
import Screens

/// One thing that reads what strangers wrote, as a function of bytes: what fuzzing and the property tests run.
package enum Subject: String, CaseIterable, Sendable {
  case html, text, feed, json, mail, subscriptions, dates, decode, query, theme, config, keys, cells, names, people

  /// Reads the bytes; what is wrong with the outcome, or nil. That it comes back at all is half of the test.
  package func complaint(about bytes: [UInt8]) -> String? {
    switch self {
    case .html: return Self.read("<!doctype html><html>", bytes)
    case .text, .decode: return Self.read("", bytes)
    case .feed: return Self.read("<rss version=\"2.0\"><channel>", bytes)
    case .json: return Self.read("{", bytes)
    case .mail: return Self.read("From: a@b.example\r\nMIME-Version: 1.0\r\n", bytes)
    case .subscriptions: return Self.read("<opml version=\"2.0\"><body>", bytes)
    case .dates: return Self.dates(String(decoding: bytes, as: UTF8.self))
    case .query: return Self.query(String(decoding: bytes, as: UTF8.self))
    case .theme: return Self.theme(String(decoding: bytes, as: UTF8.self))
    case .config:
      let complaints = Configuration(String(decoding: bytes, as: UTF8.self)).complaints
      return complaints.contains("") ? "a complaint without words" : nil
    case .keys: return Self.keys(String(decoding: bytes, as: UTF8.self))
    case .cells: return Self.cells(String(decoding: bytes, as: UTF8.self))
    case .names: return Self.names(String(decoding: bytes, as: UTF8.self))
    case .people: return Self.people(Babble.text(bytes))
    }
  }

  private static func read(_ start: String, _ bytes: [UInt8]) -> String? {
    let document = Ingest.read(Array(start.utf8) + bytes, name: "input")
    for article in document.articles {
      if let complaint = complaint(about: article) { return complaint }
      _ = Linker.read(article)
    }
    for problem in document.problems where problem.message.isEmpty || problem.advice.isEmpty {
      return "the problem \(problem.code) says nothing"
    }
    let isSilent = document.articles.isEmpty && document.subscriptions.isEmpty && document.problems.isEmpty
    return isSilent ? "neither an article nor a reason why there is none" : nil
  }

  private static func complaint(about article: ParsedArticle) -> String? {
    let texts =
      [article.title, article.summary, article.source, article.agency, article.dateline].compactMap(\.self)
      + article.bylines + article.body.map(\.text) + article.captions.map(\.text) + article.takeaways
    for text in texts {
      if let scalar = text.unicodeScalars.first(where: { isForbidden($0) }) {
        return "U+\(String(scalar.value, radix: 16)) in “\(text.prefix(80))”"
      }
    }
    return article.confidence.values.contains { !(0...1).contains($0.value) } ? "a confidence outside 0 to 1" : nil
  }

  /// Control characters and what turns the direction of text.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func dates(_ text: String) -> String? {
    _ = DateReader.firstDate(in: text)
    guard let date = DateReader.date(text) else { return nil }
    return Timestamp(date.description) == date ? nil : "\(date) does not come back from its own text"
  }

  private static let library = try? Archive()

  private static func query(_ text: String) -> String? {
    guard let library else { return "no library" }
    do {
      _ = try library.search(text, limit: 5)
      return nil
    } catch { return "the search failed: \(error)" }
  }

  private static func theme(_ text: String) -> String? {
    Themes(own: [("own", text)]).problems.contains { $0.description.isEmpty } ? "a problem without words" : nil
  }

  private static func keys(_ text: String) -> String? {
    guard let key = Key(text) else {
      _ = Keymap.sequence(text)
      return nil
    }
    return Key(key.description) == key ? nil : "\(key) does not come back from its own name"
  }

  /// Each line a name.
  private static func names(_ text: String) -> String? {
    let names = text.split(separator: "\n").prefix(8).map(String.init)
    for one in names {
      for other in names {
        let match = Linker.match(one, other)
        guard (0...1).contains(match.score), !match.reason.isEmpty else { return "\(one) and \(other): \(match)" }
      }
    }
    return nil
  }

  /// Each mention says what stands at its place, and each quote and role has a place.
  private static func people(_ text: String) -> String? {
    let paragraphs = text.split(separator: "\n").map(String.init)
    var article = ParsedArticle(title: "")
    article.body = paragraphs.map { Block(.paragraph, $0) }
    let scalars = paragraphs.map { Array($0.unicodeScalars) }
    func standing(at place: Place) -> String? {
      guard place.section == .body, scalars.indices.contains(place.paragraph), place.start < place.end,
        place.end <= scalars[place.paragraph].count
      else { return nil }
      return String(String.UnicodeScalarView(scalars[place.paragraph][place.start..<place.end]))
    }
    for person in Linker.read(article).people {
      if person.mentions.isEmpty { return "\(person.name) is not mentioned" }
      for mention in person.mentions where standing(at: mention.place) != mention.text {
        return "“\(mention.text)” does not stand at \(mention.place)"
      }
      for place in person.quotes.map(\.place) + person.roles.map(\.place) where standing(at: place) == nil {
        return "nothing of \(person.name) stands at \(place)"
      }
    }
    return nil
  }

  private static func cells(_ text: String) -> String? {
    let safe = SafeText(text)
    if let scalar = safe.text.unicodeScalars.first(where: { isForbidden($0) || $0.value == 0x0A || $0.value == 0x09 }) {
      return "U+\(String(scalar.value, radix: 16)) reaches a cell"
    }
    var end = 0
    for line in Wrap.lines(safe, columns: 20) {
      guard line.scalars.lowerBound == end else { return "the lines leave a gap at scalar \(end)" }
      end = line.scalars.upperBound
    }
    return end == text.unicodeScalars.count ? nil : "the lines end at scalar \(end)"
  }
}
