import CNCurses

/// A terminal that understands what the description of `xterm-256color` offers, and keeps account of everything else.
struct PtyScreen {
  private(set) var rows: Int
  private(set) var columns: Int
  private(set) var cursor = (row: 0, column: 0)
  /// Bytes and sequences that the terminal's description does not offer.
  private(set) var strays: [String] = []
  /// All bytes so far.
  private(set) var count = 0
  private(set) var isAlternate = false
  private(set) var cursorIsVisible = true
  /// Private modes that are on, such as 2004 for bracketed paste.
  private(set) var modes: Set<Int> = []
  /// Whether the last `m` left a look behind.
  private(set) var isStyled = false

  private var cells: [[String]]
  private var region: ClosedRange<Int>
  private var wraps = false
  private var saved = (row: 0, column: 0)
  private var state = State.ground
  private var partial: [UInt8] = []

  private enum State {
    case ground, escape, charset
    case sequence([UInt8])
    case string([UInt8])
  }

  init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0...(rows - 1)
  }

  var lines: [String] {
    cells.map { row in
      var line = row.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func resize(rows: Int, columns: Int) {
    let old = cells
    (self.rows, self.columns) = (rows, columns)
    cells = (0..<rows).map { row in
      (0..<columns).map { old.indices.contains(row) && old[row].indices.contains($0) ? old[row][$0] : " " }
    }
    region = 0...(rows - 1)
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
  }

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      count += 1
      take(byte)
    }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .charset:
      if byte != UInt8(ascii: "B") { stray("ESC ( \(byte)") }
      state = .ground
    case .sequence(let bytes):
      state = .sequence(bytes + [byte])
      if (0x40...0x7E).contains(byte) {
        state = .ground
        finish(bytes, final: byte)
      }
    case .string(let bytes):
      state = .string(bytes + [byte])
      if byte == 7 || byte == UInt8(ascii: "\\") && bytes.last == 0x1B {
        state = .ground
        let text = String(decoding: bytes, as: UTF8.self)
        let isColor = ["4;", "104"].contains(where: text.hasPrefix)
        if !isColor, !Self.isCopy(bytes.last == 0x1B ? bytes.dropLast() : bytes[...]) { stray("OSC \(text)") }
      }
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0x08: move(to: cursor.row, cursor.column - 1)
    case 0x09: move(to: cursor.row, (cursor.column / 8 + 1) * 8)
    case 0x0A: feed()
    case 0x0D: move(to: cursor.row, 0)
    case 0x20...0x7E: put(Unicode.Scalar(byte))
    case 0x80...: takePart(byte)
    default: stray("byte \(byte)")
    }
  }

  private mutating func takePart(_ byte: UInt8) {
    partial.append(byte)
    let length = partial[0] >= 0xF0 ? 4 : partial[0] >= 0xE0 ? 3 : 2
    guard partial.count == length else { return }
    let text = String(decoding: partial, as: UTF8.self)
    if text.contains("\u{FFFD}"), partial != [0xEF, 0xBF, 0xBD] { stray("broken UTF-8 \(partial)") }
    partial = []
    for scalar in text.unicodeScalars { put(scalar) }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "]"): state = .string([])
    case UInt8(ascii: "("): state = .charset
    case UInt8(ascii: "M"):
      if cursor.row == region.lowerBound { scroll(-1) } else { move(to: cursor.row - 1, cursor.column) }
    case UInt8(ascii: "7"): saved = cursor
    case UInt8(ascii: "8"): move(to: saved.row, saved.column)
    case UInt8(ascii: "="), UInt8(ascii: ">"): break
    default: stray("ESC \(Character(Unicode.Scalar(byte)))")
    }
  }

  /// What is copied comes as letters, digits and a few signs, whatever it was.
  private static func isCopy(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = Array("52;c;".utf8)
    return bytes.starts(with: start)
      && bytes.dropFirst(start.count).allSatisfy { byte in
        switch Character(Unicode.Scalar(byte)) {
        case "a"..."z", "A"..."Z", "0"..."9", "+", "/", "=": true
        default: false
        }
      }
  }

  private mutating func stray(_ text: String) { if strays.count < 20 { strays.append(text) } }

  private mutating func move(to row: Int, _ column: Int) {
    cursor = (max(0, min(row, rows - 1)), max(0, min(column, columns - 1)))
    wraps = false
  }

  private mutating func feed() {
    if cursor.row == region.upperBound { scroll(1) } else { move(to: cursor.row + 1, cursor.column) }
  }

  /// Moves the lines of the scroll region up, or down when negative.
  private mutating func scroll(_ count: Int) {
    for _ in 0..<min(abs(count), region.count) {
      cells.remove(at: count > 0 ? region.lowerBound : region.upperBound)
      cells.insert(blankLine, at: count > 0 ? region.upperBound : region.lowerBound)
    }
  }

  private var blankLine: [String] { Array(repeating: " ", count: columns) }

  /// The C library's count of columns, which is not the program's own.
  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(dossier_columns(wchar_t(scalar.value)))
    if width == 0 { return join(scalar) }
    if width < 0 { return stray("U+\(String(scalar.value, radix: 16))") }
    if wraps || cursor.column + width > columns {
      move(to: cursor.row, 0)
      feed()
    }
    cells[cursor.row][cursor.column] = String(scalar)
    if width == 2 { cells[cursor.row][cursor.column + 1] = "" }
    let next = cursor.column + width
    cursor.column = min(next, columns - 1)
    wraps = next >= columns
  }

  private mutating func join(_ scalar: Unicode.Scalar) {
    var column = wraps ? cursor.column : cursor.column - 1
    while column > 0, cells[cursor.row][column].isEmpty { column -= 1 }
    if column >= 0 { cells[cursor.row][column].unicodeScalars.append(scalar) }
  }
}

