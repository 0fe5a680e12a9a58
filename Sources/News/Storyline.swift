/// An event as storylines see it: what its articles say, taken together.
package struct StorySubject: Hashable, Sendable, Identifiable {
  package var id: StoryID
  /// `Timestamp.seconds` of the first and the last article; nil when none has a date.
  package var first: Int64?
  package var last: Int64?
  package var terms: [WeightedTerm]
  /// Officials named in its articles, most mentioned first.
  package var officials: [Counted<OfficialID>]

  package init(
    id: StoryID, first: Int64?, last: Int64?, terms: [WeightedTerm], officials: [Counted<OfficialID>]
  ) {
    self.id = id
    self.first = first
    self.last = last
    self.terms = terms
    self.officials = officials
  }
}

/// One step of a storyline: the later event carries on what the earlier one began.
package struct StorylineLink: Hashable, Sendable {
  package var earlier: StoryID
  package var later: StoryID
  /// 0 to 1.
  package var score: Double
  /// In words, never empty.
  package var reason: String

  package init(earlier: StoryID, later: StoryID, score: Double, reason: String) {
    self.earlier = earlier
    self.later = later
    self.score = score
    self.reason = reason
  }
}
