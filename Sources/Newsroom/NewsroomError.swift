import Archive

/// Why something could not be done at all. Bad input is not among it: that is a `Problem`.
package enum NewsroomError: Error, Hashable, Sendable {
  case cannotOpen(path: String, reason: String)
  case busy
  case diskFull
  case readOnly
  case damaged(reason: String)
  case newer
  case cancelled
  case failed(reason: String)

  init(_ error: ArchiveError) {
    self =
      switch error {
      case .cannotOpen(let path, let reason): .cannotOpen(path: path, reason: reason)
      case .busy: .busy
      case .diskFull: .diskFull
      case .readOnly: .readOnly
      case .damaged(let reason): .damaged(reason: reason)
      case .newer: .newer
      case .cancelled: .cancelled
      case .failed(let reason): .failed(reason: reason)
      }
  }
}

extension NewsroomError: CustomStringConvertible {
  /// What, where and what helps, in one line.
  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "cannot open the library \(path): \(reason); choose another with --library FILE"
    case .busy: "another Dossier is writing to the library; try again when it is done"
    case .diskFull: "the disk is full, or a quota reached; what was in the library stays; make room and try again"
    case .readOnly: "the library may only be read; check the permissions of the file and its folder"
    case .damaged(let reason): "the library is damaged (\(reason)); run: dossier check --repair"
    case .newer: "the library was made by a later Dossier; update this one, or choose another with --library FILE"
    case .cancelled: "stopped"
    case .failed(let reason): "the library cannot do this: \(reason); run: dossier check"
    }
  }
}
