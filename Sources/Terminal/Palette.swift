import Screens

/// Finds for each colour of a theme the number of the nearest one that the terminal has.
///
/// Where the terminal lets its colours be redefined and says that it knows all of them, the nearest number is given the exact
/// colour: curses and the terminal's description stay in charge, and a terminal that ignores the request still shows the
/// nearest colour.
struct Palette {
  /// How many colours the terminal has: 0, 8, 16, 88 or 256.
  let count: Int
  let canRedefine: Bool
  /// The exact colours given to numbers so far.
  private(set) var redefined: [Int32: RGB] = [:]
  private var known: [RGB: Int32] = [:]

  struct RGB: Hashable {
    var red: Int
    var green: Int
    var blue: Int

    /// Thousandths, as curses counts; rounded up so that the terminal arrives at the same byte again.
    var thousandths: (Int32, Int32, Int32) {
      (Int32((red * 1000 + 254) / 255), Int32((green * 1000 + 254) / 255), Int32((blue * 1000 + 254) / 255))
    }

    /// Source: the weighted distance described at https://www.compuphase.com/cmetric.htm
    func distance(_ other: RGB) -> Int {
      let mean = (red + other.red) / 2
      let (r, g, b) = (red - other.red, green - other.green, blue - other.blue)
      return (512 + mean) * r * r / 256 + 4 * g * g + (767 - mean) * b * b / 256
    }
  }

  init(count: Int, canRedefine: Bool) { (self.count, self.canRedefine) = (count, canRedefine && count >= 256) }

  /// -1 for the terminal's own colour.
  mutating func number(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .palette(let index) where Int(index) < count: return Int32(index)
    case .palette(let index) where index < 16: return Int32(index) % Int32(max(1, count))
    case .palette(let index): return nearest(Self.rgb(Int(index)))
    case .rgb(let red, let green, let blue): return nearest(RGB(red: Int(red), green: Int(green), blue: Int(blue)))
    }
  }

  private mutating func nearest(_ color: RGB) -> Int32 {
    if let number = known[color] { return number }
    let range = count >= 256 ? 16..<256 : 0..<min(16, max(1, count))
    let free = range.filter { redefined[Int32($0)] == nil }
    let best = Int32(
      (free.isEmpty ? Array(range) : free).min { color.distance(Self.rgb($0)) < color.distance(Self.rgb($1)) } ?? 7)
    known[color] = best
    if canRedefine, !free.isEmpty { redefined[best] = color }
    return best
  }

  /// What xterm shows for a number.
  ///
  /// Source: https://invisible-island.net/xterm (256colres.pl; the sixteen as in XTerm-col.ad)
  static func rgb(_ index: Int) -> RGB {
    switch index {
    case ..<16: return sixteen[index]
    case ..<232:
      let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
      let cube = index - 16
      return RGB(red: level(cube / 36), green: level(cube / 6 % 6), blue: level(cube % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return RGB(red: grey, green: grey, blue: grey)
    }
  }

  private static let sixteen: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5, 0x7F7F7F, 0xFF0000, 0x00FF00,
    0xFFFF00,
    0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB(red: $0 >> 16, green: $0 >> 8 & 0xFF, blue: $0 & 0xFF) }
}
