import News

/// A small set of values that is stored by number.
///
/// The order of `codes` is part of the library's format: a new case goes to the end.
protocol Coded: Equatable {
  static var codes: [Self] { get }
}

extension Coded {
  var code: Int { Self.codes.firstIndex(of: self) ?? 0 }

  /// Nil for a number of a later version.
  init?(code: Int) {
    guard Self.codes.indices.contains(code) else { return nil }
    self = Self.codes[code]
  }
}

extension ParsedArticle.Kind: Coded { static let codes: [Self] = [.full, .summary] }
extension Block.Kind: Coded { static let codes: [Self] = [.paragraph, .heading, .listItem, .quote, .tableRow] }
extension Section: Coded {
  static let codes: [Self] = [.title, .summary, .body, .captions, .takeaways, .reactions, .related]
}
extension Official.Kind: Coded { static let codes: [Self] = [.official, .other] }
extension PersonName.Order: Coded { static let codes: [Self] = [.familyFirst, .givenFirst, .unknown] }
extension Mention.Kind: Coded { static let codes: [Self] = [.fullName, .surname, .givenName, .initials, .eponym] }
extension Role.Modifier: Coded {
  static let codes: [Self] = [.acting, .former, .vice, .deputy, .elect, .interim, .designate, .outgoing]
}
extension Quote.Kind: Coded { static let codes: [Self] = [.direct, .statement] }
extension Quote.Certainty: Coded { static let codes: [Self] = [.named, .likely, .possible] }
extension WeightedTerm.Field: Coded { static let codes: [Self] = [.body, .lead, .names, .numbers] }

extension Packer {
  mutating func code(_ value: some Coded) { bytes(UInt8(truncatingIfNeeded: value.code)) }

  private mutating func bytes(_ value: UInt8) { fixed(value) }

  mutating func timestamp(_ value: Timestamp) { word(value.description) }

  mutating func place(_ place: Place) {
    code(place.section)
    count(place.paragraph)
    count(place.start)
    count(place.end - place.start)
  }
}

extension Unpacker {
  mutating func code<Value: Coded>() throws(DamagedBytes) -> Value {
    let code: UInt8 = try fixed()
    guard let value = Value(code: Int(code)) else { throw DamagedBytes(offset: offset) }
    return value
  }

  mutating func timestamp() throws(DamagedBytes) -> Timestamp {
    guard let value = Timestamp(try word()) else { throw DamagedBytes(offset: offset) }
    return value
  }

  mutating func place() throws(DamagedBytes) -> Place {
    let (section, paragraph, start): (Section, Int, Int) = (try code(), try count(), try count())
    let (end, overflow) = start.addingReportingOverflow(try count())
    guard !overflow else { throw DamagedBytes(offset: offset) }
    return Place(section, paragraph, start, end)
  }
}
