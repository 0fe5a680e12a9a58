import News

/// The user's words on who is one person, carried out upon the groups that the names give by themselves.
///
/// Whole groups are joined, for whatever speaks against it: a name that belongs to one of two people goes along when these are
/// one, though the names of the other would keep it away.
struct DecidedPeople {
  private let same: [FormPair]
  private let parted: Set<FormPair>
  /// The names that are said to be one with each name.
  private let classes: [Int64: Set<Int64>]

  init(_ decisions: [IdentityDecision]) {
    same = decisions.filter(\.isSame).map(\.pair).sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    parted = Set(decisions.filter { !$0.isSame }.map(\.pair))
    var classes: [Int64: Set<Int64>] = [:]
    for pair in same {
      let joined = (classes[pair.first] ?? [pair.first]).union(classes[pair.second] ?? [pair.second])
      for form in joined { classes[form] = joined }
    }
    self.classes = classes
  }

  /// Who is not one person: what the user said of a name holds for all that the user said to be one with it.
  var apart: [IdentityDecision] {
    var pairs = parted
    for pair in parted {
      let (ones, others) = (classes[pair.first] ?? [pair.first], classes[pair.second] ?? [pair.second])
      guard ones.isDisjoint(with: others) else { continue }
      for one in ones { for other in others { pairs.insert(FormPair(one, other)) } }
    }
    return pairs.map { IdentityDecision($0, isSame: false) }
  }

  /// The groups with those joined that the user said to be one, unless the user took two of their names apart.
  func join(_ groups: [IdentityGroup]) -> [IdentityGroup] {
    var groups = groups
    for pair in same {
      guard let one = groups.firstIndex(where: { $0.forms.contains(pair.first) }),
        let other = groups.firstIndex(where: { $0.forms.contains(pair.second) }), one != other,
        !areParted(groups[one].forms, groups[other].forms)
      else { continue }
      groups[one].forms = (groups[one].forms + groups[other].forms).sorted()
      groups[one].reasons += groups[other].reasons + ["you said so"]
      groups.remove(at: other)
    }
    return groups
  }

  private func areParted(_ ones: [Int64], _ others: [Int64]) -> Bool {
    guard !parted.isEmpty else { return false }
    return ones.contains { one in others.contains { parted.contains(FormPair(one, $0)) } }
  }
}
