/// Paths as they are typed behind `:import`: apart by blanks, quoted or with a backslash where a name has some.
enum PathWords {
  /// The paths of a line; a mark of quotation that is not closed goes to the end.
  static func split(_ text: String) -> [String] {
    var (paths, path, quote): ([String], String?, Character?) = ([], nil, nil)
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case quote:
        quote = nil
      case "\"" where quote == nil, "'" where quote == nil:
        (quote, path) = (character, path ?? "")
      case "\\" where quote != "'":
        if let next = rest.popFirst() { path = (path ?? "") + String(next) }
      case " " where quote == nil:
        if let whole = path { paths.append(whole) }
        path = nil
      default: path = (path ?? "") + String(character)
      }
    }
    return paths + [path].compactMap(\.self)
  }

  /// What was typed of the last path, with its quotation marks; empty behind a blank that parts two.
  static func lastRaw(_ text: String) -> Substring {
    var (start, quote, isEscaped): (String.Index, Character?, Bool) = (text.startIndex, nil, false)
    for index in text.indices {
      let character = text[index]
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == " " {
        start = text.index(after: index)
      }
    }
    return text[start...]
  }

  /// A path as it is typed: blanks and marks that would mean something get a backslash.
  static func typed(_ path: String) -> String {
    path.map { " \\\"'".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

/// Titles and names as parts of the names of files.
enum FileWords {
  private static let longest = 40

  /// Letters and digits of any script with "-" between the words, whole words only: "Elena Varga" is "elena-varga".
  static func name(_ title: String) -> String {
    var name = ""
    for word in title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard name.isEmpty || name.count + word.count < longest else { break }
      name += (name.isEmpty ? "" : "-") + word.prefix(longest)
    }
    return name
  }
}
