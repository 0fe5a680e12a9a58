import Testing

extension PtyProgram {
  /// Leaves with the key for it, and sees that the terminal is as it was.
  func leave() {
    send("Q")
    #expect(end() == 0)
    #expect(screen.strays == [])
    #expect(!screen.isAlternate)
  }
}
