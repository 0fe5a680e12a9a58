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
    let text = text(table, name)
    func field(_ range: Range<Int>) -> Substring {
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      return Substring(text.utf8[start..<text.utf8.index(start, offsetBy: range.count)])
    }
    // A text made of C's bytes lies in one piece.
    return text.utf8.withContiguousStorageIfAvailable { bytes in
      var rows: [[Substring]] = []
      // The fields of the row at hand: the row itself is made when it is known how many they are.
      var (row, start, isBlank): ([Substring], Int, Bool) = ([], 0, true)
      var lineStart = 0
      func end(at index: Int) {
        if !isBlank, bytes[lineStart] != UInt8(ascii: "#") {
          row.append(field(start..<index))
          rows.append(Array(row[...]))
        }
        row.removeAll(keepingCapacity: true)
        (start, lineStart, isBlank) = (index + 1, index + 1, true)
      }
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"): end(at: index)
        case UInt8(ascii: "\t"):
          row.append(field(start..<index))
          start = index + 1
        case ...UInt8(ascii: " "): break
        default: isBlank = false
        }
      }
      end(at: bytes.count)
      return rows
    } ?? []
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
