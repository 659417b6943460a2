"""Pictures and sound by content: immutable, in pieces, outside the journal.

What is small goes in with the transaction at hand; safari.store.pouring takes in what is large. It counts once all its
pieces are there, and nothing refers to it before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from safari.store.database import Database

PIECE = 256 * 1024
A_STEP = 2  # pieces of what is large that are written, or dropped, in one transaction

INSERT = "INSERT INTO blob_pieces(hash, piece, bytes) VALUES (?, ?, ?)"
_LACKS = f"(SELECT count(*) FROM blob_pieces WHERE hash = blobs.hash) < (blobs.size + {PIECE - 1}) / {PIECE}"
_UNUSED = (
    "SELECT hash FROM blobs WHERE hash NOT IN"
    " (SELECT blob FROM photos UNION ALL SELECT blob FROM memos UNION ALL SELECT blob FROM recordings"
    " UNION ALL SELECT json_extract(page, '$.photo.blob') FROM tellings WHERE page ->> '$.photo.blob' IS NOT NULL)"
)


def put(database: Database, content: bytes, media_type: str) -> str:
    """Keep these bytes once, inside the transaction at hand; their SHA-256 in hexadecimal."""
    import hashlib

    digest = hashlib.sha256(content).hexdigest()
    if is_whole(database, digest):
        return digest
    begin(database, digest, media_type, len(content))
    starts = range(0, len(content), PIECE)
    pieces = [(digest, number, content[start : start + PIECE]) for number, start in enumerate(starts)]
    database.execute_many(INSERT, pieces)
    return digest


def is_whole(database: Database, digest: str) -> bool:
    """Whether all bytes of this hash are there."""
    return bool(database.value(f"SELECT 1 FROM blobs WHERE hash = ? AND NOT {_LACKS}", (digest,)))


def size(database: Database, digest: str) -> int:
    """How many bytes are kept under a hash."""
    return int(database.value("SELECT size FROM blobs WHERE hash = ?", (digest,)) or 0)


def get(database: Database, digest: str) -> bytes:
    """The bytes kept under a hash; empty where there are none."""
    return b"".join(pieces(database, digest))


def pieces(database: Database, digest: str) -> Iterator[bytes]:
    """The bytes kept under a hash, piece by piece, with the connection free in between."""
    number = 0
    while found := piece(database, digest, number):
        yield found
        number += 1


def piece(database: Database, digest: str, number: int) -> bytes:
    """One piece (0 is the first) of the bytes kept under a hash; empty behind the last."""
    sql = "SELECT bytes FROM blob_pieces WHERE hash = ? AND piece = ?"
    return bytes(database.value(sql, (digest, number)) or b"")


def read(database: Database, digest: str, start: int, most: int) -> bytes:
    """So many bytes from `start` of those kept under a hash; fewer at their end."""
    if most <= 0:
        return b""
    rows = database.rows(
        "SELECT bytes FROM blob_pieces WHERE hash = ? AND piece BETWEEN ? AND ? ORDER BY piece",
        (digest, start // PIECE, (start + most - 1) // PIECE),
    )
    within = start % PIECE
    return b"".join(row[0] for row in rows)[within : within + most]


def unfinished(database: Database) -> list[str]:
    """The hashes of what was begun and is not all there: left behind by a kill, or being poured in just now."""
    return [digest for (digest,) in database.rows(f"SELECT hash FROM blobs WHERE {_LACKS}")]


def in_use(database: Database) -> list[tuple[str, str, int]]:
    """The hash, media type and size of all that is kept, but for what was begun and is referred to by nothing."""
    return database.rows(f"SELECT hash, type, size FROM blobs WHERE NOT (hash IN ({_UNUSED}) AND {_LACKS})")


def drop(database: Database, digests: Collection[str]) -> None:
    """Drop these bytes, which nothing refers to, bit by bit."""
    for digest in digests:
        while numbers := database.rows(f"SELECT piece FROM blob_pieces WHERE hash = ? LIMIT {A_STEP}", (digest,)):
            with database.transaction():
                sql = "DELETE FROM blob_pieces WHERE hash = ? AND piece = ?"
                database.execute_many(sql, [(digest, number) for (number,) in numbers])
        with database.transaction():
            database.execute("DELETE FROM waveforms WHERE hash = ?", (digest,))
            database.execute("DELETE FROM blobs WHERE hash = ?", (digest,))


def forget_unused(database: Database, held: Collection[str]) -> None:
    """Drop what no note and no safari holds any more (taken back and never put forth again), but for those `held`."""
    drop(database, [digest for (digest,) in database.rows(_UNUSED) if digest not in held])


def begin(database: Database, digest: str, media_type: str, size: int) -> None:
    """Begin anew with these bytes, inside the transaction at hand."""
    database.execute("DELETE FROM blob_pieces WHERE hash = ?", (digest,))
    database.execute("DELETE FROM blobs WHERE hash = ?", (digest,))
    database.execute("INSERT INTO blobs(hash, type, size) VALUES (?, ?, ?)", (digest, media_type, size))
