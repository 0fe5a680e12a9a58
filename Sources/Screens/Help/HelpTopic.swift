/// A subject of the help: `:help NAME` opens its page, and messages name it.
///
/// To add one: a case of `Name` and a row of `all`. Every command belongs to one, which a test holds.
package struct HelpTopic: Sendable {
  package enum Name: String, Hashable, Sendable, CaseIterable {
    case keys, moving, reading, place, find, search, people, stories, join, marks, notes
    case importing = "import"
    case problems, panes, links, copy, export, settings, mouse, library
  }

  package var name: Name
  package var title: String
  /// Paragraphs.
  package var words: [String]
  /// What is typed, with what it does.
  package var rows: [(name: String, help: String)] = []
  /// The commands that the page lists with their keys.
  package var commands: [Command.Name]

  package static func row(_ name: Name) -> HelpTopic? { all.first { $0.name == name } }

  /// The topic that a command belongs to: the first that lists it.
  static func of(_ command: Command.Name) -> Name? { byCommand[command] }

  private static let byCommand = Dictionary(
    all.flatMap { topic in topic.commands.map { ($0, topic.name) } }, uniquingKeysWith: { first, _ in first })

  /// The topic's page, with the keys that are in use.
  func card(keymap: Keymap) -> Card {
    var card = Card(title)
    card.heading = "Help: \(name.rawValue)"
    for paragraph in words { card.add("", paragraph) }
    for row in rows { card.add(row.name, row.help) }
    for command in commands.compactMap({ Command.row($0) }) {
      card.add(keymap.allKeys(for: command.name).first ?? "", "\(command.help)  (:\(command.name.rawValue))")
    }
    return card
  }
}

