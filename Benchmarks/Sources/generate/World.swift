/// The people, outlets and stories that articles are written about.
struct World {
  struct Person {
    var given: String
    var family: String
    var familyFirst: Bool
    var title: String
    var full: String { familyFirst ? "\(family) \(given)" : "\(given) \(family)" }
  }

  struct Story {
    var day: Int
    var people: [Person]
    var topic: [String]
    var place: String
    var number: Int
  }

  static let outlets = [
    "Meridian Wire", "The Daily Anchor", "Northern Courier", "Valley Herald", "City Ledger", "Coastal Times",
    "The Observer Post", "Lakeside Gazette", "Capital Dispatch", "Evening Standard Review", "Frontier News",
    "Plain Dealer Weekly",
  ]

  let vocabulary: Vocabulary
  private let people: [Person]
  private let places: [String]

  init(seed: UInt64) {
    vocabulary = Vocabulary(size: 40_000, seed: seed)
    var random = SplitMix(seed: seed &+ 1)
    let western = [
      "Anna", "Peter", "Maria", "Tomas", "Ingrid", "Paul", "Clara", "David", "Elena", "Simon", "Ruth", "Oscar",
    ]
    let eastern = ["Min-jun", "Seo-yeon", "Ji-hoon", "Ha-eun", "Dong-hyun", "Yu-jin", "Sang-woo", "Mi-kyung"]
    let families = ["Kim", "Park", "Choi", "Jung", "Kang", "Cho", "Yoon", "Han", "Shin", "Oh"]
    let titles = [
      "Foreign Minister", "Defense Minister", "Prime Minister", "Mayor", "Senator", "Finance Minister", "Ambassador",
      "Governor", "spokesperson", "Deputy Mayor", "Interior Minister", "Chief Justice",
    ]
    let words = vocabulary.words
    people = (0..<4000).map { _ in
      let isEastern = random.isOne(in: 3)
      let family =
        isEastern
        ? random.pick(families)
        : words[2000 + random.below(30_000)].capitalized + random.pick(["", "son", "ova", "ez"])
      return Person(
        given: isEastern ? random.pick(eastern) : random.pick(western), family: family, familyFirst: isEastern,
        title: random.pick(titles))
    }
    places = (0..<300).map { _ in words[3000 + random.below(20_000)].capitalized }
  }

  /// The story that the article of this number belongs to: about eight articles share one.
  func story(of article: Int, seed: UInt64) -> Story {
    let number = article / 8
    var random = SplitMix(seed: seed &+ 7_919 &* UInt64(number + 1))
    // Prominent people come up again and again, as in life.
    let cast = (0..<(2 + random.below(4))).map { _ in
      people[random.isOne(in: 2) ? random.below(60) : random.below(people.count)]
    }
    let topic = (0..<14).map { _ in vocabulary.words[150 + random.below(12_000)] }
    return Story(
      day: number / 6, people: cast, topic: topic, place: random.pick(places), number: 2 + random.below(900))
  }
}
