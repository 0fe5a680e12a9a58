/// What parts of a frame were drawn from, so that the next frame need not draw them again.
struct DrawnParts: Sendable {
  private var drawn: [any DrawnPart] = []
  private let earlier: [any DrawnPart]
  /// Behind the earlier part that was found last: frames are drawn in the same order, so that the next is found there.
  private var next = 0

  init(after earlier: DrawnParts?) {
    self.earlier = earlier?.drawn ?? []
    drawn.reserveCapacity(self.earlier.count + 1)
  }

  /// The cells of a part, row by row.
  mutating func part<Source: Equatable & Sendable>(
    rows: Int, columns: Int, ground: Role, from source: Source, draw: () -> [Cell]
  ) -> [Cell] {
    for step in earlier.indices {
      let place = next + step
      let index = place < earlier.count ? place : place - earlier.count
      guard let part = earlier[index] as? Drawn<Source>, part.columns == columns, part.rows == rows,
        part.ground == ground, part.source == source
      else { continue }
      next = index + 1
      drawn.append(part)
      return part.cells
    }
    let part = Drawn(rows: rows, columns: columns, ground: ground, source: source, cells: draw())
    drawn.append(part)
    return part.cells
  }
}

/// A part that was drawn, whatever from.
private protocol DrawnPart: AnyObject, Sendable {}

/// A part with what it was drawn from; an object, so that looking through many copies none.
private final class Drawn<Source: Equatable & Sendable>: DrawnPart {
  let rows: Int
  let columns: Int
  let ground: Role
  let source: Source
  let cells: [Cell]

  init(rows: Int, columns: Int, ground: Role, source: Source, cells: [Cell]) {
    (self.rows, self.columns, self.ground, self.source, self.cells) = (rows, columns, ground, source, cells)
  }
}
