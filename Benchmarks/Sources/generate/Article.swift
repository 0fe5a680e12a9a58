/// One made-up article; the same number and seed give the same article.
struct Article {
  var title: String
  var outlet: String
  var date: String
  var byline: String
  var paragraphs: [String]

  init(number: Int, world: World, seed: UInt64) {
    // Every twentieth article is the text of the one before it in another outlet.
    let isCopy = number % 20 == 19
    var random = SplitMix(seed: seed &+ 104_729 &* UInt64(isCopy ? number - 1 : number))
    let story = world.story(of: isCopy ? number - 1 : number, seed: seed)
    outlet = World.outlets[(random.below(World.outlets.count) + (isCopy ? 1 : 0)) % World.outlets.count]
    let lead = random.pick(story.people)
    title = Self.headline(story, lead, &random)
    date = Self.date(day: story.day + random.below(5), minute: random.below(1440))
    byline =
      random.isOne(in: 2)
      ? "\(random.pick(["Nora", "Ivan", "Lucia", "Hugo"])) \(random.pick(["Blake", "Reyes", "Olsen", "Novak"]))" : ""
    paragraphs = []
    var named: Set<String> = []
    for index in 0..<(7 + random.below(6)) {
      let person = index == 0 ? lead : random.pick(story.people)
      paragraphs.append(Self.paragraph(story, person, named.insert(person.full).inserted, world, &random))
    }
    if isCopy { paragraphs[0] = paragraphs[0] + " It was reported by an agency." }
  }

  private static func headline(_ story: World.Story, _ lead: World.Person, _ random: inout SplitMix) -> String {
    let verb = random.pick(["defends", "rejects", "opens", "questions", "orders", "welcomes"])
    return "\(lead.family) \(verb) \(random.pick(story.topic)) \(random.pick(story.topic)) plan in \(story.place)"
  }

  private static func paragraph(
    _ story: World.Story, _ person: World.Person, _ isNew: Bool, _ world: World, _ random: inout SplitMix
  ) -> String {
    let name = isNew ? "\(person.title) \(person.full)" : person.family
    var sentences = [
      "\(name) said on Monday that the \(random.pick(story.topic)) of \(story.place) would \(words(6, story, world, &random))."
    ]
    if random.isOne(in: 3) {
      sentences.append("“\(words(7, story, world, &random).capitalizedFirst),” \(person.family) told reporters.")
    }
    if random.isOne(in: 4) { sentences.append("At least \(story.number) people were counted.") }
    while sentences.count < 4 {
      sentences.append(words(12 + random.below(12), story, world, &random).capitalizedFirst + ".")
    }
    return sentences.joined(separator: " ")
  }

  private static let functionWords = [
    "the", "of", "and", "to", "in", "a", "that", "for", "it", "with", "as", "was", "on", "by", "from", "at", "an",
    "which",
    "has", "not", "were", "but", "after", "its", "over",
  ]

  /// Two words in five are function words, one in eight belongs to the story, the rest are anybody's.
  private static func words(_ count: Int, _ story: World.Story, _ world: World, _ random: inout SplitMix) -> String {
    (0..<count).map { _ in
      switch random.below(40) {
      case ..<16: random.pick(functionWords)
      case 16..<21: random.pick(story.topic)
      default: world.vocabulary.word(&random)
      }
    }.joined(separator: " ")
  }

  /// Days are counted from 1 January 2015, as 360 to the year and 30 to the month (28 at most are used).
  private static func date(day: Int, minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (year, month, date) = (2015 + day / 336, day / 28 % 12 + 1, day % 28 + 1)
    return "\(year)-\(two(month))-\(two(date))T\(two(minute / 60)):\(two(minute % 60)):00Z"
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
