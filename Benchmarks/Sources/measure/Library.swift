import Foundation

/// A library of made-up articles, and what Dossier costs with it.
struct Library {
  let dossier: String
  let count: Int
  let home: URL
  private let pages: URL
  private var file: String { home.appending(path: "data/dossier/library.sqlite").path }

  /// Writes the pages, `count` of them, unless an earlier run did.
  init(of count: Int, in folder: URL, dossier: String, generate: String) throws {
    (self.dossier, self.count) = (dossier, count)
    home = folder.appending(path: "home-\(count)")
    pages = folder.appending(path: "pages-\(count)")
    if !FileManager.default.fileExists(atPath: pages.path) {
      guard Run.seconds([generate, String(count), pages.path]) != nil else {
        throw Program.Failure(description: "the pages could not be made in \(pages.path)")
      }
    }
  }

  /// Takes all pages in, and then once more.
  func importing() throws -> [Row] {
    try? FileManager.default.removeItem(at: home.appending(path: "data"))
    try FileManager.default.createDirectory(atPath: home.path + "/data/dossier", withIntermediateDirectories: true)
    let command = [dossier, "import", "--library", file, pages.path]
    guard let first = Run.seconds(command), let again = Run.seconds(command) else {
      throw Program.Failure(description: "the pages of \(pages.path) could not be imported")
    }
    let text = try textSize()
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    return [
      Row("import, articles per second of CPU", count, Double(count) / first, "≥ 600", "%.0f"),
      Row("import again, known files per second of CPU", count, Double(count) / again, "≥ 20000", "%.0f"),
      Row("library beside its text (\(size / 1_000_000) MB)", count, Double(size) / Double(text), "≤ 3 ×", "%.2f ×"),
    ]
  }

  /// The pages without their tags.
  private func textSize() throws -> Int {
    var size = 0
    let walk = FileManager.default.enumerator(at: pages, includingPropertiesForKeys: nil)
    while let page = walk?.nextObject() as? URL {
      guard page.pathExtension == "html" else { continue }
      var isTag = false
      for byte in try Data(contentsOf: page) {
        if byte == UInt8(ascii: "<") { isTag = true }
        if !isTag { size += 1 }
        if byte == UInt8(ascii: ">") { isTag = false }
      }
    }
    return size
  }

  /// What a reader feels: the start, a key, a search, an article.
  func reading() throws -> [Row] {
    let program = try Program([dossier], home: home)
    let start = program.start()
    let moves = Cost.summary((0..<40).map { _ in program.type("j") })
    let scrolls = Cost.summary((0..<10).map { _ in program.type("\u{6}") })
    let back = program.type("g") + program.type("g")
    let opened = Cost.summary((0..<8).map { _ in program.type("\rh") + program.type("j") })
    _ = program.type("s")
    let first = Cost.summary("minister".map { program.type(String($0)) })
    let second = Cost.summary(" mayor of".map { program.type(String($0)) })
    let memory = program.memory
    // The next start shows the list of all.
    _ = program.type("\u{1b}") + program.type("\u{1b}")
    let instructions = try Run.instructions([dossier], leave: "Q", home: home)
    return [
      Row("first screen, CPU ms", count, start.milliseconds, "≤ 40"),
      Row("first screen and leaving, million instructions", count, instructions ?? .nan, ""),
      Row("key that moves, CPU ms (mean)", count, moves.mean, "≤ 0.3"),
      Row("key that moves, bytes to the terminal", count, Double(moves.bytes), "", "%.0f"),
      Row("page of the list, CPU ms (mean)", count, scrolls.mean, ""),
      Row("back to the top, CPU ms", count, back.milliseconds, ""),
      Row("open an article, leave it, next one, CPU ms (mean)", count, opened.mean, "≤ 3"),
      Row("letter of a search, one word, CPU ms (mean)", count, first.mean, count > 500_000 ? "≤ 8" : "≤ 5"),
      Row("letter of a search, one word, CPU ms (most)", count, first.most, ""),
      Row("letter of a second word, CPU ms (mean)", count, second.mean, count > 500_000 ? "≤ 8" : "≤ 5"),
      Row("memory after that, MB", count, memory.all, "≤ 40"),
      Row("of it the program's own data, MB", count, memory.own, ""),
    ]
  }
}

func + (one: Cost, other: Cost) -> Cost {
  Cost(milliseconds: one.milliseconds + other.milliseconds, bytes: one.bytes + other.bytes)
}
