import Archive
import Ingest
import Linking
import News
