import Foundation

/// What stands for the file name `-`.
enum StandardInput {
  /// The greatest document that is read.
  private static let largest = 64 << 20

  /// All of standard input when `-` is among the names, else nil.
  ///
  /// - Throws: `CocoaError.fileReadTooLarge` past 64 MiB, or what kept it from being read.
  static func bytes(ifNamedIn names: [String]) throws -> [UInt8]? {
    guard names.contains("-") else { return nil }
    var bytes: [UInt8] = []
    while let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
      bytes += part
      guard bytes.count <= largest else { throw CocoaError(.fileReadTooLarge, userInfo: [NSFilePathErrorKey: "-"]) }
    }
    return bytes
  }
}
