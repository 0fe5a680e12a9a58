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
      row.dropFirst().flatMap { $0.split(separator: " ").map { Folding.fold($0) } }
    })

  /// Months from 0 by their folded names in all languages; a word that is two months in two languages is none.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for row in Resource.rows(.ingest, "months.tsv") where row.count == 13 {
      for (month, forms) in row.dropFirst().enumerated() {
        for form in forms.split(separator: " ") {
          months[Folding.fold(form)] = months[Folding.fold(form), default: month] == month ? month : -1
        }
      }
    }
    return months.filter { $0.value >= 0 }
  }()
}
