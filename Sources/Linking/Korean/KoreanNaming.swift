import News

/// A title as it stands in a Korean text.
struct KoreanTitle {
  var head: TitleHead
  /// The title's own words.
  var printed: String
  /// The last word of the title, with its particles.
  var word: Int
  /// Unicode scalar offsets of the title's own words.
  var start: Int
  var end: Int
  var particle: String
  var organization: String?
  var country: String?
  var modifiers: [Role.Modifier] = []
}

/// A name as it stands in a Korean text, with the titles beside it.
struct KoreanNaming {
  enum Form { case full, family, foreign }

  var text: Int
  /// The words of the name; the last may go on with a particle.
  var words: Range<Int>
  /// The name alone.
  var name: String
  var form: Form
  /// Unicode scalar offsets of the name alone.
  var start: Int
  var end: Int
  var titles: [KoreanTitle] = []
  /// "씨" or its like stands behind it.
  var isMister = false
  /// The particle behind the name and all that belongs to it.
  var particle = ""
  /// The last word of the name and all that belongs to it.
  var lastWord: Int
  var isEponym = false
  /// Only somebody whom the article names otherwise, too: nothing else shows that it is a name.
  var isTentative = false
  /// Family name first, as in Korea, China and Japan.
  var isFamilyFirst = true
}
