import News

/// How the people of an article lie in the library.
enum PeopleContent {
  private static let version = 1

  static func pack(_ people: [Person], undecided: [UndecidedMention]) -> [UInt8] {
    var packer = Packer(capacity: people.count * 256)
    packer.count(version)
    packer.list(people) { packer, person in pack(person, into: &packer) }
    packer.list(undecided) { packer, mention in
      packer.place(mention.place)
      packer.word(mention.text)
      packer.list(mention.candidates) { $0.count($1) }
      packer.word(mention.reason)
    }
    return Squeeze.pack(packer.bytes)
  }

  static func unpack(_ bytes: [UInt8]) throws(DamagedBytes) -> (people: [Person], undecided: [UndecidedMention]) {
    var unpacker = Unpacker(try Squeeze.unpack(bytes))
    guard try unpacker.count() == version else { throw DamagedBytes(offset: 0) }
    let people = try unpacker.list { (unpacker) throws(DamagedBytes) in try person(from: &unpacker) }
    let undecided = try unpacker.list { (unpacker) throws(DamagedBytes) in
      let (place, text) = (try unpacker.place(), try unpacker.word())
      let candidates = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.count() }
      return UndecidedMention(place, text: text, candidates: candidates, reason: try unpacker.word())
    }
    return (people, undecided)
  }

  static func pack(_ mention: Mention, into packer: inout Packer) {
    packer.place(mention.place)
    packer.word(mention.text)
    packer.code(mention.kind)
    packer.word(mention.reason)
  }

  private static func pack(_ person: Person, into packer: inout Packer) {
    packer.word(person.name.text)
    packer.word(person.name.family)
    packer.word(person.name.given)
    packer.code(person.name.order)
    packer.double(person.name.confidence)
    packer.code(person.kind)
    packer.list(person.mentions) { pack($1, into: &$0) }
    packer.list(person.roles) { pack($1, into: &$0) }
    packer.list(person.quotes) { pack($1, into: &$0) }
    packer.list(person.keys) { $0.word($1) }
  }

  private static func pack(_ role: Role, into packer: inout Packer) {
    packer.word(role.title)
    packer.optional(role.organization) { $0.word($1) }
    packer.optional(role.country) { $0.word($1) }
    packer.list(role.modifiers) { $0.code($1) }
    packer.optional(role.from) { $0.timestamp($1) }
    packer.optional(role.until) { $0.timestamp($1) }
    packer.place(role.place)
    packer.word(role.sentence)
    packer.flag(role.isBlurb)
  }

  private static func pack(_ quote: Quote, into packer: inout Packer) {
    packer.place(quote.place)
    packer.word(quote.text)
    packer.code(quote.kind)
    packer.code(quote.certainty)
    packer.word(quote.reason)
    packer.word(quote.sentence)
  }
}

extension PeopleContent {
  private static func person(from unpacker: inout Unpacker) throws(DamagedBytes) -> Person {
    let name = PersonName(
      try unpacker.word(), family: try unpacker.word(), given: try unpacker.word(), order: try unpacker.code(),
      confidence: try unpacker.double())
    var person = Person(name: name, kind: try unpacker.code())
    person.mentions = try unpacker.list { (unpacker) throws(DamagedBytes) in try mention(from: &unpacker) }
    person.roles = try unpacker.list { (unpacker) throws(DamagedBytes) in try role(from: &unpacker) }
    person.quotes = try unpacker.list { (unpacker) throws(DamagedBytes) in try quote(from: &unpacker) }
    person.keys = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    return person
  }

  private static func mention(from unpacker: inout Unpacker) throws(DamagedBytes) -> Mention {
    Mention(
      try unpacker.place(), text: try unpacker.word(), kind: try unpacker.code(), reason: try unpacker.word())
  }

  private static func role(from unpacker: inout Unpacker) throws(DamagedBytes) -> Role {
    let title = try unpacker.word()
    let organization = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    let country = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.word() }
    let modifiers: [Role.Modifier] = try unpacker.list { (unpacker) throws(DamagedBytes) in try unpacker.code() }
    let from = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.timestamp() }
    let until = try unpacker.optional { (unpacker) throws(DamagedBytes) in try unpacker.timestamp() }
    var role = Role(title: title, place: try unpacker.place(), sentence: try unpacker.word())
    (role.organization, role.country, role.modifiers) = (organization, country, modifiers)
    (role.from, role.until, role.isBlurb) = (from, until, try unpacker.flag())
    return role
  }

  private static func quote(from unpacker: inout Unpacker) throws(DamagedBytes) -> Quote {
    Quote(
      try unpacker.place(), text: try unpacker.word(), kind: try unpacker.code(), certainty: try unpacker.code(),
      reason: try unpacker.word(), sentence: try unpacker.word())
  }
}
