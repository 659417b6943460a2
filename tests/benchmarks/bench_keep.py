"""Keeping one note durably, against writing 4 KiB and fdatasync on the same disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from safari.library import Library
from safari.plan.safari import Safari
from safari.run.note import Kind, Note
from safari.store.tables import SAFARIS
from tests.benchmarks.measure import Row, in_turn, median, percentile

RUNS = 600
BURST = 20  # notes in quick succession, far more than anybody writes
WORDS = "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra. Til slutt kunne jeg skadenummeret utenat."


def rows() -> Iterator[Row]:
    """Journal, table and search index in one transaction, on disk when it returns."""
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:
        library = Library.create(Path(folder, "a.safari"), "Fjellvik Insurance")
        with library.journal.intention("") as change:
            safari = change.add(SAFARIS, Safari(library.journal.new_uid(), "breakfast", "Breakfast"))
        astrid = library.people.add_leader("Astrid Holm")
        ingrid = library.people.add_customer("Ingrid, 67")
        floor_file = os.open(Path(folder, "floor"), os.O_CREAT | os.O_WRONLY)

        def keep() -> None:
            at = library.journal.clock()
            library.notes.keep(
                Note("", safari.uid, astrid.uid, Kind.OUCH, WORDS, at, ingrid.uid, -3, tags=("waiting",))
            )

        def floor() -> None:
            os.write(floor_file, b"x" * 4096)
            os.fdatasync(floor_file)

        kept: list[float] = []
        written: list[float] = []
        for _burst in range(RUNS // BURST):
            pair = in_turn(keep, floor, BURST)
            kept += pair[0]
            written += pair[1]
            library.tidy()  # as the window does two seconds after the last note
        os.close(floor_file)
        library.close()
        yield Row("keep a note, median", median(kept), median(written), 2.5)
        yield Row("keep a note, 99 of 100", percentile(kept, 99), None, 20, "ms")
