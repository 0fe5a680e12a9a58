/// One way in which articles name a person (name, titles, country): the unit that identity is decided for.
///
/// Thousands of articles that name a minister alike share one form, so that deciding who is who costs as much as there are
/// ways of naming a person, not as there are articles.
package struct NameForm: Hashable, Sendable, Identifiable {
  package var id: Int64
  package var name: PersonName
  package var kind: Official.Kind
  /// Folded titles with their organisation, sorted.
  package var titles: [String]
  package var country: String?
  package var articles: Int
  /// `Timestamp.dayNumber` of the first and the last article that names the person so.
  package var firstDay: Int?
  package var lastDay: Int?
  /// Folded names of the people named beside them most often.
  package var companions: [String]
  /// Whom the user's lists know by this name; nil for nobody, and where more than one bear it.
  package var listed: ListedName?

  package init(
    id: Int64, name: PersonName, kind: Official.Kind, titles: [String] = [], country: String? = nil, articles: Int = 1,
    firstDay: Int? = nil, lastDay: Int? = nil, companions: [String] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.titles = titles
    self.country = country
    self.articles = articles
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.companions = companions
  }
}

/// Two forms; the smaller id first.
package struct FormPair: Hashable, Sendable {
  package var first: Int64
  package var second: Int64

  package init(_ one: Int64, _ other: Int64) {
    first = min(one, other)
    second = max(one, other)
  }
}

/// What the user decided of two forms; it wins over every computed answer.
package struct IdentityDecision: Hashable, Sendable {
  package var pair: FormPair
  package var isSame: Bool

  package init(_ pair: FormPair, isSame: Bool) {
    self.pair = pair
    self.isSame = isSame
  }
}

/// Forms that name one person.
package struct IdentityGroup: Hashable, Sendable {
  /// `NameForm.id`s, ascending.
  package var forms: [Int64]
  /// One line for each merge: which two forms, and why. Empty for a single form.
  package var reasons: [String]

  package init(forms: [Int64], reasons: [String]) {
    self.forms = forms
    self.reasons = reasons
  }
}

/// How alike two names are.
package struct NameMatch: Hashable, Sendable {
  /// 0 to 1; from 0.8 on the names may be one person's.
  package var score: Double
  package var reason: String

  package init(score: Double, reason: String) {
    self.score = score
    self.reason = reason
  }
}
