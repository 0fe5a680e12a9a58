import News

/// Chooses when an article was published and updated; never now, never a masthead's date.
struct DateChooser {
  private let page: PageText
  private let metadata: PageMetadata
  private let shown: ShownDates

  /// Near the block of the title a date belongs to the article.
  init(_ page: PageText, _ metadata: PageMetadata, titleBlock: Int?) {
    (self.page, self.metadata) = (page, metadata)
    shown = ShownDates(page, metadata, titleBlock: titleBlock)
  }

  /// - Parameter updated: When the page says that it was changed.
  func published(address: String?, updated: Timestamp?) -> Candidate<Timestamp>? {
    var found = named("published")
    if let date = date(metadata.linked.article?["datePublished"]?.text) {
      found.append(Candidate(date, 0.88, "JSON-LD datePublished"))
    } else if let date = date(metadata.linked.text("datePublished") ?? metadata.linked.text("dateCreated")) {
      found.append(Candidate(date, 0.83, "JSON-LD of the page"))
    }
    found += Self.publishing.flatMap { shown.properties($0.name, $0.confidence) }
    found += shown.all
    if let address, let date = AddressDate.read(address) { found.append(Candidate(date, 0.45, "address")) }
    if found.best().map({ $0.confidence < 0.5 }) ?? true, let date = ScriptDates.first(in: metadata, page.tree) {
      found.append(Candidate(date, 0.5, "script"))
    }
    return found.best().map { best in
      let moment = Self.inPagesZone(Self.withTime(best, among: found), among: found)
      return Self.onPagesDay(moment, among: found.filter { $0.value.dayNumber != updated?.dayNumber })
    }
  }

  func updated() -> Candidate<Timestamp>? {
    var found = named("updated") + shown.properties("datemodified", 0.8) + shown.properties("modified", 0.7)
    if let date = date(metadata.linked.text("dateModified")) {
      found.append(Candidate(date, 0.85, "JSON-LD dateModified"))
    }
    return (found + shown.updates).best()
  }

  /// Properties of microdata and RDFa (Dublin Core's among them) that say when something came out.
  private static let publishing: [(name: String, confidence: Double)] = [
    ("datepublished", 0.86), ("issued", 0.8), ("created", 0.75), ("datecreated", 0.7), ("pubdate", 0.7), ("date", 0.6),
  ]

  private func date(_ text: String?) -> Timestamp? { text.flatMap { DateReader.date($0) } }

  private func named(_ field: String) -> [Candidate<Timestamp>] {
    (metadata.meta[field] ?? []).compactMap { candidate in
      date(candidate.value).map { Candidate($0, candidate.confidence, candidate.source) }
    }
  }

  /// The same day with its time, where another place of the page has it.
  private static func withTime(_ best: Candidate<Timestamp>, among found: [Candidate<Timestamp>]) -> Candidate<
    Timestamp
  > {
    guard best.value.hour == nil, best.value.day != nil else { return best }
    let timed = found.filter { $0.value.hour != nil && $0.value.dayNumber == best.value.dayNumber }.best()
    return timed.map { Candidate($0.value, best.confidence, $0.source) } ?? best
  }

  /// The day that the page shows or has in its address, where the moment is known in UTC alone and falls on another day there:
  /// only half of the world has the day before at that hour, the other half the day after. Not the day of a change.
  private static func onPagesDay(_ best: Candidate<Timestamp>, among found: [Candidate<Timestamp>]) -> Candidate<
    Timestamp
  > {
    guard best.value.zone == 0, let hour = best.value.hour else { return best }
    let days = found.filter { $0.value.hour == nil && $0.value.day != nil }
    if days.contains(where: { $0.value.dayNumber == best.value.dayNumber }) { return best }
    let shown = days.filter { day in
      switch day.value.dayNumber - best.value.dayNumber {
      case -1: hour < 12
      case 1: hour >= 10
      default: false
      }
    }
    return shown.best().map { Candidate($0.value, best.confidence, $0.source) } ?? best
  }

  /// The moment as another place of the page gives it, where the best one is in UTC: the outlet's own day is the one to show.
  private static func inPagesZone(_ best: Candidate<Timestamp>, among found: [Candidate<Timestamp>])
    -> Candidate<Timestamp>
  {
    guard best.value.zone == 0 else { return best }
    let local = found.first { other in
      guard let zone = other.value.zone, zone != 0 else { return false }
      return abs(other.value.seconds - best.value.seconds) < 60
    }
    return local.map { Candidate($0.value, best.confidence, best.source) } ?? best
  }
}
