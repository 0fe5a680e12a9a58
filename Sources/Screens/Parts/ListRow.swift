import News

/// What a row must say of itself to stand in a list.
protocol ListRow: Hashable, Sendable {
  var key: RowKey { get }
  /// What find and filter look in.
  var findText: String { get }
  /// False for headings, which the cursor passes over.
  var isSelectable: Bool { get }
  func parts(_ look: RowLook) -> RowParts
}

extension ListRow {
  var isSelectable: Bool { true }
}

/// What a row must know of the place where it is drawn.
struct RowLook: Hashable, Sendable {
  var columns: Int
  var glyphs: Glyphs
  /// Dates near this one are told without their year.
  var newest: Timestamp?

  /// False when no row of the list has one.
  var hasDates = true
  var hasSources = true

  var showsDate: Bool { hasDates && columns >= 34 }
  var showsSource: Bool { hasSources && columns >= 56 }
  static let dateColumns = 7
}

/// A row in three parts: what stands at its start, the text, which is cut where it must be, and what stands at its end.
struct RowParts: Hashable, Sendable {
  var lead = Line()
  var text: String
  var role = Role.list
  var trail = Line()
  /// Scalars of the text that a search matched.
  var highlights: [Range<Int>] = []

  init(_ text: String, role: Role = .list) {
    self.text = text
    self.role = role
  }
}
