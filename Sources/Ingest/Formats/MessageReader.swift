import News

/// Reads pages that a browser saved as one file (MHTML), mail, and mailboxes.
///
/// Source: RFC 2557 for MHTML, RFC 4155 for mailboxes
enum MessageReader {
  static func read(_ bytes: [UInt8], name: String, depth: Int) -> ParsedDocument {
    var document = ParsedDocument(format: .mhtml)
    for message in messages(in: bytes) {
      let read = read(bytes, message, name: name, depth: depth)
      document.articles += read.articles
      document.problems += read.problems
    }
    if document.articles.isEmpty, document.problems.isEmpty {
      document.problems.append(
        Problem(
          .noArticle, file: name, message: "The message holds no page and no text.",
          advice: "Save the page once more as \"web page, HTML only\", and import that."))
    }
    return document
  }

  /// Where each message of a mailbox stands; a single one is all of the bytes.
  private static func messages(in bytes: [UInt8]) -> [Range<Int>] {
    let mark = Array("From ".utf8)
    guard bytes.starts(with: mark) else { return [0..<bytes.count] }
    var starts: [Int] = []
    var (line, wasBlank) = (0, true)
    while line < bytes.count, starts.count < 10_000 {
      let lineEnd = bytes[line...].firstIndex(of: .newline) ?? bytes.count
      if wasBlank, bytes[line..<lineEnd].starts(with: mark) { starts.append(min(lineEnd + 1, bytes.count)) }
      wasBlank = bytes[line..<lineEnd].allSatisfy(\.isMarkupSpace)
      line = lineEnd + 1
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : bytes.count) }
  }

  private static func read(_ bytes: [UInt8], _ message: Range<Int>, name: String, depth: Int) -> ParsedDocument {
    let (header, parts) = MailPart.leaves(of: bytes, from: message.lowerBound, before: message.upperBound)
    guard let page = page(among: parts, of: header) else { return ParsedDocument(format: .mhtml) }
    let charset = page.header.parameter("charset", of: "content-type")
    var content = page.content
    if page.type == "text/plain", let subject = subject(of: header) {
      // A letter has its headline outside of its text.
      content = Array("\(subject)\n\n".utf8) + TextDecoder.decode(content, declared: charset).bytes
    }
    var document = Ingest.read(content, name: name, declaredEncoding: charset, depth: depth + 1)
    document.articles = document.articles.map { complete($0, with: header, of: page) }
    return document
  }

  /// Mail went from one address to others; a page that a browser saved says where it stood.
  private static func isMail(_ header: MailHeader) -> Bool {
    if header["message-id"] != nil || header["received"] != nil { return true }
    let isPage = header["snapshot-content-location"] != nil || header["content-location"] != nil
    return !isPage && header["date"] != nil && header["from"]?.contains("@") == true
  }

  private static func subject(of header: MailHeader) -> String? {
    header["subject"].flatMap { TransferEncoding.words($0).nonBlank }
  }

  /// The part that is the message: the root of a saved page, else HTML before plain text.
  private static func page(among parts: [MailPart], of header: MailHeader) -> MailPart? {
    let texts = parts.filter { !$0.isAttachment }
    if let address = header["snapshot-content-location"],
      let root = texts.first(where: { $0.header["content-location"] == address && $0.type.hasPrefix("text/") })
    {
      return root
    }
    if let start = header.parameter("start", of: "content-type"),
      let root = texts.first(where: { $0.header["content-id"] == start })
    {
      return root
    }
    return texts.first { $0.type == "text/html" || $0.type == "application/xhtml+xml" }
      ?? texts.first { $0.type.hasPrefix("text/") }
  }

  /// What the message's header says where the page itself says nothing; of mail, it says most.
  private static func complete(_ article: ParsedArticle, with header: MailHeader, of page: MailPart) -> ParsedArticle {
    var article = article
    let subject = subject(of: header)
    let isMail = isMail(header)
    if let subject, article.title.isEmpty || isMail {
      if !article.title.isEmpty, article.title != subject { article.alternativeTitles.insert(article.title, at: 0) }
      article.title = subject
      article.confidence["title"] = Confidence(0.9, source: "subject of the message")
    }
    if article.published == nil, isMail, let date = header["date"].flatMap(DateReader.date) {
      article.published = date
      article.confidence["published"] = Confidence(0.9, source: "date of the message")
    }
    if article.bylines.isEmpty, isMail, let sender = header["from"].map(TransferEncoding.words) {
      let name = sender.prefix { $0 != "<" }.filter { $0 != "\"" }
      article.bylines = BylineReader.names(in: name.collapsed).filter(GivenNames.shared.begins)
      // A letter of a paper bears the paper's name.
      if article.bylines.isEmpty, article.source == nil { article.source = name.collapsed.nonBlank }
    }
    let address = header["snapshot-content-location"] ?? page.header["content-location"] ?? header["content-location"]
    if article.url == nil, let address, WebAddress.isWeb(address) { article.url = address }
    return article
  }
}
