import News
import Testing

@testable import Ingest

@Suite struct PeopleListTests {
  private func read(_ text: String) -> (people: [ListedPerson], problems: [Problem]) {
    var people: [ListedPerson] = []
    let problems = PeopleListReader.read(Array(text.utf8), name: "list") { people.append($0) }
    return (people, problems)
  }

  @Test func whatIsNoDateAndWhatIsNeverClosedIsTold() {
    let (people, problems) = read(
      """
      name,title,from
      Ida Holm,Mayor,notadate
      Rui Prado,Mayor,2020
      "Unclosed,Mayor,2020
      Ana Brill,Mayor,2020
      """)
    #expect(people.map(\.name).prefix(2) == ["Ida Holm", "Rui Prado"])
    #expect(problems.map(\.line) == [2, 4])
    #expect(problems.first?.message == "“notadate” is no date.")
  }

  @Test func whatIsNoDateIsToldInTOMLToo() {
    let (people, problems) = read(
      """
      [[officials]]
      name = "Ida Holm"
      titles = [{ title = "Mayor", from = "soon", until = 2022 }]
      [[officials.titles]]
      title = "Harbor Master"
      since = "2020"
      """)
    #expect(people.map(\.name) == ["Ida Holm"])
    #expect(problems.map(\.line) == [3])
    #expect(problems.map(\.message) == ["“soon” is no date."])
  }

  private static let holm = ListedPerson(
    name: "Ida Holm", variants: ["Ida M. Holm", "I. Holm"],
    offices: [
      ListedOffice(
        title: "Foreign Minister", organization: nil, country: "Norway", from: Timestamp(year: 2019, month: 5),
        until: Timestamp(year: 2022))
    ])
  private static let prado = ListedPerson(name: "Rui Prado")

  private static let forms = [
    """
    name,variants,title,country,from,until
    Ida Holm,"Ida M. Holm|I. Holm",Foreign Minister,Norway,2019-05,2022
    Rui Prado,,,,,
    """,
    """
    name;aliases;role;country;start_date;end_date\r
    "Ida Holm";Ida M. Holm|I. Holm;Foreign Minister;Norway;2019-05;2022\r
    Rui Prado;;;;;\r
    """,
    """
    # our officials
    [[officials]]
    name = "Ida Holm"
    variants = ["Ida M. Holm", 'I. Holm'] # both are seen
    titles = [{ title = "Foreign Minister", country = "Norway", from = 2019-05, until = 2022 }]

    [[officials]]
    name = "Rui Prado"
    """,
    """
    [[officials]]
    name = "Ida Holm"
    variants = [
      "Ida M. Holm",
      "I. Holm",
    ]
    [[officials.titles]]
    title = "Foreign Minister"
    country = "Norway"
    from = "2019-05"
    until = 2022
    [[officials]]
    name = "Rui Prado"
    """,
    """
    {"persons": [
      {"id": "p1", "name": "Ida Holm", "other_names": [{"name": "Ida M. Holm"}, {"name": "I. Holm"}]},
      {"id": "p2", "given_name": "Rui", "family_name": "Prado"}],
     "posts": [{"id": "fm", "label": "Foreign Minister"}],
     "memberships": [{"person_id": "p1", "post_id": "fm", "area": {"name": "Norway"}, "start_date": "2019-05",
       "end_date": "2022"}]}
    """,
    """
    {"id": "o", "schema": "Occupancy", "properties": {"holder": ["a"], "post": ["f"], "startDate": ["2019-05"], "endDate": ["2022"]}}
    {"id": "a", "schema": "Person", "properties": {"name": ["Ida Holm", "Ida M. Holm"], "alias": ["I. Holm"]}}
    {"id": "b", "schema": "Person", "caption": "Rui Prado", "properties": {"name": ["Rui Prado"]}}
    {"id": "c", "schema": "Company", "properties": {"name": ["Holm Shipping"]}}
    {"id": "f", "schema": "Position", "properties": {"name": ["Foreign Minister"], "country": ["Norway"]}}
    """,
  ]

  @Test(arguments: forms)
  func everyFormGivesTheSamePeople(text: String) {
    let (people, problems) = read(text)
    #expect(people == [Self.holm, Self.prado])
    #expect(problems.isEmpty)
  }

  @Test func linesOfOnePersonAreOnePersonWithAllOffices() {
    let people = read("id,name,title\n1,Ida Holm,Minister\n1,Ida Holm,Mayor\n2,Ida Holm,Judge\n").people
    #expect(people.map { $0.offices.map(\.title) } == [["Minister", "Mayor"], ["Judge"]])
  }

  @Test(arguments: [
    "", "title,country\nMinister,Chile\n", "{\"persons\": [{\"name\": \"Ida Holm\"}, {", "[[officials]]\nname = \"Ida",
    "{\"schema\": \"Person\", \"properties\": {\"name\": [\"Ida Holm\"]}}\n{broken\n", "name\n\"Ida",
  ])
  func whatIsBrokenIsToldOrReadAsFarAsItGoes(text: String) {
    let (people, problems) = read(text)
    #expect(!problems.isEmpty || people.count == 1)
    #expect(problems.allSatisfy { !$0.message.isEmpty && !$0.advice.isEmpty })
  }

  @Test func anyBytesAreReadWithoutHarm() {
    let text = Array(Self.forms.joined(separator: "\n").utf8)
    for cut in stride(from: 0, to: text.count, by: 7) {
      var bytes = Array(text[cut...])
      for index in stride(from: cut % 5, to: bytes.count, by: 11) {
        bytes[index] = UInt8(truncatingIfNeeded: index &* 37)
      }
      _ = PeopleListReader.read(bytes, name: "list") { #expect(!$0.name.isEmpty) }
    }
  }
}
