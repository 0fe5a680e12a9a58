import News
import Testing

@testable import Linking

private let wire = [
  "The harbour board of Tarn agreed on Wednesday to dredge the northern channel before winter. The work costs nine million "
    + "crowns and takes four months.",
  "Ships of the deepest draught could not enter the harbour since the storm in March moved the sandbank. The board's head, "
    + "Oda Lind, said that the dredger arrives next week from the south.",
]

private func report(_ id: Int64, _ text: [String], day: Int, source: String? = nil) -> StoryReport {
  StoryReport(Fixtures.subject(id, "Tarn dredges", text.joined(separator: " "), day: day, source: source), text: text)
}

@Test func aCopyIsToldWithWhatItHasAndWhatItLacks() throws {
  let shorter = [wire[0], wire[1].replacing("The board's head, Oda Lind", with: "Oda Lind")]
  let longer = shorter + ["Fishermen in Tarn fear for the eelgrass beds along the channel, where young cod grow up."]
  let steps = Linker.steps(
    [report(1, wire, day: 100), report(2, longer, day: 101)], statistics: TermStatistics(articles: 2, frequency: [:]))
  #expect(steps.map(\.original) == [nil, ArticleID(1)])
  let difference = try #require(steps[1].difference)
  #expect(difference.added == [longer[2]])
  #expect(difference.missing.isEmpty)
  #expect(difference.words == "1 sentence more")
}

@Test func textsThatDoNotDifferAreWordForWordTheSame() {
  #expect(Linker.difference(of: wire, from: wire).words == "word for word")
  let shorter = Linker.difference(of: [wire[0]], from: wire)
  #expect(shorter.missing.count == 2)
  #expect(shorter.words == "2 sentences less")
}

@Test func aReportTellsWhatNoneBeforeItTold() {
  let later = ["On Friday the mayor, Ada Brock, said that Tarn would pay for 75 new buoys along the northern channel."]
  let steps = Linker.steps(
    [report(1, wire, day: 100), report(2, later, day: 102), report(3, later, day: 103)],
    statistics: TermStatistics(articles: 3, frequency: [:]))
  #expect(steps[0].news.isEmpty)
  #expect(steps[1].news == ["Ada Brock"])
  #expect(steps[2].news.isEmpty)
}

@Test func whatMayHaveBeenToldBeforeIsNewNowhere() {
  let told = ["On Friday the mayor, Ada Brock, said that Tarn would pay for 75 new buoys along the northern channel."]
  let other = ["The pilots of Tarn, said Ada Brock, had asked for buoys from Emil Stroud and his yard in the north."]
  var undated = report(3, other, day: 0)
  undated.subject.published = nil
  let steps = Linker.steps(
    [report(1, wire, day: 100), report(2, told, day: 102), undated],
    statistics: TermStatistics(articles: 3, frequency: [:]))
  #expect(steps.map(\.news) == [[], [], ["Emil Stroud"]])
}

@Test func theOutletItselfIsNoNews() {
  let later = ["The Tarn Gull of Friday has it from Emil Stroud that buoys will be laid along the northern channel."]
  func news(source: String?) -> [String] {
    let reports = [report(1, wire, day: 100), report(2, later, day: 102, source: source)]
    return Linker.steps(reports, statistics: TermStatistics(articles: 2, frequency: [:]))[1].news
  }
  #expect(news(source: nil) == ["Emil Stroud", "Gull"])
  #expect(news(source: "Tarn Gull") == ["Emil Stroud"])
}

@Test func namesAreToldAsTheyArePrinted() {
  let text = ["The Tarn Harbour Board met Oda Lind’s council in Upper Fenwick on 3 May. The DNV came, and Mr. Li."]
  let names = PrintedNames(text)
  #expect(
    names.told(["fenwick", "upper", "harbour", "board", "tarn"], atMost: 4) == ["Upper Fenwick", "Tarn Harbour Board"])
  #expect(names.told(["dnv", "oda", "lind"], atMost: 4) == ["Oda Lind", "DNV"])
  #expect(names.told(["lind", "harbour"], atMost: 1) == ["Lind"])
  #expect(names.told(["embassy", "acting"], atMost: 4) == [])
}
