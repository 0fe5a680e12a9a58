import Foundation
import News
import Testing

@testable import Ingest

@Suite struct DecodeTests {
  private static let russian = "Паром ушёл раньше срока, и на причале остались двое."
  private static let czech = "Loď odplula dřív, než měla, a příští pojede až zítra."
  private static let french = "Le bateau est déjà parti, et la fenêtre a été fermée."

  /// The bytes of a text in an encoding that Foundation knows.
  private static func bytes(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    [UInt8](text.data(using: encoding) ?? Data())
  }

  @Test func validUTF8WinsOverWhatIsDeclared() {
    let page = "<meta charset=\"iso-8859-1\"><p>\(Self.russian)</p>"
    let text = TextDecoder.decode(Array(page.utf8), declared: "koi8-r")
    #expect(text.encoding == "utf-8")
    #expect(String(decoding: text.bytes, as: UTF8.self) == page)
  }

  @Test(arguments: [
    ("<meta charset=latin1>caf\u{e9} \u{93}x\u{94}", "windows-1252", "<meta charset=latin1>café “x”"),
    (
      "<?xml version='1.0' encoding='iso-8859-2'?><a>\u{b1}</a>", "iso-8859-2",
      "<?xml version='1.0' encoding='iso-8859-2'?><a>ą</a>"
    ),
    (
      "<META HTTP-EQUIV=x CONTENT='text/html; charset=KOI8-R'>\u{c6}", "koi8-r",
      "<META HTTP-EQUIV=x CONTENT='text/html; charset=KOI8-R'>ф"
    ),
    ("<meta charset=euc-kr>\u{b0}\u{a1}", "euc-kr", "<meta charset=euc-kr>가"),
    ("<meta charset=Shift_JIS>\u{82}\u{a0}", "shift_jis", "<meta charset=Shift_JIS>あ"),
    ("<meta charset=gb2312>\u{d6}\u{d0}", "gb18030", "<meta charset=gb2312>中"),
    ("<meta charset=utf-16>\u{e9} une", "windows-1252", "<meta charset=utf-16>é une"),
  ])
  func declaredEncodingsAreRead(latin1: String, encoding: String, expected: String) {
    let text = TextDecoder.decode(latin1.unicodeScalars.map { UInt8($0.value) })
    #expect(text.encoding == encoding)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    #expect(text.unreadable == 0)
  }

  @Test func undeclaredEncodingsAreTold() {
    #expect(EncodingDetector.guess(Self.bytes(Self.russian, .windowsCP1251)).name == "windows-1251")
    #expect(EncodingDetector.guess(Self.bytes(Self.czech, .windowsCP1250)).name == "windows-1250")
    #expect(EncodingDetector.guess(Self.bytes(Self.french, .windowsCP1252)).name == "windows-1252")
    #expect(EncodingDetector.guess(Self.bytes("船はもう出ました。明日また来てください。", .shiftJIS)).name == "shift_jis")
  }

  @Test(arguments: [
    ("euc-jp", "c1a5a4cfa4e2a4a6bdd0a4dea4b7a4bfa1a3ccc0c6fca4dea4bfcde8a4c6a4afa4c0a4b5a4a4a1a3"),
    ("euc-kr", "b9e8b4c220c0ccb9cc20b6b0b3b5bdc0b4cfb4d92e20b3bbc0cf20b4d9bdc320bfc0bdc3b1e220b9d9b6f8b4cfb4d92e"),
    ("gb18030", "b4acd2d1beadbfaad7dfc1cba3acc7ebc3f7ccecd4d9c0b4a1a3d5e2cac7ced2c3c7b5c4cffbcfa2a1a3"),
  ])
  func undeclaredEastAsianEncodingsAreTold(name: String, hexadecimal: String) {
    let digits = Array(hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    #expect(EncodingDetector.guess(bytes).name == name)
  }

  @Test(arguments: [false, true])
  func utf16IsReadWithAndWithoutAMark(hasMark: Bool) {
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let mark: [UInt8] = encoding == .utf16LittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
      let bytes = (hasMark ? mark : []) + Self.bytes("A plain line of text — é\n", encoding)
      #expect(String(decoding: TextDecoder.decode(bytes).bytes, as: UTF8.self) == "A plain line of text — é\n")
    }
  }

