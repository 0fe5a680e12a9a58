// swift-tools-version: 6.2
import PackageDescription

/// On CI a warning fails the build; at a developer's desk it only shows.
let warnings: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// `make fuzz` sets it: the readers are then built so that the fuzzer sees which way each input takes.
let isFuzzing = Context.environment["DOSSIER_FUZZ"] != nil
let strict = warnings + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

let package = Package(
  name: "dossier",
  products: [.executable(name: "dossier", targets: ["dossier"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "CResources"),
    .target(name: "CDigest"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "CNCurses"),
    .target(name: "News", dependencies: ["CResources", "CDigest"], swiftSettings: strict),
    .target(name: "Ingest", dependencies: ["News", "CZlib"], swiftSettings: strict),
    .target(name: "Linking", dependencies: ["News"], swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "News", "CZlib", "CSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .target(name: "Newsroom", dependencies: ["News", "Ingest", "Linking", "Archive"], swiftSettings: strict),
    .target(name: "Screens", dependencies: ["News"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Screens", "CNCurses"], swiftSettings: strict),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "News", "Newsroom", "Screens", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "Hostile", dependencies: ["News", "Ingest", "Linking", "Archive", "Screens"], path: "Tests/Hostile",
      swiftSettings: strict),
    .testTarget(name: "HostileTests", dependencies: ["Hostile", "News", "Newsroom", "Screens"], swiftSettings: strict),
    .testTarget(name: "NewsTests", dependencies: ["News"], swiftSettings: strict),
    .testTarget(name: "IngestTests", dependencies: ["Ingest"], swiftSettings: strict),
    .testTarget(name: "LinkingTests", dependencies: ["Linking"], exclude: ["Gold"], swiftSettings: strict),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"], swiftSettings: strict),
    .testTarget(name: "NewsroomTests", dependencies: ["Newsroom"], swiftSettings: strict),
    .testTarget(name: "ScreensTests", dependencies: ["Screens"], exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal"], swiftSettings: strict),
    .testTarget(name: "LayerTests", swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["dossier", "Hostile", "Screens", "CNCurses"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

if isFuzzing {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Hostile"], path: "Fuzz", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
