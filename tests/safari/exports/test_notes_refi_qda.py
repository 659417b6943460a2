"""Notes as a REFI-QDA project and codebook: as the schema of 2019 has it, and every selection is found again."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from safari.exports import notes_qdc, notes_qdpx
from safari.sharing.outgoing_notes import OutgoingNote, OutgoingNotes, Report
from safari.text import clean

AT = datetime(2026, 11, 19, 8, 41, 7, tzinfo=UTC)
INGRID = OutgoingNote(
    "n1", "s1", "Breakfast", date(2026, 11, 19), AT, "Ouch", "Jeg ringte elleve ganger.", "c1", "Ingrid, 67",
    feeling=-3, touchpoint="Claim", theme="Nobody owns it", tags=("wait", "phone"), author="Astrid Holm",
)  # fmt: skip
NIKOS = replace(
    INGRID, uid="n2", kind="Quote", text="Κάθε φορά άλλη φωνή.", customer="c2", alias="Nikos, 41", theme="", feeling=0
)
PROJECT, CODEBOOK = "{urn:QDA-XML:project:1.0}", "{urn:QDA-XML:codebook:1.0}"

GUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"
STRING, NUMBER, TRUTH = r"(?s:.*)", r"[+-]?\d+", "true|false|1|0"
ONCE, MAYBE, SOME, ANY = (1, 1), (0, 1), (1, None), (0, None)
MADE = {"creatingUser": GUID, "creationDateTime": MOMENT, "modifyingUser": GUID, "modifiedDateTime": MOMENT}


class Kind(NamedTuple):
    """What the schema says of an element: attributes it must and may have, and its children, in this order."""

    must: dict[str, str]
    may: dict[str, str]
    children: dict[str, tuple[int, int | None]]


REFERENCE = Kind({"targetGUID": GUID}, {}, {})
SCHEMA = {
    "Project": Kind(
        {"name": STRING},
        {"origin": STRING, "creatingUserGUID": GUID, "creationDateTime": MOMENT},
        {"Users": MAYBE, "CodeBook": MAYBE, "Variables": MAYBE, "Cases": MAYBE, "Sources": MAYBE, "Notes": MAYBE},
    ),
    "Users": Kind({}, {}, {"User": SOME}),
    "User": Kind({"guid": GUID}, {"name": STRING, "id": STRING}, {}),
    "CodeBook": Kind({}, {}, {"Codes": ONCE}),
    "Codes": Kind({}, {}, {"Code": SOME}),
    "Code": Kind(
        {"guid": GUID, "name": STRING, "isCodable": TRUTH},
        {"color": "#[0-9A-Fa-f]{6}"},
        {"Description": MAYBE, "NoteRef": ANY, "Code": ANY},
    ),
    "Cases": Kind({}, {}, {"Case": SOME}),
    "Case": Kind(
        {"guid": GUID},
        {"name": STRING},
        {"Description": MAYBE, "CodeRef": ANY, "VariableValue": ANY, "SourceRef": ANY, "SelectionRef": ANY},
    ),
    "Sources": Kind({}, {}, {"TextSource": SOME}),
    "TextSource": Kind(
        {"guid": GUID},
        {"name": STRING, "richTextPath": STRING, "plainTextPath": STRING, **MADE},
        {"Description": MAYBE, "PlainTextContent": MAYBE, "PlainTextSelection": ANY, "Coding": ANY},
    ),
    "PlainTextSelection": Kind(
        {"guid": GUID, "startPosition": NUMBER, "endPosition": NUMBER},
        {"name": STRING, **MADE},
        {"Description": MAYBE, "Coding": ANY, "NoteRef": ANY},
    ),
    "Coding": Kind({"guid": GUID}, {"creatingUser": GUID, "creationDateTime": MOMENT}, {"CodeRef": ONCE}),
    "CodeRef": REFERENCE,
    "SelectionRef": REFERENCE,
}
# In a codebook by itself the root says where it comes from, and codes have no notes.
CODEBOOK_SCHEMA = {
    **SCHEMA,
    "CodeBook": Kind({}, {"origin": STRING}, {"Codes": ONCE, "Sets": MAYBE}),
    "Code": SCHEMA["Code"]._replace(children={"Description": MAYBE, "Code": ANY}),
}


def check(element, space, schema):
    """That an element and all in it are as the schema says."""
    name = element.tag.removeprefix(space)
    assert element.tag == space + name
    kind = schema[name]
    for attribute, value in element.attrib.items():
        assert re.fullmatch((kind.must | kind.may)[attribute], value), (name, attribute, value)
    assert kind.must.keys() <= element.attrib.keys()
    inside = [child.tag.removeprefix(space) for child in element]
    order = list(kind.children)
    assert inside == sorted(inside, key=order.index), (name, inside)
    for child, (least, most) in kind.children.items():
        assert least <= inside.count(child)
        assert most is None or inside.count(child) <= most
    assert not (element.text or "").strip()
    for child in element:
        check(child, space, schema)


def outgoing(*notes):
    return OutgoingNotes("Fjellvik Insurance", "Breakfast", AT, iter(notes), Report())


class Project:
    """A project read as a program would that knows only the standard."""

    def __init__(self, *notes):
        with zipfile.ZipFile(io.BytesIO(notes_qdpx.EXPORT.make(outgoing(*notes)))) as package:
            assert package.testzip() is None
            self.names = package.namelist()
            self.root = ET.fromstring(package.read("project.qde"))
            self.texts = {name: package.read(name) for name in self.names if name.startswith("sources/")}
        check(self.root, PROJECT, SCHEMA)
        named = [one.attrib["guid"] for one in self.root.iter() if "guid" in one.attrib]
        assert len(named) == len(set(named))
        self.codes = {one.attrib["guid"]: one.attrib["name"] for one in self.all("Code")}
        self.selections = {one.attrib["guid"]: self.selected(source, one) for source, one in self.in_sources()}
        (self.user,) = (one.attrib for one in self.all("User"))
        for one in self.root.iter():
            for attribute in ("creatingUser", "creatingUserGUID"):
                assert one.attrib.get(attribute, self.user["guid"]) == self.user["guid"]

    def all(self, name):
        return list(self.root.iter(PROJECT + name))

    def in_sources(self):
        return [
            (source, one) for source in self.all("TextSource") for one in source.iter(f"{PROJECT}PlainTextSelection")
        ]

    def text_of(self, source):
        path = source.attrib["plainTextPath"].removeprefix("internal://")
        return self.texts[f"sources/{path}"].decode("utf-8")

    def selected(self, source, selection):
        text = self.text_of(source)
        starts, ends = int(selection.attrib["startPosition"]), int(selection.attrib["endPosition"])
        assert 0 <= starts < ends <= len(text)
        codes = [one.attrib["targetGUID"] for one in selection.iter(f"{PROJECT}CodeRef")]
        return text[starts:ends], sorted(self.codes[code] for code in codes)

    def cases(self):
        """The words of each case."""
        return {
            case.attrib["name"]: [self.selections[one.attrib["targetGUID"]][0] for one in case]
            for case in self.all("Case")
        }


def whatever_case(name):
    return unicodedata.normalize("NFC", name).casefold()


def tree(codes):
    return {one.attrib["name"]: [child.attrib["name"] for child in one] for one in codes}


def test_every_note_is_a_selection_with_its_codes():
    project = Project(INGRID, NIKOS)
    assert list(project.selections.values()) == [
        ("Jeg ringte elleve ganger.", ["-3", "Claim", "Nobody owns it", "Ouch", "phone", "wait"]),
        ("Κάθε φορά άλλη φωνή.", ["0", "Claim", "Quote", "phone", "wait"]),
    ]


def test_customers_are_cases_by_alias_and_the_user_is_the_organisation():
    project = Project(INGRID, NIKOS, replace(INGRID, uid="n3", text="Nobody said why.", customer="", alias=""))
    assert project.cases() == {"Ingrid, 67": ["Jeg ringte elleve ganger."], "Nikos, 41": ["Κάθε φορά άλλη φωνή."]}
    assert project.user["name"] == "Fjellvik Insurance"
    assert "Astrid" not in ET.tostring(project.root, encoding="unicode") + str(project.texts)


def test_a_text_for_each_safari_that_a_person_can_read():
    calls = replace(INGRID, uid="n3", safari="s2", day=None, title="Calls")
    again = replace(INGRID, uid="n4", safari="s3")
    project = Project(INGRID, NIKOS, calls, again)
    names = [source.attrib["name"] for source in project.all("TextSource")]
    assert names == ["Breakfast - 2026-11-19", "Calls", "Breakfast - 2026-11-19 (2)"]
    assert project.text_of(project.all("TextSource")[0]) == (
        "Breakfast - 2026-11-19\n\n2026-11-19 08:41, Ingrid, 67, Ouch\nJeg ringte elleve ganger.\n"
        "\n2026-11-19 08:41, Nikos, 41, Quote\nΚάθε φορά άλλη φωνή.\n"
    )
    assert project.names[-1] == "project.qde"
    assert not any(text.startswith(b"\xef\xbb\xbf") or b"\r" in text for text in project.texts.values())


def test_positions_count_letters_and_not_bytes_or_halves_of_letters():
    faces = replace(INGRID, text="😀👨‍👩‍👧 e\u0301 על\nsecond line")
    first, second = Project(faces, NIKOS).selections.values()
    assert (first[0], second[0]) == (faces.text, NIKOS.text)


def test_codes_stand_in_groups_and_one_that_no_note_bears_is_not_there():
    (codes,) = Project(INGRID, NIKOS).all("Codes")
    assert tree(codes) == {
        "Themes": ["Nobody owns it"],
        "Touchpoints": ["Claim"],
        "Tags": ["phone", "wait"],
        "Feelings": ["-3", "0"],
        "Kinds": ["Ouch", "Quote"],
    }
    assert [one.attrib["isCodable"] for one in codes] == ["false"] * 5


def test_names_that_differ_in_case_alone_are_one_code():
    """Programs would refuse the second one, or lose it."""
    spelled = ("Waiting", "waiting", "WAITING", "Cafe\u0301", "Caf\xe9")
    notes = [replace(INGRID, uid=name, theme=name, tags=(name,), text=name) for name in spelled]
    project = Project(*notes)
    (codes,) = project.all("Codes")
    assert tree(codes)["Themes"] == tree(codes)["Tags"] == ["Cafe\u0301", "Waiting"]
    assert sum(codes.count("Waiting") for _words, codes in project.selections.values()) == 2 * 3


def test_a_kind_is_the_same_code_in_every_language_of_the_program():
    def kind_of(word):
        (codes,) = Project(replace(INGRID, kind=word, kind_key="ouch")).all("Codes")
        return next(one.attrib["guid"] for one in codes.iter(f"{PROJECT}Code") if one.attrib["name"] == word)

    assert kind_of("Ouch") == kind_of("Au")


def test_customers_of_one_alias_are_cases_of_different_names():
    other = replace(INGRID, uid="n3", customer="c3", alias="ingrid, 67", text="Nobody said why.")
    cases = Project(INGRID, other).cases()
    assert cases == {"Ingrid, 67": ["Jeg ringte elleve ganger."], "ingrid, 67 (2)": ["Nobody said why."]}


def test_the_words_of_a_safari_may_be_larger_than_a_zip_once_held(monkeypatch):
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 200)  # of 2 GB
    notes = [replace(INGRID, uid=str(number), text=f"word {number}") for number in range(100)]
    assert len(Project(*notes).selections) == 100


def test_feelings_stand_from_the_worst_to_the_best():
    notes = [replace(INGRID, uid=str(feeling), feeling=feeling) for feeling in (2, -1, 0, 3, -3)]
    (codes,) = Project(*notes).all("Codes")
    assert tree(codes)["Feelings"] == ["-3", "-1", "0", "+2", "+3"]


def test_the_codebook_says_the_same_codes_and_no_words():
    made = notes_qdc.EXPORT.make(outgoing(INGRID, NIKOS))
    root = ET.fromstring(made)
    assert root.tag == f"{CODEBOOK}CodeBook"
    check(root, CODEBOOK, CODEBOOK_SCHEMA)
    (codes,) = Project(INGRID, NIKOS).all("Codes")
    assert tree(root[0]) == tree(codes)
    assert [one.attrib for one in root.iter(f"{CODEBOOK}Code")] == [one.attrib for one in codes.iter(f"{PROJECT}Code")]
    assert b"elleve" not in made
    assert b"Ingrid" not in made


def test_a_photo_without_words_is_told_too():
    assert [words for words, _codes in Project(replace(INGRID, text="")).selections.values()] == [
        "A photo without words"
    ]


def test_the_same_notes_give_the_same_bytes():
    for what in (notes_qdpx.EXPORT, notes_qdc.EXPORT):
        assert what.make(outgoing(INGRID, NIKOS)) == what.make(outgoing(INGRID, NIKOS))


def test_a_case_holds_as_many_selections_as_there_are():
    notes = [replace(INGRID, uid=f"n{number}", text=f"word {number}") for number in range(3000)]
    assert Project(*notes).cases()["Ingrid, 67"] == [note.text for note in notes]


typed = st.text(max_size=40).map(clean)
lines = typed.map(lambda text: " ".join(text.split()))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(typed, lines, lines, st.lists(lines, max_size=3)), min_size=1, max_size=5))
def test_whatever_was_typed_is_found_again_at_its_place(written):
    notes = [
        replace(INGRID, uid=str(number), text=text, title=title, theme=theme, tags=tuple(tags), safari=str(number // 2))
        for number, (text, title, theme, tags) in enumerate(written)
    ]
    project = Project(*notes)
    assert [words for words, _codes in project.selections.values()] == [
        note.text or "A photo without words" for note in notes
    ]
    for note, (_words, codes) in zip(notes, project.selections.values(), strict=True):
        bore = {note.theme, *note.tags, "-3", "Claim", "Ouch"} - {""}
        assert set(map(whatever_case, bore)) <= set(map(whatever_case, codes))
