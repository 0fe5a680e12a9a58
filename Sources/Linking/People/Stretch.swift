/// A stretch from one place up to another; empty where it would end before it begins.
///
/// The rules look to both sides of what they found, in text that anybody may have written. Where two finds overlap nothing lies
/// between them: that is an answer, and no reason to end the program.
func ..< (start: Int, end: Int) -> Range<Int> { Range(uncheckedBounds: (start, max(start, end))) }
