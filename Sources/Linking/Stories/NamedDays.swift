import News

extension Linker {
  /// How many of a story's named days are told, those nearest to its reports first.
  private static let mostNamedDays = 40

  /// The days that the texts of a story's articles name beside those on which they came out, the earliest first.
  ///
  /// - Parameter reports: The articles in their order, the earliest first.
  package static func namedDays(_ reports: [(row: ArticleRow, article: ParsedArticle)]) -> [NamedDay] {
    var days: [Int: NamedDay] = [:]
    for (row, article) in reports {
      var own: Set<Int> = []
      for passage in article.passages where passage.section == .body || passage.section == .summary {
        for (place, text) in Place.sentences(of: passage) {
          guard isWhole(text) else { continue }
          for day in DayScanner(text).days(near: row.published, language: article.language)
          where own.insert(day).inserted {
            if days[day] != nil {
              days[day]?.others += 1
            } else {
              let isAhead = row.published.map { day > $0.dayNumber }
              days[day] = NamedDay(day: day, article: row.id, place: place, sentence: text, isAhead: isAhead)
              // A sentence is read once, whatever else it names.
              break
            }
          }
        }
      }
    }
    let published = reports.compactMap { $0.row.published?.dayNumber }
    let span = (published.min() ?? 0)...(published.max() ?? 0)
    func distance(_ day: Int) -> Int { max(0, span.lowerBound - day, day - span.upperBound) }
    return days.values.sorted { (distance($0.day), $0.day) < (distance($1.day), $1.day) }.prefix(mostNamedDays)
      .sorted { $0.day < $1.day }
  }

  /// Whether a sentence begins as sentences do: the rest of one that was cut at a number or a short word tells half of something.
  private static func isWhole(_ sentence: String) -> Bool {
    let opening = sentence.unicodeScalars.drop { scalar in
      switch scalar.properties.generalCategory {
      case .initialPunctuation, .openPunctuation, .otherPunctuation, .dashPunctuation, .spaceSeparator: true
      default: false
      }
    }
    return opening.first.map { !$0.properties.isLowercase } ?? false
  }
}
