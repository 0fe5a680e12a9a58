import Foundation
import Screens

/// What the user's environment and settings say about keys and looks.
struct Preferences {
  var themes: Themes
  var theme: Theme
  var configuration: Configuration

  /// The themes of the program and of `$XDG_CONFIG_HOME/dossier/themes`, the first one to use, and `config.toml`; `NO_COLOR` is
  /// honoured.
  ///
  /// Source: https://no-color.org
  static func fromEnvironment() -> Preferences {
    let environment = ProcessInfo.processInfo.environment
    let folder = folder(environment)
    let themes = Themes(own: ownThemes(in: folder.appending(path: "themes")))
    let settings = try? String(contentsOf: file(environment), encoding: .utf8)
    return Preferences(
      themes: themes, theme: themes.first(named: nil, noColor: environment["NO_COLOR"]),
      configuration: settings.map { Configuration($0) } ?? Configuration())
  }

  /// Writes the settings into the user's file, whose other lines stay as they are; returns where that is.
  ///
  /// - Throws: What kept it from being read or written; the file is then as it was.
  static func keep(_ settings: Settings) throws -> String {
    let file = file(ProcessInfo.processInfo.environment)
    let old = FileManager.default.fileExists(atPath: file.path) ? try String(contentsOf: file, encoding: .utf8) : ""
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Through a link to where it leads, so that a file kept elsewhere stays there.
    try Data(Configuration.text(old, with: settings).utf8).write(to: file.resolvingSymlinksInPath(), options: .atomic)
    return file.path
  }

  private static func file(_ environment: [String: String]) -> URL {
    folder(environment).appending(path: "config.toml")
  }

  /// Source: https://specifications.freedesktop.org/basedir-spec/latest/
  private static func folder(_ environment: [String: String]) -> URL {
    let folder =
      environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? URL(fileURLWithPath: $0) : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".config")
    return folder.appending(path: "dossier")
  }

  private static func ownThemes(in folder: URL) -> [(name: String, text: String)] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "toml" }.sorted { $0.path < $1.path }.compactMap { file in
      (try? String(contentsOf: file, encoding: .utf8)).map { (file.deletingPathExtension().lastPathComponent, $0) }
    }
  }
}
