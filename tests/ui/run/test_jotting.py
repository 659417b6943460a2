"""The state of the input line: what comes back with a draft goes with its words."""

from __future__ import annotations

import pytest

from safari.people.customer import Customer
from safari.run.completion import Offer
from safari.run.jot_line import Chosen, Known
from safari.run.note import Kind
from ui.run.jotting import EMPTY, Jotting


@pytest.fixture
def jotting(qapp) -> Jotting:
    return Jotting(Known((Customer("uid of Ingrid", "Ingrid"),)))


def test_emptying_a_line_that_was_brought_back_forgets_its_chips(jotting):
    jotting.give_back("We could call them", Chosen(Kind.IDEA, feeling=2), (), None)
    jotting.type("")
    assert jotting.chosen == EMPTY
    assert jotting.chips() == ""
    jotting.type("Eleven times @Ingrid")
    assert jotting.jotted.kind is Kind.QUOTE
    assert jotting.jotted.feeling is None


def test_a_chip_chosen_by_hand_stays_when_the_line_is_emptied(jotting):
    jotting.choose_kind(Kind.IDEA)
    jotting.type("We could")
    jotting.type("")
    assert jotting.chosen.kind is Kind.IDEA


def test_chips_of_a_line_brought_back_stay_while_it_has_words(jotting):
    jotting.give_back("We could call them", Chosen(Kind.IDEA), (), None)
    jotting.type("We could")
    assert jotting.jotted.kind is Kind.IDEA


@pytest.fixture
def brought_back(jotting) -> Jotting:
    """Half a sentence, found after a crash, with all that was chosen for it."""
    chosen = Chosen(Kind.IDEA, said_by="uid of Ingrid", tags=("card",), feeling=2, question="why")
    jotting.give_back("We could call them", chosen, (), None)
    return jotting


def test_off_the_record_chosen_after_words_came_back_stays_when_they_are_emptied_out(brought_back):
    brought_back.choose_off_record(off=True)
    brought_back.type("")
    brought_back.type("Her husband is ill")
    assert brought_back.jotted.off_record
    assert brought_back.jotted.kind is Kind.SAW


def test_off_the_record_taken_off_and_chosen_again_is_chosen_by_hand(jotting):
    jotting.give_back("Her husband is ill", Chosen(off_record=True), (), None)
    jotting.choose_off_record(off=False)
    jotting.choose_off_record(off=True)
    jotting.type("")
    assert jotting.jotted.off_record


@pytest.mark.parametrize(
    ("choose", "stays"),
    [
        (lambda line: line.choose_kind(Kind.AHA), Chosen(Kind.AHA)),
        (lambda line: line.choose_who("uid of Ole"), Chosen(said_by="uid of Ole")),
        (lambda line: line.choose_feeling(-1), Chosen(feeling=-1)),
        (lambda line: line.choose_question("how"), Chosen(question="how")),
        (lambda line: line.take(Offer("tag", "letter", "letter")), Chosen(tags=("letter",))),
        (lambda line: line.drop_tag("card"), EMPTY),
        (lambda line: line.take(Offer("touchpoint", "letters", "Letters")), Chosen(touchpoint="letters")),
        (lambda line: line.choose_moment("call", 1200), Chosen(recording="call", moment=1200)),
    ],
    ids=["kind", "who", "feeling", "question", "tag", "tag dropped", "touchpoint", "moment"],
)
def test_what_was_chosen_by_hand_since_stays_and_what_came_with_the_words_goes(brought_back, choose, stays):
    choose(brought_back)
    brought_back.type("")
    assert brought_back.chosen == stays


def test_a_tag_that_came_is_ones_own_once_chosen_again(brought_back):
    brought_back.drop_tag("card")
    brought_back.take(Offer("tag", "card", "card"))
    brought_back.type("")
    assert brought_back.chosen == Chosen(tags=("card",))
