struct HTMLState {
}
extension MarkupBuilder {
  mutating func addHTMLText(_ range: Range<Int>, isLiteral: Bool) {}
  mutating func startHTML(_ tag: MarkupTokenizer.StartTag) {}
  mutating func endHTML(_ name: UInt16, offset: Int) {}
}
