/// The way in which a theme writes a style: `ink on paper bold`, `#005f87 underline`, `on bright-black`, `plain`.
struct StyleWords {
  /// Colours that the theme gave names of its own.
  var named: [String: Color] = [:]

  /// What could not be read, with what would help.
  struct Failure: Error, Hashable {
    var message: String
    var advice: String
  }

  func style(_ text: String) throws(Failure) -> Style {
    var style = Style()
    var isBackground = false
    for word in text.split(separator: " ") {
      if word == "on" {
        isBackground = true
      } else if word == "plain" {
        style.isPlain = true
      } else if let attribute = Self.attributes.first(where: { $0.name == word })?.attribute {
        style.attributes.insert(attribute)
      } else if isBackground {
        style.background = try color(String(word))
        isBackground = false
      } else {
        style.foreground = try color(String(word))
      }
    }
    if isBackground {
      throw Failure(message: "no colour after \"on\"", advice: "write the background after it: \"on blue\"")
    }
    return style
  }

  func color(_ word: String) throws(Failure) -> Color {
    if let color = named[word] { return color }
    if word == "default" { return .standard }
    if word.hasPrefix("#") { return try hexadecimal(word) }
    if word.hasPrefix("color"), let number = UInt8(word.dropFirst(5)) { return .palette(number) }
    let isBright = word.hasPrefix("bright-")
    if let index = Self.colors.firstIndex(of: isBright ? String(word.dropFirst(7)) : word) {
      return .palette(UInt8(index + (isBright ? 8 : 0)))
    }
    throw Failure(
      message: "unknown colour or attribute \"\(word)\"",
      advice: "use #rrggbb, default, \(Self.colors.joined(separator: ", ")), bright-red and so on, color0 to color255, "
        + "a name from [colors], or \(Self.attributes.map(\.name).joined(separator: ", ")), plain")
  }

  private func hexadecimal(_ word: String) throws(Failure) -> Color {
    guard word.utf8.count == 7, let value = UInt32(word.dropFirst(), radix: 16), !word.contains("+") else {
      throw Failure(message: "\"\(word)\" is not a colour", advice: "write six hexadecimal digits, as in #1c1c1c")
    }
    return .rgb(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  private static let colors = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
  private static let attributes: [(name: String, attribute: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]
}
