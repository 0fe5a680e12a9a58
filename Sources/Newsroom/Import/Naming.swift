import Linking
import News

/// How one article names a person, apart from the article: the unit that identity is decided for.
enum Naming {
  static func form(_ person: Person) -> NameForm {
    let titles = Set(person.roles.map(title)).sorted()
    let country = mostFrequent(person.roles.compactMap(\.country))
    return NameForm(id: 0, name: person.name, kind: person.kind, titles: titles, country: country)
  }

  /// "former" stands in front of an office that is over, so that nobody takes it for one that is held.
  private static func title(_ role: Role) -> String {
    let isOver = role.modifiers.contains(.former) || role.until != nil
    let kept = role.unsaid.filter { $0 != .former }
    let words =
      (isOver ? [Role.Modifier.former] : []).map(\.rawValue) + kept.map(\.rawValue) + [role.title]
      + [role.organization].compactMap(\.self)
    return Linker.titleKey(words.joined(separator: " "))
  }

  /// The first in the alphabet of those that come most often.
  private static func mostFrequent(_ words: [String]) -> String? {
    Dictionary(grouping: words) { $0 }.min { ($1.value.count, $0.key) < ($0.value.count, $1.key) }?.key
  }
}
