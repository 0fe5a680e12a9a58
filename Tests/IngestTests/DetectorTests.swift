import Foundation
import Testing

@testable import Ingest

// Text whose encoding nothing declares.

/// The text in an encoding of our table.
private func encoded(_ text: String, _ label: String) -> [UInt8] {
  guard let encoding = Encoding.labelled(label), case .table(let upper) = encoding.method else { return [] }
  return text.unicodeScalars.map { scalar in
    scalar.isASCII ? UInt8(scalar.value) : upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) } ?? 0x3F
  }
}

@Test(arguments: [
  ("windows-1255", "המגדלור הישן יאיר שוב ביום שישי, אמר שומר המגדלור. הסירות יוכלו לעבור בלילה."),
  ("windows-1251", "Старый маяк снова загорится в пятницу, сказал смотритель. Лодки смогут проходить ночью."),
  ("windows-1253", "Ο παλιός φάρος θα ανάψει ξανά την Παρασκευή, είπε ο φαροφύλακας."),
  ("windows-1254", "Eski fenerin ışığı cuma günü yeniden yanacak, dedi bekçi. Kayıklar geceleyin geçebilecek."),
  ("windows-1252", "Gamli vitinn á skerinu lýsir á ný á föstudag, sagði vörðurinn. Bátar mega þá sigla um nætur."),
  (
    "windows-1252",
    "Le vieux phare s'allumera de nouveau vendredi, a annoncé le gardien. Les bateaux passeront la nuit, même l'été."
  ),
  (
    "windows-1252",
    "O velho farol será aceso de novo na sexta-feira. Não haverá mais escuridão, disse o guardião da povoação."
  ),
  ("windows-1252", "Vanha majakka syttyy jälleen perjantaina, sanoi vartija. Veneet pääsevät yöllä läpi."),
  ("iso-8859-2", "Stara latarnia zaświeci znów w piątek, powiedział latarnik. Łodzie będą mogły pływać nocą."),
  ("windows-1250", "Stara latarnia zaświeci znów w piątek, powiedział latarnik. Łodzie będą mogły pływać nocą."),
  (
    "windows-1250",
    "A régi világítótorony pénteken újra fényt ad, mondta az őr. A csónakok éjjel is közlekedhetnek, örült a kikötő."
  ),
])
func eachScriptIsToldByItsFrequentLetters(label: String, text: String) {
  #expect(String(decoding: TextDecoder.decode(encoded(text, label)).bytes, as: UTF8.self) == text)
}

@Test(arguments: ["old text\n", "<html><head><title>x</title></head>"])
func escapeSequencesOfJapaneseAreReadWhateverIsDeclared(front: String) throws {
  let lamp: [UInt8] = [0x1B, 0x24, 0x42, 0x45, 0x74, 0x42, 0x66, 0x1B, 0x28, 0x42]
  let bytes = Array(front.utf8) + lamp + Array(" text".utf8)
  #expect(String(decoding: TextDecoder.decode(bytes).bytes, as: UTF8.self) == front + "灯台 text")
  #expect(TextDecoder.decode(Array("\u{1B}[31mred\u{1B}[0m".utf8)).encoding == "utf-8")
}

@Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
func textOfWideCharactersNeedsNoMark(encoding: String.Encoding) throws {
  let text = "灯台が再び点灯\n\n北の灯台は金曜日に再び点灯する、と灯台守が発表した。船は三月から夜も礁を通れる。\n"
  let bytes = Array(try #require(text.data(using: encoding)))
  #expect(BinaryKind.of(bytes) == nil)
  #expect(String(decoding: TextDecoder.decode(bytes).bytes, as: UTF8.self) == text)
}

@Test func randomBytesAreNoWideText() {
  var state: UInt64 = 7
  let bytes = (0..<2048).map { _ -> UInt8 in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 33)
  }
  #expect(UTF16Reader.order(of: bytes[...]) == nil)
}
