import News

extension Reader {
  /// Where the text stands in an area: centred, with a gutter at its right.
  struct Column: Hashable, Sendable {
    var text: Area
    var gutter: Area

    init(in area: Area, measure: Int) {
      var inner = area
      gutter = Area(row: area.row, column: area.endColumn, rows: 0, columns: 0)
      if area.columns >= 12 {
        if area.columns >= 60 { _ = inner.takeRight(1) }
        gutter = inner.takeRight(2).dropLeft(1)
      }
      let margin = min(3, max(0, (inner.columns - 20) / 3))
      let columns = max(1, min(measure, inner.columns - margin))
      let left = max(margin, (inner.columns - columns) / 2)
      text = Area(
        row: area.row, column: inner.column + left, rows: area.rows, columns: min(columns, inner.columns - left))
      // In a wide pane it stands by the text, not at the far side.
      gutter.column = min(gutter.column, text.endColumn + 3)
    }
  }

  func draw(on frame: inout Frame, in area: Area, desk: Desk) {
    let column = Column(in: area, measure: desk.settings.measure)
    var line = column.text
    line.rows = 1
    var (passage, marks): (ArticleText.PassageKey?, [TextMark]) = (nil, [])
    for index in top..<min(top + area.rows, max(top, text.rows.count)) {
      line.row = area.row + index - top
      // The rows of a passage follow each other.
      if let key = text.rows[index].passage, key != passage { (passage, marks) = (key, self.marks(of: key)) }
      let picture = picture(ofRow: index, marks: marks)
      frame.part(line, from: picture) { picture.draw(on: &$0) }
    }
    drawGutter(on: &frame, in: column.gutter)
  }

  /// - Parameter marks: Those of the passage that the row is a part of, if it is of one.
  private func picture(ofRow index: Int, marks: [TextMark]) -> RowPicture {
    var picture = RowPicture(rows: text.rows, index: index)
    if let related = text.rows[index].related, case .related(related)? = currentStop?.kind { picture.isCurrent = true }
    guard !marks.isEmpty, text.rows[index].passage != nil else { return picture }
    let scalars = text.rows[index].scalars
    for mark in marks where mark.range.overlaps(scalars) { picture.marks.append(mark) }
    return picture
  }

  /// What is laid over a passage, one over the other.
  private func marks(of key: ArticleText.PassageKey) -> [TextMark] {
    var laid: [TextMark] = []
    func lay(_ place: Place, _ role: Role) { laid.append(TextMark(range: place.start..<place.end, role: role)) }
    let marks = stops.marks[key] ?? []
    laid += marks.filter { $0.role == .quote }
    for known in novelty?.known ?? [] where ArticleText.PassageKey(known.place) == key { lay(known.place, .known) }
    if let evidence, ArticleText.PassageKey(evidence) == key { lay(evidence, .evidence) }
    laid += marks.filter { $0.role != .quote }
    if let place = currentStop?.place, ArticleText.PassageKey(place) == key { lay(place, .personCurrent) }
    for place in hitsBySection(key) { lay(place, .match) }
    if let hit, ArticleText.PassageKey(hits[hit]) == key { lay(hits[hit], .matchCurrent) }
    return laid
  }

  private func hitsBySection(_ key: ArticleText.PassageKey) -> [Place] {
    hits.isEmpty ? [] : hits.filter { ArticleText.PassageKey($0) == key }
  }

  /// Beside the text: signs of the people and quotes in a line, which go with the line so that a line of scrolling costs no more
  /// than the line. While something is looked for it is a map of the whole article.
  private func drawGutter(on frame: inout Frame, in area: Area) {
    guard area.columns > 0, area.rows > 0 else { return }
    finder == nil ? drawSigns(on: &frame, in: area) : drawMap(on: &frame, in: area)
  }

  private func drawSigns(on frame: inout Frame, in area: Area) {
    for row in top..<top + area.rows {
      if let sign = signs[row] { draw(sign, on: &frame, row: area.row + row - top, column: area.column) }
    }
  }

