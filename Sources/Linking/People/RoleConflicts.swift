import News

extension Linker {
  /// How near in time two statements are to be at one time.
  private static let conflictDays = 90
  /// What goes beside an office.
  private static let sideKinds: Set<TitleClass> = [.military, .police, .spokesperson]

  /// What in these statements about one person cannot all hold: titles that nobody has at one time.
  ///
  /// A rank or speaking for somebody goes with any office. Two articles say a thing of one time when both have a date. Former and
  /// dated roles, and roles that are only to come, never conflict; nor do titles that one sentence gives to one person together
  /// ("Deputy Prime Minister and Finance Minister N"). One conflict for each pair of titles.
  package static func conflicts(_ roles: [Sighting<Role>]) -> [Conflict] {
    let held = current(roles).filter { !sideKinds.contains($0.office.kind) }
    let joined = joinedOffices(held)
    var conflicts: [Conflict] = []
    var seen: Set<Set<String>> = []
    for (index, one) in held.enumerated() {
      for other in held.dropFirst(index + 1) where one.office.clashes(with: other.office) || areTwoCountries(one, other)
      {
        guard isNear(one.sighting, other.sighting), !joined.contains([one.office.canonical, other.office.canonical]),
          seen.insert([one.label, other.label]).inserted
        else { continue }
        conflicts.append(
          Conflict(
            kind: .incompatibleTitles, roles: [one.label, other.label],
            reason: "nobody is \(one.label) and \(other.label) at one time: \(stated(one)); \(stated(other))"))
      }
    }
    return conflicts
  }

  /// Offices that only one person can hold and two are said to, within 90 days of each other.
  ///
  /// `holders` are officials with their names and all roles stated of them. Acting, former and dated roles never conflict.
  package static func officeConflicts(
    _ holders: [(official: OfficialID, name: String, roles: [Sighting<Role>])]
  ) -> [(officials: [OfficialID], conflict: Conflict)] {
    var byOffice: [String: [(official: OfficialID, name: String, held: HeldRole)]] = [:]
    for holder in holders {
      for held in current(holder.roles) where held.office.isExclusive && !held.office.isProvisional {
        guard let scope = held.sighting.value.organization ?? held.sighting.value.country else { continue }
        let key =
          held.office.ranks.sorted().joined(separator: " ") + "|" + held.office.words.sorted().joined(separator: " ")
        byOffice[key + "|" + NameFolding.fold(scope), default: []].append((holder.official, holder.name, held))
      }
    }
    var conflicts: [(officials: [OfficialID], conflict: Conflict)] = []
    for key in byOffice.keys.sorted() {
      var seen: Set<Set<OfficialID>> = []
      let claims = byOffice[key] ?? []
      for (index, one) in claims.enumerated() {
        for other in claims.dropFirst(index + 1) where one.official != other.official {
          guard isNear(one.held.sighting, other.held.sighting), seen.insert([one.official, other.official]).inserted
          else { continue }
          let claims = "\(one.name), \(stated(one.held)); \(other.name), \(stated(other.held))"
          let reason = "one person at a time is \(one.held.label): \(claims)"
          conflicts.append(
            (
              [one.official, other.official],
              Conflict(kind: .twoHolders, roles: [one.held.label, other.held.label], reason: reason)
            ))
        }
      }
    }
    return conflicts
  }

  /// Whether any role is an office that one person at a time holds, of a country or an organisation that is named.
  package static func isExclusive(_ roles: [Sighting<Role>]) -> Bool {
    current(roles).contains { held in
      held.office.isExclusive && !held.office.isProvisional
        && (held.sighting.value.organization ?? held.sighting.value.country) != nil
    }
  }

  private struct HeldRole {
    var sighting: Sighting<Role>
    var office: Office
    var label: String
  }

  /// Roles that are said to be held now, the first sighting of each title on each day.
  private static func current(_ roles: [Sighting<Role>]) -> [HeldRole] {
    var seen: Set<String> = []
    return roles.compactMap { sighting in
      let role = sighting.value
      guard role.until == nil, Set(role.modifiers).isDisjoint(with: [.former, .elect, .designate, .outgoing]),
        let office = Office(role.title, modifiers: role.modifiers, organization: role.organization)
      else { return nil }
      let label = [role.title, role.country].compactMap(\.self).joined(separator: " of ")
      let month = (sighting.published?.dayNumber ?? 0) / 30
      guard seen.insert("\(office.canonical)|\(label)|\(month)|\(role.isBlurb)").inserted, seen.count <= 400 else {
        return nil
      }
      return HeldRole(sighting: sighting, office: office, label: label)
    }
  }

  /// Pairs of offices that one sentence says are held together.
  private static func joinedOffices(_ held: [HeldRole]) -> Set<Set<String>> {
    var joined: Set<Set<String>> = []
    let stated = held.filter { !$0.sighting.value.sentence.isEmpty }
    let bySentence = Dictionary(grouping: stated) { "\($0.sighting.article) \($0.sighting.value.sentence)" }
    for together in bySentence.values where together.count > 1 {
      for (index, one) in together.enumerated() {
        for other in together.dropFirst(index + 1) where !areTwoCountries(one, other) {
          joined.insert([one.office.canonical, other.office.canonical])
        }
      }
    }
    return joined
  }

  private static func areTwoCountries(_ one: HeldRole, _ other: HeldRole) -> Bool {
    let kinds: Set<TitleClass> = [.state, .government, .cabinet]
    guard let country = one.sighting.value.country, let another = other.sighting.value.country else { return false }
    return country != another && kinds.contains(one.office.kind) && kinds.contains(other.office.kind)
  }

  private static func isNear(_ one: Sighting<Role>, _ other: Sighting<Role>) -> Bool {
    if one.article == other.article { return true }
    guard let left = one.published?.dayNumber, let right = other.published?.dayNumber else { return false }
    return abs(left - right) <= conflictDays
  }

  private static func stated(_ held: HeldRole) -> String {
    let day = held.sighting.published.map { ", \($0.description.prefix(10))" } ?? ""
    let source = held.sighting.value.isBlurb ? "in a blurb on “\(held.sighting.title)”" : "in “\(held.sighting.title)”"
    return "“\(held.sighting.value.title)” \(source)\(day)"
  }
}
