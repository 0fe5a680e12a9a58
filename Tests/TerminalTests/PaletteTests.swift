import Screens
import Testing

@testable import Terminal

struct PaletteTests {
  @Test(arguments: [
    (Color.standard, 256, -1), (.palette(9), 256, 9), (.palette(9), 16, 9), (.palette(9), 8, 1),
    (.palette(200), 256, 200),
    (.rgb(red: 255, green: 255, blue: 255), 256, 231), (.rgb(red: 0, green: 95, blue: 135), 256, 24),
    (.rgb(red: 9, green: 9, blue: 9), 256, 232), (.rgb(red: 250, green: 5, blue: 5), 16, 9),
    (.rgb(red: 0, green: 0, blue: 0), 8, 0),
  ])
  func theNearestColourIsFound(color: Color, count: Int, number: Int32) {
    var palette = Palette(count: count, canRedefine: false)
    #expect(palette.number(color) == number)
    #expect(palette.redefined.isEmpty)
  }

  @Test func redefinedColoursAreExactAndApart() {
    var palette = Palette(count: 256, canRedefine: true)
    let one = palette.number(.rgb(red: 31, green: 35, blue: 40))
    let other = palette.number(.rgb(red: 32, green: 35, blue: 40))
    #expect(one != other)
    #expect(palette.number(.rgb(red: 31, green: 35, blue: 40)) == one)
    #expect(palette.redefined[one] == Palette.RGB(red: 31, green: 35, blue: 40))
    #expect(one >= 16 && other >= 16)
  }

  @Test func moreColoursThanNumbersStillFindOne() {
    var palette = Palette(count: 256, canRedefine: true)
    for red in 0..<30 {
      for green in 0..<30 {
        #expect((16..<256).contains(palette.number(.rgb(red: UInt8(red * 8), green: UInt8(green * 8), blue: 7))))
      }
    }
  }

  @Test(arguments: 0...255)
  func thousandthsComeBackAsTheSameByte(byte: Int) {
    let thousandths = Palette.RGB(red: byte, green: byte, blue: byte).thousandths.0
    #expect(Int(thousandths) * 255 / 1000 == byte)
  }
}
