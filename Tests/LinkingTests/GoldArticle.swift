import Foundation
import News

/// An invented article with what a careful reader finds in it; `Gold/development.txt` says how it is written.
struct GoldArticle {
  struct Mention: Hashable {
    var place: Place
    var text: String
    /// "?" for a name that the article does not let one give to anybody.
    var person: String
  }

  /// A role's parts as written; "*" is compared with nothing, "-" is none.
  struct Role: Hashable {
    var person: String
    var title: String
    var organization = "-"
    var country = "-"
    var modifiers = "-"
    var period = "*"
    var isOptional = false
  }

  struct Speech: Hashable {
    var person: String
    var kind: Quote.Kind
    var opening: String
  }

  var name: String
  var article = ParsedArticle(title: "")
  var mentions: [Mention] = []
  /// "official", "other", or "*" for either.
  var kinds: [String: String] = [:]
  var roles: [Role] = []
  var speeches: [Speech] = []

  static func read(_ file: String, from source: String = #filePath) throws -> [GoldArticle] {
    let folder = URL(fileURLWithPath: source).deletingLastPathComponent().appending(path: "Gold")
    let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var articles: [GoldArticle] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("== ") {
        articles.append(GoldArticle(name: String(line.dropFirst(3))))
      } else if !articles.isEmpty {
        articles[articles.count - 1].add(line)
      }
    }
    return articles
  }

  private init(name: String) { self.name = name }

  private mutating func add(_ line: Substring) {
    if line.hasPrefix("@") {
      addFact(line.dropFirst())
    } else if line.hasPrefix("related: ") {
      // a related item's title and text are one passage, a line each
      let index = article.related.count
      let text = plain(line.dropFirst(9).components(separatedBy: " || ").joined(separator: "\n"), .related, index)
      article.related.append(RelatedItem(text: text))
    } else if article.title.isEmpty {
      article.title = plain(String(line), .title, 0)
    } else {
      article.body.append(Block(.paragraph, plain(String(line), .body, article.body.count)))
    }
  }

  private mutating func addFact(_ line: Substring) {
    let words = line.split(separator: " ", maxSplits: 2).map(String.init)
    let person = words[0]
    if person == "language", words.count == 2 {
      article.language = words[1]
      return
    }
    guard words.count > 2 else {
      kinds[person] = words[1]
      return
    }
    if words[1].hasPrefix("role") {
      let parts = words[2].components(separatedBy: " | ")
      var role = Role(person: person, title: parts[0])
      if parts.count > 1 { role.organization = parts[1] }
      if parts.count > 2 { role.country = parts[2] }
      if parts.count > 3 { role.modifiers = parts[3] }
      if parts.count > 4 { role.period = parts[4] }
      role.isOptional = words[1] == "role?"
      roles.append(role)
    } else {
      speeches.append(Speech(person: person, kind: words[1] == "quote:" ? .direct : .statement, opening: words[2]))
    }
  }

  /// The text without its marks; the marked names become mentions at their places.
  private mutating func plain(_ marked: String, _ section: Section, _ paragraph: Int) -> String {
    var text = String.UnicodeScalarView()
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "{"), let bar = rest[open...].firstIndex(of: "|"),
      let close = rest[bar...].firstIndex(of: "}")
    {
      text.append(contentsOf: rest[..<open].unicodeScalars)
      let name = rest[rest.index(after: open)..<bar]
      let place = Place(section, paragraph, text.count, text.count + name.unicodeScalars.count)
      mentions.append(
        Mention(place: place, text: String(name), person: String(rest[rest.index(after: bar)..<close])))
      text.append(contentsOf: name.unicodeScalars)
      rest = rest[rest.index(after: close)...]
    }
    text.append(contentsOf: rest.unicodeScalars)
    return String(text)
  }
}
