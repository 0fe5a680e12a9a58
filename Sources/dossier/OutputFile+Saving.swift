import Foundation
import Screens

extension OutputFile {
  /// Writes the file under its path, or under one with a number behind the name when that is taken; never over or through
  /// anything that is there. Returns the whole path.
  func save() throws -> String {
    let path = URL(fileURLWithPath: TypedPath.expanded(name)).path
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let dot = path[nameStart...].lastIndex(of: ".") ?? path.endIndex
    for number in 1...999 {
      let candidate = number == 1 ? path : "\(path[..<dot])-\(number)\(path[dot...])"
      let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0 && errno == EEXIST { continue }
      guard descriptor >= 0 else { throw SavingError(code: errno, folder: String(path[..<nameStart])) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do { try handle.write(contentsOf: Data(text.utf8)) } catch {
        // Half of it would pass for the whole.
        unlink(candidate)
        throw error
      }
      return candidate
    }
    throw SavingError(code: EEXIST, folder: String(path[..<nameStart]))
  }
}

/// Why a file could not be made, and what helps.
struct SavingError: LocalizedError {
  /// What the system says, as in `errno`.
  var code: Int32
  /// Where the file was to be, with the slash at its end.
  var folder: String

  var errorDescription: String? {
    switch code {
    case ENOENT, ENOTDIR: "there is no folder \(folder); make it first"
    case EACCES, EPERM, EROFS: "you may not write in \(folder); choose another folder"
    case EEXIST: "there are a thousand files of that name; choose another name"
    case EISDIR, ELOOP: "that is a folder or a link; choose another name"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}
