import News

/// Reads who wrote an article from the line that says so.
///
/// Better no name than a wrong one: addresses, dates, desks, outlets and agencies are no names. A team that is called by
/// a name of its own ("Harbour Post Team") counts where the line says that it is a byline.
package enum BylineReader {
  /// The people named in a byline ("By Ann Lee and Bo Ek, Agency | Updated …"), in order; empty when it names none.
  ///
  /// `isByline`: the line's place tells that it is one, so that a team counts even without "By" in front.
  package static func names(in line: String, isByline: Bool = false) -> [String] {
    guard line.utf8.count <= 300, !BylineWords.shared.isPhrase(line) else { return [] }
    var rest = withoutPhrase(line)
    let mayBeTeam = isByline || rest.utf8.count < line[...].trimmed.utf8.count
    // "By Ann Lee@annlee": the name of an account behind the person's
    if let at = rest.firstIndex(of: "@"), at > rest.startIndex, rest[..<at].contains(" ") { rest = rest[..<at].trimmed }
    var names: [String] = []
    var (isBehindPost, isBehindPlace) = (false, false)
    for (piece, isJoined) in parts(of: beforeDash(beforeDate(rest))) {
      let part = beforeSection(piece)
      // "Ann Lee in Travel and Leisure": behind a place or section only who stands at one too, or is a person for sure.
      let isPlaced = part.endIndex < piece.endIndex
      if isBehindPlace, !isPlaced, !GivenNames.shared.begins(String(part)) { continue }
      isBehindPlace = isBehindPlace || isPlaced
      if let last = names.last, BylineWords.shared.isSuffix(part) {
        names[names.count - 1] = last + " " + part
        continue
      }
      guard let name = name(in: part) ?? (mayBeTeam ? team(in: part) ?? nameBesidePost(in: part) : nil) else {
        if names.isEmpty && !BylineWords.shared.isAgency(Folding.fold(part)) { break }
        isBehindPost = isBehindPost || part.split(separator: " ").contains(where: BylineWords.shared.isRole)
        continue
      }
      // "Ann Lee, Director of Sales, Old Harbour Lines": behind a post stands whom it is held at, unless it is a person.
      if isBehindPost, !GivenNames.shared.begins(name) { continue }
      // "Ann Lee, Berlin": one word behind a full name is a place, a post or a degree.
      if !isJoined, isLoneWord(name), names.contains(where: { $0.contains(" ") }) { continue }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether a name is one word of a script that writes given and family names apart.
  private static func isLoneWord(_ name: String) -> Bool {
    !name.contains(" ") && name.unicodeScalars.contains(where: \.properties.isCased)
  }

  /// The people that a byline within a longer line names: "… for the harbour. By Ann Lee on May 3, 2024".
  static func names(inside line: String) -> [String] {
    for word in line.split(separator: " ") where word.first?.isUppercase == true {
      let rest = line[word.startIndex...].prefix(80)
      guard BylineWords.shared.phrase(in: rest) != nil else { continue }
      let names = names(in: String(rest)).map { $0.hasSuffix(" In") ? String($0.dropLast(3)) : $0 }
      if !names.isEmpty, names.allSatisfy({ $0.contains(" ") }) { return names }
    }
    return []
  }

  /// The people named behind the date of a line that gives both: "Posted on 3rd May 2024 by Ann Lee, Keeper of Coins".
  static func names(behindDateIn line: String) -> [String] {
    guard line.utf8.count <= 160, let (_, date) = DateReader.firstDate(in: line) else { return [] }
    for word in line[date.upperBound...].split(separator: " ").prefix(3) {
      let rest = line[word.startIndex...]
      if BylineWords.shared.phrase(in: rest) != nil { return names(in: String(rest)).filter { $0.contains(" ") } }
    }
    let rest = line[date.upperBound...]
    // "3 May 2024 Ann Lee"
    if line[..<date.lowerBound].trimmed.isEmpty, case let name = String(rest.trimmed),
      GivenNames.shared.begins(name), Self.names(in: name) == [name]
    {
      return [name]
    }
    return named(among: rest.unicodeScalars.split(whereSeparator: Self.bars.contains))
  }

  /// "· 5 min · 980 words · Ann Lee | Share": the one piece between bars that is nothing but a person's name.
  private static func named(among pieces: [Substring.UnicodeScalarView.SubSequence]) -> [String] {
    guard pieces.count > 1 else { return [] }
    let names = pieces.map { String(Substring($0).trimmed) }.filter {
      GivenNames.shared.begins($0) && Self.names(in: $0) == [$0]
    }
    return names.count == 1 ? names : []
  }

  private static let bars = Set("|•·∙⋅●｜".unicodeScalars)

  /// The people of a line that begins with no "By": behind its date, or beside the word for a reporter.
  static func names(unmarkedIn line: String) -> [String] {
    let behind = names(behindDateIn: line)
    if !behind.isEmpty { return behind }
    return unspacedName(in: line).map { [$0] } ?? names(labelledIn: line)
  }

  /// The news agency that a byline credits; nil when it credits none.
  package static func agency(in line: String) -> String? {
    guard line.utf8.count <= 300 else { return nil }
    let stripped = withoutPhrase(line)
    let hasPhrase = stripped.utf8.count < line.utf8.count
    for (part, _) in parts(of: stripped) {
      let text = part.trimmed
      if BylineWords.shared.isAgency(Folding.fold(text)) { return String(text) }
      let letters = text.unicodeScalars
      if hasPhrase, (2...6).contains(letters.count), letters.allSatisfy({ ("A"..."Z").contains($0) }) {
        return String(text)
      }
    }
    return nil
  }

  /// The line after "By", "Written by", "Von" and the like; all of it when it has no such beginning.
  private static func withoutPhrase(_ line: String) -> Substring {
    var rest = withoutInitials(line[...].trimmed)
    for _ in 0..<2 {
      guard let phrase = BylineWords.shared.phrase(in: rest) else { break }
      rest = rest.dropFirst(phrase).trimmed
      while let first = rest.first, first == ":" || first == "-" || first == "—" || first == "–" {
        rest = rest.dropFirst().trimmed
      }
    }
    return rest
  }

  /// The line up to its first number, without the month and the words about time in front of that.
  private static func beforeDate(_ line: Substring) -> Substring {
    guard let digit = line.firstIndex(where: \.isNumber), !isOfWord(digit, in: line) else { return line }
    var rest = line[..<digit].trimmed
    while !rest.isEmpty {
      let start = rest.lastIndex(of: " ").map { rest.index(after: $0) } ?? rest.startIndex
      let core = rest[start...].prefix { $0 != "." && $0 != ":" }
      let isSmall = core.first?.isLowercase == true && core.count <= 4
      let isOfTime =
        DateLexicon.shared.isMonth(core) || DateLabel.update.ends(core) || DateLabel.published.ends(core)
      guard isSmall || isOfTime || !core.contains(where: \.isLetter) else { break }
      rest = rest[..<start].trimmed
    }
    return rest
  }

  /// "Harbour7": whether a digit and those behind it end the word that they stand in, and the line.
  private static func isOfWord(_ digit: Substring.Index, in line: Substring) -> Bool {
    digit > line.startIndex && line[line.index(before: digit)].isLetter && line[digit...].allSatisfy(\.isNumber)
  }

  /// The line up to a dash behind two words or more: what follows is a place or an outlet.
  private static func beforeDash(_ line: Substring) -> Substring {
    for dash in [" — ", " – ", " - "] {
      guard let range = line.firstRange(of: dash), line[..<range.lowerBound].contains(" ") else { continue }
      return line[..<range.lowerBound]
    }
    return line
  }

  /// The line up to a small English word behind a name of two words: "by Ann Lee in Travel", "by Ann Lee for the Post".
  private static func beforeSection(_ line: Substring) -> Substring {
    var cuts = [" in ", " for ", " at ", " on "].compactMap { line.firstRange(of: $0)?.lowerBound }
    // "Ann Lee View in print": what to press behind a full name.
    if let button = line.split(separator: " ").dropFirst(2).first(where: BylineWords.shared.isButton) {
      cuts.append(line.index(before: button.startIndex))
    }
    guard let cut = cuts.min(), line[..<cut].contains(" ") else { return line }
    return line[..<cut]
  }

  /// The pieces between bars, commas, brackets and joining words, up to the first date or word about time; `isJoined` behind
  /// a joining word.
  private static func parts(of line: Substring) -> [(text: Substring, isJoined: Bool)] {
    var parts: [(text: Substring, isJoined: Bool)] = []
    for piece in line.unicodeScalars.split(whereSeparator: Self.marks.contains).map(Substring.init) {
      var words: [Substring] = []
      var isJoined = false
      func close() {
        if let first = words.first, let last = words.last {
          parts.append((line[first.startIndex..<last.endIndex], isJoined))
        }
        words = []
      }
      for word in piece.split(separator: " ") {
        if word == "-" || word == "–" || word == "—" || BylineWords.shared.isJoiner(word), !isInitial(word, of: piece) {
          if word.count > 1 || !"aeiy".contains(word) || words.count > 1 {
            close()
            isJoined = true
          } else {
            words.append(word)
          }
        } else {
          words.append(word)
        }
      }
      close()
    }
    return parts
  }

  /// Whether a word is one large letter among words with small ones: in "Ann E. Lee" it joins no two people, as it would in
  /// "ANA E RUI".
  private static func isInitial(_ word: Substring, of piece: Substring) -> Bool {
    guard word.count == 1 || word.count == 2 && word.last == ".", word.first?.isUppercase == true else { return false }
    return word.count == 2 || piece.contains(where: \.isLowercase)
  }

  private static let marks = Set("|•·∙⋅●;/,()[]、，｜\n\t".unicodeScalars)

  /// A team with a name of its own: "the Harbour Post Team", but no "News Desk".
  private static func team(in part: Substring) -> String? {
    var words = part.split(separator: " ")
    guard let last = words.last, BylineWords.shared.isTeam(last) else { return nil }
    if let first = words.first, BylineWords.shared.isRole(first) { words.removeFirst() }
    let own = words.filter { !BylineWords.shared.isRole($0) && !BylineWords.shared.isTeam($0) }
    guard (2...5).contains(words.count), !own.isEmpty,
      words.allSatisfy({ $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "’'-&.".contains($0) } }),
      !own.allSatisfy({ BylineWords.shared.isAgency(Folding.fold($0)) })
    else { return nil }
    return words.joined(separator: " ")
  }

  /// "Political Editor Ann Lee", "Ann Lee Political Editor": the name without the post.
  private static func nameBesidePost(in part: Substring) -> String? {
    let words = part.split(separator: " ")
    let isPost = { (word: Substring) in BylineWords.shared.isPost(word) }
    let plain = words.first.map(isPost) == true ? Array(words.drop(while: isPost)) : words.prefix { !isPost($0) }
    guard (2...3).contains(plain.count), plain.count < words.count else { return nil }
    return name(in: plain.joined(separator: " ")[...])
  }

  /// One person's name; nil when the words cannot be one.
  private static func name(in part: Substring) -> String? {
    var text = part.trimmed
    // The end of a sentence, but no initial and no "Jr."
    if text.hasSuffix("."), text.dropLast().suffix(4).allSatisfy(\.isLetter) { text = text.dropLast() }
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), text.utf8.count <= 60 else { return nil }
    var capitals = 0
    for word in words {
      guard let first = word.unicodeScalars.first, !BylineWords.shared.isRole(word) else { return nil }
      let isPlain = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "'’.-‐·ʼ".unicodeScalars.contains($0)
          || $0.properties.canonicalCombiningClass != .notReordered || $0.properties.generalCategory == .spacingMark
      }
      guard isPlain, first.properties.isAlphabetic, !word.contains("..") else { return nil }
      // "Capt. Ann Lee"
      let longest = words.count > 2 && word.startIndex == words[0].startIndex ? 4 : 3
      if let dot = word.firstIndex(of: "."), word.distance(from: word.startIndex, to: dot) > longest { return nil }
      let isSmall = first.properties.isLowercase
      if isSmall, !BylineWords.shared.isParticle(word) { return nil }
      if !isSmall { capitals += 1 }
    }
    guard capitals > 0 else { return nil }
    guard !BylineWords.shared.isAgency(Folding.fold(text)) else { return nil }
    if words.count == 1, text.utf8.allSatisfy({ $0 < 0x80 }) {
      guard text.count >= 3, text.dropFirst().contains(where: \.isLowercase) else { return nil }
    }
    return text.split(separator: " ").joined(separator: " ")
  }
}
