import CNCurses
import Screens

/// Paints frames into a curses window, whose refresh then finds the least to send.
struct Painter {
  private let window: UnsafeMutablePointer<WINDOW>
  private let speaksUTF8: Bool
  private let hasColors: Bool
  /// False where "the terminal's own colour" cannot be asked for.
  private let hasDefaults: Bool
  private var theme: Theme
  private var palette: Palette
  /// Few are on one screen: to look through them is quicker than to hash.
  private var looks: [(use: RoleUse, look: Look)] = []
  private var pairs: [[Int32]: Int32] = [:]
  private var shown: Frame?
  private var buffer = [wchar_t](repeating: 0, count: ClusterText.mostScalars + 1)
  /// What is to be put in a row at once.
  private var line: [cchar_t] = []
  /// Whether the terminal moves rows by itself.
  private let canScroll = dossier_can_scroll()

  private struct RoleUse: Equatable {
    var role: Role
    var over: Role?
  }

  private struct Look {
    var attributes: attr_t
    var pair: Int32
    /// A blank that looks so: the cell of any other character but for that.
    var blank: cchar_t

    init(attributes: attr_t, pair: Int32) {
      (self.attributes, self.pair) = (attributes, pair)
      blank = dossier_cell([0x20, 0], attributes, pair)
    }

    /// A character that looks so.
    func cell(_ character: UInt32) -> cchar_t {
      var cell = blank
      cell.chars.0 = wchar_t(bitPattern: character)
      return cell
    }
  }

  init(window: UnsafeMutablePointer<WINDOW>, theme: Theme, speaksUTF8: Bool, knowsAllColors: Bool) {
    (self.window, self.theme, self.speaksUTF8) = (window, theme, speaksUTF8)
    hasColors = has_colors() && start_color() == OK
    hasDefaults = hasColors && use_default_colors() == OK
    palette = Palette(
      count: hasColors ? Int(dossier_colors()) : 0, canRedefine: knowsAllColors && hasColors && can_change_color())
  }

  var colorsAreRedefined: Bool { !palette.redefined.isEmpty }

