import News

/// A title as offices are compared: what it is, how it is ranked, whether it is held now.
struct Office: Hashable {
  var canonical: String
  var kind: TitleClass
  var isOfficial: Bool
  var isExclusive: Bool
  /// The words that tell it from other offices of its sort, rank words apart.
  var words: Set<Substring>
  var ranks: Set<Substring>
  var isPast: Bool
  /// Not (yet) in office: acting, elect, designate.
  var isProvisional: Bool

  private static let rankWords: Set<Substring> = ["vice", "deputy", "assistant", "under"]

  init(_ phrase: TitlePhrase) {
    self.init(phrase.head, key: phrase.key, modifiers: phrase.modifiers)
  }

  /// The office of a title as printed; nil when the data files know no such title.
  ///
  /// The president of a company or a union is no head of state.
  init?(_ title: String, modifiers: [Role.Modifier] = [], organization: String? = nil) {
    let lexicon = NameLexicon.shared
    let tokens = Tokenizer.tokens(of: Array(title.utf8), lexicon: lexicon)
    guard let start = tokens.indices.first(where: { lexicon.titles.longest(at: $0, in: tokens) != nil }),
      let (head, _) = lexicon.titles.longest(at: start, in: tokens)
    else { return nil }
    let isFormer = tokens.contains { $0.traits.contains(.former) }
    let before = title.utf8.prefix(tokens[start].bytes.lowerBound)
    let key = String(decoding: before, as: UTF8.self).lowercased() + head.canonical
    self.init(head, key: key, modifiers: isFormer ? modifiers + [.former] : modifiers)
    if organization != nil, kind == .state || kind == .government { kind = .leader }
  }

  private init(_ head: TitleHead, key: String, modifiers: [Role.Modifier]) {
    let all = Set(key.split { $0 == " " || $0 == "-" })
    (canonical, kind, isOfficial, isExclusive) = (head.canonical, head.kind, head.isOfficial, head.isExclusive)
    words = all.subtracting(Self.rankWords)
    ranks = all.intersection(Self.rankWords)
    isPast = modifiers.contains(.former)
    isProvisional = !Set(modifiers).isDisjoint(with: [.elect, .designate, .acting, .interim, .outgoing])
  }

  /// The noun that offices which fit each other share.
  static func lastWord(of canonical: String) -> Substring { canonical.split { $0 == " " || $0 == "-" }.last ?? "" }

  /// The same office, or one says less: "minister" and "foreign minister".
  func fits(_ other: Office) -> Bool {
    if ranks != other.ranks { return false }
    return words.isSubset(of: other.words) || other.words.isSubset(of: words)
  }

  var isOpposition: Bool { canonical == "opposition leader" }

  private static let exclusive: Set<TitleClass> = [
    .state, .government, .cabinet, .diplomat, .spokesperson, .military, .police, .justice, .regional,
  ]

  /// Nobody holds both at one time: "president" and "ambassador", "foreign minister" and "defense minister".
  func clashes(with other: Office) -> Bool {
    guard isOfficial, other.isOfficial, !isPast, !other.isPast, !fits(other) else { return false }
    if isOpposition || other.isOpposition {
      return [self, other].contains { $0.kind == .state || $0.kind == .government }
    }
    guard Self.exclusive.contains(kind), Self.exclusive.contains(other.kind) else { return false }
    guard kind == other.kind else { return true }
    switch kind {
    case .state, .government: return true
    case .cabinet: return words.count > 1 && other.words.count > 1 && ranks.isEmpty && other.ranks.isEmpty
    default: return false
    }
  }

  /// Walks of life that one person seldom shares: what keeps namesakes apart.
  var field: String? {
    switch kind {
    case .sport: "sport"
    case .arts: "arts"
    case .religion: "religion"
    case .health: "health"
    case .scholar: "scholarship"
    case .state, .government, .cabinet, .diplomat, .spokesperson, .legislator, .regional: "politics"
    default: nil
    }
  }
}
