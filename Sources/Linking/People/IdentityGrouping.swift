import News

/// Decides which ways of naming a person name one person, over all articles of a library.
struct IdentityGrouping {
  private let forms: [NameForm]
  private let apart: Set<FormPair>
  private let decided: [FormPair: Bool]
  private let offices: [[Office]]
  private let matcher = NameMatcher()
  /// The group of each form, and the members of each group.
  private var groupOf: [Int]
  private var members: [[Int]]
  private var reasons: [[String]]

  private struct Merge {
    var one: Int
    var other: Int
    var score: Double
    var reason: String
  }

  /// Same input, same answer, in whatever order the forms come.
  init(_ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]) {
    self.forms = forms.sorted {
      Self.content($0).lexicographicallyPrecedes(Self.content($1))
        || (Self.content($0) == Self.content($1) && $0.id < $1.id)
    }
    self.apart = apart
    decided = Dictionary(decisions.map { ($0.pair, $0.isSame) }, uniquingKeysWith: { $1 })
    offices = self.forms.map { form in form.titles.compactMap { Office($0) } }
    groupOf = Array(self.forms.indices)
    members = self.forms.indices.map { [$0] }
    reasons = self.forms.map { _ in [] }
  }

  private static func content(_ form: NameForm) -> [String] {
    [form.name.text, form.kind.rawValue, form.country ?? ""] + form.titles
  }

  /// The groups in ascending order of their first form's id.
  mutating func groups() -> [IdentityGroup] {
    for merge in userMerges() + computedMerges() { join(merge) }
    return members.indices.filter { !members[$0].isEmpty }
      .map { IdentityGroup(forms: members[$0].map { forms[$0].id }.sorted(), reasons: reasons[$0]) }
      .sorted { ($0.forms.first ?? 0) < ($1.forms.first ?? 0) }
  }

  private func userMerges() -> [Merge] {
    let positions = Dictionary(forms.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return decided.filter(\.value).keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.compactMap { pair in
      guard let one = positions[pair.first], let other = positions[pair.second], one != other else { return nil }
      return Merge(one: one, other: other, score: 2, reason: "you said so")
    }
  }

  /// Only forms that share a key are compared.
  private func computedMerges() -> [Merge] {
    var blocks: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() {
      for key in PersonKeys.keys(of: form.name) { blocks[key, default: []].append(index) }
      if let listed = form.listed { blocks["l:\(listed.id)", default: []].append(index) }
      let family = PersonDraft.words(form.name.family).last ?? ""
      for office in offices[index] where office.isOfficial {
        blocks["t:\(family) \(office.canonical)", default: []].append(index)
      }
    }
    var seen: Set<FormPair> = []
    var merges: [Merge] = []
    for key in blocks.keys.sorted() {
      let block = blocks[key] ?? []
      for (position, one) in block.enumerated() {
        for other in block.dropFirst(position + 1) where one != other {
          guard seen.insert(FormPair(Int64(one), Int64(other))).inserted else { continue }
          if let merge = merge(one, other) { merges.append(merge) }
        }
      }
    }
    return merges.sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }
  }

  // MARK: Two forms

  private func merge(_ one: Int, _ other: Int) -> Merge? {
    let (left, right) = (forms[one], forms[other])
    guard !isForbidden(one, other), !clash(one, other), !arePartedByField([one], [other], of: (one, other)) else {
      return nil
    }
    let names = "“\(left.name.text)” and “\(right.name.text)”: "
    if let listed = left.listed, listed == right.listed {
      return Merge(
        one: one, other: other, score: 0.97, reason: names + "both \(listed.name) in your list \(listed.list)")
    }
    let match = matcher.match(left.name, right.name)
    if areListedApart(left, right), match.score < 0.99 { return nil }
    let title = sharedOffice(one, other)
    let companions = Set(left.companions).intersection(right.companions).sorted()
    let isSingle = left.name.given.isEmpty || right.name.given.isEmpty
    let context = contextReason(companions)
    let isSameCountry = left.country != nil && left.country == right.country
    if isSingle {
      guard isFamilyShared(left, right), let title, title.isExclusive, isNear(left, right, days: 400),
        isSameCountry || !companions.isEmpty
      else { return nil }
      let place = isSameCountry ? left.country ?? "" : context
      return Merge(
        one: one, other: other, score: 0.7, reason: names + "same family name, both \(title.canonical), \(place)")
    }
    if match.score >= 0.95 { return Merge(one: one, other: other, score: match.score, reason: names + match.reason) }
    guard match.score >= 0.8 else { return nil }
    // several ministers at one time can be called alike
    if let title, isSameCountry || left.country == nil || right.country == nil,
      !companions.isEmpty
        || isNear(left, right, days: 180) && (title.words.count > 1 && title.isExclusive || match.score >= 0.9)
    {
      return Merge(
        one: one, other: other, score: match.score, reason: names + "\(match.reason); both \(title.canonical)")
    }
    guard companions.count > 1, isNear(left, right, days: 60) else { return nil }
    return Merge(one: one, other: other, score: match.score - 0.1, reason: names + "\(match.reason); \(context)")
  }

  /// The user's lists know both, and as two people.
  private func areListedApart(_ one: NameForm, _ other: NameForm) -> Bool {
    guard let left = one.listed, let right = other.listed else { return false }
    return left != right
  }

  private func contextReason(_ companions: [String]) -> String {
    companions.isEmpty ? "" : "beside " + companions.prefix(3).joined(separator: ", ")
  }

  private func isFamilyShared(_ one: NameForm, _ other: NameForm) -> Bool {
    !Set(PersonDraft.words(one.name.family)).isDisjoint(with: PersonDraft.words(other.name.family))
  }

  private func sharedOffice(_ one: Int, _ other: Int) -> Office? {
    offices[one].first { left in
      left.isOfficial && offices[other].contains { $0.canonical == left.canonical || ($0.isOfficial && $0.fits(left)) }
    }
  }

  /// The time between the articles that name them; unknown days are no obstacle.
  private func isNear(_ one: NameForm, _ other: NameForm, days: Int) -> Bool {
    guard let first = one.firstDay, let last = one.lastDay, let start = other.firstDay, let end = other.lastDay else {
      return true
    }
    return max(first, start) - min(last, end) <= days
  }

  private func isForbidden(_ one: Int, _ other: Int) -> Bool {
    let pair = FormPair(forms[one].id, forms[other].id)
    if let isSame = decided[pair] { return !isSame }
    return apart.contains(pair)
  }

  /// What no name can outweigh: offices that clash at one time.
  private func clash(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (offices[one], offices[other])
    guard isNear(forms[one], forms[other], days: 90) else { return false }
    let hasCommon = left.contains { office in right.contains { $0.canonical == office.canonical } }
    // Who leads the opposition in an article of any day may be president in another.
    let areDated = forms[one].firstDay != nil && forms[other].firstDay != nil
    func isClash(_ one: Office, _ other: Office) -> Bool {
      one.clashes(with: other) && (areDated || !one.isOpposition && !other.isOpposition)
    }
    if !hasCommon, left.contains(where: { office in right.contains { isClash(office, $0) } }) {
      return true
    }
    guard let country = forms[one].country, let another = forms[other].country, country != another else { return false }
    func governs(_ office: Office) -> Bool {
      office.kind == .state || office.kind == .government || office.kind == .cabinet
    }
    return left.contains(where: governs) && right.contains(where: governs)
  }

  /// Walks of life that do not meet: who swims and acts in one article is the swimmer of another, and the actress of a third.
  ///
  /// - Parameter pair: The two that are alike: only their own company speaks for one person in two walks of life.
  private func arePartedByField(_ one: [Int], _ other: [Int], of pair: (Int, Int)) -> Bool {
    let mine = Set(one.flatMap { offices[$0].compactMap(\.field) })
    let theirs = Set(other.flatMap { offices[$0].compactMap(\.field) })
    guard !mine.isEmpty, !theirs.isEmpty, mine.isDisjoint(with: theirs) else { return false }
    return Set(forms[pair.0].companions).isDisjoint(with: forms[pair.1].companions)
  }

  // MARK: Groups

  private mutating func join(_ merge: Merge) {
    let (left, right) = (groupOf[merge.one], groupOf[merge.other])
    let isDecided = merge.score > 1
    if left == right { return }
    if !isDecided, arePartedByField(members[left], members[right], of: (merge.one, merge.other)) { return }
    for one in members[left] {
      for other in members[right] {
        if isForbidden(one, other) { return }
        if !isDecided, clash(one, other) || contradicts(one, other) { return }
      }
    }
    members[left] += members[right]
    reasons[left] += reasons[right] + [merge.reason]
    for form in members[right] { groupOf[form] = left }
    (members[right], reasons[right]) = ([], [])
  }

  /// Full names that are plainly two: a chain of likenesses must not join them.
  private func contradicts(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (forms[one].name, forms[other].name)
    if decided[FormPair(forms[one].id, forms[other].id)] == true { return false }
    if let listed = forms[one].listed, listed == forms[other].listed { return false }
    if left.given.isEmpty || right.given.isEmpty { return !isFamilyShared(forms[one], forms[other]) }
    let score = matcher.match(left, right).score
    return score < 0.75 || (score < 0.99 && areListedApart(forms[one], forms[other]))
  }
}

extension Linker {
  /// Who is who among the forms that share a key: disjoint groups that cover all of `forms`, whatever their order.
  ///
  /// `apart` holds pairs that stand in one article side by side and so are two people; a decision of the user wins over all else.
  /// Never on a family name alone: a single name joins a full one only with an equal exclusive office and equal country or company.
  package static func group(
    _ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]
  ) -> [IdentityGroup] {
    var grouping = IdentityGrouping(forms, apart: apart, decisions: decisions)
    return grouping.groups()
  }
}
