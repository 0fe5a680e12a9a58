/// A person of a list that the user loaded, as the list has it.
package struct ListedPerson: Hashable, Sendable, Codable {
  package var name: String
  package var variants: [String] = []
  package var offices: [ListedOffice] = []

  package init(name: String, variants: [String] = [], offices: [ListedOffice] = []) {
    self.name = name
    self.variants = variants
    self.offices = offices
  }
}

/// An office as a list has it.
package struct ListedOffice: Hashable, Sendable, Codable {
  package var title: String
  package var organization: String?
  package var country: String?
  package var from: Timestamp?
  package var until: Timestamp?

  package init(
    title: String, organization: String? = nil, country: String? = nil, from: Timestamp? = nil, until: Timestamp? = nil
  ) {
    self.title = title
    self.organization = organization
    self.country = country
    self.from = from
    self.until = until
  }

  /// "Foreign Minister, Chile (2019 to 2022)".
  package var shown: String {
    let office = [title, organization, country].compactMap(\.self).joined(separator: ", ")
    switch (from, until) {
    case (nil, nil): return office
    case (let from?, nil): return "\(office) (since \(from))"
    case (nil, let until?): return "\(office) (until \(until))"
    case (let from?, let until?): return "\(office) (\(from) to \(until))"
    }
  }
}

/// A list of people that was loaded into the library.
package struct PeopleList: Hashable, Sendable {
  /// The file's name, without its folder.
  package var name: String
  package var people: Int

  package init(name: String, people: Int) {
    self.name = name
    self.people = people
  }
}

/// What a list says of somebody: all entries that bear one of the person's names.
package struct Listing: Hashable, Sendable {
  package var list: String
  package var person: ListedPerson

  package init(list: String, person: ListedPerson) {
    self.list = list
    self.person = person
  }
}

extension Listing {
  /// "Ida Holm, also I. Holm; Foreign Minister, Chile (since 2019)".
  package var shown: String {
    let names = ([person.name] + person.variants.prefix(3)).joined(separator: ", also ")
    return ([names] + person.offices.prefix(3).map(\.shown)).joined(separator: "; ")
  }
}

/// The one entry of the user's lists that bears a name.
package struct ListedName: Hashable, Sendable {
  package var id: Int64
  package var name: String
  /// The list that it stands in.
  package var list: String

  package init(id: Int64, name: String, list: String) {
    self.id = id
    self.name = name
    self.list = list
  }
}
