import News

/// The words for what cannot be read: what is wrong, where, and what helps.
struct Refusal {
  var file: String

  func empty() -> ParsedDocument {
    document(.empty, "The file holds no text.", advice: "Save the page again: it was probably cut off.")
  }

  func binary(_ kind: BinaryKind) -> ParsedDocument {
    document(.binary, "This is \(kind.name), not a page of text.", advice: kind.advice)
  }

  /// `kind`: "a script".
  func code(_ kind: String) -> ParsedDocument {
    document(.noArticle, "This is \(kind), not a page of text.", advice: "There is no article in it.")
  }

  /// XML that is neither a feed nor a page.
  func foreignXML() -> ParsedDocument {
    document(
      .noArticle, "This XML is neither a feed nor a page.", advice: "RSS, RDF, Atom, OPML and XHTML can be imported.")
  }

  func tooLarge(_ size: Int?, limit: Int) -> ParsedDocument {
    let found = size.map { "has \($0 >> 20) MiB" } ?? "unpacks to more"
    return document(
      .tooLarge, "The file \(found), and \(limit >> 20) MiB is the most that one document may have.",
      advice: "Split it into smaller files and import those.")
  }

  /// A feed of which only the first entries were read.
  func tooManyEntries() -> Problem {
    Problem(
      .truncated, file: file,
      message: "The first \(FeedEntryReader.mostEntries) entries of the feed were read, and no more.",
      advice: "Split the feed into smaller files and import those.")
  }

  /// A feed with entries that hold neither a title nor a text.
  func emptyEntries(_ count: Int) -> Problem {
    let entries = count == 1 ? "1 entry of the feed has" : "\(count) entries of the feed have"
    return Problem(
      .feedDamaged, file: file, message: "\(entries) neither a title nor a text, and could not be read.",
      advice: "The others are in; fetch the feed again later.")
  }

  func packedTooOften() -> ParsedDocument {
    document(
      .binary, "The file is packed with gzip more than three times over.",
      advice: "Unpack it with gunzip, and import that.")
  }

  func brokenGzip(unpacked: Int) -> Problem {
    Problem(
      .truncated, file: file, message: "The gzip stream is damaged; \(unpacked) bytes could be unpacked.",
      advice: "Fetch the file again and import it once more.")
  }

  /// Nil unless a part of the text could not be decoded.
  func unreadable(_ text: DecodedText) -> Problem? {
    guard text.unreadable > 0 else { return nil }
    let places = text.unreadable == 1 ? "One character" : "\(text.unreadable) characters"
    return Problem(
      .unreadableEncoding, file: file, message: "\(places) could not be read as \(text.encoding) and show as \u{FFFD}.",
      advice: "Save the page as UTF-8 and import it again.")
  }

  private func document(
    _ code: Problem.Code, _ message: String, advice: String
  ) -> ParsedDocument {
    var document = ParsedDocument(format: .unknown)
    document.problems = [Problem(code, file: file, message: message, advice: advice)]
    return document
  }
}
