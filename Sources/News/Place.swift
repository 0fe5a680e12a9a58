/// The parts of an article that text can stand in, in reading order.
package enum Section: String, Sendable, Codable, CaseIterable {
  case title, summary, body, captions, takeaways, reactions, related
}

/// A stretch of an article's text.
package struct Place: Hashable, Sendable, Codable {
  package var section: Section
  /// The index within the section.
  package var paragraph: Int
  /// Unicode scalar offsets into that text, half open.
  package var start: Int
  package var end: Int

  package init(_ section: Section, _ paragraph: Int, _ start: Int, _ end: Int) {
    self.section = section
    self.paragraph = paragraph
    self.start = start
    self.end = end
  }
}

/// One text of an article with the place that it has: what linking, search and the reader walk over.
package struct Passage: Hashable, Sendable {
  package var section: Section
  package var paragraph: Int
  package var text: String

  package init(_ section: Section, _ paragraph: Int, _ text: String) {
    self.section = section
    self.paragraph = paragraph
    self.text = text
  }
}

extension ParsedArticle {
  /// All texts in reading order. A related item's passage is its title and its text, joined by a line break when it has both.
  package var passages: [Passage] {
    var passages = [Passage(.title, 0, title)]
    if let summary { passages.append(Passage(.summary, 0, summary)) }
    passages += body.enumerated().map { Passage(.body, $0, $1.text) }
    passages += captions.enumerated().map { Passage(.captions, $0, $1.text) }
    passages += takeaways.enumerated().map { Passage(.takeaways, $0, $1) }
    passages += reactions.enumerated().map { Passage(.reactions, $0, $1) }
    passages += related.enumerated().map { Passage(.related, $0, $1.passage) }
    return passages
  }

  /// The text that a place lies in; nil when the article has no such passage.
  package func text(at place: Place) -> String? {
    let index = place.paragraph
    return switch place.section {
    case .title: index == 0 ? title : nil
    case .summary: index == 0 ? summary : nil
    case .body: body.indices.contains(index) ? body[index].text : nil
    case .captions: captions.indices.contains(index) ? captions[index].text : nil
    case .takeaways: takeaways.indices.contains(index) ? takeaways[index] : nil
    case .reactions: reactions.indices.contains(index) ? reactions[index] : nil
    case .related: related.indices.contains(index) ? related[index].passage : nil
    }
  }
}

extension RelatedItem {
  /// Title and text as one text, a line break between.
  package var passage: String { [title, text].compactMap(\.self).joined(separator: "\n") }
}
