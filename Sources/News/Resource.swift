import CResources
import Foundation

/// The data files that are part of the program: plain text, embedded by the compiler from the repository.
package enum Resource {
  /// Which step of the data's way a file belongs to; each is a table in `CResources`.
  package enum Table: Sendable {
    case ingest, linking, themes, sample
  }

  /// Every file of a table in the order of its rows.
  package static func files(_ table: Table) -> [(name: String, text: String)] {
    var files: [(name: String, text: String)] = []
    var row = first(table)
    while let name = row.pointee.name, let text = row.pointee.text {
      files.append((String(cString: name), String(cString: text)))
      row += 1
    }
    return files
  }

  /// The text of one file, or an empty text when the table has no file of that name.
  package static func text(_ table: Table, _ name: String) -> String {
    var row = first(table)
    while let found = row.pointee.name, let text = row.pointee.text {
      if strcmp(name, found) == 0 { return String(cString: text) }
      row += 1
    }
    return ""
  }

  /// The lines of one file that hold data: without comments (`#` first) and blank lines, split at tabs.
  package static func rows(_ table: Table, _ name: String) -> [[Substring]] {
    text(table, name).utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.first != UInt8(ascii: "#") && $0.contains { $0 > UInt8(ascii: " ") } }
      .map { $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) } }
  }

  private static func first(_ table: Table) -> UnsafePointer<embedded_file> {
    switch table {
    case .ingest: dossier_ingest_files()
    case .linking: dossier_linking_files()
    case .themes: dossier_theme_files()
    case .sample: dossier_sample_files()
    }
  }
}
