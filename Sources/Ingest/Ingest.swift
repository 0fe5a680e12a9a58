import News

/// The readers: any bytes in, clean articles and problems out. Pure: no file, no network, no clock.
package enum Ingest {
  /// Raised whenever a reader makes something better of the same bytes, so that stored pages can be read again.
  package static let readerVersion = 1

  /// Reads one document, whatever it turns out to be.
  ///
  /// Never fails: what cannot be used comes back as a `Problem`. `name` is only shown and used as a hint.
  package static func read(_ bytes: [UInt8], name: String) -> ParsedDocument {
    ParsedDocument(format: .unknown)
  }
}
