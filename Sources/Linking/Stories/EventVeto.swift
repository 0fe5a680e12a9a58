import News

/// What forbids that two articles tell one event, however alike they are.
enum EventVeto {
  /// In words; nil when nothing speaks against it.
  static func between(_ one: LinkSubject, _ other: LinkSubject) -> String? {
    if let clash = HeadlineNumbers.clash(one.headlineNumbers, other.headlineNumbers) {
      return "headline numbers differ: " + clash
    }
    let names = names(of: one)
    let others = names.isEmpty ? [] : self.names(of: other)
    if !names.isEmpty, !others.isEmpty, names.isDisjoint(with: others) { return "no name in common" }
    return nil
  }

  /// Names as words, officials as they are resolved.
  static func names(of subject: LinkSubject) -> Set<String> {
    var names = Set(subject.terms.lazy.filter { $0.field == .names }.map(\.term))
    for official in subject.officials { names.insert(LinkSpace.officialTerm(official.value)) }
    return names
  }
}
