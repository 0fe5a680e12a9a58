import News

/// What a row must say of itself to stand in a list.
protocol ListRow: Hashable, Sendable {
  var key: RowKey { get }
  /// What find and filter look in.
  var findText: String { get }
  /// False for headings, which the cursor passes over.
  var isSelectable: Bool { get }
  /// What the row tells, field by field, for files.
  var fields: [ExportTable.Field] { get }
  func parts(_ look: RowLook) -> RowParts
}

extension ListRow {
  var isSelectable: Bool { true }
}

extension RowList {
  /// The rows as they are shown, filtered and in their order.
  ///
  /// - Parameter title: What they are, for forms with headings.
  func exported(_ form: ExportForm, title: String = "") -> String {
    let told = rows.filter(\.isSelectable)
    return told.isEmpty ? "" : ExportTable(told.map(\.fields)).text(form, title: title)
  }
}

/// What a row must know of the place where it is drawn.
struct RowLook: Hashable, Sendable {
  var columns: Int
  var glyphs: Glyphs
  /// The cursor is a bar over its row, else a mark in the margin, which is a tenth of the bytes to move.
  var marksWholeRow: Bool
  /// Dates of this year are told without it.
  private(set) var year: Int?

  /// False when no row of the list has one.
  var hasDates = true
  /// As wide as the list's own outlets and marks need, within what a title can spare.
  var sourceColumns = 14
  var markColumns = 8
  /// For a first and a last day.
  var spanColumns = 28

  var showsDate: Bool { hasDates && columns >= 34 }
  /// A title is worth more than where it comes from.
  var showsSource: Bool {
    let others = (showsDate ? dateColumns + 1 : 0) + markColumns + sourceColumns
    return sourceColumns > 0 && columns - others >= Self.titleColumns
  }

  /// The room that a title has, its marks included, before a source is shown.
  private static let titleColumns = 36

  /// 11 where some date is told with its year.
  private(set) var dateColumns = 7

  init(columns: Int, settings: Settings) {
    self.columns = columns
    glyphs = Glyphs(ascii: settings.ascii)
    marksWholeRow = settings.bar
  }

  /// Takes note of the dates that the list shows.
  ///
  /// - Parameter today: Dates of its year are told without it; the list's newest stands for it when nil.
  mutating func use(_ dates: ShownDates, today: Timestamp?) {
    (year, hasDates) = ((today ?? dates.newest)?.year, dates.newest != nil)
    dateColumns = dates.reachBeyond(year) ? 11 : 7
  }

  /// What stands in the field of a row's date.
  func date(_ date: Timestamp?) -> String {
    date?.brief(in: year) ?? "no date"
  }
}

/// The dates of a list, as far as its rows' common look depends on them.
struct ShownDates: Hashable, Sendable {
  /// The first that any row has; nil when none has one.
  private(set) var newest: Timestamp?
  private var years: ClosedRange<Int>?

  init(_ dates: some Sequence<Timestamp?>) {
    for date in dates {
      guard let date else { continue }
      newest = newest ?? date
      add(date.year...date.year)
    }
  }

  /// Takes in the dates of other rows of the list.
  mutating func add(_ other: ShownDates) {
    newest = newest ?? other.newest
    if let years = other.years { add(years) }
  }

  private mutating func add(_ other: ClosedRange<Int>) {
    let first = min(years?.lowerBound ?? other.lowerBound, other.lowerBound)
    years = first...max(years?.upperBound ?? other.upperBound, other.upperBound)
  }

  /// Whether some date is of another year, so that it is told with it.
  func reachBeyond(_ year: Int?) -> Bool {
    guard let years else { return false }
    return years.lowerBound != year || years.upperBound != year
  }
}

/// A row in three parts: what stands at its start, the text, which is cut where it must be, and what stands at its end.
struct RowParts: Hashable, Sendable {
  var lead = Line()
  var text: String
  var role = Role.list
  /// What is told behind the text where that leaves room.
  var aside = ""
  var asideRole = Role.listSource
  var trail = Line()
  /// Scalars of the text that a search matched.
  var highlights: [Range<Int>] = []

  init(_ text: String, role: Role = .list) {
    self.text = text
    self.role = role
  }
}
