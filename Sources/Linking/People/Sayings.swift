import News

extension Linker {
  /// What one person said, newest first: quotes that share most of their words within two weeks are wordings of one saying.
  ///
  /// `quotes` are newest first. What was said and what was reported of it ("said that …") stay apart, and so do equal words
  /// months apart: a thing said twice was said twice.
  package static func sayings(_ quotes: [Sighting<Quote>]) -> [Saying] {
    var groups = SayingGroups(quotes)
    let words = quotes.map { Word.all(in: $0.value.text).map { Shingles.hash(Array($0.text.utf8)[...]) } }
    let fullestFirst = quotes.indices.sorted { one, other in
      words[one].count != words[other].count ? words[one].count > words[other].count : one > other
    }
    for index in fullestFirst { groups.add(index, words: words[index]) }
    return groups.sayings
  }
}

/// Quotes by the runs of words in them.
private struct SayingGroups {
  private let quotes: [Sighting<Quote>]
  /// Indexes of the quotes of each saying, the fullest first.
  private var groups: [[Int]] = []
  /// The sayings whose fullest wording has a run of words.
  private var byRun: [UInt64: [Int]] = [:]

  /// Words in a run.
  private static let runLength = 3
  /// Shorter quotes must be equal word for word.
  private static let fewestWords = 5
  /// So many of the shorter wording's runs stand in the fuller one.
  private static let leastShare = 0.6

  init(_ quotes: [Sighting<Quote>]) { self.quotes = quotes }

  /// Adds a quote by the hashes of its words, fuller ones first.
  mutating func add(_ index: Int, words: [UInt64]) {
    let isShort = words.count < Self.fewestWords
    let runs = Set(Shingles.hashes(of: words, length: isShort ? max(1, words.count) : Self.runLength))
    var shared: [Int: Int] = [:]
    for run in runs { for group in byRun[run] ?? [] { shared[group, default: 0] += 1 } }
    let best = shared.filter { fits(index, groups[$0.key][0]) }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }
    if let best, Double(best.value) >= Self.leastShare * Double(runs.count) {
      groups[best.key].append(index)
      return
    }
    for run in runs { byRun[run, default: []].append(groups.count) }
    groups.append([index])
  }

  private func fits(_ index: Int, _ fullest: Int) -> Bool {
    let (one, other) = (quotes[index], quotes[fullest])
    guard one.value.kind == other.value.kind else { return false }
    guard let first = one.published?.seconds, let second = other.published?.seconds else { return true }
    return abs(Double(first) - Double(second)) <= Linker.eventDays * 86_400
  }

  var sayings: [Saying] {
    groups.map { group in (newest: group.min() ?? 0, group) }.sorted { $0.newest < $1.newest }
      .map { _, group in Saying(quotes[group[0]], wordings: group.dropFirst().sorted().map { quotes[$0] }) }
  }
}
