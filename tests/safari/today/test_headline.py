"""Today in a sentence or two."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from safari.people.coverage import Coverage
from safari.people.leader import Leader
from safari.plan.safari import Safari, Stage
from safari.plan.to_settle import Matter, Mend, ToSettle
from safari.today.headline import headline
from safari.today.today import NextSafari, Today

DAY = date(2026, 11, 17)
WAITS = Coverage(Leader("a", "Astrid Holm"), None, None, None)


def today(days: int | None, missing: int = 0, stage: Stage = Stage.PLANNED, *, over: bool = False) -> Today:
    day = None if days is None else DAY + timedelta(days=days)
    safari = Safari("s", "breakfast", "Breakfast with claims customers", day, stage=stage)
    matters = (ToSettle(Matter.NO_DAY, "There is no day yet.", Mend.CHOOSE_DAY, "Choose"),) * missing
    return Today(DAY, NextSafari(safari, 90, (), (), matters, over), (), (), ())


@pytest.mark.parametrize(
    ("up", "says"),
    [
        (today(2, 3), "Two days to the next safari. Three things are missing."),
        (today(1, 1), "One day to the next safari. One thing is missing."),
        (today(23), "23 days to the next safari. Nothing is missing."),
        (today(0, 1), "The next safari is today. One thing is missing."),
        (today(0, stage=Stage.RUN), "A safari is under way today. Nothing is missing."),
        (today(0, stage=Stage.RUN, over=True), "Today’s safari is over, and can be debriefed. Nothing is missing."),
        (
            today(0, stage=Stage.DEBRIEFED, over=True),
            "Today’s safari is debriefed, and its story can be written. Nothing is missing.",
        ),
        (today(None, 2), "The next safari has no day yet. Two things are missing."),
        (Today(DAY, None, (), (), ()), "Nothing is planned yet."),
        (
            Today(DAY, None, (Coverage(Leader("a", "Astrid Holm"), None, None, None),), (), ()),
            "No safari is planned.",
        ),
    ],
)
def test_what_is_up_is_said_plainly(up, says):
    assert headline(up) == says
