import GRDB

extension Archive {
  /// The user's tags that begin with these letters, the most used first.
  package func tags(beginningWith text: String, limit: Int) throws(ArchiveError) -> [String] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM tag WHERE lower(substr(name, 1, length(?1))) = lower(?1)
          GROUP BY name ORDER BY count(*) DESC, name LIMIT ?2
          """, arguments: [text, limit])
    }
  }
}
