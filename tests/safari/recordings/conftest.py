"""A safari of calls, and real speech taken in."""

from __future__ import annotations

import pytest

from safari.library import Library
from safari.plan.format import formats


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def safari(library):
    """The uid of an afternoon of listening."""
    (calls,) = [one for one in formats()[0] if one.key == "calls"]
    return library.plans.plan(calls).uid


@pytest.fixture
def called(library, safari, spoken):
    """`called("I called nine times", language="nb", suffix="mp3")`: a recording on the safari."""

    def called(text: str = "I called nine times.", language: str = "en", suffix: str = "wav", **details):
        held = library.recordings.hold(spoken(text, language=language, suffix=suffix))
        return library.recordings.add(safari, held, 2_000, **details)

    return called