  private func draw(_ sign: Sign, on frame: inout Frame, row: Int, column: Int) {
    switch sign {
    case .quote: frame.write("\"", row: row, column: column, role: .gutterQuote)
    case .person: frame.write("•", row: row, column: column, role: .gutterPerson)
    }
  }

  /// The whole article on a strip: where the reader stands, and where people, quotes and finds are.
  private func drawMap(on frame: inout Frame, in area: Area) {
    let all = max(text.rows.count, area.rows)
    func position(_ row: Int) -> Int { area.row + min(area.rows - 1, row * area.rows / all) }
    let shown = position(top)...max(position(top), position(min(top + height, all) - 1))
    for row in area.rowRange {
      let role: Role = all > area.rows && shown.contains(row) ? .gutterPlace : .gutter
      frame.write("│", row: row, column: area.column, role: role)
    }
    for (row, sign) in signs.sorted(by: { $0.key < $1.key }) {
      draw(sign, on: &frame, row: position(row), column: area.column)
    }
    for row in hits.compactMap(text.row) {
      frame.write("◂", row: position(row), column: area.column, role: .gutterMatch)
    }
  }

  /// The stops that are on the screen, with the cell that each begins at.
  func visibleStops(in area: Area, measure: Int) -> [(stop: Int, row: Int, column: Int)] {
    let column = Column(in: area, measure: measure).text
    return stops.all.indices.compactMap { index in
      guard let row = row(of: stops.all[index]), (top..<top + min(height, area.rows)).contains(row) else { return nil }
      let line = text.rows[row]
      let within = stops.all[index].place.map { line.text.columns(ofScalars: $0.start..<$0.start + 1).lowerBound } ?? 0
      return (index, area.row + row - top, column.column + SafeText(line.prefix).columns + within)
    }
  }
}

/// All that the picture of a row of text depends on.
private struct RowPicture: Equatable, Sendable {
  /// All rows of the text: to hold them costs less than a copy of one.
  var rows: [ArticleText.Row]
  var index: Int
  /// The related row that Enter opens.
  var isCurrent = false
  /// What is laid over the text, one over the other; scalars of the passage.
  var marks: [TextMark] = []

  var row: ArticleText.Row { rows[index] }

  static func == (left: Self, right: Self) -> Bool {
    left.isCurrent == right.isCurrent && left.hasRow(of: right) && left.marks == right.marks
  }

  /// Whether the rows are the same; in one and the same text only the same place counts as the same.
  private func hasRow(of other: Self) -> Bool {
    let isSameText =
      rows.withUnsafeBufferPointer { $0.baseAddress } == other.rows.withUnsafeBufferPointer { $0.baseAddress }
    if isSameText { return index == other.index }
    return rows[index].scalars == other.rows[other.index].scalars && row == other.row
  }

  func draw(on frame: inout Frame) {
    let row = row
    // Bullets and bars have no look of their own, which would only cost what it takes to change to it and back.
    let start = frame.write(SafeText(row.prefix), row: 0, column: 0)
    frame.write(row.text, row: 0, column: start, role: row.role)
    if isCurrent { frame.overlay(row: 0, columns: start..<start + row.text.columns, role: .personCurrent) }
    for mark in marks {
      let columns = row.text.columns(ofScalars: mark.range)
      frame.overlay(row: 0, columns: start + columns.lowerBound..<start + columns.upperBound, role: mark.role)
    }
  }
}

extension Area {
  /// The same area without its first columns.
  func dropLeft(_ count: Int) -> Area {
    var rest = self
    _ = rest.takeLeft(count)
    return rest
  }
}

extension Reader {
  /// The stop that a cell of the text belongs to, counted from the text's first row and column on the screen.
  func stop(atRow row: Int, column: Int) -> Int? {
    guard text.rows.indices.contains(top + row) else { return nil }
    let line = text.rows[top + row]
    if let related = line.related { return stops.all.firstIndex { $0.kind == .related(related) } }
    guard let key = line.passage else { return nil }
    let within = column - SafeText(line.prefix).columns
    return stops.all.indices.last { index in
      guard let place = stops.all[index].place, ArticleText.PassageKey(place) == key else { return false }
      return line.text.columns(ofScalars: place.start..<place.end).contains(within)
    }
  }
}
