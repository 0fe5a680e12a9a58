import News

@testable import Linking

/// Reads invented articles and says what was found in few words.
enum PeopleFixture {
  static func read(
    _ paragraphs: [String], title: String = "", related: [RelatedItem] = [], language: String? = nil
  ) -> Reading {
    var article = ParsedArticle(title: title)
    article.language = language
    article.body = paragraphs.map { Block(.paragraph, $0) }
    article.related = related
    var reading = Reading()
    Linker.readPeople(of: article, into: &reading)
    return reading
  }

  /// "Name: mention, mention", in the order of first mention.
  static func people(_ paragraphs: String..., title: String = "") -> [String] {
    read(paragraphs, title: title).people.map { person in
      person.name.text + ": " + person.mentions.map(\.text).joined(separator: ", ")
    }
  }

  /// "Name: modifiers title | organisation | country", role by role.
  static func roles(_ paragraphs: String...) -> [String] {
    read(paragraphs).people.flatMap { person in
      person.roles.map { role in
        let title = (role.modifiers.filter { $0 != .vice && $0 != .deputy }.map(\.rawValue) + [role.title]).joined(
          separator: " ")
        return "\(person.name.text): \(title) | \(role.organization ?? "-") | \(role.country ?? "-")"
      }
    }
  }

  /// "Name [certainty] text", quote by quote, in reading order.
  static func quotes(_ paragraphs: String..., kind: Quote.Kind = .direct, language: String? = nil) -> [String] {
    read(paragraphs, language: language).people.flatMap { person in
      person.quotes.filter { $0.kind == kind }.map {
        ($0.place, "\(person.name.text) [\($0.certainty.rawValue)] \($0.text)")
      }
    }.sorted { ($0.0.paragraph, $0.0.start) < ($1.0.paragraph, $1.0.start) }.map(\.1)
  }
}
