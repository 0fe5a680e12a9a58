import Archive
import Ingest
import Linking
import News

/// The shared core's front door.
package actor Newsroom {
}
