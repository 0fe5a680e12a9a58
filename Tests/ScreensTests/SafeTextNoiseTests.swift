import Testing

@testable import Screens

/// Noise at a fixed seed: whatever comes, what is shown is safe, fits its columns, and its places point into the source.
struct SafeTextNoiseTests {
  @Test(arguments: 0..<40)
  func noiseBecomesSafeText(seed: UInt64) {
    var noise = Noise(seed: seed)
    let source = noise.text(length: 400)
    let text = SafeText(source)
    #expect(text.columns == text.clusters.reduce(0) { $0 + Int($1.columns) })
    #expect(text.clusters.allSatisfy { (1...2).contains($0.columns) && $0.text.unicodeScalars.count <= 5 })
    #expect(zip(text.clusters, text.clusters.dropFirst()).allSatisfy { $0.offset <= $1.offset })
    #expect(text.clusters.allSatisfy { $0.offset < source.unicodeScalars.count })
    // What was cleaned once stays as it is.
    #expect(SafeText(text.text).text == text.text)
  }

  @Test(arguments: 0..<40)
  func noiseIsWrapped(seed: UInt64) {
    var noise = Noise(seed: seed)
    let text = SafeText(noise.text(length: 300))
    for columns in [1, 2, 3, 7, 20, 72] {
      let lines = Wrap.lines(text, columns: columns)
      #expect(lines.first?.scalars.lowerBound == text.scalars.lowerBound)
      #expect(lines.last?.scalars.upperBound == text.scalars.upperBound)
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.scalars.upperBound == $1.scalars.lowerBound })
      #expect(lines.allSatisfy { $0.text.columns <= max(2, columns) })
    }
  }

  @Test(arguments: 0..<40)
  func noiseIsDrawn(seed: UInt64) {
    var noise = Noise(seed: seed)
    var frame = Frame(rows: noise.number(below: 12), columns: noise.number(below: 30))
    for _ in 0..<60 {
      let (row, column) = (noise.number(below: 16) - 2, noise.number(below: 40) - 5)
      frame.write(
        SafeText(noise.text(length: 20)), row: row, column: column, role: .title, maxColumns: noise.number(below: 25))
      frame.fill(rows: row..<row + 1, columns: column..<column + noise.number(below: 4), role: .bar)
      frame.overlay(row: row, columns: column..<column + noise.number(below: 9), role: .match)
    }
    for row in 0..<frame.rows {
      let cells = Array(frame[row])
      for (index, cell) in cells.enumerated() {
        // A wide cell is always followed by its right half, and a right half follows nothing else.
        #expect((cell.columns == 2) == (index + 1 < cells.count && cells[index + 1].columns == 0))
      }
    }
  }

  @Test(arguments: 0..<40)
  func damagedThemesAreReported(seed: UInt64) {
    var noise = Noise(seed: seed)
    var text = Array(
      "about = \"x\"\n[colors]\nink = \"#123456\"\n[roles]\ntext = \"ink on red bold\"\n\"list.cursor\" = \"reverse\"\n"
    )
    for _ in 0..<6 { text[noise.number(below: text.count)] = noise.text(length: 1).first ?? "?" }
    let (_, problems) = ThemeReader.read(name: "noise", text: String(text))
    #expect(problems.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
  }

  @Test func aDeeplyNestedThemeIsRefused() {
    let text = "a = " + String(repeating: "[", count: 100_000)
    #expect(!ThemeReader.read(name: "deep", text: text).problems.isEmpty)
  }
}

/// Numbers that look random and are the same every time.
private struct Noise {
  private var state: UInt64

  init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  /// Source: SplitMix64, https://prng.di.unimi.it/splitmix64.c
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// Letters, blanks, controls, marks, wide characters, emoji parts and characters from anywhere.
  mutating func text(length: Int) -> String {
    let interesting: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0xAD, 0x300...0x36F, 0x590...0x6FF, 0x900...0x9FF, 0x1100...0x11FF,
      0x2000...0x206F,
      0x3000...0x30FF, 0x4E00...0x4EFF, 0xAC00...0xACFF, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F4FF,
      0xE0000...0xE007F,
      0x0...0xFFFF, 0x10000...0x10FFFF,
    ]
    var text = ""
    for _ in 0..<length {
      let range = interesting[number(below: interesting.count)]
      let value = range.lowerBound + UInt32(number(below: range.count))
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    return text
  }
}
