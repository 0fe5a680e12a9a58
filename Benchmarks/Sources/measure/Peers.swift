import Foundation

/// Other readers of news in a terminal, with the titles of the same articles, where they are installed.
struct Peers {
  let count: Int
  let home: URL
  let generate: String

  func rows() throws -> [Row] {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return try newsboat() + sfeed()
  }

  private func newsboat() throws -> [Row] {
    guard let newsboat = Run.find("newsboat") else { return [] }
    let (feed, urls, cache) = (path("feed.xml"), path("urls"), path("cache.db"))
    guard Run.seconds([generate, String(count), feed, "rss"]) != nil else { return [] }
    try "file://\(feed)\n".write(toFile: urls, atomically: true, encoding: .utf8)
    let config = path("config")
    try "max-items 0\nconfirm-exit no\n".write(toFile: config, atomically: true, encoding: .utf8)
    let command = [newsboat, "-u", urls, "-c", cache, "-C", config]
    guard Run.seconds(command + ["-x", "reload"]) != nil else { return [] }
    let program = try Program(command, home: home)
    let start = program.start() + program.type("\r")
    return [
      Row("newsboat: first screen with the list of all, CPU ms", count, start.milliseconds, ""),
      Row(
        "newsboat: key that moves, CPU ms (mean)", count, Cost.summary((0..<20).map { _ in program.type("j") }).mean, ""
      ),
      Row("newsboat: a search, CPU ms", count, (program.type("/") + program.type("minister\r")).milliseconds, ""),
      Row("newsboat: memory, MB", count, program.memory.all, ""),
    ]
  }

  private func sfeed() throws -> [Row] {
    guard let sfeed = Run.find("sfeed_curses") else { return [] }
    let feed = path("feed.tsv")
    guard Run.seconds([generate, String(count), feed, "sfeed"]) != nil else { return [] }
    let program = try Program([sfeed, feed], home: home)
    let start = program.start()
    return [
      Row("sfeed_curses: first screen, CPU ms", count, start.milliseconds, ""),
      Row(
        "sfeed_curses: key that moves, CPU ms (mean)", count,
        Cost.summary((0..<20).map { _ in program.type("j") }).mean,
        ""),
      Row("sfeed_curses: memory, MB", count, program.memory.all, ""),
    ]
  }

  private func path(_ name: String) -> String { home.appending(path: name).path }
}
