import ArgumentParser
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
    return try bytes(of: .standardInput, named: "-")
  }

  private static func bytes(of handle: FileHandle, named name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while let part = try handle.read(upToCount: 1 << 20), !part.isEmpty {
      bytes += part
      guard bytes.count <= largest else { throw CocoaError(.fileReadTooLarge, userInfo: [NSFilePathErrorKey: name]) }
    }
    return bytes
  }

  /// The names that a list has, one a line, or with a zero byte behind each as `find -print0` has them; `-` is the list on
  /// standard input.
  ///
  /// - Throws: exit status 2, with what kept the list from being read on standard error.
  static func names(in list: String) throws -> [String] {
    let bytes = try bytes(ifNamedIn: [list]) ?? listed(list)
    guard !bytes.contains(0) else { return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    return bytes.split(separator: UInt8(ascii: "\n"))
      .map { line in String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self) }
      .filter { !$0.isEmpty }
  }

  /// A file, or a pipe that a shell gives a name.
  private static func listed(_ list: String) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: list) else {
      Output.message("dossier: the list \(list) cannot be read: \(String(cString: strerror(errno))); check its name.")
      throw ExitCode(2)
    }
    defer { try? handle.close() }
    do { return try bytes(of: handle, named: list) } catch {
      Output.message("dossier: the list \(list) cannot be read: it is no file of names, or one of more than 64 MiB.")
      throw ExitCode(2)
    }
  }
}
