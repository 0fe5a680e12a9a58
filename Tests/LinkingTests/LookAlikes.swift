import News

@testable import Linking

/// Four kinds of happening, each of which happens twice: to other people, at another place, on other days.
///
/// Made up for this test, three reports of each event in words of their own, before anything was measured on them.
enum LookAlikes {
  struct Report {
    /// Which kind of happening, and which of the two.
    var topic: Int
    var event: Int
    var day: Int
    var title: String
    var text: String
  }

  static let reports: [Report] = [
    Report(
      topic: 0, event: 0, day: 100, title: "Ferry Solvane runs aground in Merrow Sound",
      text:
        "The ferry Solvane ran aground in Merrow Sound on Monday with 140 people aboard. Captain Idris Holm "
        + "said that the rudder had failed. Lifeboats from Merrow took all passengers off before dark, and "
        + "nobody was hurt."),
    Report(
      topic: 0, event: 0, day: 101, title: "Holm tells inquiry that his rudder failed",
      text:
        "Idris Holm, captain of the Solvane, told investigators on Tuesday that the rudder jammed as his "
        + "ferry entered Merrow Sound. Divers will look at the hull. The passengers spent the night in a "
        + "school in Merrow."),
    Report(
      topic: 0, event: 0, day: 102, title: "Tugs pull the Solvane off the rocks",
      text:
        "Two tugs freed the Solvane from the rocks of Merrow Sound at high tide on Wednesday. The ferry, "
        + "which struck them on Monday with 140 people aboard, will be towed to a yard, its owner Sound Lines "
        + "said."),
    Report(
      topic: 0, event: 1, day: 104, title: "Passengers rescued as Northern Lark hits sandbank",
      text:
        "Lifeboats took 62 passengers off the ferry Northern Lark after it ran onto a sandbank off Cape "
        + "Tallis on Friday. Skipper Petra Voss had steered close to the shore in fog. Nobody was hurt."),
    Report(
      topic: 0, event: 1, day: 105, title: "Fog blamed for grounding off Cape Tallis",
      text:
        "The ferry Northern Lark lay on its sandbank off Cape Tallis for a second day. Its skipper, Petra "
        + "Voss, said that she had seen nothing in the fog. The coast guard asked why the radar of the ferry "
        + "was switched off."),
    Report(
      topic: 0, event: 1, day: 106, title: "Coast guard questions skipper Voss about radar",
      text:
        "The coast guard questioned Petra Voss on Sunday about the radar of the Northern Lark. The ferry "
        + "with 62 passengers had gone onto a sandbank off Cape Tallis in fog two days before."),
    Report(
      topic: 1, event: 2, day: 100, title: "Mayor of Hallbeck resigns over riverside flat",
      text:
        "Jonas Wray resigned as mayor of Hallbeck on Monday after it became known that a builder had sold "
        + "him a flat on the river at half its price. Wray, mayor for nine years, said that he had made a "
        + "mistake."),
    Report(
      topic: 1, event: 2, day: 101, title: "Hallbeck looks for a mayor after Wray",
      text:
        "The council of Hallbeck meets on Thursday to choose a mayor in place of Jonas Wray, who stepped "
        + "down over his flat on the river. The builder who sold it has three contracts with the town."),
    Report(
      topic: 1, event: 2, day: 103, title: "Builder of Wray’s flat denies any favour",
      text:
        "The builder who sold a riverside flat to Jonas Wray said on Thursday that the price had been fair. "
        + "Wray gave up his office as mayor of Hallbeck on Monday. Prosecutors are reading the contracts of "
        + "the builder."),
    Report(
      topic: 1, event: 3, day: 102, title: "Quillan’s mayor steps down in row about water",
      text:
        "Ines Correa stepped down as mayor of Quillan on Wednesday. The council had asked her to explain "
        + "why the contract for the town’s water went to her brother’s firm, Agua Clara, without an offer "
        + "from anybody else."),
    Report(
      topic: 1, event: 3, day: 103, title: "Correa leaves office; Agua Clara keeps contract",
      text:
        "Agua Clara will keep its contract for the water of Quillan for now, the council said on Thursday, "
        + "a day after mayor Ines Correa resigned. The firm belongs to the brother of Correa."),
    Report(
      topic: 1, event: 3, day: 104, title: "Quillan to buy its water elsewhere",
      text:
        "The council of Quillan voted on Friday to ask other firms for offers. Mayor Ines Correa had "
        + "resigned over the contract of Agua Clara, which has delivered the water since spring."),
    Report(
      topic: 2, event: 4, day: 110, title: "Buses stand still in Dornfeld as drivers strike",
      text:
        "No bus ran in Dornfeld on Thursday. The drivers want shorter shifts at night, said Ruth Okello, "
        + "who leads their union. The city offered two more days of rest a month, which Okello called a joke."),
    Report(
      topic: 2, event: 4, day: 111, title: "Okello: no bus before the city talks",
      text:
        "Ruth Okello, leader of the bus drivers of Dornfeld, said on Friday that the strike would go on "
        + "until the city spoke of shifts at night. Schools in Dornfeld opened late as teachers had no bus to "
        + "take."),
    Report(
      topic: 2, event: 4, day: 113, title: "Drivers and city of Dornfeld agree on night shifts",
      text:
        "The strike of the bus drivers in Dornfeld is over. The city agreed on Sunday to shorten shifts at "
        + "night by an hour, and Ruth Okello asked the drivers to start their engines on Monday."),
    Report(
      topic: 2, event: 5, day: 112, title: "Dockers of Sele stop work over new cranes",
      text:
        "Four hundred dock workers walked out at the port of Sele on Saturday. They fear that new cranes "
        + "which need no crew will cost half of them their jobs, said Bram Tiller of the dockers’ union."),
    Report(
      topic: 2, event: 5, day: 113, title: "Nine ships wait off Sele as strike goes on",
      text:
        "Nine ships lay at anchor off Sele on Sunday as the dockers’ strike went into its second day. The "
        + "port’s director said that the cranes had been paid for. Bram Tiller answered that they could be "
        + "sold again."),
    Report(
      topic: 2, event: 5, day: 115, title: "Tiller and port of Sele to meet about cranes",
      text:
        "The port of Sele and the dockers’ union will talk on Wednesday about the cranes that need no crew. "
        + "Bram Tiller said that four hundred dockers would not go back to work before."),
    Report(
      topic: 3, event: 6, day: 120, title: "Silver cups stolen from museum in Ardley",
      text:
        "Thieves broke a window of the museum in Ardley in the night to Sunday and took eleven silver cups "
        + "from the time of the guilds. Curator Maud Pell said that they had been insured for a tenth of "
        + "their worth."),
    Report(
      topic: 3, event: 6, day: 121, title: "Police find van of the Ardley thieves",
      text:
        "A burnt van found in a wood near Ardley belonged to the thieves of the silver cups, police said on "
        + "Monday. Maud Pell, the curator, asked dealers to look out for the marks of the guilds."),
    Report(
      topic: 3, event: 6, day: 123, title: "Dealer returns three cups of the guilds to Ardley",
      text:
        "A dealer brought three of the eleven silver cups back to the museum of Ardley on Wednesday. He had "
        + "bought them at a market, he told the curator, Maud Pell, and knew the marks of the guilds from the "
        + "news."),
    Report(
      topic: 3, event: 7, day: 121, title: "Painting cut from its frame at Vessen gallery",
      text:
        "A visitor cut the painting Woman at a Well from its frame at the Vessen gallery on Monday and "
        + "walked out with it under his coat. The guard had gone to fetch tea, said director Emil Sandoz."),
    Report(
      topic: 3, event: 7, day: 122, title: "Vessen gallery shows picture of painting thief",
      text:
        "The Vessen gallery published on Tuesday a picture of the man who took Woman at a Well. Emil "
        + "Sandoz, its director, promised a reward for the painting and said that guards would no longer "
        + "fetch tea."),
    Report(
      topic: 3, event: 7, day: 125, title: "Stolen Woman at a Well found in a left-luggage locker",
      text:
        "Cleaners found the painting Woman at a Well in a locker of the Vessen railway station on Friday. "
        + "It is scratched at the edges, said Emil Sandoz of the gallery, but the woman still smiles."),
  ]

  /// The reports as linking sees them; numbered from 1.
  static func subjects(withDates: Bool) -> [LinkSubject] {
    reports.enumerated().map { index, report in
      Fixtures.subject(Int64(index + 1), report.title, report.text, day: withDates ? report.day : nil)
    }
  }

  /// How alike a reader finds two of them, from 0 to 3: one event, one kind of event, one world (ships and harbours, town
  /// halls), nothing.
  static func grade(_ one: Report, _ other: Report) -> Int {
    if one.event == other.event { return 3 }
    if one.topic == other.topic { return 2 }
    let worlds: Set<Set<Int>> = [[0, 5], [1, 5], [2, 4], [3, 4]]
    return worlds.contains([one.event, other.event]) ? 1 : 0
  }
}
