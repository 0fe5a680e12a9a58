import Ingest
import Linking
import News

extension Newsroom {
  /// What Dossier makes of one document, stored nowhere.
  package static func extract(_ bytes: [UInt8], name: String) -> ParsedDocument {
    Ingest.read(bytes, name: name)
  }

  /// What Dossier makes of one file, stored nowhere.
  package static func extract(file: String) -> ParsedDocument {
    switch FileReader.read(file) {
    case .success(let bytes): return Ingest.read(bytes, name: file)
    case .failure(let refusal):
      var document = ParsedDocument(format: .unknown)
      document.problems = [refusal.problem]
      return document
    }
  }
}

extension Newsroom {
  /// How alike two names of persons are, with the reason in words.
  package static func match(_ one: String, _ other: String) -> NameMatch { Linker.match(one, other) }
}
