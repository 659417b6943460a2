"""What belongs to something that was removed meanwhile is not saved, and a sentence says so."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.store.sqlite import sqlite3
from safari.store.tables import PROGRAMME

REMOVED = "was removed meanwhile, so nothing was saved"


def test_a_note_on_a_safari_that_is_gone_is_refused_in_a_sentence(library, breakfast, jot):
    library.plans.remove(breakfast.uid)
    with pytest.raises(SafariError, match=REMOVED):
        jot("Eleven calls")
    library.undo()
    jot("Eleven calls")
    assert [note.text for note in library.notes.of_safari(breakfast.uid)] == ["Eleven calls"]


def test_a_leader_who_is_gone_is_not_invited_and_that_is_said(library, breakfast):
    leader = library.people.add_leader("Astrid Holm")
    library.people.remove_leader(leader.uid)
    with pytest.raises(SafariError, match=REMOVED):
        library.guests.invite(breakfast.uid, leader=leader.uid)
    assert library.guests.participants(breakfast.uid) == []


def test_a_safari_is_not_tied_to_what_is_gone(library, breakfast):
    with pytest.raises(SafariError, match=REMOVED):
        library.plans.edit(breakfast.uid, driver="gone")


def test_customers_and_chairs_do_not_belong_to_whoever_is_gone(library, breakfast):
    customer = library.people.add_customer("Ingrid, 67")
    seat = library.guests.invite(breakfast.uid, leader=library.people.add_leader("Astrid Holm").uid)
    with pytest.raises(SafariError, match=REMOVED):
        library.people.edit_customer(customer.uid, account_owner="gone")
    with pytest.raises(SafariError, match=REMOVED):
        library.guests.pair(seat.uid, "gone")
    with pytest.raises(SafariError, match=REMOVED):
        library.edit_programme(sponsor="gone")


def test_what_breaks_another_rule_is_a_bug_and_stays_one(library):
    with pytest.raises(sqlite3.IntegrityError), library.journal.intention("Wrong") as change:
        change.edit(PROGRAMME, library.programme, cool_down=-1)