  /// Looks are found anew, and the next frame is painted whole.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    if colorsAreRedefined, let reset = dossier_capability("oc", 0, 0) { dossier_send(reset) }
    palette = Palette(count: palette.count, canRedefine: palette.canRedefine)
    (looks, pairs) = ([], [:])
    forget()
  }

  /// The next frame is painted whole.
  mutating func forget() { shown = nil }

  /// Sends the exact colours again, after another program had the terminal.
  func restoreColors() {
    for (number, color) in palette.redefined {
      let (red, green, blue) = color.thousandths
      init_extended_color(number, red, green, blue)
    }
  }

  mutating func paint(_ frame: Frame) {
    let old = shown.flatMap { $0.rows == frame.rows && $0.columns == frame.columns ? $0 : nil }
    if let old {
      paint(frame, over: old)
    } else {
      werase(window)
      for row in 0..<frame.rows { paint(frame, row: row, columns: 0..<frame.columns) }
    }
    shown = frame
    place(frame.cursor)
    dossier_refresh(window)
  }

  private func place(_ cursor: Frame.Position?) {
    // Without a cursor to show, curses may leave it where it wrote last, which saves the way back.
    leaveok(window, cursor == nil)
    curs_set(cursor == nil ? 0 : 1)
    if let cursor { wmove(window, Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
  }

  /// Puts what is not as the window has it; what only moved up or down is moved there.
  private mutating func paint(_ frame: Frame, over old: Frame) {
    let changed = (0..<frame.rows).filter { !frame.row($0, isRow: $0, of: old) }
    let isWhole = frame.rows <= Int(getmaxy(window))
    guard canScroll, isWhole, let scroll = Scroll(of: frame, since: old, changed: changed) else {
      for row in changed { paint(frame, row: row, over: old, row: row) }
      return
    }
    dossier_scroll(window, Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound - 1), Int32(scroll.distance))
    for row in changed where !scroll.rows.contains(row) { paint(frame, row: row, over: old, row: row) }
    for row in scroll.rows {
      let source = row + scroll.distance
      if scroll.rows.contains(source) {
        paint(frame, row: row, over: old, row: source)
      } else {
        paint(frame, row: row, columns: 0..<frame.columns)
      }
    }
  }

  /// Puts what a row shows otherwise than a row of the frame before, which stands there now.
  private mutating func paint(_ frame: Frame, row: Int, over old: Frame, row oldRow: Int) {
    for columns in frame.changes(row: row, since: old, row: oldRow, gap: 8) {
      paint(frame, row: row, columns: columns)
    }
  }

  /// Puts the cells of a row; curses sends those that the terminal does not have.
  private mutating func paint(_ frame: Frame, row: Int, columns: Range<Int>) {
    guard row < Int(getmaxy(window)) else { return }
    let most = Int(getmaxx(window))
    let end = min(columns.upperBound, most)
    var start = columns.lowerBound
    // Half of a wide cluster is put with its other half.
    if start > 0, frame[row, start].columns == 0 { start -= 1 }
    guard start < end else { return }
    if line.count < most { line = Array(repeating: cchar_t(), count: most) }
    // Out of the painter while it is filled, so that looks can be found meanwhile.
    var (line, count) = ([cchar_t](), 0)
    swap(&line, &self.line)
    frame.cells.withUnsafeBufferPointer { cells in
      line.withUnsafeMutableBufferPointer { line in
        var use = RoleUse(role: .text, over: nil)
        var look = look(use)
        for column in start..<end {
          let cell = cells[row * frame.columns + column]
          guard cell.columns > 0, column + Int(cell.columns) <= most else { continue }
          if cell.role != use.role || cell.over != use.over {
            use = RoleUse(role: cell.role, over: cell.over)
            look = self.look(use)
          }
          let single = cell.characters.single
          if single &- 0x20 < 0x5F {
            line[count] = look.cell(single)
            count += 1
          } else {
            add(cell, look, to: line, &count)
          }
        }
      }
    }
    dossier_put(window, Int32(row), Int32(start), line, Int32(count))
    swap(&line, &self.line)
  }

  /// Adds a cell to those of a row, as curses knows it.
  private mutating func add(
    _ cell: Cell, _ look: Look, to line: UnsafeMutableBufferPointer<cchar_t>, _ count: inout Int
  ) {
    func add(_ cell: cchar_t) {
      line[count] = cell
      count += 1
    }
    guard speaksUTF8 else {
      for byte in AsciiForm.of(cell.text, columns: Int(cell.columns)).utf8 { add(look.cell(UInt32(byte))) }
      return
    }
    let scalars = cell.characters.count
    for index in 0..<scalars { buffer[index] = wchar_t(bitPattern: cell.characters[index]) }
    buffer[scalars] = 0
    if cursesAgrees(scalars, columns: Int32(cell.columns)) {
      add(scalars == 1 ? look.cell(cell.characters[0]) : dossier_cell(buffer, look.attributes, look.pair))
    } else {
      // The C library counts other columns than we do (its Unicode is older): what holds the columns wins.
      add(look.cell(0xFFFD))
      if cell.columns == 2 { add(look.cell(0x20)) }
    }
  }

  private func cursesAgrees(_ count: Int, columns: Int32) -> Bool {
    count > 0 && dossier_columns(buffer[0]) == columns && buffer[1..<count].allSatisfy { dossier_columns($0) == 0 }
  }

  private mutating func look(_ use: RoleUse) -> Look {
    if let known = looks.first(where: { $0.use == use }) { return known.look }
    let look = look(theme.style(use.role, over: use.over))
    looks.append((use, look))
    return look
  }

  private mutating func look(_ style: Style) -> Look {
    var attributes = attr_t(0)
    for (attribute, bits) in [
      (Style.Attributes.bold, dossier_bold), (.dim, dossier_dim), (.italic, dossier_italic),
      (.underline, dossier_underline),
      (.reverse, dossier_reverse),
    ] where style.attributes.contains(attribute) { attributes |= bits }
    guard hasColors else {
      // A ground of another colour carries meaning: without colours, reverse carries it.
      if let background = style.background, background != .standard, background != theme.style(.text).background {
        attributes |= dossier_reverse
      }
      return Look(attributes: attributes, pair: 0)
    }
    if palette.count == 8, case .palette(let index) = style.foreground, (8..<16).contains(index) {
      attributes |= dossier_bold
    }
    return Look(attributes: attributes, pair: pair(style))
  }

  private mutating func pair(_ style: Style) -> Int32 {
    var foreground = number(style.foreground, orElse: 7)
    var background = number(style.background, orElse: 0)
    if foreground == background, style.foreground != style.background {
      (foreground, background) = hasDefaults ? (-1, -1) : (7, 0)
    }
    if let pair = pairs[[foreground, background]] { return pair }
    let next = Int32(pairs.count + 1)
    guard next < dossier_color_pairs(), init_extended_pair(next, foreground, background) == OK else { return 0 }
    pairs[[foreground, background]] = next
    return next
  }

  private mutating func number(_ color: Color?, orElse plain: Int32) -> Int32 {
    let before = palette.redefined.count
    let number = palette.number(color ?? .standard)
    if palette.redefined.count > before, let exact = palette.redefined[number] {
      let (red, green, blue) = exact.thousandths
      init_extended_color(number, red, green, blue)
    }
    return number == -1 && !hasDefaults ? plain : number
  }
}
