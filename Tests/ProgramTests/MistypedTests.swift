import Foundation
import Testing

/// What is mistyped is told, with what helps, and never passes for success.
struct MistypedTests {
  private let folder: PtyHome
  private var home: URL { folder.url }

  init() throws { folder = try PtyHome() }

  private func run(_ words: String...) throws -> ProgramRun { try ProgramRun(words, home: home) }

  private func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: home.appending(path: name))
  }

  private func addPages() throws {
    try PtyPages.write(to: home.appending(path: "pages"))
    try #require(try run("import", "pages").status == 0)
  }

  @Test func noCommandButImportAndBrowsingMakesALibrary() throws {
    for words in [
      "check", "check --repair", "list", "export", "show 1", "stories", "officials", "search ferry", "related 1",
    ] {
      let all = words.split(separator: " ").map(String.init) + ["--library", "typo.sqlite"]
      let run = try ProgramRun(all, home: home)
      #expect(run.status == 2, "\(words)")
      #expect(
        run.errors.contains("there is no library") && run.errors.contains("typo.sqlite"), "\(words): \(run.errors)")
    }
    #expect(try run("list").status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
  }

  @Test func whatIsNoLibraryIsNotToBeRepairedAgain() throws {
    try write("notes.txt", "Just notes.")
    let run = try run("check", "--repair", "--library", "notes.txt")
    #expect(run.status == 2)
    #expect(run.errors.contains("nothing of the library") && !run.errors.contains("--repair"), "\(run.errors)")
  }

  @Test func aListOfFilesThatCannotBeReadIsTold() throws {
    for list in ["no such list", "."] {
      let run = try run("import", "--files-from", list)
      #expect(run.status == 2)
      #expect(run.errors.contains("the list \(list) cannot be read: "), "\(run.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == [])
  }

  @Test func aWordThatIsLeftOutOfASearchIsNoOption() throws {
    try addPages()
    for words in [["search", "ferry", "-harbor"], ["search", "--json", "ferry", "-zebra"]] {
      let run = try ProgramRun(words, home: home)
      #expect(run.status == 0)
      #expect(!run.output.contains("USAGE"), "\(run.output)")
    }
  }

  @Test func aWordThatIsNeitherCommandNorFileIsTold() throws {
    let run = try run("exprt")
    #expect(run.status == 64)
    #expect(
      run.errors.contains("neither a command nor a file “exprt”. Did you mean `dossier export`?"), "\(run.errors)")
    let file = try self.run("no such page.html")
    #expect(file.status == 2)
    #expect(file.errors.contains("there is no file “no such page.html”"))
  }

  @Test func queriesAndNumbersAreChecked() throws {
    try addPages()
    for (words, complaint) in [
      (["list", "is:foo"], "at “is:foo”"), (["list", "after:yesterday"], "at “after:yesterday”"),
      (["search", "title:ferry"], "there is no field “title:”"), (["export", "frm:x"], "there is no field “frm:”"),
      (["list", "is:"], "nothing stands behind “is:”"),
      (["stories", "1", "--join", "9999"], "there is no story 9999"),
      (["stories", "1", "--without", "9999"], "there is no article 9999 in story 1"),
    ] {
      let run = try ProgramRun(words, home: home)
      #expect(run.status == 2 && run.output.isEmpty, "\(words)")
      #expect(run.errors.contains(complaint), "\(words): \(run.errors)")
    }
    for words in [
      ["list", "--limit", "0"], ["search", "ferry", "--limit", "0"], ["officials", "--match", "", "Ada"],
    ] {
      #expect(try ProgramRun(words, home: home).status == 64, "\(words)")
    }
    let one = try run("search", "ferry", "--limit", "1", "--json")
    #expect(one.output.split(separator: "\"kind\"").count == 2)
    #expect(one.output.contains("\"source\":"))
    #expect(try run("list", "--limit", "1").output.split(separator: "\n").count == 1)
    let match = try run("officials", "--match", "--json", "Ada Holm", "A. Holm")
    #expect(match.output.hasPrefix("{\"score\":"))
    let people = try run("officials", "--json", "okoro").output
    for key in ["statements", "lists", "merges"] { #expect(people.contains("\"\(key)\":"), "\(key)") }
  }

  @Test func listsOfNamesEndTheirNamesAsTheyLike() throws {
    try PtyPages.write(to: home.appending(path: "pages"))
    let names = ["pages/ferry-vote.html", "pages/ferry-cost.html"]
    for separator in ["\n", "\r\n", "\0", "\r\n\r\n"] {
      let list = names.map { $0 + separator }.joined()
      let run = try ProgramRun(["extract", "--files-from", "-"], home: home, input: list)
      #expect(run.status == 0 && run.output.split(separator: "\n").count == 2, "\(separator.debugDescription)")
    }
  }

  @Test func whatIsNoFileIsCalledWhatItIs() throws {
    try FileManager.default.createDirectory(at: home.appending(path: "pages"), withIntermediateDirectories: true)
    let folder = try run("extract", "pages")
    #expect(folder.status == 2)
    #expect(folder.errors.contains("This is a folder, not a file."), "\(folder.errors)")
    let line = #"printf 'words' > "$(printf 'caf\351.txt')"; exec "$0" import "$(printf 'caf\351.txt')""#
    let name = try ProgramRun([], home: home, shell: line)
    #expect(name.status == 2)
    #expect(name.errors.contains("The name of this file is not UTF-8"), "\(name.errors)")
  }

  @Test func aSubscriptionListSaysWhyItGivesNoArticle() throws {
    try write(
      "feeds.opml",
      "<opml version='2.0'><body><outline text='Quay' xmlUrl='https://quay.example/feed'/></body></opml>")
    let run = try run("import", "feeds.opml")
    #expect(run.status == 2)
    #expect(run.errors.contains("feeds.opml: refused: This is a list of 1 subscription"), "\(run.errors)")
    #expect(try self.run("extract", "feeds.opml").output.contains("https://quay.example/feed"))
  }
}
