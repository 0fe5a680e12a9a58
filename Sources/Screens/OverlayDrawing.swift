import News

/// Draws what lies over a view: a sheet from the bottom up, with a rule and a heading on top.
enum OverlayDrawing {
  struct Areas {
    var heading: Area
    var list: Area
  }

  static func area(for overlay: Overlay, in body: Area) -> Areas {
    let wanted: Int =
      switch overlay {
      case .menu(let menu) where menu.kind == .help: body.rows
      case .menu(let menu): menu.list.rows.count + 1
      case .card(let card, _): lines(card, columns: columns(of: body)).count + 1
      }
    var rest = body
    var sheet = rest.takeBottom(min(wanted, max(2, body.rows * 4 / 5), body.rows))
    if case .menu(let menu) = overlay, menu.kind == .help { sheet = body }
    return Areas(heading: sheet.takeTop(1), list: sheet)
  }

  /// How far a card can be scrolled.
  static func lastTop(_ card: Card, in body: Area) -> Int {
    max(0, lines(card, columns: columns(of: body)).count - area(for: .card(card, top: 0), in: body).list.rows)
  }

  static func draw(_ overlay: Overlay, on frame: inout Frame, in body: Area, desk: Desk) {
    let areas = area(for: overlay, in: body)
    frame.fill(rows: areas.heading.row..<body.row + body.rows, columns: body.columnRange, role: .overlay)
    frame.rule(row: areas.heading.row, columns: areas.heading.columnRange)
    let look = RowLook(columns: areas.list.columns, settings: desk.settings)
    var heading = ""
    switch overlay {
    case .menu(var menu):
      menu.list.resize(height: areas.list.rows)
      menu.list.draw(on: &frame, in: areas.list, look: look)
      heading = menu.title + (menu.isTyping || !menu.filter.isEmpty ? ": " + menu.filter.string : "")
    case .card(let card, let top):
      heading = card.heading
      let lines = lines(card, columns: columns(of: body))
      let first = min(top, max(0, lines.count - areas.list.rows))
      for (index, line) in lines.dropFirst(first).prefix(areas.list.rows).enumerated() {
        frame.draw(line, row: areas.list.row + index, column: areas.list.column + 2, maxColumns: areas.list.columns - 3)
      }
    }
    frame.draw(
      Line(" \(heading) ", .overlayHeading), row: areas.heading.row, column: areas.heading.column + 2,
      maxColumns: areas.heading.columns - 3)
  }

  private static func columns(of body: Area) -> Int { max(1, min(100, body.columns - 4)) }

  private static let labelColumns = 17

  private static func lines(_ card: Card, columns: Int) -> [Line] {
    var lines = Wrap.lines(SafeText(card.title), columns: columns).map { Line($0.text, .title) }
    let indent = columns >= 50 ? labelColumns : 2
    for entry in card.entries {
      if indent == 2 { lines.append(Line(entry.label, .faint)) }
      for (index, wrapped) in Wrap.lines(SafeText(entry.text), columns: max(1, columns - indent)).enumerated() {
        var line = Line()
        line.add(index == 0 && indent > 2 ? entry.label : "", .faint, width: indent)
        line.add(wrapped.text, entry.label.hasPrefix("why") ? .reason : .text)
        lines.append(line)
      }
    }
    return lines
  }
}
