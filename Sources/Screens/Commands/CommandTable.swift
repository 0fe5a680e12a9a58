extension Command {
  /// Every command: to add one, add a row here and a case where it is carried out.
  ///
  /// Where two rows name the same keys for one context, the earlier row has them.
  package static let all: [Command] =
    tabs + moving + opening + finding + linking + marking + showing + leaving + program

  /// First, because on these pages ← and → change the tab and elsewhere they open and leave.
  private static let tabs: [Command] = [
    Command(.previousTab, .show, ["Left", "<"], [.official, .story], "previous tab"),
    Command(.nextTab, .show, ["Right", ">"], [.official, .story], "next tab"),
  ]

  private static let moving: [Command] = [
    Command(.down, .move, ["j", "Down"], .scrolled, "down one row or line"),
    Command(.up, .move, ["k", "Up"], .scrolled, "up one row or line"),
    Command(.pageDown, .move, ["PgDn", "Ctrl-f"], .scrolled, "down one page"),
    Command(.pageUp, .move, ["PgUp", "Ctrl-b"], .scrolled, "up one page"),
    Command(.halfPageDown, .move, ["Ctrl-d"], .scrolled, "down half a page"),
    Command(.halfPageUp, .move, ["Ctrl-u"], .scrolled, "up half a page"),
    Command(.first, .move, ["g g", "Home"], .scrolled, "to the first row, or the start of the text"),
    Command(.last, .move, ["G", "End"], .scrolled, "to the last row, or the end of the text"),
    Command(.readOn, .move, ["Space"], .scrolled, "read on by a page; stops at the end"),
    Command(.readBack, .move, ["b"], .scrolled, "read back by a page"),
  ]

  private static let opening: [Command] = [
    Command(
      .open, .open, ["Enter", "l", "Right"], .everywhere.subtracting(.text), label: "open",
      "open what is under the cursor"),
    Command(.leave, .open, ["Esc", "h", "Left"], .everywhere, "clear find or filter, else up one level"),
    Command(.nextArticle, .open, ["J"], .oneArticle, label: "next", "next article, from the list or the text"),
    Command(.previousArticle, .open, ["K"], .oneArticle, "previous article"),
    Command(.nextUnread, .open, ["Ctrl-n"], [.articles, .reader, .panel], "next unread article"),
    Command(.previousUnread, .open, ["Ctrl-p"], [.articles, .reader, .panel], "previous unread article"),
    Command(
      .back, .open, ["H", "Backspace", "Alt-Left", "Ctrl-o"], .views, label: "back",
      "back, to exactly where one was"),
    Command(.forward, .open, ["L", "Alt-Right"], .views, "forward again"),
    Command(.lastView, .open, ["-"], .views, "to the last view and back"),
    Command(.close, .open, ["q"], .everywhere, "close this view; from the first one, leave"),
    Command(.quit, .open, ["Q"], .everywhere, "leave at once; everything is saved"),
  ]

  private static let finding: [Command] = [
    Command(.find, .find, ["/"], [.contents, .menu], label: "find", "find in what has the focus, as you type"),
    Command(.findNext, .find, ["n"], .contents, "next place found"),
    Command(.findPrevious, .find, ["N"], .contents, "previous place found"),
    Command(.search, .find, ["s"], .views, label: "search", "search the whole library as you type"),
    Command(.saveSearch, .find, ["S"], [.hits, .articles], "save this search"),
    Command(.filter, .find, ["F"], .lists, label: "filter", "filter this list as you type; Esc clears it"),
  ]

  private static let linking: [Command] = [
    Command(
      .hints, .people, ["f"], [.reader, .panel, .articles], label: "hints",
      "letters on people, quotes and related rows; a capital opens the card"),
    Command(.people, .people, ["p"], .oneArticle, label: "people", "the people of this article"),
    Command(
      .nextPerson, .people, ["}"], [.reader, .panel], label: "person",
      "next person, quote or related row in the text; Enter opens it"),
    Command(.previousPerson, .people, ["{"], [.reader, .panel], "previous person, quote or related row"),
    Command(.coverage, .people, ["c"], .oneArticle.subtracting(.story), label: "coverage", "the story of this article"),
    Command(.nextInStory, .people, ["]"], [.articles, .reader, .panel], "next article of the same story"),
    Command(.previousInStory, .people, ["["], [.articles, .reader, .panel], "previous article of the same story"),
    Command(
      .novelty, .people, ["g n"], [.reader], "dim what says nothing new after what you read of the story, or nothing"),
    Command(
      .card, .people, ["i"], .lists.union(.reader), label: "why",
      "what this is, and why it is linked or attributed, with the sentence"
    ),
    Command(
      .join, .people, ["&"], [.official, .story, .officials, .stories], label: "join",
      "take this official and another for one person, or this story and another for one"),
    Command(
      .split, .people, ["#"], [.official, .story], label: "split",
      "take the article under the cursor away from this official or story"),
  ]

  private static let marking: [Command] = [
    Command(.read, .marks, ["r"], .oneArticle, label: "read", "mark read, or unread again"),
    Command(.readVisible, .marks, ["R"], [.articles, .story], "mark all that is visible as read"),
    Command(.star, .marks, ["m"], .oneArticle, label: "star", "star, or take the star away"),
    Command(.tag, .marks, ["t"], .oneArticle, "add tags, apart by commas; -name takes one away"),
    Command(
      .note, .marks, ["a"], .oneArticle.union([.officials, .stories]),
      "write a note on the article, official or story, in your editor"),
    Command(.starredOnly, .marks, ["M"], [.articles], "only starred articles, or all again"),
    Command(.unreadOnly, .marks, ["U"], [.articles], "only unread articles, or all again"),
    Command(.undo, .marks, ["u"], .views, label: "undo", "undo the last change, whatever it was"),
    Command(.refresh, .marks, ["Ctrl-r"], .views, "take in what is new"),
  ]

  private static let showing: [Command] = [
    Command(
      .view, .show, ["v"], [.articles, .official, .story], label: "view",
      "next way to show this: list, timeline, sources, quotes"),
    Command(.nextPane, .show, ["Tab"], .paned, label: "pane", "next pane"),
    Command(.previousPane, .show, ["Shift-Tab"], .paned, "previous pane"),
    Command(.zoom, .show, ["z"], [.articles, .reader, .panel], "only this pane, or all again"),
    Command(.wider, .show, ["+", "="], [.articles, .reader, .text], "a wider text column"),
    Command(.narrower, .show, ["_"], [.articles, .reader, .text], "a narrower text column"),
    Command(.reverse, .show, ["g r"], [.articles], "oldest first, or newest first again"),
    Command(.articles, .show, ["1"], .views, "all articles"),
    Command(.stories, .show, ["2"], .views, "all stories"),
    Command(.officials, .show, ["3", "P"], .views, "all officials"),
    Command(.quotes, .show, ["4"], .views, "all quotes"),
    Command(.sources, .show, ["5"], .views, "all sources"),
    Command(.problems, .show, ["g p"], .views, "what could not be imported, and why"),
    Command(.original, .show, ["g o"], .oneArticle, "the page as it came"),
    Command(.dropped, .show, ["g d"], .oneArticle, "what was left out of the text, and why"),
    Command(
      .fields, .show, ["I"], .oneArticle, "all that was read of the page: each field, how sure, from where; the page"),
    Command(.retry, .show, ["a"], [.problems], label: "try again", "read this file again and say what came of it"),
    Command(.retryAll, .show, ["A"], [.problems], label: "all again", "read all files of this list again"),
  ]

  private static let leaving: [Command] = [
    Command(.browse, .out, ["o"], .oneArticle, "open in the browser"),
    Command(.browseLink, .out, ["O"], [.reader, .articles, .panel], "choose which link to open in the browser"),
    Command(.copyAddress, .out, ["y u"], .oneArticle, "copy the address"),
    Command(.copyTitle, .out, ["y t"], .oneArticle, "copy the title"),
    Command(.copyQuote, .out, ["y q"], .oneArticle, "copy the quote with its citation"),
    Command(.copyMarkdown, .out, ["y m"], .oneArticle, "copy the article as Markdown"),
    Command(.copyJSON, .out, ["y j"], .oneArticle, "copy the article as JSON"),
    Command(.export, .out, ["e"], .contents, "write what is shown to a file"),
    Command(.pipe, .out, ["|"], .contents, "hand what is shown to a command"),
  ]

  private static let program: [Command] = [
    Command(.sample, .program, ["x"], [.welcome], label: "sample", "open the sample dossier"),
    Command(.themes, .program, ["T"], .views, "choose a theme, with preview"),
    Command(.commandLine, .program, [":"], .views, "command line; Tab completes"),
    Command(.help, .program, ["?", "F1"], .everywhere, label: "keys", "the keys that work here; / filters them"),
    Command(.redraw, .program, ["Ctrl-l"], .everywhere, "paint the screen anew"),
    Command(.suspend, .program, ["Ctrl-z"], .everywhere, "back to the shell for a while"),
    Command(.interrupt, .program, ["Ctrl-c"], .everywhere, "stop what runs in the background"),
  ]

  /// The commands that the footer shows while there is room, the most wanted first.
  package static let footer: [Name] = [
    .open, .nextPerson, .sample, .nextArticle, .coverage, .people, .hints, .view, .find, .search, .filter, .card, .back,
    .join,
    .split, .retry, .retryAll, .undo, .read, .star, .nextPane,
  ]

  /// The table of keys for the README, as Markdown.
  package static func markdownTable() -> String {
    var lines = ["| keys | command | does |", "|---|---|---|"]
    for command in all {
      let keys = command.keys.map { "`\($0.replacing("|", with: "\\|"))`" }.joined(separator: " ")
      lines.append("| \(keys) | `\(command.name.rawValue)` | \(command.help) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
