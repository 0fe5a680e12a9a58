import News

/// A title as it stands in a text: its head with everything that belongs to it.
struct TitlePhrase {
  /// Modifiers, owner, head and what follows with "of" or "for".
  var range: Range<Int>
  /// The words that name the office alone.
  var core: Range<Int>
  var head: TitleHead
  var modifiers: [Role.Modifier] = []
  var country: String?
  var organization: String?
  /// An article, a possessive or a country stands before it, so that it can stand for a person.
  var isDefinite = false

  /// "who heads the agency": the head is what somebody does.
  var isDoing = false

  /// Only said, hoped or feared to be so: "alleged spy", "would-be mayor".
  var isOnlyClaimed = false

  /// The head in the form that titles are compared by, with what makes it another office: "vice foreign minister".
  var key: String
}
