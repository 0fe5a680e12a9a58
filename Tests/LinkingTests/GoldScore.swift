import News

@testable import Linking

/// How well the people of gold articles were found: sums over articles, and each miss in words.
struct GoldScore {
  /// Right, found and wanted.
  struct Tally {
    var right = 0.0
    var found = 0.0
    var wanted = 0.0

    var f1: Double { found + wanted == 0 ? 1 : 2 * right / (found + wanted) }
  }

  /// B-cubed over mentions, those that are missed or too many included.
  private(set) var precision = Tally()
  private(set) var recall = Tally()
  private(set) var short = Tally()
  private(set) var roles = Tally()
  private(set) var quotes = Tally()
  private(set) var statements = Tally()
  private(set) var kinds = Tally()
  private(set) var wrongMerges = 0
  private(set) var misses: [String] = []

  /// F1 of B-cubed precision and recall.
  var people: Double {
    let (one, other) = (precision.right / max(1, precision.found), recall.right / max(1, recall.wanted))
    return one + other == 0 ? 0 : 2 * one * other / (one + other)
  }

  /// The share of bare names that went to the right person, or to nobody where nobody can tell.
  var shortAccuracy: Double { short.right / max(1, short.wanted) }

  var summary: String {
    let parts = [("people", people), ("bare", shortAccuracy), ("roles", roles.f1), ("quotes", quotes.f1)]
    let more = [("statements", statements.f1), ("kinds", kinds.right / max(1, kinds.wanted))]
    let shown = (parts + more).map { "\($0.0) \((($0.1 * 1000).rounded()) / 1000)" }
    return shown.joined(separator: "  ") + "  wrong merges \(wrongMerges)"
  }

  init(_ articles: [GoldArticle]) {
    for gold in articles { add(gold, Linker.read(gold.article)) }
  }

  private mutating func miss(_ gold: GoldArticle, _ words: String) { misses.append("\(gold.name): \(words)") }

  private mutating func add(_ gold: GoldArticle, _ reading: Reading) {
    let wanted = Dictionary(grouping: gold.mentions.filter { $0.person != "?" }, by: \.person)
    let owner = Dictionary(gold.mentions.map { ($0.place, $0.person) }, uniquingKeysWith: { first, _ in first })
    let texts = Dictionary(gold.mentions.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Place: Int] = [:]
    for (index, person) in reading.people.enumerated() {
      for mention in person.mentions {
        found[mention.place] = index
        if texts[mention.place] == nil { miss(gold, "no such name: \(mention.text), of \(person.name.text)") }
      }
      let owners = Set(person.mentions.compactMap { owner[$0.place] }).subtracting(["?"])
      if owners.count > 1 {
        wrongMerges += 1
        miss(gold, "wrong merge: \(person.name.text) is \(owners.sorted())")
      }
    }
    addMentions(gold, reading, owner, found, wanted)
    let persons = assign(reading, owner)
    addShort(gold, persons, found, wanted)
    addRoles(gold, reading, persons)
    addSpeech(gold, reading, persons)
    for (person, kind) in gold.kinds where kind != "*" {
      kinds.wanted += 1
      let isRight = persons.contains { $0.value == person && reading.people[$0.key].kind.rawValue == kind }
      if isRight { kinds.right += 1 } else { miss(gold, "\(person) is not \(kind)") }
    }
  }

  private mutating func addMentions(
    _ gold: GoldArticle, _ reading: Reading, _ owner: [Place: String], _ found: [Place: Int],
    _ wanted: [String: [GoldArticle.Mention]]
  ) {
    precision.found += Double(found.count)
    recall.wanted += Double(wanted.values.reduce(0) { $0 + $1.count })
    for (place, index) in found {
      guard let person = owner[place], let all = wanted[person] else { continue }
      let places = reading.people[index].mentions.map(\.place)
      let shared = Double(places.filter { owner[$0] == person }.count)
      precision.right += shared / Double(places.count)
      recall.right += shared / Double(all.count)
    }
    for mention in gold.mentions where mention.person != "?" && found[mention.place] == nil {
      miss(
        gold, "not found: \(mention.text) (\(mention.person)) in \(mention.place.section) \(mention.place.paragraph)")
    }
  }

