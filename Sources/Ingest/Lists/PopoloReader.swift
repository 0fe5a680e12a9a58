import News

/// Reads people and their memberships from Popolo JSON: an object with "persons", or an array of persons.
///
/// Source: https://www.popoloproject.com/specs/
enum PopoloReader {
  static func read<Failure: Error>(
    _ text: ArraySlice<UInt8>, name: String, each: (ListedPerson) throws(Failure) -> Void
  ) throws(Failure) -> [Problem] {
    let (value, damage) = JSONValue.read(text)
    let persons = value.map { $0["persons"]?.items ?? $0.items } ?? []
    let organizations = names(value?["organizations"])
    let posts = Dictionary(
      (value?["posts"]?.items ?? []).map { ($0["id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let memberships = Dictionary(grouping: value?["memberships"]?.items ?? []) { $0["person_id"]?.text ?? "" }
    for person in persons {
      guard let fullName = Self.fullName(of: person) else { continue }
      var listed = ListedPerson(name: fullName)
      listed.variants = (person["other_names"]?.items ?? []).compactMap { $0["name"]?.text ?? $0.text }
      listed.variants += ["sort_name", "preferred_name"].compactMap { person[$0]?.text }
      let own = (person["memberships"]?.items ?? []) + (person["id"]?.text.flatMap { memberships[$0] } ?? [])
      listed.offices = own.compactMap { office($0, organizations: organizations, posts: posts) }
      if let done = listed.cleaned { try each(done) }
    }
    guard let damage else { return [] }
    let line = text[..<min(text.endIndex, text.startIndex + damage.byteOffset)].count { $0 == 0x0A } + 1
    return [
      PeopleListReader.problem(
        .jsonBroken, name, line, "This list stops being JSON here: \(damage.message).",
        "People before this line were loaded; mend the file and load it again.")
    ]
  }

  private static func fullName(of person: JSONValue) -> String? {
    if let name = person["name"]?.text { return name }
    let parts = ["given_name", "family_name"].compactMap { person[$0]?.text }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func names(_ value: JSONValue?) -> [String: String] {
    Dictionary(
      (value?.items ?? []).compactMap { item in
        item["id"]?.text.flatMap { id in item["name"]?.text.map { (id, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func office(
    _ membership: JSONValue, organizations: [String: String], posts: [String: JSONValue]
  ) -> ListedOffice? {
    let post = membership["post_id"]?.text.flatMap { posts[$0] } ?? membership["post"]
    let organization =
      membership["organization"]?["name"]?.text ?? membership["organization_id"]?.text.flatMap { organizations[$0] }
    let title = membership["label"]?.text ?? membership["role"]?.text ?? post?["label"]?.text ?? post?["role"]?.text
    guard let title = title ?? organization.map({ "member of \($0)" }) else { return nil }
    return ListedOffice(
      title: title, organization: organization, country: membership["area"]?["name"]?.text,
      from: membership["start_date"]?.text.flatMap(Timestamp.init),
      until: membership["end_date"]?.text.flatMap(Timestamp.init))
  }
}
