"""How loud recordings are, by the hash of their bytes: worked out once, outside the journal."""

from __future__ import annotations

from safari.recordings.recording import Waveform
from safari.store.database import Database


def get(database: Database, digest: str) -> Waveform | None:
    """The waveform of these bytes, where somebody worked it out."""
    found = database.row("SELECT step, peaks FROM waveforms WHERE hash = ?", (digest,))
    return Waveform(*found) if found else None


def put(database: Database, digest: str, waveform: Waveform) -> None:
    """Keep the waveform of these bytes, in place of the one before."""
    with database.transaction():
        database.execute(
            "INSERT INTO waveforms(hash, step, peaks) SELECT hash, ?, ? FROM blobs WHERE hash = ?"
            " ON CONFLICT(hash) DO UPDATE SET step = excluded.step, peaks = excluded.peaks",
            (waveform.step, waveform.peaks, digest),
        )
