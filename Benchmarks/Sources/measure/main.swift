import Foundation

// measure DOSSIER FOLDER COUNT…: prints one Markdown table of what Dossier costs with libraries of these sizes.

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
  FileHandle.standardError.write(Data("usage: measure DOSSIER FOLDER COUNT…\n".utf8))
  exit(64)
}
let folder = URL(fileURLWithPath: arguments[2])
let generate = URL(fileURLWithPath: arguments[0]).deletingLastPathComponent().appending(path: "generate").path
var rows: [Row] = []
for count in arguments[3...].compactMap({ Int($0) }) {
  let library = try Library(of: count, in: folder, dossier: arguments[1], generate: generate)
  rows += try library.importing() + library.reading()
  rows += try Peers(count: count, home: folder.appending(path: "peers-\(count)"), generate: generate).rows()
}
print(Row.table(rows))
