// What Swift cannot reach in SQLite: functions that take a variable number of arguments. The rest comes with GRDB.

int sqlite3_config(int option, ...);

/// From now on SQLite counts no memory, so that its threads do not wait for each other whenever one of them asks for some.
///
/// To be said before SQLite is used; later it changes nothing. SQLITE_CONFIG_MEMSTATUS, https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
static inline void dossier_count_no_memory(void) { sqlite3_config(9, 0); }
