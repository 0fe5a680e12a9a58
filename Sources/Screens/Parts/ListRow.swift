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
  /// Dates near this one are told without their year.
  var newest: Timestamp?

  /// False when no row of the list has one.
  var hasDates = true
  /// As wide as the list's own outlets and marks need, within what a title can spare.
  var sourceColumns = 14
  var markColumns = 8

  var showsDate: Bool { hasDates && columns >= 34 }
  var showsSource: Bool { sourceColumns > 0 && columns >= 56 }
  /// 10 where some date is told with its year, month and day.
  private(set) var dateColumns = 7

  init(columns: Int, settings: Settings) {
    self.columns = columns
    glyphs = Glyphs(ascii: settings.ascii)
    marksWholeRow = settings.bar
  }

  /// Takes note of the dates that the list shows.
  ///
  /// - Parameter today: Dates near it are told without their year; the list's newest stands for it when nil.
  mutating func use(_ dates: ShownDates, today: Timestamp?) {
    (newest, hasDates) = (today ?? dates.newest, dates.newest != nil)
    dateColumns = columns >= 50 && dates.reachBeyond(newest) ? 10 : 7
  }

  /// What stands in the field of a row's date.
  func date(_ date: Timestamp?) -> String {
    date?.brief(near: newest ?? date, showsDay: dateColumns >= 10) ?? "no date"
  }
}

/// The dates of a list, as far as its rows' common look depends on them.
struct ShownDates: Hashable, Sendable {
  /// The first that any row has; nil when none has one.
  private(set) var newest: Timestamp?
  private var days: ClosedRange<Int>?

  init(_ dates: some Sequence<Timestamp?>) {
    for date in dates {
      guard let date else { continue }
      newest = newest ?? date
      let day = date.dayNumber
      days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
    }
  }

  /// Whether some date is too far from another one to be told without its year.
  func reachBeyond(_ date: Timestamp?) -> Bool {
    guard let day = date?.dayNumber, let days else { return false }
    return day - days.lowerBound >= Timestamp.nearDays || days.upperBound - day >= Timestamp.nearDays
  }
}

/// A row in three parts: what stands at its start, the text, which is cut where it must be, and what stands at its end.
struct RowParts: Hashable, Sendable {
  var lead = Line()
  var text: String
  var role = Role.list
  /// What is told behind the text where that leaves room.
  var aside = ""
  var trail = Line()
  /// Scalars of the text that a search matched.
  var highlights: [Range<Int>] = []

  init(_ text: String, role: Role = .list) {
    self.text = text
    self.role = role
  }
}
