import Foundation
import News
import Newsroom
import Screens
import Synchronization

/// Keys without a terminal: presses them one after the other, each when all that the last one asked for is
/// answered, so that a digit by itself is the key of a view; a count is written with Alt: `Alt-1 2 j`.
@MainActor
final class Replay {
  private let carrier: Carrier
  private let box: Box
  private var app: App
  private var isDone = false

  init(newsroom: Newsroom, preferences: Preferences, size: Size) {
    app = App(
      size: size, themes: preferences.themes.names, theme: preferences.theme.name,
      configuration: preferences.configuration)
    let box = Box()
    self.box = box
    carrier = Carrier(newsroom: newsroom) { box.put($0) }
  }

  /// The first word that names no key.
  nonisolated static func firstWrongKey(in keys: String) -> String? {
    keys.split(separator: " ").first { Key(String($0)) == nil }.map(String.init)
  }

  /// The screen after the last key, as lines of text.
  func run(_ keys: String, opening paths: [String]) async -> String {
    carry(app.start(opening: paths))
    await settle()
    for key in keys.split(separator: " ").compactMap({ Key(String($0)) }) where !isDone {
      app.takeRest()
      carry(app.update(.key(key)))
      await settle()
    }
    return app.frame().text
  }

  /// Waits for every answer, and for the answers to what these make the app ask.
  private func settle() async {
    repeat {
      await carrier.settle()
      for event in box.takeAll() { carry(app.update(event)) }
    } while carrier.isBusy
  }

  private func carry(_ effects: [Effect]) {
    for effect in effects {
      if case .quit? = carrier.carry(effect) { isDone = true }
    }
  }
}

/// Answers that came in meanwhile.
private final class Box: Sendable {
  private let events = Mutex<[Event]>([])

  func put(_ event: Event) { events.withLock { $0.append(event) } }

  func takeAll() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
