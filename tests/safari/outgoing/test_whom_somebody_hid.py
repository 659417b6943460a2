"""Whom somebody hid in a call, and how a customer can be reached, stay in the library."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.finding.query import Query
from safari.run.note import Kind
from safari.transcripts.transcript import Suggestion, What


@pytest.fixture
def hide(library, day, tmp_path):
    """Hides the first of these words in a call of the breakfast."""

    def hide(name, safari=None):
        safari = safari or day.breakfast
        sound = tmp_path / f"{name}.flac"
        sound.write_bytes(b"fLaC" + bytes(100) + name.encode())
        call = library.recordings.add(safari.uid, library.recordings.hold(sound), 12_000)
        said = f"WEBVTT\n\n00:00.000 --> 00:02.000\n{name} hung up.\n".encode()
        transcript = library.transcripts.take_in(call.uid, library.transcripts.read(said))
        library.transcripts.mask(transcript.uid, [Suggestion(0, 0, len(name), What.NAME)])

    return hide


def texts(library):
    return [note.text for note in library.outgoing.notes(Query()).notes]


def test_a_whole_name_is_hidden_everywhere_and_its_parts_on_that_safari(library, day, hide):
    hide("Bjarne Solvik")
    words = "Bjarne Solvik, Mr Solvik and Bjarne; bjarne"
    day.keep(words, kind=Kind.SAW)
    day.keep(words, day.calls, kind=Kind.SAW)
    assert texts(library) == [
        "[name], Mr Solvik and Bjarne; bjarne",
        "[name], Mr [name] and [name]; bjarne",
    ]


def test_one_word_is_hidden_on_that_safari_alone_and_with_a_capital(library, day, hide):
    hide("May")
    for safari in (day.breakfast, day.calls):
        day.keep("May called in may", safari, kind=Kind.SAW)
    assert texts(library) == ["May called in may", "[name] called in may"]


def test_a_machine_that_writes_no_capitals_is_understood(library, day, hide):
    hide("solveig")
    day.keep("Solveig called", kind=Kind.SAW)
    assert texts(library) == ["[name] called"]


def test_leaders_the_alias_and_a_customer_that_is_known_stand_there_as_ever(library, day, hide, meet):
    ingrid = meet("Ingrid, 67", "Gudrun Xzqwhauge")
    for name in ("Astrid Holm", "Astrid", "Ingrid", "Gudrun Xzqwhauge"):
        hide(name)
    day.keep("Astrid Holm, Astrid; Ingrid, 67 or Ingrid, Gudrun Xzqwhauge", customer=ingrid)
    assert texts(library) == ["Astrid Holm, Astrid; Ingrid, 67 or Ingrid, Ingrid, 67"]


def test_it_is_told_in_the_language_of_its_safari(library, day, hide):
    library.plans.edit(day.breakfast.uid, language="nb")
    hide("Bjarne Solvik")
    day.keep("Bjarne Solvik", kind=Kind.SAW)
    assert texts(library) == ["[navn]"]


def test_names_of_a_file_and_of_themes_and_tags_too(library, day, hide, rows, sort_into):
    hide("Bjarne Solvik")
    library.plans.edit(day.breakfast.uid, title="With Bjarne")
    sort_into(day.keep("words", kind=Kind.SAW, tags=("Solviks",)), "Bjarne waited")
    (row,) = rows()
    assert [row[one] for one in ("Safari", "Theme", "Tags")] == ["With [name]", "[name] waited", "[name]"]
    assert library.outgoing.names(Query(safaris=frozenset({day.breakfast.uid})))[0] == "With [name]"


def test_whom_somebody_hides_meanwhile_leaves_no_file(day, hide, save):
    day.keep("Bjarne called", kind=Kind.SAW)
    with pytest.raises(SafariError, match="took back"):
        save("notes_csv", progress=lambda *_step: hide("Bjarne"))


@pytest.mark.parametrize(
    ("contact", "typed"),
    [
        ("22 33 44 55", ("Ring me on 22334455.", "Ring me on Ingrid, 67.")),
        ("+47 22 33 44 55, post@hus.no", ("Post@hus.no or +4722334455", "Ingrid, 67 or Ingrid, 67")),
        ("22 33 44 55", ("The claim 1122334455 of 2026-11-19",) * 2),
        ("by the door", ("by the door",) * 2),
    ],
)
def test_how_she_is_reached_gives_way_to_the_alias(library, day, meet, contact, typed):
    typed, told = typed
    library.people.identify(meet("Ingrid, 67").uid, "", contact)
    day.keep(typed, kind=Kind.SAW)
    outgoing = library.outgoing.notes(Query())
    assert [note.text for note in outgoing.notes] == [told]
    assert outgoing.report.renamed == (typed != told)
