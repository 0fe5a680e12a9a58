import Foundation
import Testing

/// Results and copies that find no room: that is told, with the right file, and half of a thing never passes for the whole.
struct FullDiskTests {
  private let folder: PtyHome
  private var home: URL { folder.url }
  private var pages: String { home.path + "/pages" }

  init() throws {
    folder = try PtyHome()
    try PtyPages.write(to: home.appending(path: "pages"))
    #expect(try ProgramRun(["import", pages], home: home).status == 0)
  }

  @Test func resultsThatFindNoRoomAreNoSuccess() throws {
    for words in [
      "export", "export --format csv", "export --format markdown", "list", "show 1", "search --json ferry",
      "extract pages/ferry-vote.html", "import --json pages", "manual", "--help",
    ] {
      let arguments = words.split(separator: " ").map(String.init)
      let run = try ProgramRun(arguments, home: home, shell: #"exec "$0" "$@" > /dev/full"#)
      #expect(run.status == 2, "\(words)")
      #expect(run.errors.contains("the results cannot be written: the disk is full"), "\(words): \(run.errors)")
    }
  }

  @Test func aReaderThatWentAwayIsNoError() throws {
    // The pipe's other end is closed before anything is written.
    let run = try ProgramRun(
      ["export"], home: home, shell: #"trap '' PIPE; (sleep 1; "$0" "$@"; echo "$?" >&2) | true"#)
    #expect(run.errors == "0\n")
  }

  @Test func aBackupWithoutRoomNamesItsFileAndLeavesNothing() throws {
    let run = try ProgramRun(
      ["check", "--backup", home.path + "/copy.sqlite"], home: home, shell: #"ulimit -f 200; exec "$0" "$@""#)
    #expect(run.status == 2)
    #expect(
      run.errors.contains("cannot copy the library to \(home.path)/copy.sqlite: the disk is full"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path).allSatisfy { !$0.hasPrefix("copy") })
    #expect(try ProgramRun(["check", "--backup", home.path + "/copy.sqlite"], home: home).status == 0)
    let again = try ProgramRun(["check", "--backup", home.path + "/copy.sqlite"], home: home)
    #expect(again.status == 2)
    #expect(again.errors.contains("there is such a file already"))
  }
}
