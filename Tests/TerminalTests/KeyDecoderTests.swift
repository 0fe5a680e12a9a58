import Screens
import Testing

@testable import Terminal

struct KeyDecoderTests {
  @Test(arguments: [
    ("j", ["j"]), ("é", ["é"]), ("한", ["한"]), ("\r", ["Enter"]), ("\t", ["Tab"]), ("\u{7F}", ["Backspace"]),
    ("\u{4}", ["Ctrl-d"]),
    ("\u{0}", ["Ctrl-Space"]), ("\u{1B}", ["Esc"]), ("\u{1B}\u{1B}", ["Esc", "Esc"]), ("\u{1B}x", ["Alt-x"]),
    ("\u{1B}\u{7F}", ["Alt-Backspace"]), ("\u{1B}[A", ["Up"]), ("\u{1B}OB", ["Down"]), ("\u{1B}[1;3D", ["Alt-Left"]),
    ("\u{1B}[1;5C", ["Ctrl-Right"]), ("\u{1B}[Z", ["Shift-Tab"]), ("\u{1B}[5~", ["PgUp"]),
    ("\u{1B}[6;5~", ["Ctrl-PgDn"]),
    ("\u{1B}[15~", ["F5"]), ("\u{1B}OP", ["F1"]), ("\u{1B}[", ["Alt-["]),
  ])
  func keysAreRead(text: String, keys: [String]) {
    #expect(decode(text) == keys)
  }

  @Test(arguments: [
    "\u{1B}[99;9;9z", "\u{1B}[1;2", "\u{1B}[", "\u{1B}[?1;2c", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
    "\u{1B}]52;c;cXE=\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[<0;3", "\u{9B}", "\u{85}", "\u{1B}[~", "\u{1B}[0~",
  ])
  func noPartOfASequenceBecomesACommand(text: String) {
    #expect(decode(text + "").filter { $0 != "Alt-[" } == [])
    #expect(decode("q" + text).first == "q")
  }

  @Test func anEndlessSequenceIsGivenUp() {
    var decoder = KeyDecoder()
    let long = "\u{1B}[" + String(repeating: "1", count: 1000)
    _ = long.unicodeScalars.flatMap { decoder.take(.character($0.value)) }
    _ = decoder.take(.pause)
    #expect(decoder.take(.character(0x6A)) == [.key(Key("j"))])
  }

  @Test func aPasteIsOneEventWithoutKeys() {
    var decoder = KeyDecoder()
    var events = decoder.take(.pasteBegin)
    for scalar in "q\r\u{1B}[A:quit".unicodeScalars { events += decoder.take(.character(scalar.value)) }
    events += decoder.take(.pause)
    events += decoder.take(.key(Key(.up)))
    events += decoder.take(.pasteEnd)
    #expect(events == [.paste("q\n\u{1B}[A:quit")])
    #expect(decoder.take(.character(0x71)) == [.key(Key("q"))])
  }

  @Test func aPasteIsCutAndEndsWithControlC() {
    var decoder = KeyDecoder()
    _ = decoder.take(.pasteBegin)
    for _ in 0..<200_000 { #expect(decoder.take(.character(0x61)).isEmpty) }
    guard case .paste(let text) = decoder.take(.character(3)).first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == KeyDecoder.longestPaste)
  }

  private func decode(_ text: String) -> [String] {
    var decoder = KeyDecoder()
    let events = text.unicodeScalars.flatMap { decoder.take(.character($0.value)) } + decoder.take(.pause)
    return events.map { event in
      guard case .key(let key) = event else { return "\(event)" }
      return key.description
    }
  }
}
