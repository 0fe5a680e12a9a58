import News

/// Reads a list of people from TOML: a table `[[officials]]` for each, with name, variants and titles.
///
/// A title is a string, or an inline table or a `[[officials.titles]]` with title, organization, country, from and until.
enum TOMLListReader {
  static func read<Failure: Error>(
    _ text: ArraySlice<UInt8>, name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    var lines = TOMLReader(text)
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
      case .pair(let member):
        let wrong = dates(in: member).compactMap { PeopleListReader.notADate($0, name, lines.line) }
        problems += wrong.prefix(max(0, 20 - problems.count))
        if person == nil { person = ListedPerson(name: "") }
        if isOffice, var office = person?.offices.popLast() {
          set(member, of: &office)
          person?.offices.append(office)
        } else {
          add(member, to: &person)
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

  private static let dateKeys: Set = ["from", "start", "since", "until", "end", "to"]

  /// What stands for a date in a pair, the pairs of its inline tables included.
  private static func dates(in member: TOMLValue.Member) -> [String] {
    if dateKeys.contains(member.key.lowercased()) { return [member.value.text].compactMap(\.self) }
    return member.value.items.flatMap(\.members).flatMap(dates)
  }

  private static func add(_ member: TOMLValue.Member, to person: inout ListedPerson?) {
    let value = member.value
    switch member.key.lowercased() {
    case "name": person?.name = value.text ?? ""
    case "variants", "aliases", "other_names": person?.variants += value.items.compactMap(\.text)
    case "title", "titles", "role", "roles", "offices":
      person?.offices += value.items.map { item in
        var office = ListedOffice(title: item.text ?? "")
        for member in item.members { set(member, of: &office) }
        return office
      }
    default: break
    }
  }

  private static func set(_ member: TOMLValue.Member, of office: inout ListedOffice) {
    let value = member.value
    switch member.key.lowercased() {
    case "title", "role", "name": office.title = value.text ?? ""
    case "organization", "organisation": office.organization = value.text
    case "country": office.country = value.text
    case "from", "start", "since": office.from = value.text.flatMap(Timestamp.init)
    case "until", "end", "to": office.until = value.text.flatMap(Timestamp.init)
    default: break
    }
  }
}
