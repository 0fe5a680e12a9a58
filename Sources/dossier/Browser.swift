import Foundation

/// Opens links in the reader's browser: only what a browser or a mail program is for, and never through a shell.
enum Browser {
  /// How a link is to be opened.
  enum Plan {
    /// By a program that needs the terminal.
    case lend(URL, [String])
    /// By one with a window of its own.
    case start(URL, [String])
    /// Not at all, and why.
    case refuse(String)
  }

  /// Browsers that draw in the terminal.
  private static let terminalBrowsers: Set = [
    "w3m", "lynx", "links", "links2", "elinks", "cha", "browsh", "carbonyl", "retawq", "edbrowse",
  ]
  /// What looks for a browser itself: one in the terminal where there is no desktop.
  private static let choosers = ["xdg-open", "sensible-browser", "www-browser", "open"]

  /// How to open a link: with the first browser of `$BROWSER` that there is, which names several with colons between them and may
  /// give each arguments, else with what the system has.
  static func plan(_ link: String, environment: [String: String] = ProcessInfo.processInfo.environment) -> Plan {
    guard let scheme = link.split(separator: ":").first?.lowercased(), ["http", "https", "mailto"].contains(scheme),
      !link.contains(where: \.isWhitespace)
    else { return .refuse("Only http, https and mailto links are opened: \(link)") }
    let wanted = (environment["BROWSER"] ?? "").split(separator: ":").map(String.init)
    for line in wanted + choosers {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first, let program = Program.find(name) else { continue }
      var arguments = words.dropFirst().map { $0.replacing("%s", with: link) }
      if !line.contains("%s") { arguments.append(link) }
      let hasDesktop = environment["DISPLAY"] != nil || environment["WAYLAND_DISPLAY"] != nil
      let needsTerminal =
        terminalBrowsers.contains(program.lastPathComponent)
        || choosers.dropLast().contains(program.lastPathComponent) && !hasDesktop
      return needsTerminal ? .lend(program, arguments) : .start(program, arguments)
    }
    let named = wanted.isEmpty ? "No browser was found" : "There is no “\(wanted.joined(separator: ":"))”"
    return .refuse("\(named); set BROWSER to the one to use.")
  }
}
