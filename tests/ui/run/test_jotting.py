"""The state of the input line: what comes back with a draft goes with its words."""

from __future__ import annotations

import pytest

from safari.people.customer import Customer
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
