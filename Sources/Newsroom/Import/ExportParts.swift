import Foundation
import News

/// How much is taken in at once.
struct ImportLimits: Sendable {
  /// The greatest document, in bytes.
  var document = FileReader.largest
  /// Of a greater export about so much is one document, in bytes.
  var part = 256 << 10
}

/// An export that is greater than a document may be, cut into parts that each hold whole articles and are documents of their own.
///
/// The file is read once, a piece at a time, for the places where articles begin and end; nothing of it is kept.
struct ExportParts {
  /// Where each part lies in the file: articles, and what stands between them.
  private(set) var ranges: [Range<Int>] = []
  private(set) var problems: [Problem] = []

  /// The articles stand at the beginning, or it is no export: nothing of that size is read to find out.
  private static let window = 1 << 20

  /// Nil when the file is no export, or cannot be read.
  /// - Parameter piece: How many bytes are looked at at once.
  init?(_ path: String, limits: ImportLimits, piece: Int = 1 << 20) {
    guard let descriptor = FileReader.descriptor(path) else { return nil }
    defer { close(descriptor) }
    var scanner = ExportScanner()
    var buffer = [UInt8](repeating: 0, count: piece)
    while !Task.isCancelled {
      let got = Glibc.read(descriptor, &buffer, piece)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      buffer.withUnsafeBytes { bytes in
        scanner.scan(UnsafeRawBufferPointer(rebasing: bytes[..<got])) { article in add(article, path, limits) }
      }
      guard scanner.canBeExport, scanner.hasArticles || scanner.offset <= Self.window else { return nil }
    }
    guard scanner.hasArticles else { return nil }
    if !scanner.isWhole {
      problems.append(
        Problem(
          .jsonBroken, file: path,
          message: "The JSON breaks off at byte \(scanner.offset); \(scanner.articles) articles before it are whole.",
          advice: "Make the export once more and import that; nothing is doubled."))
    }
  }

  private mutating func add(_ article: ExportScanner.Article, _ path: String, _ limits: ImportLimits) {
    guard article.range.count + Self.frame <= limits.document else {
      problems.append(
        Problem(
          .tooLarge, file: path,
          message: """
            Article \(article.number) of this export has \(article.range.count >> 20) MiB; at most \
            \(limits.document >> 20) MiB are read.
            """,
          advice: "The others are taken in. Cut this one down, and import it by itself."))
      return
    }
    // A part goes on as long as it is small, and nothing but a comma stands between its articles.
    if let last = ranges.last, article.follows, last.count < limits.part,
      last.upperBound == article.previousEnd, article.range.upperBound - last.lowerBound + Self.frame <= limits.document
    {
      ranges[ranges.count - 1] = last.lowerBound..<article.range.upperBound
    } else {
      ranges.append(article.range)
    }
  }

  private static let (head, tail) = (Array(#"{"articles":["#.utf8), Array("]}".utf8))
  private static let frame = head.count + tail.count

  /// One part as an export by itself.
  static func read(_ path: String, _ range: Range<Int>) -> Result<[UInt8], FileReader.Refusal> {
    FileReader.read(path, range).map { head + $0 + tail }
  }
}

/// Finds the articles of an export, byte by byte: `{"articles":[{…},{…}],…}`, one such object or several after each other.
struct ExportScanner {
  struct Article {
    /// From 1 on.
    var number: Int
    var range: Range<Int>
    /// Whether it follows another one of the same list, and where that one ends.
    var follows: Bool
    var previousEnd: Int
  }

  /// How many bytes were looked at.
  private(set) var offset = 0
  /// How many whole articles were found.
  private(set) var articles = 0
  /// Whether a list of articles was found.
  private(set) var hasArticles = false
  /// False as soon as something else than an object stands outermost.
  private(set) var canBeExport = true

  private var depth = 0
  private var (isInText, isEscaped, isInArticles) = (false, false, false)
  /// The last text of the outermost object, as far as it could be the key.
  private var key: [UInt8] = []
  private var (start, previousEnd) = (0, -1)

  private static let wanted = Array("articles".utf8)

  /// Whether all that was begun has ended.
  var isWhole: Bool { depth == 0 && !isInText }

  mutating func scan(_ bytes: UnsafeRawBufferPointer, found: (Article) -> Void) {
    for byte in bytes {
      if isInText { text(byte) } else { structure(byte, found) }
      offset += 1
    }
  }

  private mutating func text(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
    } else if depth == 1, key.count <= Self.wanted.count {
      key.append(byte)
    }
  }

  private mutating func structure(_ byte: UInt8, _ found: (Article) -> Void) {
    switch byte {
    case UInt8(ascii: "\""):
      isInText = true
      if depth == 1 { key.removeAll(keepingCapacity: true) }
      if depth == 0 { canBeExport = false }
    case UInt8(ascii: "{"):
      if depth == 2, isInArticles { start = offset }
      depth += 1
    case UInt8(ascii: "["):
      if depth == 0 { canBeExport = false }
      if depth == 1, key == Self.wanted { (isInArticles, hasArticles, previousEnd) = (true, true, -1) }
      depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth < 0 { (canBeExport, depth) = (false, 0) }
      if depth == 2, isInArticles, byte == UInt8(ascii: "}") { article(found) }
      if depth <= 1 { isInArticles = false }
    case UInt8(ascii: ","): if depth == 1 { key.removeAll(keepingCapacity: true) }
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
    default: if depth == 0 { canBeExport = false }
    }
  }

  private mutating func article(_ found: (Article) -> Void) {
    articles += 1
    found(
      Article(number: articles, range: start..<offset + 1, follows: previousEnd >= 0, previousEnd: previousEnd))
    previousEnd = offset + 1
  }
}
