import Foundation
import Screens

extension OutputFile {
  /// Writes the file into the current folder under its name, or under one with a number behind it when that is taken; never over
  /// or through anything that is there. Returns the name.
  func save() throws -> String {
    let name = self.name.replacing("/", with: "-")
    let (stem, ending) = name.lastIndex(of: ".").map { (String(name[..<$0]), String(name[$0...])) } ?? (name, "")
    for number in 1...999 {
      let candidate = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
      let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if descriptor < 0 && errno == EEXIST { continue }
      guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: candidate]) }
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      do { try handle.write(contentsOf: Data(text.utf8)) } catch {
        // Half of it would pass for the whole.
        unlink(candidate)
        throw error
      }
      return candidate
    }
    throw CocoaError(.fileWriteFileExists, userInfo: [NSFilePathErrorKey: name])
  }
}
