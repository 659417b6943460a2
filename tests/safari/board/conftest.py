"""Notes of a breakfast, by what they say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from safari.run.note import Kind, Note


@pytest.fixture
def jot(library, breakfast):
    """Jots a note, each a minute after the one before; gives its uid."""
    count = [0]

    def jotted(text: str, *, safari: str = "", **details) -> str:
        count[0] += 1
        at = library.journal.clock() + timedelta(minutes=count[0])
        kind = details.pop("kind", Kind.SAW)
        note = Note("", safari or breakfast.uid, details.pop("author", None), kind, text, at, **details)
        return library.notes.keep(note).uid

    return jotted


@pytest.fixture
def stands(library, breakfast):
    """What stands on the board: the names of the themes with the words of their notes, from the top."""

    def standing() -> dict[str, list[str]]:
        board = library.board.board(breakfast.uid)
        return {one.theme.name if one.theme else "": [note.text for note in one.notes] for one in board.columns}

    return standing
