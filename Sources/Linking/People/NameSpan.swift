import News

/// A stretch of a text that may be a person's name.
struct NameSpan {
  var text: Int
  var range: Range<Int>
  /// Token indexes of the words that make up the name: nicknames and marks left out.
  var words: [Int]
  /// Folded words, hyphens closed up ("jongun").
  var keys: [String]
  var name: PersonName
  /// The title that stands with it, if one does.
  var titles: [TitleUse] = []
  var gender: Traits = []
  var isEponym = false
  /// What stands beside it says that it is a company or another body.
  var isBody = false
  /// Right behind it stands what only people do: they speak, or "who" goes on.
  var hasVoice = false
  /// The sum of what speaks for a person; from 2 on it is one.
  var evidence = 0
  /// The same with the weight of a title beside it.
  var strength: Int { evidence + (titles.isEmpty ? 0 : 3) }

  /// "van der Meer" alone: a family name with its particles.
  var isFamilyAlone = false
  /// What a short name is compared by.
  var bareKey: String { isFamilyAlone ? keys.joined() : keys[0] }
  var isShort: Bool { isFamilyAlone || keys.count == 1 || keys.allSatisfy { $0.count == 1 } }

  var isFull: Bool {
    if isFamilyAlone { return false }
    return isWhole
  }

  private var isWhole: Bool {
    words.count > 1 && !(words.count == 2 && keys.contains { $0.count == 1 } && name.family.isEmpty)
  }
}
