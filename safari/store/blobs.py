"""Pictures by content: immutable, in pieces, outside the journal."""

from __future__ import annotations

from collections.abc import Collection

from safari.store.database import Database

PIECE = 256 * 1024


def put(database: Database, content: bytes, media_type: str) -> str:
    """Keep these bytes once, inside the transaction at hand; their SHA-256 in hexadecimal."""
    import hashlib

    digest = hashlib.sha256(content).hexdigest()
    if database.value("SELECT 1 FROM blobs WHERE hash = ?", (digest,)):
        return digest
    database.execute("INSERT INTO blobs(hash, type, size) VALUES (?, ?, ?)", (digest, media_type, len(content)))
    pieces = [
        (digest, number, content[start : start + PIECE]) for number, start in enumerate(range(0, len(content), PIECE))
    ]
    database.execute_many("INSERT INTO blob_pieces(hash, piece, bytes) VALUES (?, ?, ?)", pieces)
    return digest


def get(database: Database, digest: str) -> bytes:
    """The bytes kept under a hash; empty where there are none."""
    rows = database.rows("SELECT bytes FROM blob_pieces WHERE hash = ? ORDER BY piece", (digest,))
    return b"".join(row[0] for row in rows)


def forget_unused(database: Database, held: Collection[str]) -> None:
    """Drop pictures that no note holds any more (taken back and never put forth again), but for those `held`."""
    with database.transaction():
        kept = database.rows("SELECT hash FROM blobs WHERE hash NOT IN (SELECT blob FROM photos)")
        unused = [(digest,) for (digest,) in kept if digest not in held]
        database.execute_many("DELETE FROM blob_pieces WHERE hash = ?", unused)
        database.execute_many("DELETE FROM blobs WHERE hash = ?", unused)
