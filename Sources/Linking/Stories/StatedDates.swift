import News

/// The years and months that an article names: what is left to go by where a page gives no date of its own.
struct StatedDates {
  private var years: Set<Int> = []
  /// One bit for each month, January lowest.
  private var months = 0

  init(_ subject: LinkSubject) {
    for term in subject.terms {
      switch term.field {
      case .numbers:
        if term.term.utf8.count == 4, let year = Int(term.term), (1900..<2100).contains(year) { years.insert(year) }
      case .names: if let month = Self.months[term.term] { months |= 1 << month }
      // "March" and "may" are other words in small letters; the longer names of months are not.
      case .body: if term.term.utf8.count > 5, let month = Self.months[term.term] { months |= 1 << month }
      case .lead: break
      }
    }
  }

  /// What a likeness is multiplied by when two articles name other years, or other months.
  func doubt(_ other: StatedDates) -> Float {
    var doubt: Float = 1
    if !years.isEmpty, !other.years.isEmpty, years.isDisjoint(with: other.years) { doubt *= Self.otherYears }
    if months != 0, other.months != 0, months & other.months == 0 { doubt *= Self.otherMonths }
    return doubt
  }

  // Mild: most of the years and many of the months in a report are background.
  private static let otherYears: Float = 0.8
  private static let otherMonths: Float = 0.8

  /// The folded names of weekdays in all languages.
  static let weekdays: Set<String> = Set(
    Resource.rows(.ingest, "weekdays.tsv").flatMap { row in
      row.dropFirst().flatMap { Self.words($0).map { Folding.fold($0) } }
    })

  /// The words of a field of a data file, which blanks part.
  private static func words(_ field: Substring) -> [Substring] {
    field.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// Whether a folded word names a month or a day of the week.
  static func isCalendarWord(_ word: String) -> Bool { calendarWords.find(TermTable.hash(word)) != nil }

  private static let calendarWords: TermTable = {
    var table = TermTable(capacity: months.count + weekdays.count)
    for word in weekdays.union(months.keys) { _ = table.number(word, hash: TermTable.hash(word)) }
    return table
  }()

  /// Months from 0 by their folded names in all languages; a word that is two months in two languages is none.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in Resource.rows(.ingest, "months.tsv") where row.count == 13 {
      for (month, forms) in row.dropFirst().enumerated() {
        for form in words(forms) {
          let name = Folding.fold(form)
          months[name] = months[name, default: month] == month ? month : -1
        }
      }
    }
    return months.filter { $0.value >= 0 }
  }()
}
