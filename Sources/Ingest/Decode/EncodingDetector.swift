import News

/// Guesses the encoding of bytes that are not UTF-8 and that nothing declares, by how text would look in each.
enum EncodingDetector {
  private struct Candidate {
    var encoding: Encoding
    /// By character its rank, from 1 for the most frequent down to half of that.
    var frequent: [Unicode.Scalar: Double]
  }

  private static let candidates: [Candidate] = Resource.rows(.ingest, "detector.tsv").compactMap { row in
    guard row.count >= 2, let encoding = Encoding.labelled(String(row[0])) else { return nil }
    let scalars = Array(row[1].unicodeScalars)
    var frequent: [Unicode.Scalar: Double] = [:]
    for (index, scalar) in scalars.enumerated() {
      // Of Latin letters beyond ASCII each language has but a few: their rank says nothing.
      let rank = scalar.value > 0x24F ? 1 - 0.5 * Double(index) / Double(scalars.count) : 1
      frequent[scalar] = max(rank, frequent[scalar] ?? 0)
    }
    return Candidate(encoding: encoding, frequent: frequent)
  }

  /// The encoding in which the bytes read most like text; windows-1252 when none does.
  static func guess(_ bytes: [UInt8]) -> Encoding {
    let sample = sample(bytes)
    var best: (encoding: Encoding, score: Double) = (.windows1252, 0)
    for candidate in candidates {
      guard let text = candidate.encoding.decode(sample[...]) else { continue }
      let score = score(text, candidate.frequent)
      if score > best.score { best = (candidate.encoding, score) }
    }
    return best.encoding
  }

  /// ISO-2022-JP, whose escape sequences no other text holds: one to two-byte characters, and one back to ASCII.
  ///
  /// Source: RFC 1468
  static func escaped(_ bytes: [UInt8]) -> Encoding? {
    guard let first = bytes.firstIndex(of: 0x1B), !bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let rest = Array(bytes[first...])
    let opens = [[0x1B, 0x24, 0x42], [0x1B, 0x24, 0x40]].contains { rest.contains($0) }
    let closes = [[0x1B, 0x28, 0x42], [0x1B, 0x28, 0x4A]].contains { rest.contains($0) }
    return opens && closes ? Encoding.labelled("iso-2022-jp") : nil
  }

  /// Up to 4 KiB of the lines in which bytes beyond ASCII stand.
  private static func sample(_ bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    for line in bytes.prefix(1 << 20).split(separator: .newline) where line.contains(where: { $0 >= 0x80 }) {
      sample += line.prefix(1024)
      sample.append(.newline)
      if sample.count >= 4096 { break }
    }
    return sample
  }

  /// How good the characters beyond ASCII are on the average, from -3 to 1.
  private static func score(_ text: [UInt8], _ frequent: [Unicode.Scalar: Double]) -> Double {
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var (sum, count) = (0.0, 0)
    for (index, scalar) in scalars.enumerated() where !scalar.isASCII {
      count += 1
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      sum += value(scalar, before, after, frequent)
    }
    return count == 0 ? 0 : sum / Double(count)
  }

  private static func isAccented(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.value <= 0x24F && scalar.properties.isAlphabetic
  }

  private static func value(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar, _ after: Unicode.Scalar, _ frequent: [Unicode.Scalar: Double]
  ) -> Double {
    if scalar == "\u{FFFD}" || (0x80...0x9F).contains(scalar.value) || (0xE000...0xF8FF).contains(scalar.value) {
      return -3
    }
    let properties = scalar.properties
    if !properties.isAlphabetic, properties.generalCategory != .nonspacingMark {
      let isInsideWord = before.properties.isAlphabetic && after.properties.isAlphabetic
      return frequent[scalar] != nil ? 0.5 : isInsideWord ? -2 : -0.2
    }
    if properties.generalCategory == .nonspacingMark, !before.properties.isAlphabetic || before.isASCII { return -2 }
    // Letters of one word are of one script, and a capital does not follow a small letter.
    if scalar.value > 0x24F, before.isASCII, before.properties.isAlphabetic { return -1.5 }
    // No language of the Latin script has three accents in a row.
    if scalar.value <= 0x24F, isAccented(before), isAccented(after) { return -1 }
    if properties.isUppercase {
      if before.properties.isLowercase { return -1.5 }
      return frequent[properties.lowercaseMapping.unicodeScalars.first ?? scalar] != nil ? 0.4 : -0.5
    }
    // There are too many ideographs and syllables to call the others rare.
    return frequent[scalar] ?? (scalar.value >= 0x3000 ? 0.2 : -0.5)
  }
}
