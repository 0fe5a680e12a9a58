/// A word, a number or a mark of one passage.
struct Token {
  enum Shape: UInt8 {
    case lower, capital, upper, initial, number, mark
    /// Letters of a script without case.
    case uncased
  }

  var shape: Shape
  /// Unicode scalar offsets into the passage, half open.
  var start: Int
  var end: Int
  /// Offsets into the passage's UTF-8.
  var bytes: Range<Int>
  /// Hash of the folded letters; equal for equal words whatever their case and marks. For a mark its ASCII form.
  var key: UInt64
  var traits: Traits = []
  /// Index of the country that the word (or the phrase that it is part of) stands for; -1 for none.
  var country: Int16 = -1
  var isGlued: Bool
  /// A full stop belongs to the word ("Gen.", "U.S.").
  var hasStop = false
  var opens = false
  var closes = false

  func isMark(_ character: Unicode.Scalar) -> Bool { shape == .mark && key == UInt64(character.value) }

  /// A dash between words, and no hyphen within one.
  var isDash: Bool { isMark("~") || isMark("-") && !isGlued }

  /// The word starts as names do.
  var isCapitalized: Bool { shape == .capital || shape == .upper || shape == .initial }
  var isWord: Bool { shape != .mark && shape != .number }
  var isPossessive: Bool { shape == .mark && key == Token.possessiveKey }

  static let possessiveKey = UInt64(0x2773)
}

/// What a word can be, from the data files.
struct Traits: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  static let honorific = Traits(rawValue: 1 << 0)
  static let male = Traits(rawValue: 1 << 1)
  static let female = Traits(rawValue: 1 << 2)
  static let particle = Traits(rawValue: 1 << 3)
  static let suffix = Traits(rawValue: 1 << 4)
  static let weekday = Traits(rawValue: 1 << 5)
  static let month = Traits(rawValue: 1 << 6)
  static let acting = Traits(rawValue: 1 << 7)
  static let interim = Traits(rawValue: 1 << 8)
  static let former = Traits(rawValue: 1 << 9)
  static let elect = Traits(rawValue: 1 << 10)
  static let designate = Traits(rawValue: 1 << 11)
  static let vice = Traits(rawValue: 1 << 12)
  static let deputy = Traits(rawValue: 1 << 13)
  static let modifier = Traits(rawValue: 1 << 14)
  static let portfolio = Traits(rawValue: 1 << 15)
  static let organization = Traits(rawValue: 1 << 16)
  static let place = Traits(rawValue: 1 << 17)
  static let thing = Traits(rawValue: 1 << 18)
  static let summit = Traits(rawValue: 1 << 19)
  static let eponym = Traits(rawValue: 1 << 20)
  static let heOrShe = Traits(rawValue: 1 << 21)
  static let pronoun = Traits(rawValue: 1 << 22)
  static let say = Traits(rawValue: 1 << 23)
  static let act = Traits(rawValue: 1 << 24)
  static let stop = Traits(rawValue: 1 << 25)
  static let common = Traits(rawValue: 1 << 26)
  static let givenMale = Traits(rawValue: 1 << 27)
  static let givenFemale = Traits(rawValue: 1 << 28)
  static let korean = Traits(rawValue: 1 << 29)
  static let chinese = Traits(rawValue: 1 << 30)
  static let vietnamese = Traits(rawValue: 1 << 31)
  static let japanese = Traits(rawValue: 1 << 32)
  static let general = Traits(rawValue: 1 << 33)
  static let abbreviation = Traits(rawValue: 1 << 34)
  /// The word stands in a place's name that the data files hold.
  static let inPlace = Traits(rawValue: 1 << 35)
  /// A title head starts with the word.
  static let titleStart = Traits(rawValue: 1 << 36)
  /// A place's or a country's name starts with the word.
  static let placeStart = Traits(rawValue: 1 << 37)
  /// A country's adjective ("Dutch").
  static let adjective = Traits(rawValue: 1 << 38)
  /// "that …" after the verb is what somebody says is so.
  static let report = Traits(rawValue: 1 << 39)
  /// A verb of report that takes a clause without "that", too.
  static let claim = Traits(rawValue: 1 << 40)
  static let finite = Traits(rawValue: 1 << 41)
  static let past = Traits(rawValue: 1 << 42)
  /// Opens a dependent clause ("which", "because").
  static let opener = Traits(rawValue: 1 << 43)

  /// A word before a title that makes another office of it ("first", "state").
  static let rank = Traits(rawValue: 1 << 44)

  /// Names of bodies with such a word are of companies, clubs and the like.
  static let privateBody = Traits(rawValue: 1 << 45)
  /// Names of bodies with such a word belong to a state, whatever else is in them.
  static let publicBody = Traits(rawValue: 1 << 46)

  /// Names of bodies: no everyday nouns that a sentence starts with.
  static let brand = Traits(rawValue: 1 << 47)
  /// Tells a father from a son: "Jr".
  static let generation = Traits(rawValue: 1 << 48)

  /// A title's short form that is a word elsewhere ("DA", "das"): read only in capitals.
  static let acronym = Traits(rawValue: 1 << 49)

  /// Before the title of somebody whose term ends soon.
  static let outgoing = Traits(rawValue: 1 << 50)

  /// Who holds an office only until somebody else does, or no longer.
  static let passing: Traits = [.former, .acting, .interim, .outgoing]

  /// Of whom a word is the given name, as honorifics say it; both for a name that either can bear.
  var givenGender: Traits {
    var gender: Traits = []
    if contains(.givenMale) { gender.insert(.male) }
    if contains(.givenFemale) { gender.insert(.female) }
    return gender
  }

  /// One says a man and the other a woman; what says both, or neither, clashes with nothing.
  func clashes(with other: Traits) -> Bool {
    let (one, another) = (intersection([.male, .female]), other.intersection([.male, .female]))
    return !one.isEmpty && !another.isEmpty && one.isDisjoint(with: another)
  }

  static let given: Traits = [.givenMale, .givenFemale]
  static let family: Traits = [.korean, .chinese, .vietnamese, .japanese, .general]

  /// The traits that `name_words.tsv` names, by their names there.
  static let named: [String: Traits] = [
    "honorific": .honorific, "male": .male, "female": .female, "particle": .particle, "suffix": .suffix,
    "generation": .generation,
    "weekday": .weekday, "month": .month, "acting": .acting, "interim": .interim, "former": .former, "elect": .elect,
    "designate": .designate, "vice": .vice, "deputy": .deputy, "modifier": .modifier, "portfolio": .portfolio,
    "organization": .organization, "place": .place, "thing": .thing, "summit": .summit, "eponym": .eponym,
    "he": .heOrShe, "pronoun": .pronoun, "say": .say, "act": .act, "stop": .stop, "common": .common,
    "report": .report, "claim": .claim, "finite": .finite, "past": .past, "opener": .opener, "rank": .rank,
    "private": .privateBody, "public": .publicBody, "brand": .brand, "acronym": .acronym, "outgoing": .outgoing,
  ]
}
