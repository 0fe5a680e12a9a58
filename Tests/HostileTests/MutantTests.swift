import Hostile
import Testing

/// A short run of what `make fuzz` does at length: whatever bytes come, each reader ends and keeps its promises.
@Test(arguments: Subject.allCases)
func mutantsAreRead(subject: Subject) {
  let others = Subject.allCases.flatMap(\.seeds)
  var dice = Dice(2031)
  for round in 0..<60 {
    var mutator = Mutator(seed: UInt64(round))
    let mutant = mutator.mutate(Array(dice.pick(subject.seeds).utf8), mixing: Array(dice.pick(others).utf8))
    if let complaint = subject.complaint(about: mutant) {
      Issue.record("seed \(round): \(complaint)")
    }
  }
}

@Test(arguments: Subject.allCases)
func soundInputsAreReadWithoutComplaint(subject: Subject) {
  for seed in subject.seeds { #expect(subject.complaint(about: Array(seed.utf8)) == nil) }
}

/// What fuzzing at length has found, each mended.
@Test(
  arguments: [
    (.dates, "4 March 2025 10:00 +999999999999999999"), (.dates, "2025-03-04T10:00:00-123456789012345678"),
    (.text, "Posted 4 March 2025 10:00 +999999999999999999\n"), (.query, "said:!"), (.query, "about:\"\u{1}\""),
    (.query, "story:- ferry"), (.query, "a|said:?? -story:*"), (.cells, "\u{200C}\u{200D}"), (.cells, "\u{FE0F}"),
    (.cells, "x\u{200B}\n\u{200B}"), (.config, "x = ]"), (.config, "a = [,]\n[]\n[[\n= \"\"\n"),
    (.theme, "---\u{FFFD}\u{FFFD}\u{FFFD}"),
    (.html, "<title>\u{600}· A pier for the town"), (.names, "로버트 카모디\n피터 카모디"), (.names, "A 가\nＢ 가"),
    (.theme, "[roles]\nt.-.--e.x = \"\"\n\"\" = \"e\"\n"),
  ] as [(Subject, String)])
func whatFuzzingFoundStaysMended(subject: Subject, input: String) {
  #expect(subject.complaint(about: Array(input.utf8)) == nil)
}
