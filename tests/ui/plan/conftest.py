"""A planned breakfast on screen."""

from __future__ import annotations

from datetime import date, time

import pytest

from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import called, formats
from ui.plan.plan import Plan


@pytest.fixture
def breakfast(fjellvik):
    """A breakfast in Bergen on 19 November 2026 at eight, with a host."""
    kind = called("breakfast", formats()[0])
    when = {"day": date(2026, 11, 19), "starts": time(8)}
    return fjellvik.plans.plan(kind, "Breakfast with claims customers", **when, place="Bergen", host="Kari Moe")


@pytest.fixture
def window(open_window, fjellvik, breakfast):
    """The window at that breakfast's plan."""
    opened = open_window(fjellvik, "safaris")
    opened.go("safaris", breakfast.uid, "plan")
    return opened


@pytest.fixture
def plan(window):
    """The plan on screen."""
    return window.stack.currentWidget().findChild(Plan)


@pytest.fixture
def agree(fjellvik):
    """A customer agrees to notes and quotes, or to what is named."""

    def agreed(alias, *uses, answer=Answer.YES):
        customer = fjellvik.people.customer_called(alias)
        given = Given(answer, How.WRITTEN, date(2026, 10, 1))
        fjellvik.people.answer(customer.uid, uses or (Use.NOTES, Use.ANONYMOUS_QUOTE), given)

    return agreed
