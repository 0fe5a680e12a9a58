import News

/// Reads a list of people from TOML: a table `[[officials]]` for each, with name, variants and titles.
///
/// A title is a string, or an inline table or a `[[officials.titles]]` with title, organization, country, from and until.
/// Of TOML it knows what such a list needs: tables, strings, numbers, dates, arrays and inline tables.
/// Source: https://toml.io/en/v1.0.0
enum TOMLListReader {
  static func read<Failure: Error>(
    _ text: ArraySlice<UInt8>, name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    var lines = TOMLLines(text)
    var problems: [Problem] = []
    var person: ListedPerson?
    var isOffice = false
    while let statement = lines.next() {
      switch statement {
      case .table(let path):
        isOffice = path.contains(".")
        if isOffice {
          person?.offices.append(ListedOffice(title: ""))
        } else {
          if let done = person?.cleaned { try each(done) }
          person = ListedPerson(name: "")
        }
      case .pair(let key, let value):
        if person == nil { person = ListedPerson(name: "") }
        if isOffice, var office = person?.offices.popLast() {
          set(key, value, of: &office)
          person?.offices.append(office)
        } else {
          add(key, value, to: &person)
        }
      case .broken:
        guard problems.count < 20 else { continue }
        problems.append(
          PeopleListReader.problem(
            .unreadable, name, lines.line, "This line is not TOML as a list of people has it.",
            "Write it as key = \"value\"; the other lines were loaded."))
      }
    }
    if let done = person?.cleaned { try each(done) }
    return problems
  }

  private static func add(_ key: String, _ value: JSONValue, to person: inout ListedPerson?) {
    switch key {
    case "name": person?.name = value.text ?? ""
    case "variants", "aliases", "other_names": person?.variants += value.items.compactMap(\.text)
    case "title", "titles", "role", "roles", "offices":
      person?.offices += value.items.map { item in
        var office = ListedOffice(title: item.text ?? "")
        for member in item.members { set(member.name, member.value, of: &office) }
        return office
      }
    default: break
    }
  }

  private static func set(_ key: String, _ value: JSONValue, of office: inout ListedOffice) {
    switch key {
    case "title", "role", "name": office.title = value.text ?? ""
    case "organization", "organisation": office.organization = value.text
    case "country": office.country = value.text
    case "from", "start", "since": office.from = value.text.flatMap(Timestamp.init)
    case "until", "end", "to": office.until = value.text.flatMap(Timestamp.init)
    default: break
    }
  }
}

/// The statements of a TOML text.
private struct TOMLLines {
  enum Statement {
    case table(String)
    case pair(String, JSONValue)
    case broken
  }

  private static let deepest = 8

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// The line of the last statement; the first is 1.
  private(set) var line = 1

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  mutating func next() -> Statement? {
    skip(lineBreaks: true)
    guard let first = byte else { return nil }
    let statement = first == .openBracket ? table() : pair()
    skip(lineBreaks: false)
    guard byte == nil || byte == 0x0A, let statement else {
      while let byte, byte != 0x0A { position += 1 }
      return .broken
    }
    return statement
  }

  /// Blanks and comments.
  private mutating func skip(lineBreaks: Bool) {
    while let byte {
      if byte == UInt8(ascii: "#") {
        while let byte = self.byte, byte != 0x0A { position += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0D || (lineBreaks && byte == 0x0A) {
        if byte == 0x0A { line += 1 }
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func take(_ wanted: UInt8) -> Bool {
    guard byte == wanted else { return false }
    position += 1
    return true
  }

  private mutating func table() -> Statement? {
    while take(.openBracket) {}
    let start = position
    while let byte, byte != UInt8(ascii: "]"), byte != 0x0A { position += 1 }
    let path = String(decoding: bytes[start..<position], as: UTF8.self)
    guard byte == UInt8(ascii: "]") else { return nil }
    while take(UInt8(ascii: "]")) {}
    return .table(path)
  }

  private mutating func pair() -> Statement? {
    guard let (key, value) = member(depth: 0) else { return nil }
    return .pair(key, value)
  }

  private mutating func member(depth: Int) -> (String, JSONValue)? {
    let key = byte == .quotation ? string(.quotation) : bare()
    skip(lineBreaks: false)
    guard let key, !key.isEmpty, take(UInt8(ascii: "=")) else { return nil }
    skip(lineBreaks: false)
    return value(depth: depth).map { (key.lowercased(), $0) }
  }

  private mutating func bare() -> String? {
    let start = position
    while let byte, byte > 0x20, !"=,]}#".utf8.contains(byte) { position += 1 }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.deepest, let first = byte else { return nil }
    switch first {
    case .quotation, UInt8(ascii: "'"): return string(first).map(JSONValue.string)
    case .openBracket: return array(depth: depth)
    case UInt8(ascii: "{"): return inlineTable(depth: depth)
    default: return bare().map(JSONValue.number)
    }
  }

  /// `'…'` knows no escapes; neither runs over a line's end.
  private mutating func string(_ mark: UInt8) -> String? {
    position += 1
    var content: [UInt8] = []
    while let byte, byte != 0x0A {
      position += 1
      if byte == mark { return String(decoding: content, as: UTF8.self) }
      if byte == UInt8(ascii: "\\"), mark == .quotation {
        guard let escaped = self.byte else { return nil }
        position += 1
        content += unescape(escaped)
      } else {
        content.append(byte)
      }
    }
    return nil
  }

  private mutating func unescape(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "r"): return [0x20]
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[position...].prefix(letter == UInt8(ascii: "u") ? 4 : 8)
      position = digits.endIndex
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      return scalar.map { Array(String(Character($0)).utf8) } ?? []
    default: return [letter]
    }
  }

  private mutating func array(depth: Int) -> JSONValue? {
    position += 1
    var items: [JSONValue] = []
    while true {
      skip(lineBreaks: true)
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard let item = value(depth: depth + 1) else { return nil }
      items.append(item)
      skip(lineBreaks: true)
      guard take(UInt8(ascii: ",")) || byte == UInt8(ascii: "]") else { return nil }
    }
  }

  private mutating func inlineTable(depth: Int) -> JSONValue? {
    position += 1
    var members: [JSONValue.Member] = []
    while true {
      skip(lineBreaks: true)
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard let (name, value) = member(depth: depth + 1) else { return nil }
      members.append(JSONValue.Member(name: name, value: value))
      skip(lineBreaks: true)
      guard take(UInt8(ascii: ",")) || byte == UInt8(ascii: "}") else { return nil }
    }
  }
}
