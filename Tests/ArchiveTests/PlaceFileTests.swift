import Foundation
import Testing

@testable import Archive

/// The place of the reader beside a library.
struct PlaceFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "place-\(UUID().uuidString)")
  private var library: String { folder.appending(path: "my.dossier").path(percentEncoded: false) }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  @Test func theNewestPlaceIsRead() {
    let file = PlaceFile(besides: library)
    #expect(file.read() == nil)
    file.keep(Array("a longer place".utf8))
    file.keep(Array("short".utf8))
    for reader in [file, PlaceFile(besides: library)] {
      #expect(reader.read().map { String(decoding: $0, as: UTF8.self) } == "short         ")
    }
    let status = try? FileManager.default.attributesOfItem(atPath: library + ".place")
    #expect(status?[.posixPermissions] as? Int == 0o600)
  }

  @Test func aPlantedLinkIsNotFollowed() throws {
    let elsewhere = folder.appending(path: "elsewhere")
    try Data("mine".utf8).write(to: elsewhere)
    try FileManager.default.createSymbolicLink(
      at: URL(fileURLWithPath: library + ".place"), withDestinationURL: elsewhere)
    let file = PlaceFile(besides: library)
    file.keep(Array("a place".utf8))
    #expect(file.read() == nil)
    #expect(try String(contentsOf: elsewhere, encoding: .utf8) == "mine")
  }

  @Test func whatIsNoFileAndWhatIsTooLongAreLeftAlone() throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: library + ".place"), withIntermediateDirectories: true)
    let file = PlaceFile(besides: library)
    file.keep([1])
    #expect(file.read() == nil)
    let other = PlaceFile(besides: library + "2")
    other.keep([UInt8](repeating: 0x20, count: PlaceFile.mostBytes + 1))
    #expect(other.read() == nil)
    #expect(PlaceFile(besides: "").read() == nil)
  }
}
