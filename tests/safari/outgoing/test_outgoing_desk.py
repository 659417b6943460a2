"""Which notes leave, in which order, and what is said of those that stay."""

from __future__ import annotations

import sys
from datetime import date

import pytest

from safari.errors import SafariError
from safari.exports import export
from safari.finding.query import Query
from safari.people.consent import Use
from safari.progress import Stopped
from safari.run.note import Kind
from safari.store.tables import CUSTOMERS

FORMATS = ("notes_csv", "notes_xlsx", "notes_qdpx", "notes_qdc")


def test_safari_by_safari_in_the_order_they_were_kept(day, rows):
    for words, safari in (("one", day.breakfast), ("two", day.calls), ("three", day.breakfast)):
        day.keep(words, safari, kind=Kind.SAW)
    assert [(row["Safari"], row["Words"]) for row in rows()] == [
        ("Calls", "two"),
        ("Breakfast", "one"),
        ("Breakfast", "three"),
    ]


def test_everything_that_is_known_of_a_note(library, day, meet, rows, sort_into):
    ingrid = meet("Ingrid, 67", uses=(Use.NOTES, Use.ANONYMOUS_QUOTE, Use.OUTSIDE))
    library.people.edit_customer(ingrid.uid, segment=library.people.segment_called("Home").uid)
    claim = library.journey.called("Claim")
    note = day.keep(
        "Elleve ganger.", customer=ingrid, kind=Kind.OUCH, feeling=-3, touchpoint=claim.uid, tags=("wait", "phone")
    )
    sort_into(note, "Nobody owns it")
    assert rows() == [
        {
            "Safari": "Breakfast",
            "Day": "2026-11-19",
            "Written": "2026-11-23 09:41:00",
            "Kind": "Ouch",
            "Words": "Elleve ganger.",
            "Customer": "Ingrid, 67",
            "Segment": "Home",
            "Feeling": "-3",
            "Touchpoint": "Claim",
            "Theme": "Nobody owns it",
            "Tags": "wait, phone",
            "Stars": "1",
            "Language": "nb",
            "Written down by": "Astrid Holm",
            "Consent until": "2027-05-01",
            "Outside the company": "yes",
        }
    ]


def test_what_the_filter_finds_and_nothing_else(day, rows):
    day.keep("I waited long", kind=Kind.OUCH)
    day.keep("I waited", day.calls)
    day.keep("Nice coffee", kind=Kind.SAW)
    found = rows(Query("wait", safaris=frozenset({day.breakfast.uid})))
    assert [row["Words"] for row in found] == ["I waited long"]
    assert [row["Words"] for row in rows(Query(kinds=frozenset({Kind.SAW})))] == ["Nice coffee"]


def test_one_safari_names_what_is_saved(library, day):
    day.keep("words")
    assert library.outgoing.notes(Query(safaris=frozenset({day.calls.uid}))).title == "Calls"
    assert library.outgoing.notes(Query()).title == "Notes"


def test_who_did_not_agree_stays_and_is_counted(library, day, meet):
    day.keep("may", customer=meet("A", uses=(Use.NOTES, Use.NAMED_QUOTE)))
    day.keep("not asked", customer=meet("B", uses=()))
    day.keep("notes alone", customer=meet("C", uses=(Use.NOTES,)))
    day.keep("over", customer=meet("D", until=date(2026, 11, 22)))
    gone = meet("E")
    day.keep("taken back", customer=gone)
    library.people.withdraw(gone.uid, [Use.NOTES], date(2026, 11, 20))
    day.keep("off", off_record=True)
    outgoing = library.outgoing.notes(Query())
    assert [note.text for note in outgoing.notes] == ["may"]
    assert (outgoing.report.written, outgoing.report.held_back) == (1, 4)


