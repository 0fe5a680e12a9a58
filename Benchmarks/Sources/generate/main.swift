import Foundation

// generate COUNT FOLDER [html|text] [seed]: writes COUNT articles into FOLDER, a thousand to a subfolder.
// generate COUNT FILE rss|sfeed [seed]: writes them into one feed, or one file as sfeed keeps feeds.

let arguments = CommandLine.arguments
guard arguments.count >= 3, let count = Int(arguments[1]), count > 0 else {
  FileHandle.standardError.write(Data("usage: generate COUNT FOLDER|FILE [html|text|rss|sfeed] [seed]\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: arguments[2])
let form = arguments.count > 3 ? arguments[3] : "html"
let isHTML = form == "html"
let seed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1
let world = World(seed: seed)

func page(_ article: Article, number: Int) -> String {
  let paragraphs = article.paragraphs
  guard isHTML else {
    let byline = article.byline.isEmpty ? "" : "By \(article.byline)\n\n"
    return "\(article.title)\n\n\(byline)\(article.date)\n\n" + paragraphs.joined(separator: "\n\n") + "\n"
  }
  return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(article.title)</title>
    <meta property="og:site_name" content="\(article.outlet)">
    <meta property="article:published_time" content="\(article.date)">
    <link rel="canonical" href="https://news.example/\(number)"></head><body><nav><a href="/">Home</a></nav>
    <article><h1>\(article.title)</h1>\(article.byline.isEmpty ? "" : "<p class=\"byline\">By \(article.byline)</p>")
    \(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))
    </article><footer>All rights reserved.</footer></body></html>
    """
}

/// An item of a feed.
func item(_ article: Article, number: Int) -> String {
  let text = article.paragraphs.joined(separator: " ")
  if form == "sfeed" {
    return "\(1_420_070_400 + number * 600)\t\(article.title)\thttps://news.example/\(number)\t\(text)\thtml\t\t\t\t"
  }
  return """
    <item><title>\(article.title)</title><link>https://news.example/\(number)</link><guid>\(number)</guid>
    <pubDate>\(article.date)</pubDate><description>\(text)</description></item>
    """
}

func writeFeed() throws {
  var text = form == "rss" ? "<rss version=\"2.0\"><channel><title>All</title>\n" : ""
  for number in 0..<count { text += item(Article(number: number, world: world, seed: seed), number: number) + "\n" }
  if form == "rss" { text += "</channel></rss>\n" }
  try Data(text.utf8).write(to: folder)
}

func writePages() throws {
  for number in 0..<count {
    let part = folder.appending(path: String(number / 1000))
    if number % 1000 == 0 { try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true) }
    let file = part.appending(path: "\(number).\(isHTML ? "html" : "txt")")
    try Data(page(Article(number: number, world: world, seed: seed), number: number).utf8).write(to: file)
  }
}

if form == "rss" || form == "sfeed" { try writeFeed() } else { try writePages() }
