import News

extension Linker {
  /// Which story each computed group goes on, so that ids stay; nil for a group that is a new story.
  ///
  /// The largest overlap is settled first; of equal ones the older story (smaller id) wins. A story goes on in one group
  /// alone, and a group goes on one story alone.
  package static func matchStories(groups: [EventGroup], existing: [StoryID: [ArticleID]]) -> [StoryID?] {
    var storyOf: [ArticleID: StoryID] = [:]
    for (story, articles) in existing { for article in articles { storyOf[article] = story } }
    var overlaps: [(group: Int, story: StoryID, shared: Int)] = []
    for (index, group) in groups.enumerated() {
      var shared: [StoryID: Int] = [:]
      for article in group.articles { if let story = storyOf[article] { shared[story, default: 0] += 1 } }
      overlaps += shared.map { (index, $0.key, $0.value) }
    }
    overlaps.sort {
      if $0.shared != $1.shared { return $0.shared > $1.shared }
      if $0.story != $1.story { return $0.story < $1.story }
      return groups[$0.group].articles.lexicographicallyPrecedes(groups[$1.group].articles)
    }
    var stories = [StoryID?](repeating: nil, count: groups.count)
    var taken: Set<StoryID> = []
    for overlap in overlaps where stories[overlap.group] == nil && !taken.contains(overlap.story) {
      stories[overlap.group] = overlap.story
      taken.insert(overlap.story)
    }
    return stories
  }
}
