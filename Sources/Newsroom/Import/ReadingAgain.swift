import Archive
import Foundation
import Ingest
import News

extension Newsroom {
  /// Reads once more what problems were told of: the file as it is now, else the bytes that the library keeps.
  ///
  /// Marks stay. What a file gives now takes the place of what was told of it.
  /// - Returns: What came of each file, in the order of the problems; a file with several is read once.
  package func retry(
    _ problems: [Problem], progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(NewsroomError) -> [SecondReading] {
    var files: Set<String> = []
    let wanted = problems.filter { files.insert($0.file).inserted }
    var log = ReadingAgainLog(all: wanted.count, progress: progress)
    for problem in wanted where !Task.isCancelled {
      log.add(try await retry(problem))
      await Task.yield()
    }
    try await settle()
    return try noted(log)
  }

  /// Runs the readers once more over all pages with which something was wrong or doubtful, from the bytes that the library keeps.
  package func readDoubtfulAgain(
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(NewsroomError) -> [SecondReading] {
    let documents = try ask { (archive) throws(ArchiveError) in try archive.doubtfulDocuments() }
    var log = ReadingAgainLog(all: documents.count, progress: progress)
    for id in documents where !Task.isCancelled {
      let kept = try ask { (archive) throws(ArchiveError) in try archive.keptDocument(id) }
      if let kept { log.add(try readAgain(kept)) }
      await Task.yield()
    }
    try await settle()
    return try noted(log)
  }

  private func noted(_ log: ReadingAgainLog) throws(NewsroomError) -> [SecondReading] {
    let articles = log.articles
    _ = try ask { (archive) throws(ArchiveError) in try archive.noteCopies(articles) }
    return log.readings
  }

  private func retry(_ problem: Problem) async throws(NewsroomError) -> SecondReading {
    let walk = FileWalk([problem.file])
    if walk.files == [problem.file], case .success(let bytes) = FileReader.read(problem.file) {
      return try readAgain(bytes, name: problem.file)
    }
    let kept = try ask { (archive) throws(ArchiveError) in try archive.keptDocument(with: problem) }
    if let kept { return try readAgain(kept) }
    // A folder that could not be opened before: all that is in it is new.
    let report = try await importFound(walk, retried: problem.file)
    let new = report.files.filter { $0.status != .refused }.map(\.file)
    guard new.isEmpty, let refusal = report.files.lazy.compactMap(\.problems.first).first else {
      return SecondReading(file: problem.file, outcome: .files(new.count))
    }
    return SecondReading(file: problem.file, outcome: .refused(refusal))
  }

  private func readAgain(_ kept: KeptDocument) throws(NewsroomError) -> SecondReading {
    try readAgain(Original.unpack(kept.bytes, isCompressed: kept.isCompressed), name: kept.file)
  }

  private func readAgain(_ bytes: [UInt8], name: String) throws(NewsroomError) -> SecondReading {
    var document = Preparation.document(bytes, name: name, hash: SHA256(of: bytes), now: now())
    document.isReadAgain = true
    let prepared = document
    let saved = try ask { (archive) throws(ArchiveError) in try archive.saveAgain(prepared) }
    return SecondReading(
      file: name, outcome: Self.outcome(of: saved, titles: prepared.titles), articles: saved.articles.map(\.id))
  }

  private static func outcome(of saved: SavedDocument, titles: [String]) -> SecondReading.Outcome {
    if saved.articles.isEmpty { return saved.problems.first.map { .refused($0) } ?? .same }
    let new = zip(saved.articles, titles).filter { $0.0.outcome == .new }.map(\.1)
    if !new.isEmpty { return .new(titles: new) }
    let changes = saved.articles.flatMap(\.changes)
    if !changes.isEmpty { return .changed(changes) }
    return saved.articles.contains { $0.outcome == .updated } ? .changed(["a later version"]) : .same
  }
}

/// What reading a file once more came to.
package struct SecondReading: Sendable {
  package enum Outcome: Hashable, Sendable {
    /// Articles that the first reading did not give.
    case new(titles: [String])
    /// A folder could be opened, and so many of its files read.
    case files(Int)
    /// The fields that are otherwise now, each in words.
    case changed([String])
    case same
    case refused(Problem)
  }

  package var file: String
  package var outcome: Outcome
  /// What the file gives now.
  var articles: [ArticleID] = []

  /// What came of it, in one line.
  package var words: String {
    switch outcome {
    case .new(let titles): "\(file): now in the library: " + titles.map { "“\($0)”" }.joined(separator: ", ")
    case .files(let count): "\(file): \(count) files could be read"
    case .changed(let changes): "\(file): " + changes.joined(separator: ", ")
    case .same: "\(file): as before"
    case .refused(let problem): "\(file): still refused: \(problem.message) \(problem.advice)"
    }
  }

  package var isChange: Bool {
    switch outcome {
    case .new, .changed: true
    case .files(let count): count > 0
    case .same, .refused: false
    }
  }
}

/// Tells how reading again stands.
private struct ReadingAgainLog {
  private(set) var readings: [SecondReading] = []
  var articles: [ArticleID] { readings.flatMap(\.articles) }
  private let all: Int
  private let progress: @Sendable (ImportProgress) -> Void
  private let start = ContinuousClock().now

  init(all: Int, progress: @escaping @Sendable (ImportProgress) -> Void) { (self.all, self.progress) = (all, progress) }

  mutating func add(_ reading: SecondReading) {
    readings.append(reading)
    guard readings.count % 16 == 0 || readings.count == all else { return }
    progress(
      ImportProgress(
        files: readings.count, allFiles: all, imported: readings.count { $0.isChange },
        seconds: (ContinuousClock().now - start) / .seconds(1)))
  }
}