  /// The gold person that most mentions of each found one are of.
  private func assign(_ reading: Reading, _ owner: [Place: String]) -> [Int: String] {
    var persons: [Int: String] = [:]
    for (index, person) in reading.people.enumerated() {
      let counts = Dictionary(person.mentions.compactMap { owner[$0.place] }.map { ($0, 1) }, uniquingKeysWith: +)
      persons[index] = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
    return persons
  }

  private mutating func addShort(
    _ gold: GoldArticle, _ persons: [Int: String], _ found: [Place: Int], _ wanted: [String: [GoldArticle.Mention]]
  ) {
    for mention in gold.mentions {
      let longest = wanted[mention.person]?.map(\.text.count).max() ?? 0
      guard mention.person == "?" || mention.text.count < longest else { continue }
      short.wanted += 1
      let given = found[mention.place].map { persons[$0] ?? "somebody else" }
      if given == mention.person || (given == nil && mention.person == "?") {
        short.right += 1
      } else {
        miss(gold, "\(mention.text) is \(mention.person), given to \(given ?? "nobody")")
      }
    }
  }

  private mutating func addRoles(_ gold: GoldArticle, _ reading: Reading, _ persons: [Int: String]) {
    var open = gold.roles.filter { !$0.isOptional }
    roles.wanted += Double(open.count)
    for (index, person) in reading.people.enumerated() {
      var seen: Set<GoldArticle.Role> = []
      for role in person.roles {
        let stated = Self.stated(role, of: persons[index] ?? "?")
        guard seen.insert(stated).inserted else { continue }
        if let match = open.firstIndex(where: { Self.agree($0, stated) }) {
          open.remove(at: match)
          roles.right += 1
        } else if gold.roles.contains(where: { Self.agree($0, stated) }) {
          continue
        } else {
          miss(gold, "no such role: \(stated)")
        }
        roles.found += 1
      }
    }
    for role in open { miss(gold, "role not found: \(role)") }
  }

  private static func stated(_ role: Role, of person: String) -> GoldArticle.Role {
    let kept = role.modifiers.filter { $0 != .vice && $0 != .deputy }.map(\.rawValue)
    let years = [role.from, role.until].map { $0.map { String($0.description.prefix(4)) } ?? "" }
    return GoldArticle.Role(
      person: person, title: role.title, organization: role.organization ?? "-", country: role.country ?? "-",
      modifiers: kept.isEmpty ? "-" : kept.joined(separator: " "), period: years.joined(separator: "-"))
  }

  /// Folded, without the full stop of "Gov.".
  private static func plain(_ words: String) -> String { NameFolding.fold(words).filter { $0 != "." } }

  private static func agree(_ gold: GoldArticle.Role, _ stated: GoldArticle.Role) -> Bool {
    func same(_ one: String, _ other: String) -> Bool { one == "*" || plain(one) == plain(other) }
    return gold.person == stated.person && same(gold.title, stated.title)
      && same(gold.organization, stated.organization) && same(gold.country, stated.country)
      && same(gold.modifiers, stated.modifiers) && same(gold.period, stated.period)
  }

  private mutating func addSpeech(_ gold: GoldArticle, _ reading: Reading, _ persons: [Int: String]) {
    var open = gold.speeches
    quotes.wanted += Double(open.filter { $0.kind == .direct }.count)
    statements.wanted += Double(open.filter { $0.kind == .statement }.count)
    for (index, person) in reading.people.enumerated() {
      for quote in person.quotes {
        let match = open.firstIndex {
          $0.kind == quote.kind && $0.person == persons[index] && quote.text.hasPrefix($0.opening)
        }
        if let match { open.remove(at: match) }
        let right = match == nil ? 0.0 : 1
        if quote.kind == .direct {
          quotes.found += 1
          quotes.right += right
        } else {
          statements.found += 1
          statements.right += right
        }
        if match == nil { miss(gold, "no such \(quote.kind) of \(person.name.text): \(quote.text)") }
      }
    }
    for speech in open { miss(gold, "\(speech.kind) not found: \(speech.person), \(speech.opening)") }
  }
}
