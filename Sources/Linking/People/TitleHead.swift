/// What sort of office or occupation a title is; decides which titles one person can hold at one time.
enum TitleClass: String, Sendable {
  case state, government, cabinet, diplomat, spokesperson, leader, legislator, regional, justice, military, police
  case agency, royal, business, scholar, health, law, media, arts, sport, religion, person
  /// "brother", "widow": what somebody is to another, no office.
  case kin

  /// No office, and not one that an organisation gives.
  var isPersonal: Bool { self == .person || self == .kin }
}

/// The noun of a title, from the data files.
struct TitleHead: Sendable {
  /// The head that it is equal to: "premier" and "PM" are both "prime minister".
  var canonical: String
  var kind: TitleClass
  var isOfficial: Bool
  /// One person at a time holds it in one country or organisation.
  var isExclusive: Bool
  var words: Int
  /// The head stands before several names: "Ministers".
  var isPlural = false
}
