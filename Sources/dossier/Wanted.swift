import ArgumentParser
import Foundation

/// What was typed behind the program's name: files to browse, or a command that there is not.
enum Wanted {
  /// - Throws: exit status 2 when nothing is there of these names, 64 when it looks like a command; with words on standard error.
  static func check(_ paths: [String]) throws {
    guard let first = paths.first, !paths.contains(where: isThere) else { return }
    let isWord = first.allSatisfy { $0.isASCII && $0.isLetter || $0 == "-" }
    guard isWord else {
      Output.message("dossier: there is no file “\(first)”; check the name.")
      throw ExitCode(2)
    }
    let like = Dossier.configuration.subcommands.map { $0._commandName }
      .map { (name: $0, distance: distance($0, first)) }
      .min { $0.distance < $1.distance }
    let guess = like.map { $0.distance <= 2 ? " Did you mean `dossier \($0.name)`?" : "" } ?? ""
    Output.message(
      "dossier: there is neither a command nor a file “\(first)”.\(guess) `dossier --help` lists the commands.")
    throw ExitCode(64)
  }

  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other.
  static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var (before, last) = ([Int](), Array(0...other.count))
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        let change = last[column] + (one[row] == other[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, before[column - 1] + 1)
        }
        next.append(least)
      }
      (before, last) = (last, next)
    }
    return last[other.count]
  }
}
