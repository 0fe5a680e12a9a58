import News

/// Tells which language a text is in by its script and its small words.
package enum LanguageGuess {
  /// The BCP 47 tag of a text's language; nil when the text is too short or too mixed to say.
  package static func language(of text: String) -> String? { language(of: Array(text.utf8)[...]) }

  static func language(of text: ArraySlice<UInt8>) -> String? {
    let text = text.prefix(3000)
    guard let script = Script.most(of: text) else { return nil }
    switch script {
    case .latin, .cyrillic: return FunctionWords.shared.language(of: text)
    case .arabic: return arabic(text)
    case .devanagari: return "hi"
    case .named(let language): return language
    }
  }

  /// Letters that only Urdu or Persian have, by their second byte behind 0xD9 … 0xDB.
  private static func arabic(_ text: ArraySlice<UInt8>) -> String {
    var (urdu, persian) = (0, 0)
    var before: UInt8 = 0
    for byte in text {
      switch (before, byte) {
      case (0xD9, 0xB9), (0xDA, 0x88), (0xDA, 0x91), (0xDB, 0x92), (0xDA, 0xBE): urdu += 1
      case (0xD9, 0xBE), (0xDA, 0x86), (0xDA, 0x98), (0xDA, 0xAF), (0xDA, 0xA9), (0xDB, 0x8C): persian += 1
      default: break
      }
      before = byte
    }
    let letters = text.count / 2
    if urdu * 60 > letters { return "ur" }
    return persian * 40 > letters ? "fa" : "ar"
  }
}

/// The scripts that decide a language or the family that small words decide in.
private enum Script: Hashable {
  case latin, cyrillic, arabic, devanagari
  case named(String)

  /// The script of most letters; nil for fewer than twenty.
  static func most(of text: ArraySlice<UInt8>) -> Script? {
    var counts: [Script: Int] = [:]
    var (latin, kana) = (0, 0)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte < 0x80 {
        if byte.isLetter { latin += 1 }
        index += 1
        continue
      }
      let (scalar, length) = Scalars.decode(text, at: index)
      index += length
      if (0x3040...0x30FF).contains(scalar) { kana += 1 }
      if let script = script(scalar) { counts[script, default: 0] += 1 }
    }
    counts[.latin, default: 0] += latin
    if kana > 0, let han = counts[.named("zh")], kana * 10 > han { counts[.named("ja")] = han + kana }
    guard let best = counts.max(by: { $0.value < $1.value }) else { return nil }
    // A character of Han or Hangul says as much as two or three letters.
    let east = [Script.named("ko"), .named("ja"), .named("zh")].max { counts[$0, default: 0] < counts[$1, default: 0] }
    if let east, let count = counts[east], count >= 10, count * 2 > latin { return east }
    return best.value >= 20 ? best.key : nil
  }

  private static func script(_ scalar: UInt32) -> Script? {
    switch scalar {
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF: .named("el")
    case 0x400...0x52F: .cyrillic
    case 0x530...0x58F: .named("hy")
    case 0x590...0x5FF: .named("he")
    case 0x600...0x6FF: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .named("bn")
    case 0xA00...0xA7F: .named("pa")
    case 0xA80...0xAFF: .named("gu")
    case 0xB80...0xBFF: .named("ta")
    case 0xC00...0xC7F: .named("te")
    case 0xC80...0xCFF: .named("kn")
    case 0xD00...0xD7F: .named("ml")
    case 0xE00...0xE7F: .named("th")
    case 0x10A0...0x10FF: .named("ka")
    case 0x1200...0x137F: .named("am")
    case 0x4E00...0x9FFF: .named("zh")
    case 0xAC00...0xD7A3: .named("ko")
    default: nil
    }
  }
}

/// The small words of `function_words.tsv`, asked by how many of a text's words belong to each language.
private struct FunctionWords: Sendable {
  static let shared = FunctionWords()

  /// So many words are asked.
  private static let most = 250

  private var languages: [String] = []
  /// For each word's fingerprint the languages that have it, as indices.
  private var words: [Int: [Int]] = [:]

  init() {
    for row in Resource.rows(.ingest, "function_words.tsv") where row.count >= 2 {
      for word in Set(row[1].split(separator: " ")) {
        words[Folding.fold(word)[...].fingerprint, default: []].append(languages.count)
      }
      languages.append(String(row[0]))
    }
  }

  /// The language whose small words are commonest; nil when two are as common, or fewer than one word in eight is one: in
  /// sixteen where no other language comes near, as some put into endings what others say with small words.
  func language(of text: ArraySlice<UInt8>) -> String? {
    var counts = [Int](repeating: 0, count: languages.count)
    let folded = Folding.fold(text)
    var (start, all) = (0, 0)
    for index in 0...folded.count where all < Self.most {
      if index < folded.count, folded[index] >= 0x80 || folded[index].isLetter { continue }
      defer { start = index + 1 }
      guard index > start else { continue }
      all += 1
      guard index - start <= 16 else { continue }
      for language in words[folded[start..<index].fingerprint] ?? [] { counts[language] += 1 }
    }
    guard all >= 6, let best = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    let next = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    let isCommon = counts[best] * 8 >= all
    let isAlone = counts[best] * 16 >= all && counts[best] >= 3 && counts[best] >= next * 2
    return isCommon && counts[best] > next || isAlone ? languages[best] : nil
  }
}
