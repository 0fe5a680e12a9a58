/// The verbs that tie people to offices, and the words around them.
extension TitleBinder {
  static let future = QuoteReader.keys("be become")
  static let being = QuoteReader.keys("is becomes remains")
  static let verbsOfBeing = QuoteReader.keys("was were is are")
  static let been = Tokenizer.keys(of: "been").first ?? 0
  static let had = Tokenizer.keys(of: "had").first ?? 0
  static let having = QuoteReader.keys("had has have")
  static let who = Tokenizer.keys(of: "who").first ?? 0
  static let present = QuoteReader.keys("is become becomes became remains being")
  static let leaving = QuoteReader.keys(
    "resigned resigns resign resigning quit quits stepped steps step retired retires retire dismissed sacked fired ousted removed suspended"
  )
  static let taking = QuoteReader.keys("took takes take taking")
  static let takenWords = QuoteReader.keys("office over charge")
  static let helpers = QuoteReader.keys("was is will has had have been be")
  static let past = QuoteReader.keys("was")
  static let re = Tokenizer.keys(of: "re").first ?? 0
  static let appointing = QuoteReader.keys(
    "reelected reappointed named appointed elected nominated made sworn chosen confirmed sent posted")
  static let naming = QuoteReader.keys(
    "named names naming appointed appoints appointing nominated nominates nominating elected elects electing picked picks picking chose selected selects selecting tapped made hired installed "
      + "name appoint nominate elect pick choose tap hire install reappoint reappointed renominated renominate confirm confirmed approve approved approves approving promote promoted designated"
  )
  static let bringing = QuoteReader.keys(
    "swore swears swear swearing sworn brought brings bring bringing voted")
  static let replacing = QuoteReader.keys("replaced replaces replacing succeeded succeeds succeeding")
    .union(succeeding)
  static let succeeding = QuoteReader.keys("replace succeed")
  static let serving = QuoteReader.keys(
    "served serves serve serving moved moves moving returned returns returning joined joins joining rejoined hired recalled worked works work working acted acts act acting service stand stands standing stood ended ends continue continues stays remains"
  )
  static let moving = QuoteReader.keys("moves moved moving returns returned goes went switched switches transferred")
  static let served = QuoteReader.keys("served worked acted stood ended")
}
