import News
import Testing

@testable import Linking

private let report =
  "The harbour board of Tarn agreed on Wednesday to dredge the northern channel before winter. The work costs nine "
  + "million crowns and takes four months. Ships of the deepest draught could not enter the harbour since the storm "
  + "in March moved the sandbank. The board's head, Oda Lind, said that the dredger arrives next week from the south."

@Test func aCopyWithSmallEditsIsACopy() {
  let edited = report.replacing("on Wednesday ", with: "").replacing("next week", with: "in a few days")
  let subjects = [
    Fixtures.subject(1, "Tarn dredges its channel", report, day: 100),
    Fixtures.subject(2, "Deeper water for Tarn", edited, day: 100),
  ]
  let links = Linker.relate(subjects[0], to: subjects, statistics: Fixtures.statistics(subjects))
  #expect(links.map(\.kind) == [.copy])
  #expect(links[0].reasons.first?.hasPrefix("same text, ") == true)
  let shared = Set(Linker.bands(subjects[0].minHash)).intersection(Linker.bands(subjects[1].minHash))
  #expect(!shared.isEmpty)
}

@Test func shortTextsAreNoCopies() {
  let one = Fixtures.subject(1, "Short", "The board met and agreed.", day: 1)
  #expect(one.minHash.isEmpty)
  #expect(Linker.bands(one.minHash).isEmpty)
  #expect(MinHash.containment(one, one) == 0)
}
