import Screens
import Testing

@Suite struct ExportTests {
  private func written(_ keys: String) -> OutputFile? {
    var walk = Walk()
    walk.press(keys)
    if case .write(let file)? = walk.effects.last { return file }
    return nil
  }

  @Test(
    arguments: ["", "Enter ", "2 ", "3 ", "4 ", "5 ", "c ", "3 Enter ", "s g a t e Esc ", "g p "], ["", "j ", "j j "])
  func everyViewIsWrittenInEveryForm(way: String, form: String) throws {
    let file = try #require(written(way + "e " + form + "Enter"))
    let ending = ["": ".md", "j ": ".json", "j j ": ".csv"][form] ?? ""
    #expect(file.name.hasSuffix(ending) && file.name.hasPrefix("dossier-"))
    #expect(!file.text.isEmpty)
    if ending == ".json" { #expect(file.text.hasPrefix("[") || file.text.hasPrefix("{")) }
    if ending == ".csv" { #expect(file.text.contains(",") && file.text.contains("\r\n")) }
  }

  @Test func aFormulaIsNoFormulaInATable() {
    #expect(ExportTable([[("a", "=1+1"), ("b", "x,\"y\"")]]).csv == "a,b\r\n'=1+1,\"x,\"\"y\"\"\"\r\n")
  }
}
