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
  private var looks: [RoleUse: Look] = [:]
  private var pairs: [[Int32]: Int32] = [:]
  private var shown: Frame?
  private var buffer = [wchar_t](repeating: 0, count: ClusterText.mostScalars + 1)

  private struct RoleUse: Hashable {
    var role: Role
    var over: Role?
  }

  private struct Look {
    var attributes: attr_t
    var pair: Int32
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
    (looks, pairs) = ([:], [:])
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
    if old == nil { werase(window) }
    for row in 0..<min(frame.rows, Int(getmaxy(window))) { paint(frame, over: old, row: row) }
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

  /// Puts the cells of a row that are not as the window has them. Halves of wide clusters are put with their other halves.
  private mutating func paint(_ frame: Frame, over old: Frame?, row: Int) {
    var changes = 0..<frame.columns
    if let old {
      guard let changed = frame.changes(row: row, since: old) else { return }
      // From the left half of a wide cluster whose right half alone is another.
      changes = max(0, changed.lowerBound - 1)..<changed.upperBound
    }
    var use: RoleUse?
    var look = Look(attributes: 0, pair: 0)
    let columns = Int(getmaxx(window))
    for column in changes {
      let cell = frame[row, column]
      guard cell.columns > 0, column + Int(cell.columns) <= columns else { continue }
      if let old, old[row, column] == cell,
        cell.columns == 1 || old[row, column + 1] == frame[row, column + 1]
      {
        continue
      }
      let cellUse = RoleUse(role: cell.role, over: cell.over)
      if cellUse != use {
        look = self.look(cellUse)
        use = cellUse
      }
      put(cell, row: Int32(row), column: Int32(column), look)
    }
  }

  private mutating func put(_ cell: Cell, row: Int32, column: Int32, _ look: Look) {
    guard speaksUTF8 else {
      for (offset, byte) in AsciiForm.of(cell.text, columns: Int(cell.columns)).utf8.enumerated() {
        put(wchar_t(byte), row, column + Int32(offset), look)
      }
      return
    }
    let count = cell.characters.count
    for index in 0..<count { buffer[index] = wchar_t(bitPattern: cell.characters[index]) }
    buffer[count] = 0
    if count == 1, buffer[0] < 0x7F || dossier_columns(buffer[0]) == Int32(cell.columns) {
      dossier_put(window, row, column, buffer, look.attributes, look.pair)
    } else if cursesAgrees(count, columns: Int32(cell.columns)) {
      dossier_put(window, row, column, buffer, look.attributes, look.pair)
    } else {
      // The C library counts other columns than we do (its Unicode is older): what holds the columns wins.
      put(0xFFFD, row, column, look)
      if cell.columns == 2 { put(0x20, row, column + 1, look) }
    }
  }

  private mutating func put(_ character: wchar_t, _ row: Int32, _ column: Int32, _ look: Look) {
    buffer[0] = character
    buffer[1] = 0
    dossier_put(window, row, column, buffer, look.attributes, look.pair)
  }

  private func cursesAgrees(_ count: Int, columns: Int32) -> Bool {
    count > 0 && dossier_columns(buffer[0]) == columns && buffer[1..<count].allSatisfy { dossier_columns($0) == 0 }
  }

  private mutating func look(_ use: RoleUse) -> Look {
    if let look = looks[use] { return look }
    let look = look(theme.style(use.role, over: use.over))
    looks[use] = look
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
