/// Which number of a date like `03/04/2025` is the day.
enum DayOrder: Sendable {
  case dayFirst, monthFirst

  /// As the language of a page writes it; nil where its region alone would tell.
  ///
  /// Source: the short date formats of Unicode CLDR
  init?(language: String) {
    let tag = language.lowercased().replacing("_", with: "-")
    switch tag {
    case "en-us", "en-pr", "fil", "fil-ph", "es-us", "es-pr", "es-pa": self = .monthFirst
    case "en", "en-ca", "fr-ca", "iu", "": return nil
    default: self = .dayFirst
    }
  }
}
