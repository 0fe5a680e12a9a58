import Foundation
import GRDB

/// The functions by which the views of the schema say which words a row has, so that SQLite can rebuild an index itself.
enum WordFunctions {
  static let all = [
    DatabaseFunction("text_words", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map(words(of:))
    },
    DatabaseFunction("content_words", argumentCount: 1, pure: true) { values in
      try Data.fromDatabaseValue(values[0]).map { try words(ofContent: [UInt8]($0)) }
    },
    DatabaseFunction("subject_words", argumentCount: 1, pure: true) { values in
      try Data.fromDatabaseValue(values[0]).map { LookupWord.line(try SubjectContent.unpack([UInt8]($0))) }
    },
  ]

  static func words(of text: String) -> String { String(decoding: WordScanner.line(Array(text.utf8)), as: UTF8.self) }

  /// The words of all passages of packed content.
  static func words(ofContent bytes: [UInt8]) throws(DamagedBytes) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for part in try ArticleContent.parts(of: bytes) { line += WordScanner.line(bytes, in: part.bytes) }
    return String(decoding: line, as: UTF8.self)
  }
}
