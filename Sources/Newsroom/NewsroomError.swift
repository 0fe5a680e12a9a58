import Archive

/// Why something could not be done at all. Bad input is not among it: that is a `Problem`.
package struct NewsroomError: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case cannotOpen(reason: String)
    /// There is no library of this name.
    case missing
    /// Nothing of what should be a library can be read.
    case lost
    case busy
    case diskFull
    case readOnly
    case damaged(reason: String)
    case newer
    /// The database of another program.
    case foreign
    /// The copy, whose file `path` then names, cannot be written.
    case cannotCopy(reason: String)
    case cancelled
    case failed(reason: String)
  }

  package var kind: Kind
  /// The file that it happened to; empty for a library in memory.
  package var path: String

  package init(_ kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// - Parameter library: The file of the library that was asked.
  init(_ error: ArchiveError, library: String) {
    path = library
    switch error {
    case .cannotOpen(let file, let reason):
      kind = .cannotOpen(reason: reason)
      path = file
    case .busy: kind = .busy
    case .diskFull: kind = .diskFull
    case .readOnly: kind = .readOnly
    case .damaged(let reason): kind = .damaged(reason: reason)
    case .newer: kind = .newer
    case .foreign: kind = .foreign
    case .cannotCopy(let file, let reason):
      kind = .cannotCopy(reason: reason)
      path = file
    case .cancelled: kind = .cancelled
    case .failed(let reason): kind = .failed(reason: reason)
    }
  }

  package var isDamage: Bool { if case .damaged = kind { true } else { false } }
}

extension NewsroomError: CustomStringConvertible {
  /// What, where and what helps, in one line.
  package var description: String {
    let library = path.isEmpty ? "the library in memory" : "the library \(path)"
    let choice = path.isEmpty ? "" : " --library \(path)"
    return switch kind {
    case .cannotOpen(let reason): "cannot open \(library): \(reason); choose another with --library FILE"
    case .missing:
      "there is no library \(path); check the name, or make one: dossier import FILE\(choice)"
    case .lost:
      "nothing of \(library) can be read: it is none, or all of it is gone; choose another with --library FILE, such as a copy that check --backup made"
    case .busy: "another Dossier is writing to \(library); try again when it is done"
    case .diskFull:
      "no room for \(library): the disk is full, or a quota reached; what was in it stays; make room and try again"
    case .readOnly:
      "\(library) may only be read; check the permissions of the file and its folder, or copy it and name the copy with --library"
    case .damaged(let reason):
      "\(library) is damaged (\(reason)); to save what can be read in a new file: dossier check --repair\(choice)"
    case .foreign:
      "\(path) is the database of another program, and no library; nothing was changed; choose another with --library FILE"
    case .newer: "\(library) was made by a later Dossier; update this one, or choose another with --library FILE"
    case .cannotCopy(let reason):
      "cannot copy the library to \(path): \(reason); make room there, or name another file"
    case .cancelled: "stopped"
    case .failed(let reason): "\(library) cannot do this: \(reason); to look for damage: dossier check\(choice)"
    }
  }
}
