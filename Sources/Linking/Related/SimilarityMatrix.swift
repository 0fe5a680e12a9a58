/// A number from 0 to 1 for each two of some articles; symmetric, an article is 1 like itself.
struct SimilarityMatrix {
  let count: Int
  /// Row by row, whole.
  private var values: [Float]

  init(count: Int) {
    self.count = count
    values = Array(repeating: 0, count: count * count)
    for index in 0..<count { values[index * count + index] = 1 }
  }

  /// - Parameter values: Row by row, whole; the diagonal does not count.
  init(count: Int, values: [Float]) {
    self.count = count
    self.values = values
    for index in 0..<count { self.values[index * count + index] = 1 }
  }

  /// Setting one side sets the other.
  subscript(_ row: Int, _ column: Int) -> Float {
    get { values[row * count + column] }
    set {
      values[row * count + column] = newValue
      values[column * count + row] = newValue
    }
  }
}

/// How alike each two of some articles are, as a whole and in parts.
struct Similarities {
  /// Which articles name somebody.
  let haveNames: [Bool]
  var all: SimilarityMatrix
  /// In names alone: who it is about.
  var names: SimilarityMatrix
  /// In the other words of the body: what happened.
  var words: SimilarityMatrix

  /// Whether both articles name somebody, but none of the names is the same.
  func shareNoName(_ one: Int, _ other: Int) -> Bool {
    haveNames[one] && haveNames[other] && names[one, other] == 0
  }
}