def test_what_was_asked_for_does_not_tell_how_many_withdrew_and_said_it(library, day, meet):
    gone = meet("E")
    day.keep("secret word", customer=gone)
    day.keep("secret other")
    library.people.withdraw(gone.uid, [Use.NOTES], date(2026, 11, 20))
    outgoing = library.outgoing.notes(Query("secret"))
    assert [note.text for note in outgoing.notes] == ["secret other"]
    assert outgoing.report.held_back == 0


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Gudrun Xzqwhauge called.", "Ingrid, 67 called."),
        ("It is GUDRUN  XZQWHAUGE", "It is Ingrid, 67"),
        ("gudrun xzqwhauges roof, gudrun", "Ingrid, 67 roof, gudrun"),
        ("Mrs Xzqwhauge, xzqwhauge", "Mrs Ingrid, 67, xzqwhauge"),
        ("Gudruns roof", "Gudruns roof"),
        ("Ask May in may: May’s", "Ask Spring in may: Spring’s"),
        ("Mays", "Spring"),
        ("Του Νίκου Παπαδάκη, η Παπαδάκη", "Του Nikos, 41, η Nikos, 41"),
        ("ΝΙΚΟΣ ΠΑΠΑΔΑΚΗΣ", "Nikos, 41"),
        ("我是王小明，你好", "我是Wang，你好"),
        ("Astrid Holm, Mr Holm", "Astrid Holm, Mr Holm"),
        ("Per Holm", "Per, 50"),
        ("The Lie is a lie", "The Lie is a lie"),
        ("Write to gudrun.xzqwhauge@x.no, please", "Write to Ingrid, 67, please"),
        ("xzqwhauge@x.no; gxzqwhauge57@x.no; post@xzqwhauge.no", "Ingrid, 67; Ingrid, 67; Ingrid, 67"),
        ("claims@fjellvik.no, holm@fjellvik.no", "claims@fjellvik.no, holm@fjellvik.no"),
        ("Xzqwhauge, Gudrun", "Ingrid, 67"),
        ("Li Wu, wu li; a li wu", "Wu, 30, Wu, 30; a li wu"),
        ("anna solli met Anna Berg", "Anna, 44 met Anna, 44"),
        ("Solli, Anna and Anna Berg Holm", "Anna, 44 and Anna, 45"),
        ("Anna Vik, leader", "Anna Vik, leader"),
    ],
)
def test_a_real_name_that_somebody_typed_gives_way_to_the_alias(library, day, meet, typed, told):
    for alias, name in {
        "Ingrid, 67": "Gudrun Xzqwhauge",
        "Spring": "May",
        "Nikos, 41": "Νίκος Παπαδάκης",
        "Wang": "王小明",
        "Per, 50": "Per Holm",
        "Ola, 8": "Ola Lie",
        "Wu, 30": "Wu Li",
        "Anna, 44": "Anna Berg Solli",
        "Anna, 45": "Anna Berg Holm",
        "Anna, 46": "Anna Lund Vik",
    }.items():
        meet(alias, name)
    library.people.add_leader("Anna Vik", "")
    library.people.add_leader("Eva Solli", "")
    day.keep(typed, kind=Kind.SAW)
    outgoing = library.outgoing.notes(Query())
    assert [note.text for note in outgoing.notes] == [told]
    assert outgoing.report.renamed == (typed != told)


def test_a_first_name_gives_way_in_what_its_customer_said(library, day, meet):
    ingrid, ola = meet("Ingrid, 67", "Gudrun Xzqwhauge"), meet("Ola, 8", "Ola Xzqwberg")
    for customer in (ingrid, ola):
        day.keep("They say Gudrun, Ola and gudrun.", customer=customer, tags=("Gudruns",))
    first, second = library.outgoing.notes(Query()).notes
    assert (first.text, first.tags) == ("They say Ingrid, 67, Ola and Ingrid, 67.", ("Ingrid, 67",))
    assert (second.text, second.tags) == ("They say Gudrun, Ola and gudrun.", ("Gudruns",))


def test_two_customers_of_one_alias_are_both_hidden(library, day, meet):
    for name in ("Torbjorn Aaaaaa", "Sigrid Bbbbbb"):
        day.keep(f"I am {name.split()[0]}", customer=meet("Customer", name))
    assert {note.text for note in library.outgoing.notes(Query()).notes} == {"I am Customer"}


def test_an_alias_that_tells_the_name_stays_here(library, day, meet, rows):
    """Such a one is refused today; a library from before may hold it."""
    ingrid = meet("Ingrid, 67", "Gudrun Xzqwhauge")
    with library.journal.intention("As it was") as change:
        change.edit(CUSTOMERS, ingrid, alias="Gudrun Xzqwhauge, 67")
    day.keep("I am Gudrun Xzqwhauge, call me gudrun", customer=ingrid)
    (row,) = rows()
    assert (row["Customer"], row["Words"]) == ("A customer", "I am A customer, call me A customer")


def test_whoever_waits_sees_how_far_it_is(day, save):
    for number in range(1200):
        day.keep(f"note {number}", kind=Kind.SAW)
    told: list[tuple[int, int]] = []
    save("notes_csv", progress=lambda *step: told.append(step))
    assert told == [(500, 1200), (1000, 1200), (1200, 1200)]


