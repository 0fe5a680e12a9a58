/// Tells where sentences end, and parts those that a page glued together.
package enum SentenceSplitter {
  /// The sentences of a paragraph, without the spaces between them; all of it when no end is certain.
  package static func sentences(in text: String) -> [Substring] {
    let bytes = Array(text.utf8)
    var sentences: [Substring] = []
    var start = 0
    func close(at end: Int) {
      let piece = text.utf8.index(text.startIndex, offsetBy: start)..<text.utf8.index(text.startIndex, offsetBy: end)
      let sentence = text[piece].trimmed
      if !sentence.isEmpty { sentences.append(sentence) }
      start = end
    }
    var index = 0
    while index < bytes.count {
      let stop = stopLength(bytes, at: index)
      guard stop > 0 else {
        index += 1
        continue
      }
      let end = afterClosers(bytes, index + stop)
      if stop == 3 || isEnd(bytes, stop: index, after: end) { close(at: end) }
      index = end
    }
    close(at: bytes.count)
    return sentences
  }

  /// The text with a space wherever one sentence was glued to the next ("… on Monday.He said …").
  ///
  /// Only where both sides are plain words, so that names of sites, versions and initials stay as they are.
  package static func parted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var parted: [UInt8] = []
    var copied = 0
    var index = 3
    var quotes = bytes.prefix(3).count { $0 == 0x22 }
    while index + 3 < bytes.count {
      defer { index += 1 }
      if bytes[index] == 0x22 { quotes += 1 }
      guard bytes[index] == 0x2E || bytes[index] == 0x3F || bytes[index] == 0x21 else { continue }
      let opens = bytes[index + 1] == 0x22 && quotes.isMultiple(of: 2)
      let next = opens ? index + 1 : afterClosers(bytes, index + 1)
      guard isGlue(bytes, stop: index, next: next) else { continue }
      parted += bytes[copied..<next]
      parted.append(0x20)
      copied = next
    }
    guard copied > 0 else { return text }
    parted += bytes[copied...]
    return String(decoding: parted, as: UTF8.self)
  }

  /// Whether the full stop ends a small-letter word and a capitalised word with a space or apostrophe behind it follows.
  private static func isGlue(_ bytes: [UInt8], stop: Int, next: Int) -> Bool {
    guard next < bytes.count, bytes[next] &- 0x41 < 26 || isOpener(bytes, next) else { return false }
    var word = isOpener(bytes, next) ? next + (bytes[next] == 0xE2 ? 3 : 1) : next
    guard word < bytes.count, bytes[word] &- 0x41 < 26 else { return false }
    for back in 1...3 where !(isSmall(bytes[stop - back]) || bytes[stop - back] &- 0x30 < 10 && back == 3) {
      return false
    }
    let first = word
    while word < bytes.count, isSmall(bytes[word]) || word == first { word += 1 }
    guard word < bytes.count else { return false }
    let isWord = bytes[word] == 0x20 || bytes[word] == 0x27 || bytes[word] == 0x2C || bytes[word] == 0xE2
    guard isWord, first == word - 1 || !domains.contains(Array(bytes[first..<word])) else { return false }
    return word - first > 1 || bytes[first] == 0x41 || bytes[first] == 0x49
  }

  private static let domains: Set<[UInt8]> = Set(
    ["Com", "Net", "Org", "Io", "Ai", "Js", "Gov", "Edu", "Tv", "Co"].map { Array($0.utf8) })

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func isOpener(_ bytes: [UInt8], _ index: Int) -> Bool {
    if bytes[index] == 0x22 { return true }
    return bytes[index] == 0xE2 && index + 2 < bytes.count && bytes[index + 1] == 0x80
      && (bytes[index + 2] == 0x9C || bytes[index + 2] == 0x98)
  }

  /// How many bytes the mark that may end a sentence takes; 0 where there is none, 3 for those that always end one.
  private static func stopLength(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case 0x2E, 0x21, 0x3F: return 1
    case 0xE3: return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x82 ? 3 : 0
    case 0xEF:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xBC else { return 0 }
      return bytes[index + 2] == 0x81 || bytes[index + 2] == 0x9F ? 3 : 0
    case 0xD8: return index + 1 < bytes.count && bytes[index + 1] == 0x9F ? 2 : 0
    case 0xDB: return index + 1 < bytes.count && bytes[index + 1] == 0x94 ? 2 : 0
    case 0xE0:
      guard index + 2 < bytes.count, bytes[index + 1] == 0xA5 else { return 0 }
      return bytes[index + 2] == 0xA4 || bytes[index + 2] == 0xA5 ? 3 : 0
    default: return 0
    }
  }

  /// The index after quotes and brackets that close behind a full stop.
  private static func afterClosers(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x22, 0x27, 0x29, 0x5D, 0x2E, 0x21, 0x3F: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xBB: index += 2
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x99, 0x9D].contains(bytes[index + 2]):
        index += 3
      case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && [0x8D, 0x8F].contains(bytes[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// Whether a full stop with white space behind it ends a sentence: not after initials and abbreviations.
  private static func isEnd(_ bytes: [UInt8], stop: Int, after end: Int) -> Bool {
    guard end < bytes.count else { return true }
    guard bytes[end] == 0x20 || bytes[end] == 0x0A else { return false }
    var next = end
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x0A { next += 1 }
    guard next < bytes.count, !isSmall(bytes[next]) else { return false }
    guard bytes[stop] == 0x2E, end == stop + 1 else { return true }
    var start = stop
    while start > 0, bytes[start - 1] | 0x20 &- 0x61 < 26 || bytes[start - 1] == 0x2E, stop - start < 12 { start -= 1 }
    let word = bytes[start..<stop].map { $0 | 0x20 }
    return !(word.count == 1 || abbreviations.contains(word))
  }

  private static let abbreviations: Set<[UInt8]> = {
    let words = """
      mr mrs ms dr prof gen col lt sgt capt maj adm sen rep gov pres rev hon st mt ft jr sr no nos vs etc inc ltd co corp bros \
      jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.g i.e a.m p.m d.c z.b bzw ca \
      mme mlle sra dra lic ing art fig approx dept est
      """
    return Set(words.split(separator: " ").map { $0.utf8.map { $0 | 0x20 } })
  }()
}
