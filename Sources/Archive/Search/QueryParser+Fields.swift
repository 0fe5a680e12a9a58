import News

/// Parts of a query that ask for something else than words.
extension QueryParser {
  enum FieldName: String, CaseIterable {
    case said, about, role, story, source, tag, before, after, `is`, near

    /// It is about what somebody or something is called, of which one may want several.
    var isOfNames: Bool {
      switch self {
      case .said, .about, .role, .source, .tag: true
      default: false
      }
    }
  }

  mutating func field(_ name: FieldName, from start: Int, after last: SearchExpression?) -> Part? {
    let value: String
    if next == "(", name != .near { return group(name, from: start) }
    if next == "\"" {
      value = phrase()
    } else {
      let start = offset
      while let scalar = next, !scalar.properties.isWhitespace, scalar != "(", scalar != ")", scalar != "|" {
        offset += 1
      }
      value = text(start..<offset)
    }
    if name == .near { return near(value, after: last, from: start) }
    // A field that is being typed asks for nothing yet.
    guard !value.isEmpty else {
      let words = "nothing stands behind “\(name.rawValue):”"
      if isWhole { fail(words, start..<offset) } else { advise("\(words) yet; Tab completes names") }
      return nil
    }
    return any(of: [value] + (name.isOfNames ? furtherNames() : []), name, from: start)
  }

  /// "said:(varga|okafor)": the field with any of several values.
  private mutating func group(_ name: FieldName, from start: Int) -> Part? {
    offset += 1
    let first = offset
    while let scalar = next, scalar != ")" { offset += 1 }
    let values = text(first..<offset).split(separator: "|").map { $0.filter { $0 != "\"" } }
    if next == ")" { offset += 1 }
    let told = values.map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    if told.isEmpty, isWhole { fail("nothing stands behind “\(name.rawValue):”", start..<offset) }
    return told.isEmpty ? nil : any(of: told, name, from: start)
  }

  /// What stands behind `|` right after a name and has no field of its own is another name: "said:varga|okafor".
  private mutating func furtherNames() -> [String] {
    var names: [String] = []
    while next == "|" {
      let start = offset + 1
      var end = start
      while end < scalars.count, !scalars[end].properties.isWhitespace, !"()|\":".unicodeScalars.contains(scalars[end])
      {
        end += 1
      }
      guard end > start, scalars[start] != "-", end == scalars.count || !"(\":".unicodeScalars.contains(scalars[end])
      else {
        break
      }
      names.append(text(start..<end))
      offset = end
    }
    return names
  }

  private mutating func any(of values: [String], _ name: FieldName, from start: Int) -> Part? {
    var fields: [SearchExpression] = []
    for value in values {
      guard let field = field(name, value) else {
        fail(Self.advice(name, value), start..<offset)
        return nil
      }
      fields.append(.field(field))
    }
    return .new(fields.count == 1 ? fields[0] : .or(fields))
  }

  private func field(_ name: FieldName, _ value: String) -> SearchField? {
    // The index of names and titles cannot be asked for no word at all.
    let hasWords = !WordScanner.words(value).isEmpty
    return switch name {
    case .said: hasWords ? .said(value) : nil
    case .about: hasWords ? .about(value) : nil
    case .role: .role(value)
    case .story: hasWords ? .story(value) : nil
    case .source: .source(value)
    case .tag: .tag(value)
    case .before: Timestamp(value).map(SearchField.before)
    case .after: Timestamp(value).map(SearchField.after)
    case .is: SearchField.State(rawValue: value.lowercased()).map(SearchField.state)
    case .near: nil
    }
  }

  /// Letters with a colon and something else than the rest of an address behind it; before a colon that ends what is typed a
  /// word may stand that is still to be finished.
  func isLikeField(_ range: Range<Int>) -> Bool {
    guard range.count > 1, scalars[range].allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else { return false }
    let following = range.upperBound + 1
    guard following < scalars.count, !scalars[following].properties.isWhitespace else { return isWhole }
    return scalars[following] != "/"
  }

  static func advice(unknown name: String) -> String {
    let names = FieldName.allCases.map(\.rawValue)
    let nearest = Nearest.word(to: name, in: names).map { "\($0):? " } ?? ""
    let known = names.map { $0 + ":" }.joined(separator: " ")
    return "\(nearest)there is no field “\(name):”; put it in quotes, or use \(known)"
  }

  private static func advice(_ name: FieldName, _ value: String) -> String {
    switch name {
    case .before, .after: "“\(value)” is no date: write 2025, 2025-11 or 2025-11-30"
    case .is:
      (Nearest.word(to: value, in: SearchField.State.allCases.map(\.rawValue)).map { "is:\($0)? " } ?? "")
        + "“\(value)” is not known here: "
        + SearchField.State.allCases.map { "is:\($0.rawValue)" }.joined(separator: ", ")
    default: "“\(value)” cannot be read here"
    }
  }

  private static let nearWords = 10

  private mutating func near(_ value: String, after last: SearchExpression?, from start: Int) -> Part? {
    let range = start..<offset
    guard let words = value.isEmpty ? Self.nearWords : Int(value), words > 0 else {
      fail("near: takes how many words are between the two at most: storm near:10 bridge", range)
      return nil
    }
    skipSpaces()
    guard case .words(let left, _)? = last, case .new(.words(let right, _))? = part(after: nil) else {
      fail("near: stands between two words: storm near:10 bridge", range)
      return nil
    }
    return .replacing(.near(left, right, words))
  }
}
