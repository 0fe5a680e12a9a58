import News

/// Reads people from FollowTheMoney entities, one JSON object a line: persons, the posts there are, and who held them when.
///
/// Source: https://followthemoney.tech/explorer/schemata/ (Person, Position, Occupancy)
enum EntityLines {
  static func read<Failure: Error>(
    _ text: ArraySlice<UInt8>, name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    var positions: [String: ListedOffice] = [:]
    var held: [String: [(position: String, from: Timestamp?, until: Timestamp?)]] = [:]
    // posts may stand behind those who hold them, so that they are read first
    forEachEntity(of: text, holding: ["\"Position\"", "\"Occupancy\""]) { entity, _ in
      guard let id = entity["id"]?.text else { return }
      switch entity["schema"]?.text {
      case "Position":
        positions[id] = ListedOffice(
          title: first(entity, "name") ?? "", organization: first(entity, "organization"),
          country: first(entity, "country"))
      case "Occupancy":
        guard let holder = first(entity, "holder"), let post = first(entity, "post") else { return }
        held[holder, default: []].append(
          (post, first(entity, "startDate").flatMap(Timestamp.init), first(entity, "endDate").flatMap(Timestamp.init)))
      default: break
      }
    }
    var broken: Int?
    var failure: Failure?
    forEachEntity(of: text, holding: []) { entity, line in
      guard failure == nil, entity["schema"]?.text == "Person" else {
        if entity == .null { broken = broken ?? line }
        return
      }
      let id = entity["id"]?.text ?? ""
      var person = person(entity)
      person?.offices += (held[id] ?? []).compactMap { occupancy in
        positions[occupancy.position].map { post in
          ListedOffice(
            title: post.title, organization: post.organization, country: post.country, from: occupancy.from,
            until: occupancy.until)
        }
      }
      if let done = person?.cleaned {
        do throws(Failure) { try each(done) } catch { failure = error }
      }
    }
    if let failure { throw failure }
    return broken.map {
      [
        PeopleListReader.problem(
          .jsonBroken, name, $0, "This line is not a whole JSON object.", "The other lines were loaded; mend this one.")
      ]
    } ?? []
  }

  private static func person(_ entity: JSONValue) -> ListedPerson? {
    let names = all(entity, "name") + all(entity, "alias")
    guard let name = entity["caption"]?.text ?? names.first else { return nil }
    let country = first(entity, "country")
    return ListedPerson(
      name: name, variants: names.filter { $0 != name },
      offices: all(entity, "position").map { ListedOffice(title: $0, country: country) })
  }

  private static func all(_ entity: JSONValue, _ property: String) -> [String] {
    (entity["properties"]?[property]?.items ?? []).compactMap { $0.text ?? $0["id"]?.text }
  }

  private static func first(_ entity: JSONValue, _ property: String) -> String? { all(entity, property).first }

  /// Each line that holds one of the words; null for one that is no JSON.
  private static func forEachEntity(
    of text: ArraySlice<UInt8>, holding words: [String], do body: (JSONValue, Int) -> Void
  ) {
    let words = words.map { Array($0.utf8) }
    var start = text.startIndex
    var line = 0
    while start < text.endIndex {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
      line += 1
      let bytes = text[start..<end]
      start = end + 1
      guard bytes.contains(where: { !$0.isMarkupSpace }), words.isEmpty || words.contains(where: bytes.holds)
      else { continue }
      let (value, damage) = JSONValue.read(bytes)
      body(damage == nil ? value ?? .null : .null, line)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word stands anywhere; words are short, and their first letter is a quotation mark.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    var position = startIndex
    while let found = self[position...].firstIndex(of: word[0]) {
      if self[found...].starts(with: word) { return true }
      position = found + 1
    }
    return false
  }
}