extension HelpTopic {
  package static let all: [HelpTopic] = [
    HelpTopic(
      name: .keys, title: "Keys and commands",
      words: [
        "Every command has a name: :NAME carries it out, and Tab completes it.",
        "A number in front repeats a movement: 12 and then the key. Digits that are keys of the main views go there, unless another digit or the movement follows at once, within a third of a second: then they are a number, and the view is the one before. With Alt the first digit always begins a number.",
        "Where a key begins a sequence, the keys that go on stand at the foot.",
        "Keys that come before what they are about is read wait for it; Esc drops them.",
        "Your own stand in config.toml under [keys], a sequence = a command: \"g x\" = \"star\". \"\" takes keys away. { command = \"read\", in = [\"articles\"] } binds in some places only.",
        "Keys are written as typed, or by name: Enter, Esc, Space, Tab, Backspace, Delete, Insert, Up, Down, Left, Right, Home, End, PgUp, PgDn, F1 to F24; with Ctrl-, Alt- or Shift- in front.",
      ],
      rows: [
        ("places", Contexts.names.map(\.name).joined(separator: ", ")),
        (":keys NAME", "a whole set of keys: newsboat, arrows; none for the usual ones"),
      ],
      commands: [.help, .commandLine, .redraw, .suspend]),
    HelpTopic(
      name: .moving, title: "Moving in lists and texts",
      words: ["A number in front repeats, or names a row: 40 and the key for the first row goes to row 40."],
      commands: [
        .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .readOn, .readBack,
      ]),
    HelpTopic(
      name: .reading, title: "Reading articles",
      words: [
        "An article is read when its end was on the screen; one that was left before keeps its place, and opens there.",
        "In the text, signs at the right tell the lines with people (•) and quotes (\").",
      ],
      commands: [
        .open, .leave, .nextArticle, .previousArticle, .nextUnread, .previousUnread, .wider, .narrower, .reverse,
        .starredOnly, .unreadOnly, .original, .dropped, .fields,
      ]),
    HelpTopic(
      name: .place, title: "Back, forward and where one was",
      words: [
        "Every view that was opened is a step on a path. Going back gives the view as it was left: its list, its search, its row, its line.",
        "The path is kept: the next start stands where this one ended, also after a crash.",
      ],
      commands: [.back, .forward, .lastView, .close, .quit]),
    HelpTopic(
      name: .find, title: "Finding in what is shown, and filtering lists",
      words: [
        "Finding moves to what matches as it is typed. Small letters match large ones too, and letters without accents those with.",
        "A filter leaves only the rows that match. Both are kept with Enter, and Esc brings the old place back.",
      ],
      rows: [(":filter WORDS", "the same from the command line; without words all rows again")],
      commands: [.find, .findNext, .findPrevious, .filter, .hints]),
    HelpTopic(
      name: .search, title: "Searching the whole library",
      words: [
        "Articles, quotes, people and stories are found as you type. Plain words must all be there; the last one may be unfinished.",
        "\"words in a row\", -not, this|that and ( ) work as elsewhere, and so do NOT, OR and AND in capitals. Tab completes a field, and then names.",
        "Of people, stories and quotes the first few are shown, so that each letter is answered at once: 5+ tells that there are more, and the row below them leads there.",
        "A search that was saved stands in the empty search, with how much is new since it was looked at.",
      ],
      rows: SearchItems.fields + [(":forget NAME", "drop a saved search")], commands: [.search, .saveSearch]),
    HelpTopic(
      name: .people, title: "People: who is named, with which office, and what they said",
      words: [
        "A person has a page: offices as they were stated and when, forms of the name, quotes, articles, stories, who else is named with them.",
        "Every name and every quote says why it was taken for this person, with the sentence.",
      ],
      rows: [(":official NAME", "people whose name matches")],
      commands: [.people, .nextPerson, .previousPerson, .card, .officials, .quotes]),
    HelpTopic(
      name: .stories, title: "Stories: what several articles tell",
      words: [
        "A story's page has its articles in order, by day with what each brought, and by source. Days that the texts name stand between them.",
        "A story holds several articles that tell of one happening; many articles stand in none.",
      ],
      rows: [(":story TITLE", "open a story by words of its title")],
      commands: [
        .coverage, .nextInStory, .previousInStory, .novelty, .stories, .view, .nextTab, .previousTab, .sources,
      ]),
    HelpTopic(
      name: .join, title: "Joining and splitting people and stories",
      words: [
        "On the page of a person, join shows who could be the same one; on that of a story, the stories around it. Split takes the article under the cursor away.",
        "Before anything is changed the card tells what will be, for how many articles, and why they stand as they do. What you decide holds for ever, also when articles come in again; undo takes it back.",
      ], commands: [.join, .split, .undo]),
    HelpTopic(
      name: .marks, title: "Marks: read, star, tags",
      words: ["Every change can be undone, one after another, also those of earlier days."],
      rows: [
        (
          ":mark read",
          "or unread, star, unstar, tag NAME, untag NAME: all articles of this list, also those out of sight"
        )
      ],
      commands: [.read, .readVisible, .star, .tag, .undo]),
    HelpTopic(
      name: .notes, title: "Notes",
      words: [
        "A note is written in Markdown, in the editor that VISUAL or EDITOR names, on the article, the person or the story at hand. An empty one is taken away.",
        "Search finds the words of notes; is:noted finds what has one.",
      ], commands: [.note]),
    HelpTopic(
      name: .importing, title: "Bringing articles in",
      words: [
        "Pages as HTML, text, Markdown, MHTML or mail, feeds, and folders of all of them. The bytes are kept, so that a better reader can read them again.",
        "It runs beside the reading and tells what became of each file: whole, a summary, known already, a copy, refused. What is new waits until it is taken in.",
      ],
      rows: [(":import PATH…", "files and folders"), ("dossier import PATH…", "the same from the shell")],
      commands: [.refresh, .interrupt, .sample]),
    HelpTopic(
      name: .problems, title: "What could not be imported",
      words: ["Each row is a file with what is wrong and what helps. A file that was mended can be read again here."],
      commands: [.problems, .retry, .retryAll]),
    HelpTopic(
      name: .panes, title: "Views and panes",
      words: [
        "Under 100 columns there is one pane; to 159 the list stands over the text, with people and related rows beside; from 160 all stand side by side.",
        "Lines between panes are dragged with the mouse, or set with :set list and :set panel.",
      ], commands: [.articles, .nextPane, .previousPane, .zoom]),
    HelpTopic(
      name: .links, title: "Opening in the browser",
      words: [
        "Only http, https and mailto are opened, by the browser that BROWSER names or the desktop's own, and never through a shell."
      ], commands: [.browse, .browseLink]),
    HelpTopic(
      name: .copy, title: "Copying",
      words: [
        "Through the desktop's clipboard, or the terminal's own where it has one (OSC 52), so that it works from afar too."
      ], commands: [.copyAddress, .copyTitle, .copyQuote, .copyMarkdown, .copyJSON]),
    HelpTopic(
      name: .export, title: "Writing what is shown to a file or a command",
      words: [
        "What is shown is written as Markdown, JSON or CSV, where you say: at first that is where dossier was started. A file that is there already stays, and the new one gets a number."
      ], rows: [(":export PATH", "the same at once; .md, .json or .csv says in which form")],
      commands: [.export, .pipe]),
    HelpTopic(
      name: .settings, title: "Settings",
      words: ["What is set shows at once and holds for this library; :write keeps it in config.toml for all."],
      rows: [(":set", "all settings with their values"), (":set NAME VALUE", "change one"), (":write", "keep them")]
        + Setting.all.map { ($0.name, $0.help) }, commands: [.themes]),
    HelpTopic(
      name: .mouse, title: "The mouse",
      words: [
        "A click selects a row, a double click opens it; a click on a name or a related row in the text opens that. The wheel scrolls what is under it, and lines between panes are dragged.",
        "With Shift the terminal selects text as it is used to.",
      ], rows: [(":set mouse false", "leave the mouse to the terminal")], commands: []),
    HelpTopic(
      name: .library, title: "The library",
      words: [
        "One file holds everything: $XDG_DATA_HOME/dossier/library.sqlite. What another dossier adds to it is told as it comes."
      ],
      rows: [
        ("dossier check", "is it whole?"), ("… --repair", "write what can be read of a damaged one into a new file"),
        ("… --backup FILE", "a copy, while it is in use too"),
      ], commands: []),
  ]
}
