import GRDB
import News
