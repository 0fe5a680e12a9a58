import News

/// What speaks against two articles telling one event, however alike they are.
enum EventVeto {
  /// In words; nil when nothing speaks against it.
  static func between(_ one: LinkSubject, _ other: LinkSubject, shareNoName: Bool) -> String? {
    if let clash = HeadlineNumbers.clash(one.headlineNumbers, other.headlineNumbers) {
      return "headline numbers differ: " + clash
    }
    return shareNoName ? "no name in common" : nil
  }
}
