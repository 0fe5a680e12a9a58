// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who only uses Dossier builds it.
let package = Package(
  name: "Benchmarks",
  targets: [.executableTarget(name: "generate"), .executableTarget(name: "measure")],
  swiftLanguageModes: [.v6]
)
