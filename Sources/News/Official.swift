/// A person of the library, as resolved over all articles.
package struct Official: Hashable, Sendable {
  package enum Kind: String, Sendable, Codable {
    /// Holds an office somewhere, or speaks for one.
    case official
    /// Any other person.
    case other
  }

  package var id: OfficialID
  /// The fullest, most frequent form.
  package var name: String
  package var kind: Kind

  package init(id: OfficialID, name: String, kind: Kind) {
    self.id = id
    self.name = name
    self.kind = kind
  }
}

/// A name taken apart.
package struct PersonName: Hashable, Sendable, Codable {
  package enum Order: String, Sendable, Codable { case familyFirst, givenFirst, unknown }

  /// As printed.
  package var text: String
  /// Empty when only a given name or nothing could be told.
  package var family: String
  package var given: String
  package var order: Order
  /// 0 to 1.
  package var confidence: Double

  package init(_ text: String, family: String, given: String, order: Order, confidence: Double) {
    self.text = text
    self.family = family
    self.given = given
    self.order = order
    self.confidence = confidence
  }
}

/// A person as one article alone names them; identity over articles is decided later.
package struct Person: Hashable, Sendable, Codable {
  package var name: PersonName
  package var kind: Official.Kind
  package var mentions: [Mention] = []
  package var roles: [Role] = []
  package var quotes: [Quote] = []
  /// What to look the person up by among those that are known: equal keys are candidates, no more.
  package var keys: [String] = []

  package init(name: PersonName, kind: Official.Kind) {
    self.name = name
    self.kind = kind
  }

  /// How often an article itself names the person: a blurb that can be read as an article of its own names whom it names in full
  /// there, and is counted there.
  package func ownMentions(in article: ParsedArticle) -> Int {
    mentions.count { mention in
      guard mention.mayBeABlurbs, article.related.indices.contains(mention.place.paragraph) else { return true }
      return !article.related[mention.place.paragraph].isReadable
    }
  }

  /// How often they are quoted: neither what is only reported nor what may be somebody else's counts.
  package var quoteCount: Int { quotes.count { $0.kind == .direct && $0.certainty != .possible } }
}

extension Mention {
  /// Whether it may stand in a blurb that is an article of its own: a bare surname tells nobody outside of its page.
  package var mayBeABlurbs: Bool { place.section == .related && kind == .fullName && text.contains(" ") }
}

/// One naming of a person.
package struct Mention: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    case fullName, surname, givenName, initials
    /// "the N administration": the person is named, and nothing is said of them.
    case eponym
  }

  package var place: Place
  /// The name alone, without titles, exactly as it stands at the place.
  package var text: String
  package var kind: Kind
  /// Why it is this person, in words: "only bearer of the name here", "title Unification Minister".
  package var reason: String

  package init(_ place: Place, text: String, kind: Kind, reason: String) {
    self.place = place
    self.text = text
    self.kind = kind
    self.reason = reason
  }
}

/// A role as one sentence states it.
package struct Role: Hashable, Sendable, Codable {
  package enum Modifier: String, Sendable, Codable {
    case acting, former, vice, deputy, elect, interim, designate, outgoing
  }

  /// Without modifiers that are kept apart (acting, former, elect), as printed otherwise: "vice minister for X".
  package var title: String
  package var organization: String?
  package var country: String?
  package var modifiers: [Modifier] = []
  /// The period that the sentence gives ("from 2017 to 2021").
  package var from: Timestamp?
  package var until: Timestamp?
  package var place: Place
  package var sentence: String
  /// The text is a related item's blurb, not the article's own reporting.
  package var isBlurb = false

  package init(title: String, place: Place, sentence: String) {
    self.title = title
    self.place = place
    self.sentence = sentence
  }

  /// The modifiers that the title does not say itself: those to be put in front of it.
  package var unsaid: [Modifier] {
    if modifiers.isEmpty { return [] }
    let words = title.lowercased().split { !$0.isLetter }
    return modifiers.filter { modifier in
      !words.contains {
        $0 == modifier.rawValue || modifier == .deputy && $0 == "dep" || modifier == .acting && $0 == "caretaker"
      }
    }
  }

  /// "acting Transport Minister", "mayor-elect of Ostby": the title with all its modifiers, each once.
  package var wholeTitle: String {
    let unsaid = unsaid
    if unsaid.isEmpty { return title }
    let behind: Set<Modifier> = [.elect, .designate]
    var whole = title
    for modifier in unsaid where behind.contains(modifier) {
      let head = [" of ", " for "].compactMap { whole.firstRange(of: $0)?.lowerBound }.min() ?? whole.endIndex
      whole.insert(contentsOf: "-" + modifier.rawValue, at: head)
    }
    return (unsaid.filter { !behind.contains($0) }.map(\.rawValue) + [whole]).joined(separator: " ")
  }
}

/// Words that an article gives to a person.
package struct Quote: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    /// Direct speech, in quotation marks.
    case direct
    /// Reported speech: "said that …".
    case statement
  }

  package enum Certainty: String, Sendable, Codable {
    /// The sentence names the speaker.
    case named
    /// A pronoun or a title stands for the speaker, and one person fits.
    case likely
    /// More than one person fits, or the speaker is only near.
    case possible
  }

  package var place: Place
  /// Direct speech without its quotation marks; a statement as it stands.
  package var text: String
  package var kind: Kind
  package var certainty: Certainty
  package var reason: String
  package var sentence: String

  package init(_ place: Place, text: String, kind: Kind, certainty: Certainty, reason: String, sentence: String) {
    self.place = place
    self.text = text
    self.kind = kind
    self.certainty = certainty
    self.reason = reason
    self.sentence = sentence
  }
}

/// Statements about one person, or about one office, that cannot all hold.
package struct Conflict: Hashable, Sendable, Codable {
  package enum Kind: String, Sendable, Codable {
    case incompatibleTitles = "incompatible_titles"
    case twoHolders = "two_holders"
  }

  package var kind: Kind
  package var roles: [String]
  package var reason: String

  package init(kind: Kind, roles: [String], reason: String) {
    self.kind = kind
    self.roles = roles
    self.reason = reason
  }
}
