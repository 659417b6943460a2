"""What one press of a key changes about a case, whatever stood there before: a second press takes it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from safari.cases.case import Case, Channel

Asked = Literal["solved", "avoidable"]
Press = Callable[[Case], Mapping[str, Any]]


def channel(chosen: Channel) -> Press:
    """This channel; once more: none."""
    return lambda case: {"channel": Channel.UNKNOWN if case.channel is chosen else chosen}


def answer(asked: Asked) -> Press:
    """Yes; once more: no; once more: nobody said."""
    return lambda case: {asked: getattr(case, asked).pressed}


def system(name: str) -> Press:
    """This system was opened; once more: it was not."""

    def pressed(case: Case) -> Mapping[str, Any]:
        left = tuple(one for one in case.systems if one != name)
        return {"systems": left if name in case.systems else (*case.systems, name)}

    return pressed


def new_system(name: str) -> Press:
    """This system was opened, whether it was noted already or not."""
    return lambda case: {"systems": (*case.systems, name)}


def handover() -> Press:
    """It went to somebody else, once more."""
    return lambda case: {"handovers": case.handovers + 1}
