"""Whatever stands in a library: each format is written whole, read back whole, and tells nobody's real name."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from safari.exports import notes_csv, notes_qdc, notes_qdpx, notes_xlsx
from safari.people.consent import Agreement, Answer, Consent, How, Use
from safari.run.note import Kind, Note
from safari.sharing.notes_gate import NoteMaterial, NotesGate
from safari.sharing.real_names import RealNames
from safari.text import fold

TODAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, 41, tzinfo=UTC)
NAME = "Gudrun Xzqwhauge"
LAST_NAME = "xzqwhauge"
anything = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    (
        NAME,
        "GUDRUN\u0301 xzqwhauges",
        "=1+1",
        "]]>",
        "<b>&amp;",
        "\x00\x1b[2J",
        "\ufffe\uffff",
        "\u202eabc",
        "a\r\nb\x85",
    )
)
in_passing = st.sampled_from(("xzqwhauge", "mrs. xzqwhauges", "gudrunxzqwhauge@x.no", "xzqwhauge, gudrun"))
spoken = st.lists(anything | in_passing, max_size=3).map(" ".join)


@st.composite
def materials(draw_one) -> NoteMaterial:
    """A note of Ingrid's with hostile words everywhere."""
    uid = str(draw_one(st.integers(0, 10**9)))
    tags = tuple(draw_one(st.lists(anything, max_size=2)))
    note = Note(uid, "s1", "l1", Kind.QUOTE, draw_one(spoken), AT, "c1", tags=tags, language=draw_one(anything))
    said = [draw_one(anything) for _each in range(4)]
    return NoteMaterial(note, "Ingrid, 67", "nb", "Astrid", said[0], TODAY, said[1], said[2], said[3], 1)


def outgoing(found):
    yes = {use: Consent("c", "c1", use, Answer.YES, How.WRITTEN, TODAY) for use in (Use.NOTES, Use.ANONYMOUS_QUOTE)}
    gate = NotesGate({"c1": Agreement(yes)}, RealNames([(NAME, "Ingrid, 67")]), TODAY)
    passed = [note for one in found if (note := gate.passed(one)) is not None]
    return gate.bundle("Fjellvik & <Søn>", found[0].safari, AT, passed)


def parts_of(package):
    with zipfile.ZipFile(io.BytesIO(package)) as parts:
        return {name: parts.read(name) for name in parts.namelist()}


@pytest.mark.parametrize("kind", [notes_csv, notes_xlsx, notes_qdpx, notes_qdc])
@settings(max_examples=100, deadline=None)
@given(found=st.lists(materials(), min_size=1, max_size=3, unique_by=lambda one: one.note.uid))
def test_every_format_is_whole_and_tells_no_name(kind, found):
    made = kind.EXPORT.make(outgoing(found))
    parts = parts_of(made) if zipfile.is_zipfile(io.BytesIO(made)) else {kind.EXPORT.suffix: made}
    for name, content in parts.items():
        told = content.decode("utf-8")
        assert LAST_NAME not in fold(told)
        assert not {"\x00", "\x1b", "\u202e", "\ufffe"} & set(told)
        if not name.endswith((".csv", ".txt")):
            ET.fromstring(content)
        if name.endswith(".csv"):
            assert len(list(csv.reader(io.StringIO(told, newline="")))) == len(found) + 1
