"""Whoever refused notes, withdrew, or whose consent ran out is never found by what they said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.errors import SafariError
from safari.finding.found import withheld_sentence
from safari.finding.query import Query
from safari.people.consent import Answer, Standing, Use
from safari.run.note import Kind

EVERY_WAY_IN = (
    Query("eleven"),
    Query(kinds=frozenset({Kind.OUCH})),
    Query(feelings=frozenset({-3})),
    Query("eleven", kinds=frozenset({Kind.OUCH})),
)


@pytest.fixture
def note(keep, ingrid):
    return keep("I called eleven times", ingrid, Kind.OUCH, feeling=-3, tags=("waiting",), language="en")


def found(library, query):
    return library.finding.found(library.finding.newest(query))


def withdraw(library, customer):
    library.people.withdraw(customer.uid, list(Use), date(2026, 11, 17))


def test_who_withdraws_is_no_longer_found_by_words_kind_or_feeling(library, note, ingrid):
    assert all(len(found(library, query)) == 1 for query in EVERY_WAY_IN)
    withdraw(library, ingrid)
    assert all(found(library, query) == [] for query in EVERY_WAY_IN)
    assert all(library.finding.count(query) == 0 for query in EVERY_WAY_IN)


@pytest.mark.parametrize("query", [Query(), "who", "safari"])
def test_a_line_without_words_stays_in_its_place(library, note, ingrid, breakfast, query):
    withdraw(library, ingrid)
    queries = {"who": Query(who=frozenset({ingrid.uid})), "safari": Query(safaris=frozenset({breakfast.uid}))}
    line = found(library, queries.get(query, query))[0]
    assert line.is_withheld
    assert withheld_sentence(line) == "Withheld: Ingrid, 67 has withdrawn consent."
    assert (line.note.text, line.note.tags, line.note.feeling, line.note.kind) == ("", (), None, Kind.SAW)


def test_taking_the_withdrawal_back_brings_the_words_back(library, note, ingrid):
    withdraw(library, ingrid)
    assert found(library, Query("eleven")) == []
    library.undo()
    assert found(library, Query("eleven"))[0].note.text == "I called eleven times"


def test_who_said_no_is_withheld(library, note, ingrid, agrees):
    agrees(ingrid, Answer.NO)
    assert found(library, Query("eleven")) == []
    assert withheld_sentence(found(library, Query())[0]) == "Withheld: Ingrid, 67 said no to notes."


def test_consent_runs_out_while_the_program_is_open(library, note, ingrid, agrees, monkeypatch):
    agrees(ingrid, until=date(2026, 11, 20))
    assert len(found(library, Query("eleven"))) == 1
    then = library.journal.clock() + timedelta(days=4)
    monkeypatch.setattr(library.finding, "_clock", lambda: then)
    assert found(library, Query("eleven")) == []
    assert withheld_sentence(found(library, Query())[0]) == "Withheld: the consent of Ingrid, 67 has run out."


def test_not_asked_yet_is_shown_and_marked(library, keep):
    sofie = library.people.add_customer("Sofie, 33")
    keep("Jeg ville bare høre én sige: vi har dig.", sofie)
    line = found(library, Query("hore"))[0]
    assert line.is_unasked
    assert line.standing is Standing.NOT_ASKED


def test_a_note_kept_after_the_withdrawal_is_withheld_too(library, note, ingrid, keep):
    withdraw(library, ingrid)
    assert found(library, Query("eleven")) == []
    kept = keep("eleven letters", ingrid)
    assert found(library, Query("eleven")) == []
    with pytest.raises(SafariError, match="Ingrid, 67 has withdrawn consent"):
        library.notes.edit(kept.uid, said_by=None)
    assert found(library, Query("eleven")) == []


def test_many_withheld_notes_do_not_hide_the_others(library, keep, ingrid, agrees):
    tom = library.people.add_customer("Tom, 52")
    agrees(tom)
    keep("call of Tom", tom)
    for number in range(70):
        keep(f"call {number}", ingrid)
    withdraw(library, ingrid)
    assert [line.note.text for line in found(library, Query("call"))] == ["call of Tom"]


def test_whoever_hears_of_a_withdrawal_first_finds_it_done(library, note, ingrid):
    heard = []
    library.events.changed.connect(lambda _change: heard.append(library.finding.newest(Query("eleven"))))
    assert len(library.finding.newest(Query("eleven"))) == 1
    withdraw(library, ingrid)
    assert heard == [[]]


def test_whoever_hears_of_a_note_first_counts_it(library, note, keep):
    counted = []
    library.events.changed.connect(lambda _change: counted.append(library.finding.count(Query())))
    assert library.finding.count(Query()) == 1
    keep("one more")
    library.undo()
    assert counted == [2, 1]