  @Test func twiceEncodedTextIsRepairedOnlyWhole() {
    #expect(
      DoubleEncoding.repaired(Array("cafÃ© â€œhotâ€\u{9d}".utf8)).map { String(decoding: $0, as: UTF8.self) }
        == "café “hot”")
    #expect(DoubleEncoding.repaired(Array("cafÃ© and café".utf8)) == nil)
    #expect(DoubleEncoding.repaired(Array("Ãgypten".utf8)) == nil)
    #expect(DoubleEncoding.repaired(Array("plain".utf8)) == nil)
  }

  @Test func oneBrokenByteDoesNotChangeTheEncoding() {
    let text = TextDecoder.decode(Array(Self.russian.utf8) + [0xFF] + Array(Self.russian.utf8))
    #expect(text.encoding == "utf-8")
    #expect(text.unreadable == 1)
  }

  @Test(arguments: [
    ("a\u{0}b\u{7}c\u{7F}", "abc"),
    ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
    ("left\u{202E}right\u{2066}x\u{2069}", "leftrightx"),
    ("It\u{92}s \u{93}so\u{94}", "It’s “so”"),
    ("\u{FEFF}so\u{AD}ft\u{200B}ly", "softly"),
    ("e\u{301}te\u{301}", "été"),
    ("\u{212B} \u{1100}\u{1161}", "Å 가"),
    ("👩\u{200D}🚀 a\u{200D}b", "👩\u{200D}🚀 ab"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("flag \u{1F3F4}\u{E0067}\u{E007F}!", "flag \u{1F3F4}!"),
  ])
  func whatHidesOrTurnsTextLeavesIt(dirty: String, expected: String) {
    let clean = TextCleaner.clean(dirty)
    #expect(Array(clean.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(Array(TextCleaner.clean(clean).unicodeScalars) == Array(clean.unicodeScalars))
  }

  @Test func dirtTakesNothingAlongWhereverItStands() {
    let text = Array("a é—한🚀\u{644}\n\tक\u{94D}ष".unicodeScalars)
    for dirt in ["\u{0}", "\u{FEFF}", "\u{202E}", "\u{E0041}", "\u{7F}\u{AD}"] {
      for place in 0...text.count {
        let scalars = text[..<place] + Array(dirt.unicodeScalars) + text[place...]
        let bytes = scalars.flatMap { Array(String($0).utf8) }
        #expect(TextCleaner.clean(bytes) == text.flatMap { Array(String($0).utf8) }, "\(place)")
      }
    }
  }

  @Test func noncharactersLeaveTheText() {
    let bytes: [UInt8] = [0x78, 0xEF, 0xB7, 0x90, 0xEF, 0xBF, 0xBE, 0xF0, 0x9F, 0xBF, 0xBF, 0x79]
    #expect(TextCleaner.clean(bytes) == Array("xy".utf8))
  }

  @Test func composingIsAskedForWhereverItChangesAnything() {
    for value in UInt32(0xA0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let composed = String(Character(scalar)).precomposedStringWithCanonicalMapping
      guard Array(composed.unicodeScalars) != [scalar] else { continue }
      let clean = TextCleaner.clean("1" + String(Character(scalar)))
      #expect(Array(clean.unicodeScalars.dropFirst()) == Array(composed.unicodeScalars), "\(value)")
    }
  }

  @Test func gzipGoesInAndOut() throws {
    let bytes = Array(String(repeating: Self.french, count: 500).utf8)
    let packed = try #require(Gzip.compress(bytes))
    #expect(packed.count < bytes.count / 10)
    #expect(try Gzip.decompress(packed, limit: 1 << 20) == bytes)
    #expect(try Gzip.decompress(packed + packed + [0, 0], limit: 1 << 20) == bytes + bytes)
    #expect(try Gzip.decompress(try #require(Gzip.compress([])), limit: 10) == [])
  }

  @Test func aBombIsGivenUpAtTheLimit() throws {
    let packed = try #require(Gzip.compress([UInt8](repeating: 0, count: 8 << 20)))
    #expect(throws: Gzip.Failure.tooLarge(limit: 1 << 20)) { try Gzip.decompress(packed, limit: 1 << 20) }
  }

  @Test func whatCameOutBeforeTheDamageIsHandedOver() throws {
    let packed = try #require(Gzip.compress(Array(Self.french.utf8)))
    #expect(throws: Gzip.Failure.self) { try Gzip.decompress(Array(packed.dropLast(12)), limit: 1 << 20) }
  }
}
