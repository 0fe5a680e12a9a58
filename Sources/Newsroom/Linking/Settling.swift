import Archive
import Linking
import News

extension Newsroom {
  /// Computes what follows from what came in or was decided: who is who, what points where, what is one story.
  func settle() throws(NewsroomError) {
    try ask { (archive) throws(ArchiveError) in
      try archive.settlePeople { forms, apart, decisions in Linker.group(forms, apart: apart, decisions: decisions) }
    }
  }
}