extension PtyScreen {
  /// Carries out `ESC [` … with what stood between.
  private mutating func finish(_ bytes: [UInt8], final: UInt8) {
    let isPrivate = bytes.first == UInt8(ascii: "?")
    let numbers = String(decoding: bytes.drop { $0 == UInt8(ascii: "?") }, as: UTF8.self)
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    let second = numbers.count > 1 ? numbers[1] : 1
    switch Character(Unicode.Scalar(final)) {
    case "H": move(to: count - 1, second - 1)
    case "A": move(to: cursor.row - count, cursor.column)
    case "B": move(to: cursor.row + count, cursor.column)
    case "C": move(to: cursor.row, cursor.column + count)
    case "D": move(to: cursor.row, cursor.column - count)
    case "d": move(to: count - 1, cursor.column)
    case "G": move(to: cursor.row, count - 1)
    case "Z": move(to: cursor.row, (cursor.column - 1) / 8 * 8)
    case "r":
      region = (count - 1)...(max(count, min(second, rows)) - 1)
      move(to: 0, 0)
    case "m": isStyled = numbers.contains { $0 != 0 && $0 != 39 && $0 != 49 }
    case "h" where isPrivate, "l" where isPrivate: setModes(numbers, isOn: final == UInt8(ascii: "h"))
    case "h", "l": if numbers != [4] { stray("mode \(numbers)") }
    case "t": if numbers != [22, 0, 0] && numbers != [23, 0, 0] { stray("window \(numbers)") }
    default: edit(Character(Unicode.Scalar(final)), count, numbers.first ?? 0)
    }
  }

  private mutating func setModes(_ numbers: [Int], isOn: Bool) {
    for number in numbers {
      switch number {
      case 1049:
        isAlternate = isOn
        cells = cells.map { _ in blankLine }
      case 25: cursorIsVisible = isOn
      case 1, 7, 12, 1000, 1006, 2004: break
      default: stray("private mode \(number)")
      }
      if isOn { modes.insert(number) } else { modes.remove(number) }
    }
  }

  private mutating func edit(_ name: Character, _ count: Int, _ number: Int) {
    let (row, column) = cursor
    switch name {
    case "J":
      for line in 0..<rows where number == 2 || (number == 0 && line > row) || (number == 1 && line < row) {
        cells[line] = blankLine
      }
      if number < 2 { erase(number == 0 ? column..<columns : 0..<column + 1) }
    case "K": erase(number == 0 ? column..<columns : number == 1 ? 0..<column + 1 : 0..<columns)
    case "X": erase(column..<min(columns, column + count))
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row] = Array(
        (cells[row][..<column] + Array(repeating: " ", count: count) + cells[row][column...]).prefix(columns))
    case "L", "M":
      let whole = region
      region = row...max(row, region.upperBound)
      scroll(name == "M" ? count : -count)
      region = whole
    case "S": scroll(count)
    case "T": scroll(-count)
    case "b":
      guard column > 0, let scalar = cells[row][column - 1].unicodeScalars.first else { return }
      for _ in 0..<count { put(scalar) }
    default: stray("ESC [ \(name)")
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    for column in range { cells[cursor.row][column] = " " }
  }
}
