import GRDB

/// The tables of a library, as a row of migrations. One that has shipped is never changed: what comes later is a new one.
enum Schema {
  /// Raised with each migration. It stands in the file's `user_version`, so that opening a library reads no table.
  static let version = 12

  /// Sees that a file is a library of this version or an earlier one, or empty: before anything is written to it.
  ///
  /// - Throws: `ArchiveError.newer`, or `.foreign` for the database of another program.
  static func recognize(_ db: Database) throws {
    let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard found != version else { return }
    // The list of migrations comes first: a full disk may have ended the making of a library behind it.
    let (tables, own) =
      try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), count(CASE name WHEN 'article' THEN 1 END) FROM sqlite_master
          WHERE tbl_name <> 'grdb_migrations'
          """
      ).map { ($0[0] as Int, $0[1] as Int) } ?? (0, 0)
    guard tables == 0 || own > 0 else { throw ArchiveError.foreign }
    guard found < version else { throw ArchiveError.newer }
  }

  /// - Parameter last: Tests stop earlier, to see what later migrations make of an older library.
  static func migrate(_ writer: any DatabaseWriter, to last: Int = version) throws {
    let found = try writer.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard found <= version else { throw ArchiveError.newer }
    guard found < last else { return }
    var migrator = DatabaseMigrator()
    for (index, step) in steps.prefix(last).enumerated() {
      migrator.registerMigration(step.name) { db in
        try db.execute(sql: step.sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(writer)
  }

  private static let steps: [(name: String, sql: String)] = [
    ("1 library", documents + articles + people + links + marks + indexes),
    ("2 lists of people", lists),
    ("3 squeezed", squeezed),
    ("4 own forms", ownForms),
    ("5 holders of an office", "CREATE INDEX official_role ON official (role COLLATE NOCASE) WHERE role IS NOT NULL;"),
    // The article whose text the bytes are squeezed beside; see `KeptOriginal`.
    ("6 pages beside texts", "ALTER TABLE original ADD COLUMN beside INTEGER"),
    ("7 related rows", related),
    ("8 longer beginnings", longerBeginnings),
    ("9 told origins", toldOrigins),
    ("10 stories by their dates", storiesByDate),
    ("11 bearers of a name", "CREATE INDEX official_name ON official (name COLLATE NOCASE);"),
    ("12 words of roles", rolesByWord),
  ]

  /// A story that stood in lists by when an article without a date came in stands by its newest date; see `Stories.sortKey`.
  private static let storiesByDate = """
    UPDATE story SET sort_key = dated.sort_key FROM
      (SELECT member.story, max(article.sort_key) AS sort_key FROM story_article AS member
        JOIN article ON article.id = member.article WHERE article.published IS NOT NULL GROUP BY member.story) AS dated
    WHERE dated.story = story.id AND dated.sort_key <> story.sort_key;
    """

  /// Where an article of an export came from before that, as the export tells.
  private static let toldOrigins = """
    CREATE TABLE told_origin (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      file TEXT,
      format TEXT
    ) STRICT;
    """

  /// The role that lists show of a person, by its words: so few different ones that beginnings need no index.
  private static let rolesByWord = """
    CREATE VIEW role_words (id, words) AS SELECT id, text_words(role) FROM official WHERE role IS NOT NULL;
    CREATE VIRTUAL TABLE role_index USING fts5 (\(options("role_words", "id", prefixes: nil)));
    INSERT INTO role_index (role_index) VALUES ('rebuild');
    """

  /// What an article's related list shows of its computed links, how many articles there were when they were computed (0: not
  /// to be shown any more), and the newest of these; see `KeptLinks`.
  private static let related = """
    CREATE TABLE related (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      articles INTEGER NOT NULL,
      newest INTEGER NOT NULL,
      is_stale INTEGER NOT NULL DEFAULT 0,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX related_stale ON related (article) WHERE is_stale = 1;
    """

  /// The index of texts answers beginnings of up to four letters by itself; `BegunWords` looks longer ones up in the two lists of
  /// words, which keep nothing of their own.
  private static let longerBeginnings = """
    DROP TABLE article_index;
    CREATE VIRTUAL TABLE article_index USING fts5 (\(options("article_words", "position", prefixes: "1 2 3 4")));
    INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO article_index (article_index) VALUES ('rebuild');
    CREATE VIRTUAL TABLE article_word USING fts5vocab ('article_index', 'instance');
    CREATE VIRTUAL TABLE quote_word USING fts5vocab ('quote_index', 'instance');
    """

  /// Lists of people that the user loaded; the people of one list have the ids from `first` to `last`.
  private static let lists = """
    CREATE TABLE people_list (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      first INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE listed (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT;
    CREATE TABLE listed_key (
      key TEXT NOT NULL,
      listed INTEGER NOT NULL,
      PRIMARY KEY (key, listed)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE form_listed (
      form INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      listed INTEGER NOT NULL,
      PRIMARY KEY (form, listed)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX form_listed_of ON form_listed (listed);

    """

  /// Texts and people lie deflated from here on, and a quote's words stand with its people alone.
  private static let squeezed = """
    UPDATE content SET bytes = squeezed(bytes);
    UPDATE people SET bytes = squeezed(bytes);
    DROP VIEW quote_words;
    ALTER TABLE quote DROP COLUMN text;
    CREATE VIEW quote_words (id, words) AS
      SELECT quote.id, said_words(people.bytes, quote.person, quote.number)
      FROM quote JOIN people ON people.article = quote.article;
    """

  private static let documents = """
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,
      file TEXT NOT NULL,
      format TEXT NOT NULL,
      reader INTEGER NOT NULL,
      imported INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE original (
      document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
      is_compressed INTEGER NOT NULL,
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE TABLE problem (
      id INTEGER PRIMARY KEY,
      document INTEGER REFERENCES document ON DELETE CASCADE,
      file TEXT NOT NULL,
      code TEXT NOT NULL,
      line INTEGER,
      message TEXT NOT NULL,
      advice TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX problem_once ON problem (file, code, ifnull(line, 0), message);
    CREATE INDEX problem_document ON problem (document);
    CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    """

  /// `position` is the day and a number within it: the word index streams by it, and so newest first (see `Position`).
  private static let articles = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      articles INTEGER NOT NULL DEFAULT 0,
      last TEXT
    ) STRICT;
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document INTEGER NOT NULL REFERENCES document,
      position INTEGER NOT NULL UNIQUE,
      sort_key INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      title TEXT NOT NULL,
      source INTEGER REFERENCES source,
      published TEXT,
      title_key INTEGER NOT NULL,
      item_of INTEGER REFERENCES article ON DELETE CASCADE,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX article_order ON article (sort_key);
    CREATE INDEX article_unread ON article (sort_key) WHERE is_read = 0;
    CREATE INDEX article_starred ON article (sort_key) WHERE is_starred = 1;
    CREATE INDEX article_source ON article (source, sort_key);
    CREATE INDEX article_title ON article (title_key);
    CREATE INDEX article_document ON article (document);
    CREATE INDEX article_item ON article (item_of) WHERE item_of IS NOT NULL;
    CREATE TABLE content (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE identity (
      key BLOB PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_article ON identity (article);
    CREATE TABLE provenance (
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      PRIMARY KEY (document, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX provenance_article ON provenance (article);
    CREATE TABLE moved_article (id INTEGER PRIMARY KEY, target INTEGER NOT NULL) STRICT;

    """

  private static let people = """
    CREATE TABLE people (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE official (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      names TEXT NOT NULL,
      kind INTEGER NOT NULL,
      role TEXT,
      articles INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0,
      quotes INTEGER NOT NULL DEFAULT 0,
      first TEXT,
      last TEXT,
      merges TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX official_order ON official (articles);
    CREATE TABLE moved_official (id INTEGER PRIMARY KEY, target INTEGER NOT NULL) STRICT;
    CREATE TABLE form (
      id INTEGER PRIMARY KEY,
      identity BLOB NOT NULL UNIQUE,
      official INTEGER NOT NULL REFERENCES official,
      born INTEGER NOT NULL,
      content BLOB NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0,
      quotes INTEGER NOT NULL DEFAULT 0,
      first TEXT,
      last TEXT,
      is_dirty INTEGER NOT NULL DEFAULT 1
    ) STRICT;
    CREATE INDEX form_official ON form (official);
    CREATE INDEX form_dirty ON form (id) WHERE is_dirty = 1;
    CREATE TABLE form_key (
      key TEXT NOT NULL,
      form INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      PRIMARY KEY (key, form)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX form_key_form ON form_key (form);
    CREATE TABLE apart (
      first INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      articles INTEGER NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX apart_second ON apart (second);
    CREATE TABLE person (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      form INTEGER NOT NULL REFERENCES form,
      official INTEGER NOT NULL REFERENCES official,
      sort_key INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      quotes INTEGER NOT NULL,
      role TEXT,
      PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_form ON person (form, sort_key);
    CREATE INDEX person_official ON person (official, sort_key);
    CREATE TABLE quote (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      person INTEGER NOT NULL,
      number INTEGER NOT NULL,
      sort_key INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX quote_article ON quote (article);
    CREATE INDEX quote_order ON quote (sort_key);

    """

  private static let links = """
    CREATE TABLE subject (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE term (term TEXT PRIMARY KEY, articles INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE unsettled (article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE) STRICT;
    CREATE TABLE item (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      target INTEGER REFERENCES article ON DELETE SET NULL,
      reason TEXT,
      PRIMARY KEY (article, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX item_target ON item (target) WHERE target IS NOT NULL;
    CREATE TABLE open_item (
      key INTEGER NOT NULL,
      article INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (key, article, number),
      FOREIGN KEY (article, number) REFERENCES item ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX open_item_of ON open_item (article, number);
    CREATE TABLE story (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      title TEXT NOT NULL,
      articles INTEGER NOT NULL,
      sources INTEGER NOT NULL,
      first TEXT,
      last TEXT,
      sort_key INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX story_order ON story (sort_key);
    CREATE TABLE moved_story (id INTEGER PRIMARY KEY, target INTEGER NOT NULL) STRICT;
    CREATE TABLE story_article (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX story_articles ON story_article (story);
    CREATE TABLE copy (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      other INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      PRIMARY KEY (article, other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copy_other ON copy (other);

    """

  /// What the user did; nothing that is computed ever writes here.
  private static let marks = """
    CREATE TABLE mark (
      article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0,
      position TEXT,
      progress REAL NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE tag (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      name TEXT NOT NULL,
      PRIMARY KEY (article, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_name ON tag (name, article);
    CREATE TABLE note (
      subject TEXT NOT NULL,
      id INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (subject, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE identity_decision (
      first INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      is_same INTEGER NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_decision_second ON identity_decision (second);
    CREATE TABLE story_decision (
      first INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      second INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      is_same INTEGER NOT NULL,
      PRIMARY KEY (first, second)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX story_decision_second ON story_decision (second);
    CREATE TABLE undo (id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, change TEXT NOT NULL) STRICT;

    """

  /// What the user split off in one article alone (see `OwnForms`).
  private static let ownForms = """
    CREATE TABLE own_form (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      shared INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      form INTEGER NOT NULL REFERENCES form ON DELETE CASCADE,
      PRIMARY KEY (article, shared)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX own_form_shared ON own_form (shared);
    CREATE INDEX own_form_form ON own_form (form);
    """

  /// The word indexes keep words only: the text stands once, in `content`, and the views say which words a row has.
  private static let indexes = """
    CREATE VIEW article_words (position, words) AS
      SELECT article.position, content_words(content.bytes) FROM article JOIN content ON content.article = article.id;
    CREATE VIRTUAL TABLE article_index USING fts5 (\(options("article_words", "position")));
    CREATE VIEW article_terms (position, words) AS
      SELECT article.position, subject_words(subject.bytes) FROM article JOIN subject ON subject.article = article.id;
    CREATE VIRTUAL TABLE term_index USING fts5 (\(options("article_terms", "position", prefixes: nil)));
    CREATE VIEW official_words (id, words) AS SELECT id, text_words(names) FROM official;
    CREATE VIRTUAL TABLE official_index USING fts5 (\(options("official_words", "id")));
    CREATE VIEW quote_words (id, words) AS SELECT id, text_words(text) FROM quote;
    CREATE VIRTUAL TABLE quote_index USING fts5 (\(options("quote_words", "id")));
    CREATE VIEW story_words (id, words) AS SELECT id, text_words(title) FROM story;
    CREATE VIRTUAL TABLE story_index USING fts5 (\(options("story_words", "id")));
    INSERT INTO article_index (article_index, rank) VALUES ('hashsize', 16777216);
    INSERT INTO term_index (term_index, rank) VALUES ('hashsize', 16777216);
    """

  /// `detail=none` keeps of each word only which rows have it, a third of the size; phrases are checked in the text.
  private static func options(_ content: String, _ key: String, prefixes: String? = "1 2 3") -> String {
    let tokens = #"tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'""#
    let prefix = prefixes.map { ", prefix = '\($0)'" } ?? ""
    return "words, content = '\(content)', content_rowid = '\(key)', detail = none, columnsize = 0, \(tokens)\(prefix)"
  }
}
