import Archive
import News

extension Newsroom {
  /// Computes what follows from what came in or was decided: who is who, what points where, what is one story.
  ///
  /// Goes on where an interrupted import stopped, so that it may be called at any time; between two steps others have their
  /// turn. A cancelled task leaves the rest for the next time.
  /// - Parameter told: Is given after each step how many articles are still to be linked.
  package func settle(told: @Sendable (Int) -> Void = { _ in }) async throws(NewsroomError) {
    try await settlePeople(told)
    try await settleLinks(told)
    // The blurbs that became articles name people too, and who they are may change a list.
    try await settlePeople(told)
    try await settleLinks(told)
    await relatedMemory.forget()
  }

  private func settlePeople(_ told: @Sendable (Int) -> Void) async throws(NewsroomError) {
    let unlinked = try ask { (archive) throws(ArchiveError) in try archive.unsettledCount() }
    while !Task.isCancelled {
      let more = try ask { (archive) throws(ArchiveError) in try archive.settleSomePeople(Rules()) }
      guard more else { break }
      told(unlinked)
      await Task.yield()
    }
  }

  private func settleLinks(_ told: @Sendable (Int) -> Void) async throws(NewsroomError) {
    let memory = LinkMemory()
    // Counted once: another count after each step would cost as much as there is to do.
    var unlinked = try ask { (archive) throws(ArchiveError) in try archive.unsettledCount() }
    while !Task.isCancelled {
      let done = try ask { (archive) throws(ArchiveError) in try archive.settleSomeLinks(Rules(), memory) }
      guard let done else { break }
      unlinked = max(0, unlinked - done)
      told(unlinked)
      await Task.yield()
    }
  }

  /// What the page itself points to, in its order and whether the library has it or not; then what is computed, best first.
  package nonisolated func relatedWithOwn(_ id: ArticleID, limit: Int) async throws(NewsroomError) -> [RelatedLink] {
    let own = try await preview(id)?.related.filter { $0.kind == .publisher } ?? []
    let known = Set(own.compactMap(\.article))
    let computed = try await related(id, limit: limit).filter { link in
      link.article.map { !known.contains($0) } ?? true
    }
    return Array((own + computed).prefix(limit))
  }

  /// The articles that are related to one by what they say, best first, each with its reason.
  package nonisolated func related(_ id: ArticleID, limit: Int) async throws(NewsroomError) -> [RelatedLink] {
    try await ask { (archive) async throws(ArchiveError) in
      try await relatedMemory.links(of: id, limit: limit, in: archive)
    }
  }
}
