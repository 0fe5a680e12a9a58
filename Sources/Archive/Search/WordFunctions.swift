import Foundation
import GRDB

/// The functions by which the views of the schema say which words a row has, so that SQLite can rebuild an index itself.
enum WordFunctions {
  static let all = [
    DatabaseFunction("text_words", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).map(words(of:))
    },
    DatabaseFunction("content_words", argumentCount: 1, pure: true) { values in
      try Data.fromDatabaseValue(values[0]).map { try PackedWords(Squeeze.unpack([UInt8]($0))).index }
    },
    DatabaseFunction("said_words", argumentCount: 3, pure: true) { values in
      guard let bytes = Data.fromDatabaseValue(values[0]), let person = Int.fromDatabaseValue(values[1]),
        let number = Int.fromDatabaseValue(values[2])
      else { return nil }
      let people = try PeopleContent.unpack([UInt8](bytes)).people
      guard people.indices.contains(person), people[person].quotes.indices.contains(number) else { return nil }
      return words(of: people[person].quotes[number].text)
    },
    DatabaseFunction("squeezed", argumentCount: 1, pure: true) { values in
      Data.fromDatabaseValue(values[0]).map { Data(Squeeze.pack([UInt8]($0))) }
    },
    DatabaseFunction("subject_words", argumentCount: 1, pure: true) { values in
      try Data.fromDatabaseValue(values[0]).map { LookupWord.line(try SubjectContent.unpack([UInt8]($0))) }
    },
  ]

  static func words(of text: String) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(text.utf8.count + 16)
    WordScanner.append(text, to: &line)
    return String(decoding: line, as: UTF8.self)
  }
}
