import Foundation
import News
import Testing

@Suite struct JSONLineTests {
  private enum Shape: Codable, Equatable {
    case dot
    case line(from: Int, to: Int)
  }

  private struct Drawing: Codable, Equatable {
    var name: String
    var caption: String?
    var scale: Double
    var isDone: Bool
    var shapes: [Shape]
    var layers: [[String?]]
    var sizes: [UInt8]
    @Nullable var owner: String?
  }

  private struct Nothing: Encodable {
    func encode(to encoder: any Encoder) {}
  }

  private static let drawing = Drawing(
    name: "Quay \"plan\" \\ \n\t\r\u{1}\u{1F} ünï 港 🛶", caption: nil, scale: 0.125, isDone: true,
    shapes: [.dot, .line(from: -3, to: 70_000_000_000)], layers: [[], ["a", nil]], sizes: [0, 255], owner: nil)

  private static func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONLine.encode(value), as: UTF8.self)
  }

  @Test func membersComeInTheOrderOfTheirDeclaration() throws {
    #expect(
      try Self.text(Self.drawing) == """
        {"name":"Quay \\"plan\\" \\\\ \\n\\t\\r\\u0001\\u001f ünï 港 🛶","scale":0.125,"isDone":true,"shapes":[{"dot":{}},\
        {"line":{"from":-3,"to":70000000000}}],"layers":[[],["a",null]],"sizes":[0,255],"owner":null}
        """)
  }

  @Test func anotherReaderGetsTheSameValue() throws {
    let read = try JSONDecoder().decode(Drawing.self, from: Data(JSONLine.encode(Self.drawing)))
    #expect(read == Self.drawing)
  }

  @Test(arguments: [(3.0, "3"), (-0.5, "-0.5"), (1e300, "1e+300"), (0, "0")])
  func numbers(value: Double, text: String) throws { #expect(try Self.text(value) == text) }

  @Test func whatHasNoFormIsAnError() {
    #expect(throws: EncodingError.self) { try JSONLine.encode(["height": Double.infinity]) }
  }

  @Test func whatWritesNothingIsAnEmptyObject() throws {
    #expect(try Self.text([Nothing(), Nothing()]) == "[{},{}]")
    #expect(try Self.text(Nothing()) == "{}")
  }

  /// Every field of an article, in the same bytes in every run.
  @Test func anArticleComesBackWhole() throws {
    let exported = ExportArticle(ExportDocumentTests.article(), format: .html)
    let bytes = try JSONLine.encode(exported)
    #expect(try JSONDecoder().decode(ExportArticle.self, from: Data(bytes)) == exported)
    let fields = "\"field_confidence\":{\"body\":{\"value\":0.5,\"source\":\"run\"},\"title\":"
    #expect(String(decoding: bytes, as: UTF8.self).contains(fields))
  }
}
