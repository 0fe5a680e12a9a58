import Foundation
import News

/// What is kept from one run to the next: the path with where the reader stands on it, and what was set.
package struct Session: Hashable, Sendable, Codable {
  var stops: [Location]
  var index: Int
  /// By the names of `Setting`; nil in a session of an older version.
  var settings: [String: String]?
  /// Nil in a session that was saved before there were any.
  var searches: [SavedSearch]?

  /// The stops around the present one that are kept.
  static let mostStops = 40

  /// The text that the library keeps.
  var text: String? { (try? JSONLine.encode(self)).map { String(decoding: $0, as: UTF8.self) } }

  /// Nil for a text of another version of the program.
  init?(_ text: String) {
    guard let session = try? JSONDecoder().decode(Session.self, from: Data(text.utf8)), !session.stops.isEmpty else {
      return nil
    }
    self = session
  }

  /// What of a kept session holds in another library: what was set and the searches that were saved, but no place. Nil for a text
  /// of another version of the program.
  package static func elsewhere(_ text: String) -> String? {
    guard var session = Session(text) else { return nil }
    (session.stops, session.index) = ([Location(.articles)], 0)
    return session.text
  }

  init(stops: [Location], index: Int, settings: Settings) {
    self.stops = stops
    self.index = index
    self.settings = Dictionary(uniqueKeysWithValues: Setting.all.map { ($0.name, $0.value(settings)) })
    searches = settings.searches
  }
}

extension Location {
  /// What is kept of a place beside the library: JSON in UTF-8.
  package var kept: [UInt8]? { try? JSONLine.encode(self) }

  /// Nil for what another version of the program kept.
  init?(kept: [UInt8]) {
    guard let location = try? JSONDecoder().decode(Location.self, from: Data(kept)) else { return nil }
    self = location
  }

  fileprivate func isSameStop(as other: Location) -> Bool { screen == other.screen && article == other.article }
}

extension App {
  mutating func saveSession() {
    var stops = history.stops.map(\.location)
    stops[history.index] = view.location
    let first = max(0, history.index + 1 - Session.mostStops)
    let kept = Array(stops[first..<min(stops.count, first + Session.mostStops)])
    let session = Session(stops: kept, index: history.index - first, settings: desk.settings)
    if let text = session.text { desk.effects.append(.ask(desk.newTicket(), .saveSession(text))) }
  }

  /// Stands where the last session ended, or at the list of articles.
  ///
  /// - Parameter place: Where the reader was seen last; it counts when it is at the session's last stop.
  mutating func restore(_ text: String?, _ place: [UInt8]?) {
    if let session = text.flatMap({ Session($0) }) {
      history = History(
        session.stops.map { Visit(location: $0) }, index: session.index, first: Visit(location: Location(.articles)))
      desk.settings.searches = session.searches ?? []
      for (name, value) in session.settings ?? [:] where !given.contains(name) {
        _ = Setting.named(name)?.set(value, in: &desk.settings)
      }
      useKeys()
    }
    if let place = place.flatMap({ Location(kept: $0) }), place.isSameStop(as: history.current.location) {
      history.current = Visit(location: place)
    }
    view = history.current.location.makeView()
    view.start(&desk)
  }
}
