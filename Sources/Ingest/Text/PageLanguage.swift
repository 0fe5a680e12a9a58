/// Tells in which language a page's own furniture is.
enum PageLanguage {
  /// The language that most of the page's buttons and headings are known in; `body` settles a draw. Nil without furniture.
  static func find(in reading: PageReading, body: String?) -> String? {
    var votes: [String: Double] = [:]
    for index in reading.lines {
      guard let furniture = reading[index].furniture, furniture.isWhole || furniture.kind == .cookie else { continue }
      for language in furniture.languages { votes[language, default: 0] += 1 / Double(furniture.languages.count) }
    }
    guard let most = votes.values.max() else { return nil }
    if let body, votes[body] == most { return body }
    return votes.filter { $0.value == most }.keys.min()
  }
}
