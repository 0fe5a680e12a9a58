import News

/// Reads a list of people from comma separated values; semicolons and tabs do as well.
///
/// Source: https://www.rfc-editor.org/rfc/rfc4180
enum CSVListReader {
  /// What a column holds, by its name in the header line.
  private enum Column: String {
    case id, name, variants, title, organization, country, from, until

    init?(header: String) {
      let folded = header.lowercased().filter { $0.isLetter || $0 == "_" }
      let names: [String: Column] = [
        "aliases": .variants, "alias": .variants, "other_names": .variants, "variant": .variants, "titles": .title,
        "role": .title, "position": .title, "office": .title, "post": .title, "organisation": .organization,
        "institution": .organization, "group": .organization, "start": .from, "start_date": .from, "since": .from,
        "to": .until, "end": .until, "end_date": .until, "full_name": .name, "person": .name,
      ]
      guard let column = Column(rawValue: folded) ?? names[folded] else { return nil }
      self = column
    }
  }

  static func read<Failure: Error>(
    _ text: ArraySlice<UInt8>, name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    var rows = CSVRows(text)
    let columns = (rows.next() ?? []).map { Column(header: $0) }
    guard columns.contains(.name) else {
      return [
        PeopleListReader.problem(
          .unreadable, name, 1, "The first line of this list names no column “name”.",
          "Name the columns in the first line: name, variants, title, organization, country, from, until.")
      ]
    }
    var (pending, key): (ListedPerson?, String) = (nil, "")
    var problems: [Problem] = []
    while let row = rows.next() {
      var cells: [Column: String] = [:]
      for (column, cell) in zip(columns, row) where !cell.isEmpty { if let column { cells[column] = cell } }
      guard let person = person(cells, separator: rows.separator) else {
        if !cells.isEmpty, problems.count < 20 {
          problems.append(
            PeopleListReader.problem(
              .unreadable, name, rows.line, "This line has no name.", "Give the line a name, or take it out."))
        }
        continue
      }
      for date in [cells[.from], cells[.until]] where problems.count < 20 {
        if let problem = PeopleListReader.notADate(date, name, rows.line) { problems.append(problem) }
      }
      // lines of one person, an office each, follow each other
      let own = cells[.id] ?? person.name
      if own == key, pending != nil {
        pending?.offices += person.offices
        pending?.variants += person.variants
      } else {
        if let done = pending?.cleaned { try each(done) }
        (pending, key) = (person, own)
      }
    }
    if let done = pending?.cleaned { try each(done) }
    if let line = rows.openQuote {
      problems.append(
        PeopleListReader.problem(
          .unreadable, name, line, "A quotation mark opens here and none closes it: all behind it is one value.",
          "Close it, or take it out, and load the list again."))
    }
    return problems
  }

  private static func person(_ cells: [Column: String], separator: UInt8) -> ListedPerson? {
    guard let name = cells[.name] else { return nil }
    var person = ListedPerson(name: name)
    person.variants = parts(cells[.variants], separator)
    person.offices = parts(cells[.title], separator).map { title in
      ListedOffice(
        title: title, organization: cells[.organization], country: cells[.country],
        from: cells[.from].flatMap(Timestamp.init), until: cells[.until].flatMap(Timestamp.init))
    }
    return person
  }

  /// Several values of one cell stand with ";" or "|" between.
  private static func parts(_ cell: String?, _ separator: UInt8) -> [String] {
    cell?.split { $0 == "|" || ($0 == ";" && separator != UInt8(ascii: ";")) }.map(String.init) ?? []
  }
}

/// The rows of comma separated values, one after the other.
struct CSVRows: IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// The line that the last row ended on; the first is 1.
  private(set) var line = 0
  /// The line of a quotation mark that nothing closes.
  private(set) var openQuote: Int?
  let separator: UInt8

  /// The separator is the one of comma, semicolon and tab that the first line has most of.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    let first = bytes.prefix { $0 != 0x0A }
    let counts = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { mark in (mark, first.count { $0 == mark }) }
    separator = counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
  }

  mutating func next() -> [String]? {
    guard position < bytes.endIndex else { return nil }
    var row: [String] = []
    repeat { row.append(cell()) } while take(separator)
    while position < bytes.endIndex, bytes[position] != 0x0A { position += 1 }
    position += 1
    line += 1
    return row
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func cell() -> String {
    while position < bytes.endIndex, bytes[position] == 0x20 { position += 1 }
    guard take(UInt8(ascii: "\"")) else {
      let start = position
      while position < bytes.endIndex, bytes[position] != separator, bytes[position] != 0x0A { position += 1 }
      var end = position
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    var content: [UInt8] = []
    let opened = line + 1
    var isClosed = false
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "\""), !take(UInt8(ascii: "\"")) {
        isClosed = true
        break
      }
      if byte == 0x0A { line += 1 }
      content.append(byte)
    }
    if !isClosed { openQuote = opened }
    while position < bytes.endIndex, bytes[position] != separator, bytes[position] != 0x0A { position += 1 }
    return String(decoding: content, as: UTF8.self)
  }
}
