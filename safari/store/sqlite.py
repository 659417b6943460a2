"""The one SQLite of the process: sqlcipher3, which opens plain files too.

A second SQLite library in the same process would drop the file's lock, so sqlite-utils is told to use this one: it
prefers a module named pysqlite3, and then its exception classes are ours.
"""

from __future__ import annotations

import sys

from sqlcipher3 import dbapi2 as sqlite3

sys.modules.setdefault("pysqlite3", sqlite3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlite3)

__all__ = ["sqlite3"]
