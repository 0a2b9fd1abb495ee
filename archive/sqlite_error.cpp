#include "archive/sqlite_error.h"

#include <sqlite3.h>

#include <new>
#include <string>

#include "document/error.h"

namespace sohoa::archive {

// SQLite's own message (sqlite3_errmsg) may quote values, so only its fixed sentences are used.
void throw_sqlite_error(int result, const DatabaseFile& database) {
  const Place place{database.path, 0};
  switch (result & 0xFF) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw Error(Reason::ArchiveBusy, place, "another program is writing to the file",
                  "wait until it has finished");
    case SQLITE_FULL:
      throw Error(Reason::DiskFull, place, "the disk is full", "make room and try again");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw Error(database.broken, place, "the file is damaged or is no database of sohoa",
                  "use your backup");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
    case SQLITE_AUTH:
      throw Error(Reason::OutputNotWritable, place, "the file cannot be opened or written",
                  "check the permissions of the file and of its folder");
    case SQLITE_IOERR:
      throw Error(Reason::OutputNotWritable, place, "reading or writing the file failed",
                  "check the disk");
    case SQLITE_CONSTRAINT:
      throw Error(Reason::BadRecord, place, "the record contradicts itself or the archive");
    case SQLITE_TOOBIG:
      throw Error(Reason::BadRecord, place, "a text of the record is too large");
    default:
      throw Error(Reason::Internal, place,
                  std::string("SQLite says: ") + sqlite3_errstr(result) + " (" +
                      std::to_string(result) + ")",
                  "please report it");
  }
}

}  // namespace sohoa::archive
