import News

/// Given names of people, which tell a person from an outlet that bears no person's name.
struct GivenNames: Sendable {
  static let shared = GivenNames()

  private let names: Set<[UInt8]>

  private init() {
    names = Set(Resource.rows(.linking, "given_names.tsv").compactMap { $0.first.map { Folding.fold($0) } })
  }

  /// Whether a name of two to four words begins with a given name.
  func begins(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count) && names.contains(Folding.fold(words[0]))
  }
}
