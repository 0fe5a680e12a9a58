import News

/// What one word can mean within a date, in any of the languages of the data files.
struct DateWord: Hashable {
  /// What a word does for the numbers beside it; a word may have several roles (`m`: minute, and "of the year" in Lithuanian).
  struct Roles: OptionSet, Hashable {
    let rawValue: UInt16

    static let morning = Roles(rawValue: 1 << 0)
    static let afternoon = Roles(rawValue: 1 << 1)
    static let year = Roles(rawValue: 1 << 2)
    static let month = Roles(rawValue: 1 << 3)
    static let day = Roles(rawValue: 1 << 4)
    static let hour = Roles(rawValue: 1 << 5)
    static let minute = Roles(rawValue: 1 << 6)
    static let second = Roles(rawValue: 1 << 7)
    /// Stands between the parts and has no meaning of its own.
    static let join = Roles(rawValue: 1 << 8)
    /// Says what a date is ("published").
    static let label = Roles(rawValue: 1 << 9)
  }

  var roles: Roles = []
  /// One bit for each month that the word names, January lowest: different languages may disagree.
  var months: UInt16 = 0
  /// Those of them in whose language the day has a full stop behind it, and those in whose it has none.
  var dottedMonths: UInt16 = 0
  var plainMonths: UInt16 = 0
  /// One bit for each weekday that the word names, Monday lowest.
  var weekdays: UInt8 = 0
  /// Minutes east of UTC.
  var zone: Int?
  /// What is added to a year counted from elsewhere.
  var era: Int?

  fileprivate mutating func add(month: Int, isDotted: Bool) {
    months |= 1 << month
    if isDotted { dottedMonths |= 1 << month } else { plainMonths |= 1 << month }
  }

  /// The month, when all languages agree.
  var month: Int? { months.nonzeroBitCount == 1 ? months.trailingZeroBitCount + 1 : nil }

  /// May stand between or in front of the parts of a date, and is not itself one.
  var isFiller: Bool {
    months == 0 && era == nil && (weekdays != 0 || !roles.isDisjoint(with: [.join, .label, .year, .day]))
  }
}

/// The words of all date data files by their folded form.
struct DateLexicon: Sendable {
  static let shared = DateLexicon()

  private let words: [String: DateWord]
  private let openings: Set<String>

  init() {
    var words: [String: DateWord] = [:]
    Self.readNames("months.tsv") { language, column, name in
      words[name, default: DateWord()].add(month: column, isDotted: language.utf8.last == UInt8(ascii: "."))
    }
    Self.readNames("weekdays.tsv") { words[$2, default: DateWord()].weekdays |= 1 << $1 }
    for row in Resource.rows(.ingest, "zones.tsv") where row.count >= 2 {
      words[Self.fold(row[0]), default: DateWord()].zone = Int(row[1])
    }
    for row in Resource.rows(.ingest, "date_words.tsv") where row.count >= 2 {
      let role = Self.roles[row[0]]
      for name in (row.last ?? "").split(separator: " ") {
        let key = Self.fold(name)
        if let role { words[key, default: DateWord()].roles.insert(role) }
        if row[0] == "era" { words[key, default: DateWord()].era = Int(row[1]) }
      }
    }
    self.words = words
    openings = Set(words.keys.compactMap { name in name.firstIndex(of: "_").map { String(name[..<$0]) } })
  }

  /// Whether some name of two words begins with this one.
  func opensName(_ folded: String) -> Bool { openings.contains(folded) }

  /// What a folded word means; nil for a word that has nothing to do with dates.
  func meaning(of folded: String) -> DateWord? { words[folded] }

  /// Whether a word names a month in some language.
  func isMonth(_ word: Substring) -> Bool {
    word.utf8.count <= 40 && (words[Self.fold(word)]?.months ?? 0) != 0
  }

  /// Small letters, with the dot that lower-casing a Turkish capital leaves behind taken away.
  static func fold(_ word: some StringProtocol) -> String {
    let lower = word.lowercased()
    guard lower.unicodeScalars.contains("\u{307}") else { return lower }
    return String(String.UnicodeScalarView(lower.unicodeScalars.filter { $0 != "\u{307}" }))
  }

  private static let roles: [Substring: DateWord.Roles] = [
    "am": .morning, "pm": .afternoon, "year": .year, "month": .month, "day": .day, "hour": .hour, "minute": .minute,
    "second": .second, "join": .join, "label": .label,
  ]

  /// Hands each name of a file of columns on with its language and column, the first after the language being 0.
  private static func readNames(
    _ file: String, _ take: (_ language: Substring, _ column: Int, _ name: String) -> Void
  ) {
    for row in Resource.rows(.ingest, file) {
      for (column, names) in row.dropFirst().enumerated() {
        for name in names.split(separator: " ") { take(row[0], column, fold(name)) }
      }
    }
  }
}
