/// One place of the screen.
///
/// Made by `Frame` alone, from `SafeText`. A wide cluster owns two cells: the second has no text and no columns.
package struct Cell: Hashable, Sendable {
  package let characters: ClusterText
  /// 1 or 2; 0 for the right half of a wide cluster.
  package let columns: UInt8
  package var role: Role
  /// A role laid over the first, such as a find hit in a row under the cursor; what it sets wins.
  package var over: Role?
  /// The rest of three words: without a byte of chance in them, cells can be compared as plain memory.
  private var byte: UInt8 = 0
  private var bytes: UInt32 = 0

  init(_ cluster: Cluster, role: Role) {
    (characters, columns, self.role) = (cluster.characters, cluster.columns, role)
  }

  private init(characters: ClusterText, columns: UInt8, role: Role) {
    (self.characters, self.columns, self.role) = (characters, columns, role)
  }

  package var text: String { characters.text }

  static func blank(_ role: Role) -> Cell { Cell(characters: ClusterText(" "), columns: 1, role: role) }

  static func rightHalf(_ role: Role) -> Cell { Cell(characters: .none, columns: 0, role: role) }
}
