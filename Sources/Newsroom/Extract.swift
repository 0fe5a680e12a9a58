import Ingest
import News

extension Newsroom {
  /// What Dossier makes of one document, stored nowhere.
  package static func extract(_ bytes: [UInt8], name: String) -> ParsedDocument {
    Ingest.read(bytes, name: name)
  }
}
