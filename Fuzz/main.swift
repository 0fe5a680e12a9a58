// Gives libFuzzer's inputs to one subject, named by DOSSIER_SUBJECT. With --seeds FOLDER it writes the sound inputs to begin with.
// `make fuzz` does both, for every subject in turn.
import Foundation
import Hostile

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let subject: Subject = {
  let name = ProcessInfo.processInfo.environment["DOSSIER_SUBJECT"] ?? ""
  guard let subject = Subject(rawValue: name) else {
    print(Subject.allCases.map(\.rawValue).joined(separator: " "))
    exit(name.isEmpty ? 0 : 64)
  }
  return subject
}()

if CommandLine.arguments.count == 3, CommandLine.arguments[1] == "--seeds" {
  let folder = URL(fileURLWithPath: CommandLine.arguments[2])
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  for (number, seed) in subject.seeds.enumerated() {
    try Data(seed.utf8).write(to: folder.appending(path: "seed-\(number)"))
  }
  exit(0)
}

private var count = CommandLine.argc
private var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { bytes, count in
    if let complaint = subject.complaint(about: Array(UnsafeBufferPointer(start: bytes, count: count))) {
      fatalError(complaint)
    }
    return 0
  })
