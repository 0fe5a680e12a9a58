import Foundation
import Ingest
import News

/// Finds the files of an import: folders with all that is below them, in the order of names.
///
/// Nothing that could hang or never end is opened: pipes, sockets and devices are named and passed over, as are loops of links.
struct FileWalk {
  private(set) var files: [String] = []
  /// Those of them that are too great for one document.
  private(set) var large: Set<String> = []
  private(set) var problems: [Problem] = []
  private var folders: Set<FileIdentity> = []
  private let limits: ImportLimits

  /// Walks all of `paths`, in their order.
  init(_ paths: [String], limits: ImportLimits = ImportLimits()) {
    self.limits = limits
    // A stack rather than recursion: strangers' folders may be deep.
    var pending = Array(paths.reversed())
    while let path = pending.popLast() {
      if Task.isCancelled { return }
      pending += visit(path).reversed()
    }
  }

  /// Takes a file, or gives back what lies in a folder.
  private mutating func visit(_ path: String) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      problems.append(Self.unreadable(path, errno))
      return []
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      files.append(path)
      if status.st_size > limits.document { large.insert(path) }
    case S_IFDIR:
      guard folders.insert(FileIdentity(status)).inserted else {
        problems.append(
          Problem(
            .notAFile, file: path, message: "This leads back to a folder that was looked through already.",
            advice: "Nothing is missing: what lies in it was taken under the folder’s other name."))
        return []
      }
      return entries(path)
    default:
      problems.append(Self.unreadable(path, EINVAL))
    }
    return []
  }

  /// What lies in a folder, but for what can hold no article: hidden files, code, and what a browser saved beside a page.
  private mutating func entries(_ folder: String) -> [String] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      let companions = FileNames.shared.companions(among: names)
      return names.filter { !$0.hasPrefix(".") && !companions.contains($0) && FileNames.shared.code($0) == nil }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }
    } catch {
      problems.append(Self.unreadable(folder, EACCES))
      return []
    }
  }

  /// What there is to be read, and what is wrong with it before that: of a large export its parts.
  var sources: (sources: [ImportSource], problems: [Problem]) {
    var (sources, problems): ([ImportSource], [Problem]) = ([], problems)
    for file in files {
      guard large.contains(file), let export = ExportParts(file, limits: limits) else {
        sources.append(.file(file))
        continue
      }
      sources += export.ranges.map { .part(file, $0) }
      problems += export.problems
    }
    return (sources, problems)
  }

  private static func advice(_ code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "Check the path."
    case ELOOP: "The link leads in a circle; make it lead to the file."
    case EIO, ESTALE: "Check the disk, or fetch the file again."
    default: "Check the permissions of the file and its folders."
    }
  }

  /// A file or folder that could not be read, and why.
  static func unreadable(_ path: String, _ code: Int32) -> Problem {
    switch code {
    case EISDIR:
      return Problem(
        .notAFile, file: path, message: "This is a folder, not a file.",
        advice: "Name the files in it; import and browsing take whole folders.")
    case EINVAL:
      return Problem(
        .notAFile, file: path, message: "This is a pipe, a socket or a device, not a file.",
        advice: "Save its output to a file, or pipe it in and name it -.")
    // What is no UTF-8 was replaced before it came here.
    case ENOENT where path.contains("\u{FFFD}"):
      return Problem(
        .unreadable, file: path, message: "The name of this file is not UTF-8, and it cannot be opened by it.",
        advice: "Rename it, or pipe it in: dossier import - < FILE.")
    default: break
    }
    return Problem(
      .unreadable, file: path, message: "This cannot be read: \(String(cString: strerror(code))).",
      advice: advice(code))
  }
}

/// What makes a folder itself, whichever of its names it is reached by.
private struct FileIdentity: Hashable {
  var device: UInt64
  var number: UInt64

  init(_ status: stat) {
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
