/// What shells are told on top of what the reader of arguments writes of itself: the first word may be a file as well as a
/// command, as in `dossier saved-pages/`.
enum CompletionScript {
  /// A text that is no such script stays as it is.
  static func offeringFiles(_ text: String) -> String {
    switch text {
    case _ where text.hasPrefix("#!/bin/bash"):
      text.replacing("complete -o filenames -F _dossier", with: "complete -o default -o filenames -F _dossier")
    case _ where text.hasPrefix("#compdef dossier"):
      text.replacing(
        "_describe -V subcommand subcommands && ret=0",
        with: "_describe -V subcommand subcommands && ret=0; _files && ret=0"
      )
      .replacing(
        """
                    "_dossier_${words[1]}" && ret=0
                    ;;

        """,
        with: """
                      "_dossier_${words[1]}" && ret=0
                      ;;
                  *)
                      _files && ret=0
                      ;;

          """)
    case _ where text.hasPrefix("function __dossier"):
      text + "\ncomplete -c 'dossier' -n '__dossier_should_offer_completions_for_positional \"dossier\" -eq 1' -F"
    default: text
    }
  }
}
