import News

/// What is new to the reader in an article of a story, and what is not.
extension BrowseView {
  mutating func toggleNovelty(_ desk: inout Desk) {
    guard let reader else { return }
    if reader.novelty == nil {
      desk.ask(.novelty(reader.id), inPlaceOf: &noveltyTicket)
    } else {
      self.reader?.novelty = nil
      desk.say("all sentences are shown alike")
    }
  }

  mutating func take(_ novelty: Novelty, _ desk: inout Desk) {
    noveltyTicket = nil
    guard let reader, reader.id == wanted else { return }
    if novelty.read == 0 { return desk.refuse("you have read no other article of this story", .stories) }
    self.reader?.novelty = novelty
    desk.say("\(novelty.told); \(desk.key(.card)) shows which article said the others")
  }
}

extension Novelty {
  /// "4 of 19 sentences are new to you".
  var told: String { "\(sentences - known.count) of \(counted(sentences, "sentence")) are new to you" }
}

extension Reader {
  /// Which article said what is dimmed, from the first line on the screen on; nil when nothing is.
  var noveltyCard: Card? {
    guard let novelty else { return nil }
    var card = Card(novelty.told)
    card.add("compared with", "\(counted(novelty.read, "other article")) of the story that you have read")
    let ahead = novelty.known.filter { (text.row(of: $0.place) ?? 0) >= top }
    for passage in ahead.isEmpty ? novelty.known : ahead {
      card.add("known from", [passage.source, passage.title].compactMap(\.self).joined(separator: ": "))
      card.add("said there", passage.words)
    }
    return card
  }
}
