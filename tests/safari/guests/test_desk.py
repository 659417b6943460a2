"""What is known of a guest: the agent they sit beside, their bet, the day of their brief."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError


@pytest.fixture
def astrid(library, planned):
    return library.guests.invite_leader(planned.uid, "Astrid Holm")


def standing(library, safari):
    (one,) = library.guests.participants(safari.uid)
    return one


def test_a_bet_typed_in_one_sitting_is_one_undo(library, planned, astrid):
    for typed in ("They", "They will say", "They will say\nit takes too long "):
        library.guests.bet(astrid.uid, typed, sitting="field 1")
    assert standing(library, planned).bet == "They will say\nit takes too long"
    assert library.undo() == "Bet changed"
    assert standing(library, planned).bet == ""


def test_a_bet_without_end_is_refused_in_a_sentence(library, planned, astrid):
    with pytest.raises(SafariError, match="too long"):
        library.guests.bet(astrid.uid, "x" * 20_001)


def test_an_agent_is_a_name_on_one_line(library, planned, astrid):
    library.guests.agent(astrid.uid, " Marit \n Lie ")
    assert standing(library, planned).agent == "Marit Lie"
    assert library.undo() == "Agent changed"


def test_a_brief_that_was_made_stays_made_whatever_is_undone(library, planned, astrid):
    library.guests.bet(astrid.uid, "Waiting")
    library.guests.briefed([astrid.uid])
    assert standing(library, planned).briefed_on == date(2026, 11, 2)
    assert library.undo() == "Bet changed"
    assert standing(library, planned).briefed_on == date(2026, 11, 2)


def test_a_guest_added_after_one_has_left_still_comes_last(library, planned, astrid):
    second = library.guests.invite_leader(planned.uid, "Jonas Bakke")
    library.guests.invite_leader(planned.uid, "Eleni Papadaki")
    library.guests.uninvite(second.uid)
    library.guests.invite_leader(planned.uid, "Mette Sørensen")
    names = [library.people.leader(one.leader).name for one in library.guests.participants(planned.uid)]
    assert names == ["Astrid Holm", "Eleni Papadaki", "Mette Sørensen"]
