/// One thing that a person said, with every wording that articles print of it.
package struct Saying: Hashable, Sendable {
  /// The fullest wording; of equally full ones the one that was printed first.
  package var quote: Sighting<Quote>
  /// The others, newest first.
  package var wordings: [Sighting<Quote>]

  package init(_ quote: Sighting<Quote>, wordings: [Sighting<Quote>] = []) {
    self.quote = quote
    self.wordings = wordings
  }

  /// Who printed it, each outlet once, the fullest wording's first.
  package var sources: [String] {
    var sources: [String] = []
    for source in ([quote] + wordings).compactMap(\.source) where !sources.contains(source) { sources.append(source) }
    return sources
  }
}
