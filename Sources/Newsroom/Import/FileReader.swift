import Foundation
import News

/// Reads one file whole, within a limit.
enum FileReader {
  /// The greatest document that is read.
  static let largest = 64 << 20

  static func read(_ path: String) -> Result<[UInt8], Refusal> {
    guard let descriptor = descriptor(path) else { return .failure(Refusal(FileWalk.unreadable(path, errno))) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return .failure(Refusal(FileWalk.unreadable(path, errno))) }
    guard status.st_size <= largest else { return .failure(Refusal(tooLarge(path, bytes: Int(status.st_size)))) }
    return read(descriptor, path: path, expected: Int(status.st_size))
  }

  /// The bytes of one part of a file.
  static func read(_ path: String, _ range: Range<Int>) -> Result<[UInt8], Refusal> {
    guard let descriptor = descriptor(path) else { return .failure(Refusal(FileWalk.unreadable(path, errno))) }
    defer { close(descriptor) }
    var (bytes, failure): ([UInt8], Int32) = ([], 0)
    while bytes.count < range.count {
      let room = range.count - bytes.count
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = pread(descriptor, buffer.baseAddress, room, off_t(range.lowerBound + bytes.count))
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      // Cut down while it was read: the part is gone.
      guard failure == 0, !part.isEmpty else {
        return .failure(Refusal(FileWalk.unreadable(path, failure == 0 ? ESTALE : failure)))
      }
      bytes += part
    }
    return .success(bytes)
  }

  /// An open file, nil with `errno` when there is none of this name.
  static func descriptor(_ path: String) -> Int32? {
    // O_NONBLOCK: should a pipe have taken the file's place since it was looked at, this must not wait for it.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      errno = status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL
      return nil
    }
    return descriptor
  }

  private static func read(_ descriptor: Int32, path: String, expected: Int) -> Result<[UInt8], Refusal> {
    var bytes: [UInt8] = []
    // One more than expected, so that the end is seen with the first read.
    var room = expected + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Glibc.read(descriptor, buffer.baseAddress, room)
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0 else { return .failure(Refusal(FileWalk.unreadable(path, failure))) }
      if chunk.isEmpty { return .success(bytes) }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= largest else { return .failure(Refusal(tooLarge(path, bytes: bytes.count))) }
      if bytes.count == expected, chunk.count < room { return .success(bytes) }
      room = 64 << 10
    }
  }

  /// A document over the limit.
  static func tooLarge(_ path: String, bytes: Int) -> Problem {
    Problem(
      .tooLarge, file: path, message: "The file has \(bytes >> 20) MiB; at most \(largest >> 20) MiB are read.",
      advice: "Split it, and import the parts.")
  }

  /// Why a file gave nothing.
  struct Refusal: Error {
    var problem: Problem

    init(_ problem: Problem) { self.problem = problem }
  }
}
