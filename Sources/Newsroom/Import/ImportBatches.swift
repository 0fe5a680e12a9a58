/// Cuts an import into what is prepared and saved at once.
struct ImportBatches {
  private var rest: ArraySlice<ImportSource>
  /// Each batch is one transaction: large enough that its cost is shared, small enough that progress is seen.
  private static let size = 256

  init(_ sources: [ImportSource]) { rest = sources[...] }

  /// Empty at the end.
  mutating func next() -> [ImportSource] {
    defer { rest = rest.dropFirst(Self.size) }
    return Array(rest.prefix(Self.size))
  }
}
