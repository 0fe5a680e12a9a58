import Foundation
import Testing

/// The scripts by which shells complete what is typed.
struct CompletionScriptTests {
  private let folder: PtyHome

  init() throws { folder = try PtyHome() }

  private func script(_ shell: String) throws -> String {
    try ProgramRun(["--generate-completion-script", shell], home: folder.url).output
  }

  /// What bash offers behind a line; its own fallback to file names where the script has nothing to say.
  private func offered(_ line: String) throws -> String {
    let test = """
      cd \(folder.url.path); . ./dossier.bash
      COMP_LINE="\(line)"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(\(line)); [[ "$COMP_LINE" == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _dossier dossier "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s ' "${COMPREPLY[@]}"
      """
    try Data(test.utf8).write(to: folder.url.appending(path: "test.bash"))
    return try ProgramRun([], home: folder.url, shell: "bash ./test.bash").output
  }

  @Test func bashCompletesFilesWhereFilesAreMeant() throws {
    try Data(script("bash").utf8).write(to: folder.url.appending(path: "dossier.bash"))
    try Data().write(to: folder.url.appending(path: "quay.txt"))
    for line in [
      "dossier import qu", "dossier import --files-from qu", "dossier extract qu", "dossier list --library qu",
      "dossier officials --load qu", "dossier check --backup qu", "dossier browse qu", "dossier export --library qu",
    ] {
      #expect(try offered(line).contains("quay.txt"), "\(line)")
    }
    #expect(try offered("dossier ex").contains("extract export"))
    #expect(try script("bash").contains("complete -o default -o filenames -F _dossier dossier"))
  }

  @Test func zshAndFishCompleteFilesWhereFilesAreMeant() throws {
    let zsh = try script("zsh")
    #expect(zsh.contains("'*:paths:_files'") && zsh.contains(":file:_files'") && zsh.contains(":list:_files'"))
    #expect(zsh.contains("_describe -V subcommand subcommands && ret=0; _files && ret=0"))
    #expect(zsh.contains("*)\n            _files && ret=0"))
    let fish = try script("fish")
    #expect(fish.contains("-l 'library' -d 'The library file to use instead of your personal one.' -rF"))
    #expect(fish.contains("for_positional \"dossier import\" -ge 1' -F"))
    #expect(fish.contains("for_positional \"dossier\" -eq 1' -F"))
  }
}
