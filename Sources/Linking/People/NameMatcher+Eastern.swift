import News

/// Names of Korea, China and Japan: given names are compared by their syllables, and likeness alone says nothing.
extension NameMatcher {
  func eastern(_ one: PersonName, _ other: PersonName) -> NameMatch? {
    if let japanese = japanese(one, other) { return japanese }
    let chinese = chinese(one, other)
    // "Zhou Ge", "Zhou Gu": what is read as Chinese as well, and spelled as pinyin is, is compared as pinyin is
    if let chinese, chinese.isPinyin { return chinese.match }
    return korean(one, other) ?? chinese?.match
  }

  private func swapped(_ name: PersonName) -> PersonName {
    PersonName(name.text, family: name.given, given: name.family, order: .unknown, confidence: 0)
  }

  private func korean(_ one: PersonName, _ other: PersonName) -> NameMatch? {
    func readings(_ name: PersonName) -> [KoreanName] {
      [name, swapped(name)].compactMap { KoreanName($0, lexicon: lexicon) }
    }
    let (left, right) = (readings(one), readings(other))
    guard let first = left.first, let second = right.first else { return nil }
    if left.contains(where: { reading in right.contains(where: reading.matches) }) {
      return NameMatch(score: 0.92, reason: "same Korean name, romanized differently")
    }
    guard KoreanName(one, lexicon: lexicon) != nil, KoreanName(other, lexicon: lexicon) != nil else { return nil }
    let isFamilyShared = !first.families.isDisjoint(with: second.families)
    // both read as Chinese as well: let the Chinese rules speak
    if ChineseName(one, lexicon: lexicon) != nil, ChineseName(other, lexicon: lexicon) != nil { return nil }
    return NameMatch(
      score: isFamilyShared ? 0.4 : 0.2, reason: isFamilyShared ? "another given name" : "another family name")
  }

  private func chinese(_ one: PersonName, _ other: PersonName) -> (match: NameMatch, isPinyin: Bool)? {
    guard let left = ChineseName(one, lexicon: lexicon), let right = ChineseName(other, lexicon: lexicon) else {
      return nil
    }
    let isPinyin = left.isPinyin && right.isPinyin && !left.families.isDisjoint(with: right.families)
    let isOneFamily = NameFolding.fold(one.family) == NameFolding.fold(other.family)
    if left.matches(right) {
      let way = isOneFamily && left.letters == right.letters ? "family name last" : "romanized differently"
      return (NameMatch(score: 0.9, reason: "same Chinese name, \(way)"), isPinyin)
    }
    if let turned = ChineseName(swapped(other), lexicon: lexicon), left.letters == turned.letters,
      !left.families.isDisjoint(with: turned.families)
    {
      return (NameMatch(score: 0.9, reason: "same Chinese name, family name last"), true)
    }
    return (NameMatch(score: 0.4, reason: "another Chinese name"), isPinyin)
  }

  /// Nil unless one family name is a Japanese one and all words of both names are written in Japanese syllables.
  private func japanese(_ one: PersonName, _ other: PersonName) -> NameMatch? {
    guard isJapanese(one) || isJapanese(other), let left = JapaneseName(one), let right = JapaneseName(other) else {
      return nil
    }
    if left == right || left == JapaneseName(swapped(other)) {
      return NameMatch(score: 0.93, reason: "same Japanese name, romanized differently")
    }
    return NameMatch(score: 0.4, reason: "another Japanese name")
  }

  private func isJapanese(_ name: PersonName) -> Bool {
    [name.family, name.given].contains { lexicon.traits(ofWord: NameFolding.fold($0)).contains(.japanese) }
  }
}
