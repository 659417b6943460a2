"""The feeling curve as the notes tell it."""

from __future__ import annotations

from safari.run.note import Kind
from safari.story.curve import felt_along


def test_the_last_feeling_at_each_touchpoint_in_journey_order(library, safari, ingrid, nikos, jot):
    for name in ("First call", "Claim form", "Dry floor"):
        library.journey.called(name)
    jot("Dry at last.", ingrid, Kind.AHA, "Dry floor", feeling=2)
    jot("Number thirty-eight.", ingrid, at="First call", feeling=-1)
    worst = jot("And then they hung up.", ingrid, at="First call", feeling=-3)
    jot("No feeling noted.", ingrid, at="Claim form")
    jot("Somebody else.", nikos, at="Claim form", feeling=3)
    jot("Not for anybody.", ingrid, at="Claim form", feeling=-2, off_record=True)
    jot("Nowhere.", ingrid, feeling=1)
    felt = felt_along(library.notes.of_safari(safari.uid), ingrid.uid, library.journey.touchpoints())
    assert [(one.touchpoint.name, one.feeling) for one in felt] == [("First call", -3), ("Dry floor", 2)]
    assert felt[0].note.uid == worst.uid
