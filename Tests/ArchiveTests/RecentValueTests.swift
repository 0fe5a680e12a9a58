import Testing

@testable import Archive

@Test func whatIsAskedForStaysAndTheRestGoes() {
  var values = RecentValues<String>(room: 8)
  for id in 0..<100 {
    values[Int64(id)] = "value \(id)"
    #expect(values[0] == "value 0")
  }
  #expect(values[99] == "value 99")
  #expect((1..<90).allSatisfy { values[$0] == nil })
  values.removeAll()
  #expect(values[0] == nil && values[99] == nil)
}

@Test func noMoreValuesAreKeptThanThereIsRoomFor() {
  var values = RecentValues<Int>(room: 10)
  for id in 0..<1000 { values[Int64(id % 37)] = id }
  var left = values
  #expect((0..<37).count { left[Int64($0)] != nil } <= 10)
}
