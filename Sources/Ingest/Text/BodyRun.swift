/// Finds where on a page the article's text stands.
///
/// Prose adds its words, furniture and loose lines subtract; the run of lines with the greatest sum is the article. A head
/// over related articles or comments ends it, unless what stands below is but a small box within the text.
/// Source: the maximum-sum run as in Pasternack and Roth, "Extracting Article Text from the Web with Maximum Subsequence
/// Segmentation" (2009).
struct BodyRun {
  /// A stretch between two heads that end an article.
  private struct Segment {
    var lines: Range<Int>
    var head: Furniture.Kind?
    var run: Range<Int>
    var sum: Int
  }

  private let reading: PageReading

  /// The lines of the article's text; nil when nothing on the page reads like one.
  static func find(in reading: PageReading) -> Range<Int>? {
    let finder = BodyRun(reading: reading)
    let segments = finder.segments()
    guard let best = segments.max(by: { $0.sum < $1.sum }), best.sum > 0 else { return nil }
    // Blurbs of other articles may be longer than the article: what stands under no head goes first.
    let first = segments.firstIndex { ($0.head == nil && $0.sum >= 40 && $0.sum * 8 >= best.sum) || $0.sum == best.sum }
    guard var chosen = first else { return nil }
    var run = segments[chosen].run
    while chosen + 1 < segments.count,
      finder.isBox(before: segments[chosen + 1], words: segments[chosen].sum)
        || finder.goesOn(run, in: segments[chosen + 1])
    {
      chosen += 1
      run = run.lowerBound..<segments[chosen].run.upperBound
    }
    return run
  }

  /// What a line adds to the sum.
  static func weight(_ line: PageLine) -> Int {
    if let furniture = line.furniture {
      switch furniture.kind {
      case .cookie: return -40
      case .paywall: return -10
      case .ui: return furniture.isWhole ? -8 : -6
      case .related, .comments: return -8
      case .teaser: return -3
      case .byline, .dateline, .label, .topic: return -4
      case .caption: return -2
      case .takeaways, .reactions, .synopsis, .section: return 1
      }
    }
    if line.markup != nil { return max(2, min(line.words, 40)) }
    if line.isProse { return line.words < 12 ? 3 : line.words < 16 ? 8 : min(line.words, 60) }
    if line.end == .stop || line.end == .colon { return 1 }
    if line.isItem { return line.words >= 6 ? 2 : -1 }
    return line.words <= 3 ? -4 : -3
  }

  /// So many words of prose stand above readers' comments at least.
  private static let fewestAboveComments = 60

  private func segments() -> [Segment] {
    var segments: [Segment] = []
    var start = reading.lines.lowerBound
    var head: Furniture.Kind?
    var words = 0
    for index in reading.lines {
      if reading[index].isProse { words += reading[index].words }
      guard let kind = reading.kind(index), kind == .related || kind == .comments || kind == .reactions else {
        continue
      }
      // Above the text it is a button that leads to the comments.
      if kind == .comments, words < Self.fewestAboveComments { continue }
      segments.append(segment(start..<index, head))
      (start, head) = (index + 1, kind)
    }
    segments.append(segment(start..<reading.lines.upperBound, head))
    return segments
  }

  private func segment(_ lines: Range<Int>, _ head: Furniture.Kind?) -> Segment {
    var best = (sum: 0, lines: lines.lowerBound..<lines.lowerBound)
    var (sum, start) = (0, lines.lowerBound)
    for index in lines {
      guard reading.isOpen(index) else { continue }
      if sum <= 0 { (sum, start) = (0, index) }
      sum += Self.weight(reading[index])
      if sum > best.sum { best = (sum, start..<index + 1) }
    }
    return Segment(lines: lines, head: head, run: best.lines, sum: best.sum)
  }

  /// Whether the head over a segment is that of a small box: a few short lines, then the text goes on, paragraph after
  /// paragraph. Blurbs of other articles come with labels, or one by one under their headlines.
  private func isBox(before next: Segment, words: Int) -> Bool {
    guard next.head == .related, next.sum >= 100, next.sum * 5 >= words else { return false }
    var short = 0
    var (streak, longest) = (0, 0)
    for index in next.lines.lowerBound..<next.run.upperBound {
      let line = reading[index]
      if line.furniture?.kind == .label || line.furniture?.kind == .cookie { return false }
      if line.isProse, line.words >= 20 {
        streak += 1
        longest = max(longest, streak)
      } else {
        streak = 0
        if longest == 0 { short += 1 }
      }
    }
    return (1...10).contains(short) && longest >= 3
  }

  /// Whether the text goes on behind a box of a title or a few: straight after them stand paragraphs, at least two, that share
  /// more words with the text than blurbs of other articles do.
  private func goesOn(_ text: Range<Int>, in next: Segment) -> Bool {
    guard next.head == .related else { return false }
    let open = next.lines.prefix(Self.reachOfBox).filter { reading.isOpen($0) }
    let titles = open.prefix { !reading[$0].isProse }
    guard (1...Self.mostInBox).contains(titles.count),
      titles.allSatisfy({ reading[$0].furniture == nil && reading[$0].words >= 3 })
    else { return false }
    let paragraphs = open.dropFirst(titles.count).prefix { reading[$0].isProse && reading[$0].furniture == nil }.prefix(
      6)
    guard paragraphs.count >= 2 else { return false }
    var known = WordSet()
    for index in text where reading[index].isProse { known.insert(reading.bytes(index)) }
    let words = paragraphs.flatMap { WordSet.words(of: reading.bytes($0)) }
    return words.count >= Self.fewestBehindBox && known.share(of: words) >= Self.sharedBehindBox
  }

  private static let reachOfBox = 16
  private static let mostInBox = 4
  private static let fewestBehindBox = 12
  private static let sharedBehindBox = 0.15
}
