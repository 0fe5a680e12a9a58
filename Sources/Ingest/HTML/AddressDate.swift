import News

/// The day that an address holds: "/2025/12/19/", "/2025-12-19-", "/2025/dec/19/", "/20251219/".
enum AddressDate {
  static func read(_ address: String) -> Timestamp? {
    guard let path = address.utf8.firstIndex(of: .slash) else { return nil }
    let pieces = address[path...].split { !($0.isLetter || $0.isNumber) }
    for (index, piece) in pieces.enumerated() {
      if let day = compact(piece) { return day }
      guard piece.utf8.count == 4, let year = Int(piece), years.contains(year), index + 2 < pieces.count,
        pieces[index + 2].utf8.count <= 2, let day = Int(pieces[index + 2]), let month = month(pieces[index + 1])
      else { continue }
      if let date = Timestamp(year: year, month: month, day: day) { return date }
    }
    return nil
  }

  private static let years = 1990...2100

  private static func month(_ text: Substring) -> Int? {
    if let number = Int(text) { return text.utf8.count <= 2 ? number : nil }
    return text.utf8.count <= 12 ? DateLexicon.shared.meaning(of: text.lowercased())?.month : nil
  }

  private static func compact(_ piece: Substring) -> Timestamp? {
    guard piece.utf8.count == 8, let value = Int(piece), let day = CalendarDay(compact: value),
      years.contains(day.year)
    else { return nil }
    return day.timestamp(nil)
  }
}
