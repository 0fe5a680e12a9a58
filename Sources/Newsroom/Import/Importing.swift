import Archive
import Foundation
import News

extension Newsroom {
  /// Takes files, and folders with all below them, into the library.
  ///
  /// What is acknowledged by `progress` is in the library, whatever happens after. Importing again what is in changes nothing,
  /// so an interrupted import goes on when it is given the same paths. A cancelled one ends after the batch at hand.
  /// - Parameter standardInput: What the path `-` stands for.
  package func importPaths(
    _ paths: [String], standardInput: [UInt8]? = nil,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(NewsroomError) -> ImportReport {
    try await importPaths(paths, standardInput: standardInput, limits: ImportLimits(), progress: progress)
  }

  /// The same within other limits than the usual ones.
  func importPaths(
    _ paths: [String], standardInput: [UInt8]? = nil, limits: ImportLimits,
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(NewsroomError) -> ImportReport {
    var (sources, problems) = FileWalk(paths.filter { $0 != "-" }, limits: limits).sources
    if let standardInput, paths.contains("-") { sources.insert(.bytes(standardInput, name: "-"), at: 0) }
    return try await importSources(sources, problems, progress: progress)
  }

  /// Takes in the articles that come with the program.
  package func importSample() async throws(NewsroomError) -> ImportReport {
    let sources = Resource.files(.sample).map { ImportSource.bytes(Array($0.text.utf8), name: "sample/\($0.name)") }
    return try await importSources(sources, [])
  }

  /// Takes in what was found under a name that could not be read before; what was told of the name is forgotten.
  func importFound(_ walk: FileWalk, retried name: String) async throws(NewsroomError) -> ImportReport {
    try ask { (archive) throws(ArchiveError) in try archive.forgetProblems(of: name) }
    let (sources, problems) = walk.sources
    return try await importSources(sources, problems)
  }

  private func importSources(
    _ sources: [ImportSource], _ problems: [Problem],
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(NewsroomError) -> ImportReport {
    try ask { (archive) throws(ArchiveError) in try archive.keep(problems) }
    let summaries = try ask { (archive) throws(ArchiveError) in try archive.summaryCount() }
    let large = sources.compactMap { source -> String? in if case .part(let file, _) = source { file } else { nil } }
    var log = ImportLog(allFiles: sources.count + problems.count, large: Set(large), progress: progress)
    for problem in problems { log.refuse(problem) }
    var batches = ImportBatches(sources)
    var prepared = await prepare(batches.next())
    while !prepared.isEmpty, !Task.isCancelled {
      // The next batch is read while this one is written.
      async let following = prepare(batches.next())
      do throws(NewsroomError) { try save(prepared, log: &log) } catch {
        _ = await following
        throw error
      }
      prepared = await following
    }
    log.report.wasCancelled = Task.isCancelled
    let told = log
    try await settle { told.tell(unlinked: $0) }
    let items = log.markedItems
    try ask { (archive) throws(ArchiveError) in try archive.take(items) }
    let news = log.news
    log.note(try ask { (archive) throws(ArchiveError) in try archive.noteCopies(news) })
    log.report.summaries = max(0, try ask { (archive) throws(ArchiveError) in try archive.summaryCount() } - summaries)
    return log.report
  }

  private func save(_ prepared: [Result<Preparation, ArchiveError>], log: inout ImportLog) throws(NewsroomError) {
    var preparations: [Preparation] = []
    for result in prepared {
      preparations.append(try ask { (_) throws(ArchiveError) in try result.get() })
    }
    var documents: [PreparedDocument] = []
    for case .document(let document) in preparations { documents.append(document) }
    var saved = try ask { (archive) throws(ArchiveError) in try archive.save(documents) }[...]
    for preparation in preparations {
      switch preparation {
      case .document(let document):
        if let outcome = saved.popFirst() { log.add(outcome, file: document.file) }
        log.add(document.markedItems)
      case .known(let file, let outcome): log.add(outcome, file: file)
      case .refused(let problem):
        try ask { (archive) throws(ArchiveError) in try archive.keep([problem]) }
        log.refuse(problem)
      }
    }
    log.tell()
  }

  private nonisolated func prepare(_ sources: [ImportSource]) async -> [Result<Preparation, ArchiveError>] {
    let (archive, now) = (archive, now())
    return await withTaskGroup(of: (Int, [Result<Preparation, ArchiveError>]).self) { group in
      let width = max(1, sources.count / 16)
      for start in stride(from: 0, to: sources.count, by: width) {
        let share = sources[start..<min(start + width, sources.count)]
        group.addTask {
          (start, Task.isCancelled ? [] : Preparation.prepare(Array(share), archive: archive, now: now))
        }
      }
      var parts: [(Int, [Result<Preparation, ArchiveError>])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
