import ArgumentParser
import News
import Newsroom

/// What was typed for a command, checked before anything is done: a mistyped word must not pass for success.
enum Typed {
  /// A query of several words, all of which can be understood.
  ///
  /// - Throws: exit status 2, with the word and what is wrong with it on standard error.
  static func query(_ words: [String]) throws -> String {
    let text = words.joined(separator: " ")
    guard let error = Newsroom.error(inQuery: text) else { return text }
    let scalars = Array(text.unicodeScalars)
    let word = String(String.UnicodeScalarView(scalars[error.range.clamped(to: scalars.indices)]))
    Output.message("dossier: at “\(word)”: \(error.message).")
    throw ExitCode(2)
  }

  /// Arguments whose words with a minus sign in front, of a query, are taken for no options: a space stands before each.
  static func sparing(_ arguments: [String]) -> [String] {
    guard arguments.first == "search" else { return arguments }
    return arguments.map { word in
      word.count > 2 && word.hasPrefix("-") && !word.hasPrefix("--") ? " " + word : word
    }
  }

  /// - Throws: what the reader of arguments tells as wrong usage.
  static func check(limit: Int) throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1 on, not \(limit).") }
  }
}
