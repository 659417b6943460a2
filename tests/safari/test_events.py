"""What listens to a library hears of every change, in the order it came, until it wants to hear no more."""

from __future__ import annotations

import pytest

from safari.change import Change
from safari.events import Events

CHANGE = Change(frozenset({"notes"}), frozenset({"n1"}), "")


def test_listeners_hear_in_the_order_they_came_until_they_leave():
    heard: list[str] = []

    def second(_change: Change) -> None:
        heard.append("second")

    changed = Events().changed
    changed.connect(lambda _change: heard.append("first"))
    changed.connect(second)
    changed.emit(CHANGE)
    assert heard == ["first", "second"]
    changed.disconnect(second)
    changed.emit(CHANGE)
    assert heard == ["first", "second", "first"]


def test_a_listener_may_leave_while_it_hears():
    heard: list[str] = []
    changed = Events().changed

    def once(_change: Change) -> None:
        heard.append("once")
        changed.disconnect(once)

    changed.connect(once)
    changed.connect(lambda _change: heard.append("always"))
    changed.emit(CHANGE)
    changed.emit(CHANGE)
    assert heard == ["once", "always", "always"]


def test_trouble_of_a_listener_reaches_whoever_emits():
    changed = Events().changed
    changed.connect(lambda _change: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        changed.emit(CHANGE)
