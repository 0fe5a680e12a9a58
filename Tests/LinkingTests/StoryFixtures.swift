import News

@testable import Linking

/// A small library in our own words: two floods in two towns, and two doings of one minister.
enum Fixtures {
  static let floodInBrent = [
    (
      "Flood leaves 12 dead in Brentmouth",
      "Twelve people died when the river Sall broke its banks in Brentmouth on Monday night, mayor Ada Fenn said. "
        + "Rescuers in boats searched the drowned streets of Brentmouth while rain went on falling over the Sall valley."
    ),
    (
      "Brentmouth counts its dead as the Sall falls",
      "The river Sall fell slowly on Tuesday and Brentmouth began to bury its dead. Mayor Ada Fenn asked for pumps and "
        + "tents. Twelve people drowned in the flood, rescuers said, and boats still search the streets."
    ),
  ]
  static let floodInOrrin = [
    (
      "Flood leaves 30 dead in Port Orrin",
      "Thirty people died when the sea wall of Port Orrin gave way on Monday night, governor Luis Tamber said. "
        + "Rescuers in boats searched the drowned streets while rain went on falling over the harbour of Port Orrin."
    ),
    (
      "Port Orrin mourns after its sea wall fails",
      "Governor Luis Tamber promised a new sea wall on Tuesday as Port Orrin mourned thirty people who drowned in the "
        + "flood. Rescuers still search the streets around the harbour by boat."
    ),
  ]
  static let budget = [
    (
      "Minister Kell presents her budget",
      "Finance minister Mira Kell presented a budget with higher taxes on fuel to the assembly in Hollin on Thursday. "
        + "The opposition called the taxes of Mira Kell a burden on drivers."
    )
  ]
  static let strike = [
    (
      "Ferry crews in Tolland Sound stop work over rosters",
      "Ferries on Tolland Sound stayed in port on Wednesday as 400 crew began a strike over new rosters. The union of "
        + "seafarers said that shifts of 14 hours were unsafe. Commuters from Gull Island queued for the one road bridge."
    ),
    (
      "Islanders stranded as boats stay tied up",
      "Thousands of people on Gull Island could not get to work on Wednesday after crews of the Tolland Sound ferries "
        + "walked out. The operator, Sound Lines, called the strike illegal and its rosters safe; the seafarers' union "
        + "said talks had failed."
    ),
  ]
  static let visit = [
    (
      "Minister Kell opens a museum",
      "Finance minister Mira Kell opened a museum of clocks in Hollin on Saturday. The museum shows four centuries of "
        + "clocks, and Mira Kell wound the oldest of them herself."
    )
  ]

  /// Day 20,000 is in October 2024; the floods are one day apart from their second reports.
  static let library = Library([
    (floodInBrent[0], 20_000), (floodInBrent[1], 20_001), (floodInOrrin[0], 20_000), (floodInOrrin[1], 20_001),
    (budget[0], 20_003), (visit[0], 20_005),
  ])

  struct Library {
    var subjects: [LinkSubject] = []
    var statistics: TermStatistics

    init(_ articles: [((String, String), Int)]) {
      for (index, ((title, text), day)) in articles.enumerated() {
        subjects.append(Fixtures.subject(Int64(index + 1), title, text, day: day))
      }
      statistics = Fixtures.statistics(subjects)
    }
  }

  static func subject(
    _ id: Int64, _ title: String, _ text: String, day: Int?, source: String? = nil
  ) -> LinkSubject {
    var article = ParsedArticle(title: title)
    article.body = [Block(.paragraph, text)]
    return LinkSubject(
      id: ArticleID(id), source: source, published: day.map { Int64($0) * 86_400 }, reading: Linker.read(article),
      officials: [])
  }

  static func statistics(_ subjects: [LinkSubject]) -> TermStatistics {
    var frequency: [String: Int] = [:]
    for subject in subjects { for term in Set(subject.terms.map(\.term)) { frequency[term, default: 0] += 1 } }
    return TermStatistics(articles: subjects.count, frequency: TermCounts(frequency))
  }
}
