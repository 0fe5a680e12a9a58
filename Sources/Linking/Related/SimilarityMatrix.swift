/// How alike each two of some articles are; symmetric, an article is 1 like itself.
struct SimilarityMatrix {
  let count: Int
  /// Row by row, whole.
  var values: [Float]
  /// Whether two articles have a name in common, the later one's row; true as well when one of them names nobody.
  private var shared: [Bool]

  init(count: Int) {
    self.count = count
    values = Array(repeating: 0, count: count * count)
    shared = Array(repeating: false, count: count * count)
    for index in 0..<count { values[index * count + index] = 1 }
  }

  /// Setting one side sets the other.
  subscript(_ row: Int, _ column: Int) -> Float {
    get { values[row * count + column] }
    set {
      values[row * count + column] = newValue
      values[column * count + row] = newValue
    }
  }

  /// False only when both articles name somebody and none of the names is the same.
  func sharesName(_ one: Int, _ other: Int) -> Bool {
    one == other || shared[max(one, other) * count + min(one, other)]
  }

  mutating func setSharesName(_ one: Int, _ other: Int, _ shares: Bool) {
    shared[max(one, other) * count + min(one, other)] = shares
  }
}
