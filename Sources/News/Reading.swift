/// What linking knows of one article from its own text alone; everything else is computed from readings.
package struct Reading: Hashable, Sendable {
  package var people: [Person] = []
  /// Names that could be more than one person here, and were given to nobody.
  package var undecided: [UndecidedMention] = []
  package var terms: [WeightedTerm] = []
  /// 64 values over 4-word shingles of the body; empty when the body is too short to compare.
  package var minHash: [UInt32] = []
  /// How many words the body has.
  package var words = 0
  /// Numbers with a unit in the title ("12 dead"), folded: what two reports of one event must not disagree on.
  package var headlineNumbers: [String] = []
  /// The folded title that a publisher's related item is resolved by.
  package var titleKey = ""

  package init() {}
}

/// A bare name with more than one possible bearer: "2 possible".
package struct UndecidedMention: Hashable, Sendable, Codable {
  package var place: Place
  package var text: String
  /// Indexes into `Reading.people`.
  package var candidates: [Int]
  package var reason: String

  package init(_ place: Place, text: String, candidates: [Int], reason: String) {
    self.place = place
    self.text = text
    self.candidates = candidates
    self.reason = reason
  }
}

/// A term of one field of an article with its frequency there.
package struct WeightedTerm: Hashable, Sendable, Codable {
  package enum Field: String, Sendable, Codable, CaseIterable { case body, lead, names, numbers }

  package var term: String
  package var field: Field
  package var count: Int

  package init(_ term: String, _ field: Field, _ count: Int) {
    self.term = term
    self.field = field
    self.count = count
  }
}
