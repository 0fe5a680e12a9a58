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

  /// The names that a list has, one a line, or with a zero byte behind each as `find -print0` has them; `-` is the list on
  /// standard input.
  ///
  /// - Throws: What kept the list from being read.
  static func names(in list: String) throws -> [String] {
    let bytes = try bytes(ifNamedIn: [list]) ?? [UInt8](Data(contentsOf: URL(fileURLWithPath: list)))
    guard !bytes.contains(0) else { return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    return bytes.split(separator: UInt8(ascii: "\n"))
      .map { line in String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self) }
      .filter { !$0.isEmpty }
  }
}
