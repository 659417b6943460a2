"""What leaders make of a safari: lines of sense, what it did to them, how their bets came out."""

from __future__ import annotations

import pytest

from safari.debrief.finding import Asked
from safari.errors import SafariError
from safari.guests.participant import Outcome


@pytest.fixture
def lines(breakfast):
    """What stands under a question, line by line, with how certain it is."""
    return lambda part=Asked.WHAT: [
        (one.text, one.certain) for one in breakfast.desk.findings(breakfast.uid) if one.part is part
    ]


def test_lines_stand_under_their_question_in_order(breakfast, lines):
    for text in ("Eleven calls,  nine people.", "Nobody with her story."):
        breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, text)
    breakfast.desk.write_finding(breakfast.uid, Asked.NOW_WHAT, "One name.")
    assert lines() == [("Eleven calls, nine people.", None), ("Nobody with her story.", None)]
    assert lines(Asked.NOW_WHAT) == [("One name.", None)]


def test_a_line_is_a_fact_or_a_guess_or_neither(breakfast, lines):
    line = breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, "Nine people.")
    for certain in (True, False, None):
        breakfast.desk.mark_finding(line.uid, certain=certain)
        assert lines() == [("Nine people.", certain)]


def test_an_emptied_line_is_gone_and_undo_brings_it_back_as_it_was(breakfast, lines, library):
    line = breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, "Nine people.")
    breakfast.desk.mark_finding(line.uid, certain=True)
    assert breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, "  ", line.uid) is None
    assert lines() == []
    library.undo()
    assert lines() == [("Nine people.", True)]


def test_all_of_one_sitting_is_one_undo(breakfast, lines, library):
    for text in ("El", "Eleven", "Eleven calls"):
        breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, text, "11111111-1111-7111-8111-111111111111", "field 1")
    assert lines() == [("Eleven calls", None)]
    library.undo()
    assert lines() == []


def test_an_empty_line_is_nothing(breakfast, lines):
    assert breakfast.desk.write_finding(breakfast.uid, Asked.SO_WHAT, "") is None
    assert lines(Asked.SO_WHAT) == []


def test_a_line_that_is_too_long_is_refused_and_the_old_one_stays(breakfast, lines):
    line = breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, "Nine people.")
    with pytest.raises(SafariError, match="too long"):
        breakfast.desk.write_finding(breakfast.uid, Asked.WHAT, "x" * 30_000, line.uid)
    assert lines() == [("Nine people.", None)]


def test_whoever_has_not_written_yet_is_known(breakfast):
    desk = breakfast.desk
    assert [one.name for one in desk.silent(breakfast.uid)] == ["Jonas Bakke", "Eleni Papadaki"]
    desk.reflect(breakfast.uid, breakfast.jonas.uid, surprised="She was never angry.")
    assert [one.name for one in desk.silent(breakfast.uid)] == ["Eleni Papadaki"]
    desk.reflect(breakfast.uid, breakfast.jonas.uid, felt="Ashamed.")
    written = desk.reflections(breakfast.uid)[breakfast.jonas.uid]
    assert (written.surprised, written.felt, written.will_do) == ("She was never angry.", "Ashamed.", "")


def test_when_no_sentence_is_left_the_leader_has_not_written(breakfast, library):
    desk = breakfast.desk
    desk.reflect(breakfast.uid, breakfast.jonas.uid, will_do="Call her.")
    desk.reflect(breakfast.uid, breakfast.jonas.uid, will_do="")
    assert desk.reflections(breakfast.uid) == {}
    library.undo()
    assert desk.reflections(breakfast.uid)[breakfast.jonas.uid].will_do == "Call her."


def test_a_bet_comes_out(breakfast, library):
    (bet,) = breakfast.desk.bets(breakfast.uid)
    assert (bet.leader.name, bet.text, bet.outcome) == ("Jonas Bakke", "They want a faster form.", Outcome.OPEN)
    breakfast.desk.came_out(bet.participant, Outcome.SURPRISED)
    assert breakfast.desk.bets(breakfast.uid)[0].outcome is Outcome.SURPRISED
    library.undo()
    assert breakfast.desk.bets(breakfast.uid)[0].outcome is Outcome.OPEN


def test_what_a_leader_wrote_stays_when_they_are_taken_off_the_safari(breakfast, library):
    breakfast.desk.reflect(breakfast.uid, breakfast.eleni.uid, felt="Ashamed.")
    seat = next(one for one in library.guests.participants(breakfast.uid) if one.leader == breakfast.eleni.uid)
    library.guests.uninvite(seat.uid)
    assert [one.name for one in breakfast.desk.leaders(breakfast.uid)] == ["Jonas Bakke", "Eleni Papadaki"]
