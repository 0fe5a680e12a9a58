/// What parts of a frame were drawn from, so that the next frame need not draw them again.
struct DrawnParts: Sendable {
  private struct Part: Sendable {
    var rows: Int
    var columns: Int
    var ground: Role
    var source: any Equatable & Sendable
    var cells: [Cell]
  }

  private var drawn: [Part] = []
  private let earlier: [Part]
  /// Behind the earlier part that was found last: frames are drawn in the same order, so that the next is found there.
  private var next = 0

  init(after earlier: DrawnParts?) { self.earlier = earlier?.drawn ?? [] }

  /// The cells of a part, row by row.
  mutating func part<Source: Equatable & Sendable>(
    rows: Int, columns: Int, ground: Role, from source: Source, draw: () -> [Cell]
  ) -> [Cell] {
    for step in earlier.indices {
      let index = (next + step) % earlier.count
      let part = earlier[index]
      guard part.columns == columns, part.rows == rows, part.ground == ground,
        let known = part.source as? Source, known == source
      else { continue }
      next = index + 1
      drawn.append(part)
      return part.cells
    }
    let part = Part(rows: rows, columns: columns, ground: ground, source: source, cells: draw())
    drawn.append(part)
    return part.cells
  }
}
