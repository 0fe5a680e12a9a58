import News

/// The readers: any bytes in, clean articles and problems out. Pure: no file, no network, no clock.
package enum Ingest {
  /// Raised whenever a reader makes something better of the same bytes, so that stored pages can be read again.
  package static let readerVersion = 5

  /// The most that one document may have, before and after unpacking.
  package static let byteLimit = 64 << 20

  /// Reads one document, whatever it turns out to be.
  ///
  /// Never fails: what cannot be used comes back as a `Problem`. `name` is only shown and used as a hint.
  package static func read(_ bytes: [UInt8], name: String) -> ParsedDocument {
    read(bytes, name: name, declaredEncoding: nil, depth: 0).cleaned
  }

  /// `declaredEncoding` is the label that the document's carrier gave (a part of a message).
  static func read(_ bytes: [UInt8], name: String, declaredEncoding: String?, depth: Int) -> ParsedDocument {
    let refusal = Refusal(file: name)
    if bytes.count > byteLimit { return refusal.tooLarge(bytes.count, limit: byteLimit) }
    if Gzip.isGzip(bytes) { return unpack(bytes, name: name, depth: depth) }
    if let kind = BinaryKind.of(bytes) { return refusal.binary(kind) }
    if MailHeader.begins(Array(bytes.prefix(4096))), depth < 3 {
      return MessageReader.read(bytes, name: name, depth: depth)
    }

    let text = TextDecoder.decode(bytes, declared: declaredEncoding)
    guard text.bytes.contains(where: { !$0.isMarkupSpace }) else { return refusal.empty() }
    var document = read(text: text.bytes, name: name)
    if let problem = refusal.unreadable(text) { document.problems.append(problem) }
    return document
  }

  /// Hands clean text to the reader for its shape.
  private static func read(text: [UInt8], name: String) -> ParsedDocument {
    switch Sniffer.shape(of: text) {
    case .json: JSONDocumentReader.read(text, name: name)
    case .feed: FeedReader.read(text, name: name)
    case .subscriptions: SubscriptionReader.read(text, name: name)
    case .html: HTMLReader.read(text, name: name)
    case .mail, .text: read(plain: text, name: name)
    }
  }

  /// Reads what is no markup, unless it is made for programs; a path is a name too.
  private static func read(plain text: [UInt8], name: String) -> ParsedDocument {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    if let code = FileNames.shared.code(file) { return Refusal(file: name).code(code) }
    if text.has("<?xml", at: text.firstIndex { !$0.isMarkupSpace } ?? 0) { return Refusal(file: name).foreignXML() }
    return PlainTextReader.read(String(decoding: text, as: UTF8.self), name: name)
  }

  private static func unpack(_ bytes: [UInt8], name: String, depth: Int) -> ParsedDocument {
    let refusal = Refusal(file: name)
    guard depth < 3 else { return refusal.packedTooOften() }
    do throws(Gzip.Failure) {
      let inner = try Gzip.decompress(bytes, limit: byteLimit)
      return read(inner, name: name, declaredEncoding: nil, depth: depth + 1)
    } catch {
      switch error {
      case .tooLarge(let limit): return refusal.tooLarge(nil, limit: limit)
      case .damaged(let partial):
        var document = read(partial, name: name, declaredEncoding: nil, depth: depth + 1)
        if partial.isEmpty { document.problems.removeAll() }
        document.problems.append(refusal.brokenGzip(unpacked: partial.count))
        return document
      }
    }
  }
}

extension ParsedDocument {
  /// With the promise of `ParsedArticle` kept, whatever a reader let through: NFC, nothing that hides or turns text.
  var cleaned: ParsedDocument {
    var document = self
    for index in document.articles.indices { document.articles[index] = document.articles[index].cleaned }
    document.feed?.title = feed?.title.map { TextCleaner.clean($0) }
    document.subscriptions = subscriptions.map {
      Subscription(
        title: $0.title.map { TextCleaner.clean($0) }, url: $0.url, folder: $0.folder.map { TextCleaner.clean($0) })
    }
    return document
  }
}
