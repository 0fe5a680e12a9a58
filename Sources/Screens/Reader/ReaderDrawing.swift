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
    for offset in 0..<min(area.rows, max(0, text.rows.count - top)) {
      var line = column.text
      (line.row, line.rows) = (area.row + offset, 1)
      let picture = picture(of: text.rows[top + offset])
      frame.part(line, from: picture) { picture.draw(on: &$0) }
    }
    drawGutter(on: &frame, in: column.gutter)
  }

  private func picture(of row: ArticleText.Row) -> RowPicture {
    var picture = RowPicture(row: row)
    if let related = row.related, case .related(related)? = currentStop?.kind { picture.isCurrent = true }
    guard let key = row.passage else { return picture }
    func lay(_ range: Range<Int>, _ role: Role) {
      if range.overlaps(row.scalars) { picture.marks.append(TextMark(range: range, role: role)) }
    }
    let marks = stops.marks[key] ?? []
    for mark in marks where mark.role == .quote { lay(mark.range, mark.role) }
    for known in novelty?.known ?? [] where ArticleText.PassageKey(known.place) == key {
      lay(known.place.start..<known.place.end, .known)
    }
    if let evidence, ArticleText.PassageKey(evidence) == key { lay(evidence.start..<evidence.end, .evidence) }
    for mark in marks where mark.role != .quote { lay(mark.range, mark.role) }
    if let place = currentStop?.place, ArticleText.PassageKey(place) == key {
      lay(place.start..<place.end, .personCurrent)
    }
    for place in hitsBySection(key) { lay(place.start..<place.end, .match) }
    if let hit, ArticleText.PassageKey(hits[hit]) == key { lay(hits[hit].start..<hits[hit].end, .matchCurrent) }
    return picture
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
    for (row, sign) in signs where (top..<top + area.rows).contains(row) {
      frame.write(sign.text, row: area.row + row - top, column: area.column, role: sign.role)
    }
  }

  /// What each row has to show; a quote before the people in it.
  private var signs: [Int: (text: SafeText, role: Role)] {
    var signs: [Int: (text: SafeText, role: Role)] = [:]
    for stop in stops.all {
      guard let row = stop.place.flatMap(text.row) else { continue }
      if case .quote = stop.kind {
        signs[row] = ("\"", .gutterQuote)
      } else if signs[row] == nil {
        signs[row] = ("•", .gutterPerson)
      }
    }
    return signs
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
      frame.write(sign.text, row: position(row), column: area.column, role: sign.role)
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
private struct RowPicture: Hashable, Sendable {
  var row: ArticleText.Row
  /// The related row that Enter opens.
  var isCurrent = false
  /// What is laid over the text, one over the other; scalars of the passage.
  var marks: [TextMark] = []

  func draw(on frame: inout Frame) {
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
