"""A library with a safari in it, on a real file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safari.library import Library
from safari.plan.format import formats
from safari.plan.safari import Safari
from safari.run.note import Kind, Note


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library."""
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def breakfast(library: Library) -> Safari:
    """A planned breakfast."""
    return library.plans.plan(formats()[0][0], "Breakfast with claims customers")


@pytest.fixture
def jot(library: Library, breakfast: Safari) -> Callable[[str], Note]:
    """Keeps a note with these words."""
    return lambda words: library.notes.keep(Note("", breakfast.uid, None, Kind.SAW, words, library.journal.clock()))
