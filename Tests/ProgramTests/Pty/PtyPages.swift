import Foundation

/// Three invented pages of three invented papers about one happening, with wide and right-to-left text and things that must
/// never reach a terminal.
enum PtyPages {
  /// Writes the pages into a folder that it makes.
  static func write(to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for page in pages { try Data(page.html.utf8).write(to: folder.appending(path: page.name)) }
  }

  /// Adds an article of many lines, the newest of all.
  static func writeLong(to folder: URL) throws {
    let lines = (1...40).map {
      "Line \($0) of the long list says that the ferry of that hour was full to the last seat."
    }
    let long = page(
      "ferry-list.html", source: "Island Wire", title: "What the night ferry carried, hour by hour",
      time: "2025-03-09T07:15:00+01:00", paragraphs: lines, related: nil)
    try Data(long.html.utf8).write(to: folder.appending(path: long.name))
  }

  /// Adds an article that names a man of the mayor's family name.
  static func writeNamesake(to folder: URL) throws {
    let namesake = page(
      "pilot.html", source: "Sound Courier", title: "A pilot for the night",
      time: "2025-03-08T06:00:00+01:00",
      paragraphs: [
        "Harbor Pilot Erik Brandt steers the first boat of the night out of Ostby, the port on the other shore.",
        "“A pilot sleeps when the wind does,” Erik Brandt said on Saturday at the quay of Ostby.",
        "He learned the rocks from his grandmother, who drew them on a tablecloth that hangs in his kitchen.",
      ], related: nil)
    try Data(namesake.html.utf8).write(to: folder.appending(path: namesake.name))
  }

  private static let pages = [
    page(
      "ferry-vote.html", source: "Lakeside Record", title: "Okoro puts the night ferry to a vote",
      time: "2025-03-04T08:00:00+01:00",
      paragraphs: [
        "Transport Minister Ines Okoro asked the island council on Tuesday to vote on a ferry that sails all night.",
        "“Nobody should wait for the morning to see a doctor,” Okoro told the council in Vellmar.",
        "Mayor Tomas Brandt welcomed the plan and warned of the noise. The \u{1B}[31mharbor master\u{1B}[0m counted \u{202E}forty\u{202C} crossings.",
        "A sister town in Asia, 港の町, runs such a ferry since 2019; a guest from חיפה spoke of the same.",
        "The council will decide on the night ferry before the summer, Brandt said.",
      ], related: ("Brandt counts the cost of a night ferry", "https://sound.example/ferry-cost")),
    page(
      "ferry-cost.html", source: "Sound Courier", title: "Brandt counts the cost of a night ferry",
      time: "2025-03-05T09:30:00+01:00",
      paragraphs: [
        "Mayor Tomas Brandt put the cost of the night ferry at three million a year on Wednesday.",
        "“We can pay for the ferry or for the road, not for both,” Brandt said in Vellmar.",
        "Transport Minister Ines Okoro answered that the road could wait a year and that the night ferry could not.",
        "The island council votes on the ferry before the summer.",
      ], related: ("Okoro puts the night ferry to a vote", "https://lakeside.example/ferry-vote")),
    page(
      "ferry-captains.html", source: "Island Wire", title: "Captains ask who will sail the night ferry",
      time: "2025-03-07T07:15:00+01:00",
      paragraphs: [
        "The captains of Vellmar asked Transport Minister Ines Okoro on Friday who would sail the night ferry.",
        "“There are eleven of us, and a night has an end,” said Leif Anders, who speaks for the captains.",
        "Okoro promised them an answer before the island council votes on the ferry.",
      ], related: nil),
  ]

  private static func page(
    _ name: String, source: String, title: String, time: String, paragraphs: [String],
    related: (title: String, link: String)?
  ) -> (name: String, html: String) {
    let host = source.split(separator: " ").first.map { $0.lowercased() } ?? "paper"
    let html = """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>\(title) | \(source)</title>
      <link rel="canonical" href="https://\(host).example/\(name.dropLast(5))">
      <meta property="og:type" content="article"><meta property="og:title" content="\(title)">
      <meta property="og:site_name" content="\(source)"><meta property="article:published_time" content="\(time)">
      </head><body><article><h1>\(title)</h1><time datetime="\(time)">\(time.prefix(10))</time>
      \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
      </article>
      \(related.map { "<aside class=\"related\"><h2>Related articles</h2><ul><li><a href=\"\($0.link)\">\($0.title)</a></li></ul></aside>" } ?? "")
      </body></html>
      """
    return (name, html)
  }
}
