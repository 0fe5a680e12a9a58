/// How an import stands, told often enough for a progress bar.
package struct ImportProgress: Hashable, Sendable {
  package var files: Int
  /// Nil until the folders have been walked.
  package var allFiles: Int?
  package var imported: Int
  package var refused: Int
  package var seconds: Double
  /// How many articles are still to be linked, once all files are read.
  package var unlinked: Int?

  package init(files: Int = 0, allFiles: Int? = nil, imported: Int = 0, refused: Int = 0, seconds: Double = 0) {
    self.files = files
    self.allFiles = allFiles
    self.imported = imported
    self.refused = refused
    self.seconds = seconds
  }
}

/// What an import did, file by file.
package struct ImportReport: Hashable, Sendable, Codable {
  package var imported = 0
  package var updated = 0
  package var duplicates = 0
  package var refused = 0
  /// How many more articles the library has of which only what these pages tell of them is known.
  package var summaries = 0
  package var files: [ImportedFile] = []
  /// The user stopped it; what is in stays in.
  package var wasCancelled = false

  package init() {}

  private enum CodingKeys: String, CodingKey {
    case imported, updated, duplicates, refused, summaries, files
    case wasCancelled = "stopped"
  }
}

/// What became of one file of an import.
package struct ImportedFile: Hashable, Sendable, Codable {
  /// `duplicate`: it gave only what is in the library; `copy`: an article of its own with the text of another outlet's.
  package enum Status: String, Sendable, Codable { case full, summary, updated, duplicate, copy, refused }

  package var file: String
  package var status: Status
  package var articles: [ArticleID]
  package var problems: [Problem]
  /// The article that it is a copy of.
  package var copyOf: ArticleID?
  /// Why it is taken for a duplicate or a copy.
  package var reason: String?

  private enum CodingKeys: String, CodingKey {
    case file, status, articles, problems, reason
    case copyOf = "copy_of"
  }

  package init(file: String, status: Status, articles: [ArticleID] = [], problems: [Problem] = []) {
    self.file = file
    self.status = status
    self.articles = articles
    self.problems = problems
  }
}
