/// One place of the screen.
///
/// Made by `Frame` alone, from `SafeText`. A wide cluster owns two cells: the second has no text and no columns.
package struct Cell: Hashable, Sendable {
  package let text: String
  /// 1 or 2; 0 for the right half of a wide cluster.
  package let columns: UInt8
  package var role: Role
  /// A role laid over the first, such as a find hit in a row under the cursor; what it sets wins.
  package var over: Role?

  init(_ cluster: Cluster, role: Role) {
    (text, columns, self.role) = (cluster.text, cluster.columns, role)
  }

  private init(text: String, columns: UInt8, role: Role) {
    (self.text, self.columns, self.role) = (text, columns, role)
  }

  static func blank(_ role: Role) -> Cell { Cell(text: " ", columns: 1, role: role) }

  static func rightHalf(_ role: Role) -> Cell { Cell(text: "", columns: 0, role: role) }
}
