/// Language tags as documents write them.
enum LanguageTag {
  /// `en_us` as `en-US`, `zh-hant` as `zh-Hant`; nil for what is no tag.
  ///
  /// Source: BCP 47 section 2.1.1
  static func normalized(_ text: String) -> String? {
    let parts = text.collapsed.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first, (2...3).contains(language.utf8.count),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { $0.isLetter || $0.isDigit } }),
      language.utf8.allSatisfy(\.isLetter)
    else { return nil }
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }
    return ([language.lowercased()] + rest).joined(separator: "-")
  }
}
