import News

/// Reads lists of people, whatever their form, and hands on one person after the other.
package enum PeopleListReader {
  /// Problems in the order of the file; what could be read was handed to `each`.
  ///
  /// Reads CSV (with a header line), TOML (`[[officials]]`), Popolo JSON and FollowTheMoney JSON lines, told apart by what
  /// they hold. `name` is only shown. Throws what `each` throws, and stops there.
  package static func read<Failure: Error>(
    _ bytes: [UInt8], name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    let text = TextDecoder.decode(bytes, declared: nil).bytes[...]
    let start = text.firstIndex { !$0.isMarkupSpace } ?? text.endIndex
    guard start < text.endIndex else {
      return [problem(.empty, name, nil, "There is nothing in this list.", "Check the file, then load it again.")]
    }
    switch text[start] {
    case UInt8(ascii: "{") where isEntityLine(text[start...]): return try EntityLines.read(text, name: name, each: each)
    case UInt8(ascii: "{"): return try PopoloReader.read(text[start...], name: name, each: each)
    case .openBracket where isJSONArray(text[start...]):
      return try PopoloReader.read(text[start...], name: name, each: each)
    default:
      return isTOML(text[start...])
        ? try TOMLListReader.read(text, name: name, each: each) : try CSVListReader.read(text, name: name, each: each)
    }
  }

  static func problem(_ code: Problem.Code, _ file: String, _ line: Int?, _ message: String, _ advice: String)
    -> Problem
  {
    Problem(code, file: file, line: line, message: message, advice: advice)
  }

  /// What of a list's dates is none; nil for what is one, and for nothing.
  static func notADate(_ text: String?, _ file: String, _ line: Int) -> Problem? {
    guard let text = text?.nonBlank, Timestamp(text) == nil else { return nil }
    return problem(
      .unreadable, file, line, "“\(text.prefix(40))” is no date.",
      "Write 2025, 2025-11 or 2025-11-30; the office was loaded without it.")
  }

  /// A line by itself is an entity with a schema.
  private static func isEntityLine(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix { $0 != 0x0A }
    let (value, damage) = JSONValue.read(line)
    return damage == nil && value?["schema"] != nil
  }

  /// "[{" opens JSON; "[[officials]]" and "[officials]" open TOML.
  private static func isJSONArray(_ text: ArraySlice<UInt8>) -> Bool {
    let next = text.dropFirst().first { !$0.isMarkupSpace }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "]")
  }

  /// Comments apart, the first line is a table's header or has "=" before any comma.
  private static func isTOML(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = text.split(separator: 0x0A, maxSplits: 200)
    guard let line = lines.first(where: { $0.first { !$0.isMarkupSpace } != UInt8(ascii: "#") }) else { return true }
    if line.first == .openBracket { return true }
    let mark = line.first { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    return mark == UInt8(ascii: "=")
  }
}

extension ListedPerson {
  /// Cleaned of what hides or turns text, blanks and doubles; nil when nothing is left of the name.
  var cleaned: ListedPerson? {
    func clean(_ text: String) -> String {
      TextCleaner.clean(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var person = self
    person.name = clean(name)
    guard !person.name.isEmpty, person.name.utf8.count <= 200 else { return nil }
    var seen: Set<String> = [person.name]
    person.variants = variants.map(clean).filter { !$0.isEmpty && $0.utf8.count <= 200 && seen.insert($0).inserted }
    person.offices = offices.compactMap { office in
      var office = office
      office.title = clean(office.title)
      office.organization = office.organization.map(clean).flatMap { $0.isEmpty ? nil : $0 }
      office.country = office.country.map(clean).flatMap { $0.isEmpty ? nil : $0 }
      return office.title.isEmpty ? nil : office
    }
    return person
  }
}
