"""A call with its transcript."""

from __future__ import annotations

import pytest

from safari.library import Library
from safari.plan.format import formats
from safari.recordings.recording import Held

SAID = """WEBVTT

00:01.000 --> 00:04.000
<v Astrid Holm>Fjellvik, Astrid speaking. Is that Ingrid Bergstrøm?

00:04.500 --> 00:09.000
<v Ingrid>Yes. My number is 22 33 44 55, and I called nine times.

00:09.500 --> 00:12.000
<v Ingrid>Write to ingrid@example.no.
"""


@pytest.fixture
def library(tmp_path):
    opened = Library.create(tmp_path / "a.safari", "Fjellvik Insurance")
    yield opened
    opened.close()


@pytest.fixture
def call(library, tmp_path):
    """A call of Ingrid, 67, who is really Ingrid Bergstrøm."""
    safari = library.plans.plan(formats()[0][0]).uid
    ingrid = library.people.add_customer("Ingrid, 67").uid
    library.people.identify(ingrid, "Ingrid Bergstrøm", "")
    library.people.add_leader("Astrid Holm")
    path = tmp_path / "call.flac"
    path.write_bytes(b"fLaC" + bytes(100))
    held: Held = library.recordings.hold(path)
    return library.recordings.add(safari, held, 12_000, customer=ingrid)


@pytest.fixture
def transcript(library, call):
    return library.transcripts.take_in(call.uid, library.transcripts.read(SAID.encode()))
