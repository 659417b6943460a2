"""Whatever stands in a library: each format is written whole, read back whole, and tells nobody's real name."""

from __future__ import annotations

import csv
import io
import unicodedata
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
# In five scripts, and what of each must be in no file: the last name, the first one where the family's comes first.
NAMES = {
    "Gudrun Xzqwhauge": "xzqwhauge",
    "鑫麤 驫龘": "鑫麤",
    "झौठे छूक्षो": "छूक्षो",
    "קשז פטג": "פטג",
    "Ψιζξας Ξζαψιδης": "ξζαψιδ",
}
NAME = "Gudrun Xzqwhauge"
UNSEEN = ("\u00ad", "\u2060", "\u200b", "\u200c", "\u200f", "\ufe0f", "\U000e0101")


def _plain(text: str) -> str:
    """As a reader sees it: without what nobody sees, without case and accents."""
    return fold("".join(letter for letter in text if unicodedata.category(letter) != "Cf" and letter not in UNSEEN))


def _names_nobody(text: str) -> bool:
    return not any(_plain(name) in _plain(text) for name in NAMES.values())


def _written(told) -> str:
    """A name with something in it that nobody sees, and letters beside it where its script has no spaces."""
    name, unseen, place = told
    place = 1 + place % (len(name) - 1)
    typed = name if " " in name[place - 1 : place + 1] else name[:place] + unseen + name[place:]
    return f"私は{typed}です" if name[0] >= "\u3400" else typed


written = st.tuples(st.sampled_from([*NAMES, *NAMES.values()]), st.sampled_from(UNSEEN), st.integers(0, 20)).map(
    _written
)
anything = st.text(st.characters(codec="utf-8"), max_size=30).filter(_names_nobody) | st.sampled_from(
    (
        *NAMES,
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
spoken = st.lists(anything | in_passing | written, max_size=3).map(" ".join)


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
    gate = NotesGate({"c1": Agreement(yes)}, RealNames([(name, "Ingrid, 67") for name in NAMES]), TODAY)
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
        assert _names_nobody(told)
        assert not {"\x00", "\x1b", "\u202e", "\ufffe"} & set(told)
        if not name.endswith((".csv", ".txt")):
            ET.fromstring(content)
        if name.endswith(".csv"):
            assert len(list(csv.reader(io.StringIO(told, newline="")))) == len(found) + 1
