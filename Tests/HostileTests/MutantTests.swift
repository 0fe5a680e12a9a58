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
