import Foundation

@testable import Newsroom

/// A month of invented news: ten happenings, each reported by three or four outlets in words of their own.
struct Month {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let places = [
    "Ostervik", "Calderbrook", "Pellarno", "Dunmarsh", "Vantor", "Kesselby", "Rimouth", "Tarragall", "Ulmen",
    "Sorrowby",
  ]
  private static let people = [
    "Greta Lindqvist", "Omar Haddad", "Pilar Quintana", "Sean Doyle", "Milos Vukic", "Aiko Tanabe", "Ruth Abara",
    "Henrik Sand", "Lucia Ferri", "Bram Coster",
  ]
  private static let happenings = [
    ("bridge over the canal", "cracked", "engineers", "closed to lorries"),
    ("school of music", "burned", "firefighters", "evacuated within minutes"),
    ("water works", "failed", "plumbers", "supplied from tanks"),
    ("cattle market", "reopened", "farmers", "blessed by the priest"),
    ("glass factory", "went bankrupt", "creditors", "sold at auction"),
    ("night train", "derailed", "inspectors", "lifted by cranes"),
    ("chess festival", "ended", "players", "watched by thousands"),
    ("old lighthouse", "collapsed", "divers", "searched for survivors"),
    ("tram depot", "flooded", "mechanics", "pumped dry"),
    ("observatory", "found a comet", "astronomers", "photographed all night"),
  ]
  private static let outlets = ["Courier", "Ledger", "Evening Star", "Telegraph", "Observer"]
  private static let endings = [
    "The town hall asked for patience.", "Nobody could say on the day how long it would take.",
    "A crowd gathered in the rain and sang.", "Shops nearby shut early.", "The council meets about it next week.",
    "Children drew pictures of it at school.", "The cost is not yet known.",
  ]

  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  /// Pages by file name.
  mutating func pages() -> [String: String] {
    var pages: [String: String] = [:]
    for (event, happening) in Self.happenings.enumerated() {
      let start = 1 + number(below: 24)
      for report in 0..<(3 + number(below: 2)) {
        pages["\(event)-\(report).html"] = page(event, happening, report: report, day: start + report)
      }
    }
    return pages
  }

  private mutating func page(
    _ event: Int, _ happening: (String, String, String, String), report: Int, day: Int
  ) -> String {
    let (what, did, who, state) = happening
    let (place, person) = (Self.places[event], Self.people[event])
    let family = person.split(separator: " ").last ?? ""
    let titles = [
      "The \(what) of \(place) \(did)", "\(family) on the \(what) in \(place)", "\(place): \(what) \(state)",
      "What \(who) say of the \(what) in \(place)",
    ]
    let leads = [
      "The \(what) in \(place) \(did) on the day before, \(person), the director, said.",
      "\(who.capitalized) came to the \(what) of \(place) and spoke to \(person).",
      "In \(place) the \(what) was \(state), said \(person), who directs it.",
      "\(person) thanked the \(who) of \(place) for what they did at the \(what).",
    ]
    let ending = Self.endings[number(below: Self.endings.count)]
    let more = Self.endings[number(below: Self.endings.count)]
    let outlet = Self.outlets[(event + report) % Self.outlets.count]
    return """
      <!doctype html><html lang="en"><head><title>\(titles[report])</title><meta property="og:site_name" content="\(outlet)">
      <meta property="article:published_time" content="2025-05-\(day < 10 ? "0" : "")\(day)T0\(report + 5):00:00Z">
      <link rel="canonical" href="https://\(outlet.prefix(4).lowercased()).example/\(event)/\(report)"></head><body><article>
      <h1>\(titles[report])</h1><p>\(leads[report]) \(ending)</p><p>The \(what) belongs to \(place), and \(family) has been its
      director for \(number(below: 20) + 2) years. The \(who) will come back when the \(what) is \(state). \(more)</p>
      </article></body></html>
      """
  }

  /// A library with all of the month, from a folder that is gone again.
  mutating func library() async throws -> Newsroom {
    let folder = try MonthFolder(pages())
    let newsroom = try Newsroom.temporary(now: { 1_760_000_000 })
    _ = try await newsroom.importPaths([folder.path])
    return newsroom
  }

  mutating func shuffled(_ names: [String]) -> [String] {
    var names = names
    for index in names.indices.dropFirst() { names.swapAt(index, number(below: index + 1)) }
    return names
  }
}

/// Pages in a folder that is gone when the test is over.
final class MonthFolder {
  let path: String

  init(_ pages: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)")
    path = url.path
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in pages { try Data(text.utf8).write(to: url.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
