import News
import Testing

@testable import Screens

struct ThemeTests {
  @Test(arguments: Resource.files(.themes).map { ($0.name, $0.text) })
  func shippedThemesHaveNoProblems(name: String, text: String) {
    let (theme, problems) = ThemeReader.read(name: name, text: text)
    #expect(problems.map(\.description) == [])
    #expect(!theme.about.isEmpty)
  }

  @Test func eightThemesAreShippedTheDefaultFirst() {
    #expect(Themes().names.first == "default")
    #expect(Themes().names.count >= 8)
    #expect(Set(["light", "dark", "high-contrast", "color-blind", "mono"]).isSubset(of: Themes().names))
  }

  /// Source: https://www.w3.org/TR/WCAG21/#contrast-minimum
  @Test(arguments: Themes.shipped.map(\.name))
  func textCanBeRead(name: String) throws {
    let theme = try #require(Themes()[name])
    let overlays: [Screens.Role?] = [nil, .match, .matchCurrent, .evidence, .listCursor]
    for role in Screens.Role.allCases {
      for over in overlays {
        let style = theme.style(role, over: over)
        guard let ratio = contrast(style) else { continue }
        #expect(ratio >= 4.5, "\(role) under \(over?.rawValue ?? "nothing")")
      }
    }
  }

  @Test func monoSetsNoColour() throws {
    let mono = try #require(Themes()["mono"])
    #expect(Screens.Role.allCases.allSatisfy { mono.style($0).foreground == nil && mono.style($0).background == nil })
    #expect(Screens.Role.allCases.contains { !mono.style($0).attributes.isEmpty })
  }

  @Test func aRoleLooksLikeItsFallback() {
    let theme = Theme(
      name: "t",
      declared: [
        .text: Style(foreground: .palette(1), background: .palette(0)), .list: Style(attributes: .bold),
        .listDate: Style(foreground: .palette(2)), .match: Style(background: .palette(3)),
        .footer: Style(attributes: .dim), .footerKey: Style(attributes: .bold, isPlain: true),
      ])
    #expect(theme.style(.listUnread) == Style(foreground: .palette(1), background: .palette(0), attributes: .bold))
    #expect(theme.style(.listDate).foreground == .palette(2))
    #expect(theme.style(.listDate).attributes == .bold)
    #expect(theme.style(.title) == theme.style(.text))
    #expect(theme.style(.listDate, over: .matchCurrent).background == .palette(3))
    #expect(theme.style(.listDate, over: .matchCurrent).foreground == .palette(2))
    #expect(theme.style(.footerKey).attributes == .bold)
  }

  @Test(arguments: [
    ("about = \"x\"\n[roles]\ntitle = \"blu bold\"", 3, "unknown colour or attribute \"blu\""),
    ("[roles]\n\n\"list.cursr\" = \"bold\"", 3, "unknown role \"list.cursr\""),
    ("[colors]\nink = 7\n[roles]\ntext = \"red\"", 2, "\"ink\" is not a text"),
    ("[colors]\nink = \"#12\"", 2, "\"#12\" is not a colour"),
    ("[roles]\ntext = \"red on\"", 2, "no colour after \"on\""),
    ("\n[rules]\ntext = \"red\"", 2, "unknown setting \"rules\""),
    ("roles = 3", 1, "\"roles\" is not a table"),
  ])
  func aBadLineIsNamedAndTheRestIsUsed(text: String, line: Int, message: String) {
    let (_, problems) = ThemeReader.read(name: "mine", text: text)
    #expect(problems.map(\.line) == [line])
    #expect(problems.map(\.message) == [message])
    #expect(problems.allSatisfy { !$0.advice.isEmpty })
  }

  @Test(arguments: ["title = bold", "title = \"bold", "title", "[title"])
  func brokenTOMLNamesTheLineAndTheRestIsUsed(line: String) {
    let (theme, problems) = ThemeReader.read(
      name: "mine", text: "[roles]\ntext = \"red\"\n\(line)\nfaint = \"blue\"\n")
    #expect(problems.map(\.line) == [3])
    #expect(Set(theme.declared.keys) == [.text, .faint])
  }

  @Test func rolesMayBeNestedAndUseColoursThatComeLater() {
    let (theme, problems) = ThemeReader.read(
      name: "mine", text: "[roles.list]\ncursor = \"ink\"\n[roles]\nlist.read = \"ink\"\n[colors]\nink = \"#123456\"\n")
    #expect(problems.isEmpty)
    #expect(theme.declared.keys.count == 2)
    #expect(
      theme.style(Role(rawValue: "list.cursor") ?? .text).foreground
        == theme.style(Role(rawValue: "list.read") ?? .text).foreground)
  }

  @Test func theUsersThemeReplacesOneOfTheSameName() {
    let themes = Themes(own: [("light", "[roles]\ntext = \"red\""), ("mine", "about = \"own\"")])
    #expect(themes["light"]?.style(.text).foreground == .palette(1))
    #expect(themes["mine"]?.about == "own")
    #expect(themes.names.count == Themes().names.count + 1)
  }

  @Test(
    arguments: [
      (nil, nil, "default"), (nil, "", "default"), (nil, "1", "mono"), ("dark", "1", "dark"),
      ("nosuch", nil, "default"),
    ] as [(String?, String?, String)])
  func noColorIsHonoured(name: String?, noColor: String?, expected: String) {
    #expect(Themes().first(named: name, noColor: noColor).name == expected)
  }
}

/// Nil when the style leaves a colour to the terminal.
private func contrast(_ style: Style) -> Double? {
  guard let first = style.foreground.flatMap(luminance), let second = style.background.flatMap(luminance) else {
    return nil
  }
  return (max(first, second) + 0.05) / (min(first, second) + 0.05)
}

private func luminance(_ color: Color) -> Double? {
  guard case .rgb(let red, let green, let blue) = color else { return nil }
  let parts = [red, green, blue].map { part -> Double in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
  }
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
}

/// x to the 2.4 without a mathematics library: the fifth root of x to the 12, by Newton's steps.
private func power(_ x: Double) -> Double {
  let target = (0..<12).reduce(1.0) { product, _ in product * x }
  return (0..<60).reduce(1.0) { root, _ in root - (root - target / (root * root * root * root)) / 5 }
}