@pytest.mark.parametrize("key", FORMATS)
def test_what_is_stopped_leaves_what_was_there(library, day, save, tmp_path, key):
    with library.journal.intention("Many"):
        for number in range(1200):
            day.keep(f"note {number}", kind=Kind.SAW)
    before = save(key).read_bytes()
    steps: list[int] = []
    with pytest.raises(Stopped):
        save(key, progress=lambda step, _steps: steps.append(step), stop=lambda: len(steps) == 2)
    (only,) = (tmp_path / "out").iterdir()
    assert only.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
@pytest.mark.parametrize("key", FORMATS)
def test_a_disk_that_is_full_is_a_sentence_and_no_file(library, day, save, tmp_path, key):
    import resource

    with library.journal.intention("Many"):
        for number in range(1200):
            day.keep(f"note {number} {'x' * 50}", kind=Kind.SAW, tags=(f"tag{number}",))
    library.tidy()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, before[1]))  # no file may grow beyond
    try:
        with pytest.raises(SafariError, match="could not be saved"):
            save(key)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("key", FORMATS)
def test_none_that_may_leave_is_a_sentence_and_no_file(day, meet, save, tmp_path, key):
    day.keep("stays", customer=meet("B", uses=()))
    with pytest.raises(SafariError, match="None of these notes may leave"):
        save(key)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    "how", ["a consent", "off the record", "gone", "other words", "somebody else's", "tags", "a real name"]
)
def test_what_changes_while_it_is_written_leaves_no_file(library, day, meet, save, how):
    ingrid, refuses = meet("Ingrid, 67"), meet("B", uses=())
    note = day.keep("words", customer=ingrid)
    change = {
        "a consent": lambda: library.people.withdraw(ingrid.uid, [Use.NOTES], date(2026, 11, 23)),
        "off the record": lambda: library.notes.edit(note.uid, off_record=True),
        "gone": library.undo,
        "other words": lambda: library.notes.edit(note.uid, text="other words"),
        "somebody else's": lambda: library.notes.edit(note.uid, said_by=refuses.uid),
        "tags": lambda: library.notes.edit(note.uid, tags=("tag",)),
        "a real name": lambda: library.people.identify(ingrid.uid, "Gudrun Xzqwhauge", ""),
    }[how]
    with pytest.raises(SafariError, match="took back"):
        save("notes_csv", progress=lambda *_step: change())
    assert list((library.path.parent / "out").iterdir()) == []


def test_a_note_that_nobody_was_named_in_is_given_to_somebody_meanwhile(library, day, meet, save):
    note, refuses = day.keep("words"), meet("B", uses=())
    with pytest.raises(SafariError, match="took back"):
        save("notes_csv", progress=lambda *_step: library.notes.edit(note.uid, said_by=refuses.uid))


def test_a_consent_taken_back_before_the_first_note_is_read_counts(library, day, meet):
    ingrid = meet("Ingrid, 67")
    day.keep("words", customer=ingrid)
    notes = library.outgoing.notes(Query())
    library.people.withdraw(ingrid.uid, [Use.NOTES], date(2026, 11, 23))
    with pytest.raises(SafariError, match="took back"):
        list(notes.notes)


def test_a_note_kept_meanwhile_hinders_nobody(day, save):
    day.keep("words")
    save("notes_csv", progress=lambda *_step: day.keep("more", off_record=True))


@pytest.mark.parametrize("key", FORMATS)
def test_a_library_that_is_closed_meanwhile_is_an_export_given_up(library, day, tmp_path, key):
    for number in range(3):
        day.keep(str(number), kind=Kind.SAW)
    notes = library.outgoing.notes(Query())
    library.close()
    into = tmp_path / "out"
    into.mkdir()
    with pytest.raises(Stopped):
        export(key).write(notes, into / "Notes")
    assert list(into.iterdir()) == []


@pytest.mark.parametrize(
    ("real_name", "title"),
    [
        ("Kari Holm-Hansen", "Breakfast with Mrs Hansen"),
        ("Mohammed Al-Hassan", "Breakfast with Hassan"),
        ("Kari Nordmann (Olsen)", "Visit to Olsen"),
        ("Seán O'Brien", "Breakfast with the O’Briens"),
        ("Mary O'Dea", "Breakfast with Mary O´Dea"),
        ("王小明", "和王女士"),
        ("Jürgen Müller", "Breakfast with M\u00adüller"),
    ],
)
def test_no_part_of_a_name_is_in_the_name_of_a_file(library, day, real_name, title):
    customer = library.people.add_customer("Somebody, 50")
    library.people.identify(customer.uid, real_name, "")
    library.plans.edit(day.breakfast.uid, title=title)
    name, _what = library.outgoing.names(Query(safaris=frozenset({day.breakfast.uid})))
    assert name.removesuffix("女士").endswith("Somebody, 50")
