/// Cuts an import into what is prepared and saved at once.
struct ImportBatches {
  private var rest: ArraySlice<ImportSource>
  /// Each batch is one transaction: large enough that its cost is shared, small enough that progress is seen.
  private static let size = 256
  /// A part of an export holds as much as so many pages.
  private static let part = 32

  init(_ sources: [ImportSource]) { rest = sources[...] }

  /// Empty at the end.
  mutating func next() -> [ImportSource] {
    var (batch, size): ([ImportSource], Int) = ([], 0)
    while size < Self.size, let source = rest.popFirst() {
      batch.append(source)
      size += Self.size(of: source)
    }
    return batch
  }

  private static func size(of source: ImportSource) -> Int {
    switch source {
    case .file, .bytes: 1
    case .part: part
    }
  }
}
