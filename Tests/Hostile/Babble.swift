import News

/// Sentences of the words that the rules of people look for, in any order: each two bytes choose one, so that damage to the bytes
/// is another sentence and not another letter.
package enum Babble {
  package static func text(_ bytes: [UInt8]) -> String {
    var text = ""
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let shelf = shelves[Int(bytes[index]) % shelves.count]
      let word = shelf[(Int(bytes[index]) / shelves.count * 256 + Int(bytes[index + 1])) % shelf.count]
      let isGlued =
        text.isEmpty || text.hasSuffix("“") || text.hasSuffix("(") || text.hasSuffix("\n") || glued.contains(word)
      text += isGlued ? word : " " + word
    }
    return text
  }

  private static let glued: Set<String> = [",", ".", ";", ":", "?", "!", "”", ")", "’s", "’", "-", "\n\n"]
  private static let marks = [
    ",", ",", ",", ".", ".", ";", ":", "?", "!", "“", "”", ",”", ".”", "(", ")", "’s", "’", "—", "–", "-", "…", "\n\n",
    "/", "\"", "'", "‘", "&", "«", "»", "„",
  ]
  private static let small = words(
    """
    a an the his her their its my our this that these those he she they it who whom whose which what where when while as if \
    and or but nor not no never than then also both either neither each all any some other another same own such one two three \
    of in on at to for from by with without under over after before during since until about against between into through \
    among within behind beside via per like unlike according regarding including following represents representing \
    is are was were be been being am has have had do does did will would can could may might must should \
    becomes became become remains remained serves served serving acts acted acting takes took taken holds held \
    named appointed elected chosen picked sworn nominated promoted hired tapped replaced succeeded succeeds replaces swore brought \
    resigned retired stepped down left joined led leads headed heads runs ran won lost leaving outgoing incoming interim former \
    then late deputy assistant vice senior chief first second third general acting honorary designate emeritus ex current new old \
    said says say told tells added adds asked argued argues insisted denied wrote posted tweeted noted warned called quoted cited saying \
    adamant clear made put it so too there here now yesterday today last next year month week day years old age aged born \
    son daughter wife husband brother sister father mother family widow lawyer spokesman spokeswoman spokesperson aide adviser head \
    chair chairman member members minister ministry secretary department office board commission committee council court agency \
    university bank company party group union force police army navy state city town county district province region country \
    north south east west northern southern foreign defense finance interior economy trade industry health education justice \
    mr mrs ms dr sir dame lord lady sheikh king queen prince pope saint st jr sr ii iii phd
    """)
  private static let initials = [
    "J.", "A. B.", "D.", "U.S.", "D-N.M.", "R-Ohio", "Lab.", "Gov.", "Sens.", "Rep.", "Lt. Gen.", "Jr.",
  ]
  private static let digits = ["1", "12", "52", "2024", "2019-2021", "1,000", "3.5", "21st", "8 p.m.", "May 4"]
  private static let odd = [
    "박서연", "로버트 카모디", "Михаил", "Νίκος", "山田", "Ж", "\u{600}", "e\u{301}", "İ", "O’Dea", "al-Rawi", "van der", "d’Este",
    "McX", "Łódź", "JOHN", "iX", "@ann", "#port", "https://post.example/a", "x",
  ]

  /// The words of function twice, as they are in texts.
  private static let shelves: [[String]] = [
    small, small.map(capitalized), small, marks, marks, marks, column("titles.tsv"),
    column("titles.tsv").map(capitalized),
    column("titles.tsv").map(capitalized), names("given_names.tsv"), names("family_names.tsv"),
    names("given_names.tsv"),
    names("family_names.tsv"), column("places.tsv"), column("countries.tsv"), column("speech_phrases.tsv"), initials,
    digits,
    odd, column("titles_abroad.tsv"),
  ]

  private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  private static func column(_ file: String) -> [String] {
    Resource.rows(.linking, file).compactMap(\.first).map(String.init)
  }

  private static func names(_ file: String) -> [String] {
    let names = Resource.rows(.linking, file).map { capitalized(String($0[0])) }
    return stride(from: 0, to: names.count, by: 37).map { names[$0] }
  }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
