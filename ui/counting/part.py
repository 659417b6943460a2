"""Stopwatch, tallies and talk time in the right column of Run, and the keys of the agenda clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from safari.words import _
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand

KEYS = range(1, 10)
WITH_CUSTOMERS = frozenset(Setting) - {Setting.RECORDINGS}  # nobody talks into a recording


def _stopwatch(at_hand: AtHand) -> Shown:
    from ui.counting.stopwatch import StopwatchSection

    section = StopwatchSection(at_hand)
    return Shown(
        right=section,
        keys={"Ctrl+T": section.press},
        areas=lambda: [section.button],
        on_sheet=((_("Ctrl+T"), _("stopwatch: start; stop makes it a note")),),
        settle=section.settle,
    )


def _tallies(at_hand: AtHand) -> Shown:
    from ui.counting.tallies import TalliesSection

    section = TalliesSection(at_hand)
    keys = {}
    for number in KEYS:
        keys[f"Alt+{number}"] = lambda number=number: section.one_more(number)
        keys[f"Alt+Shift+{number}"] = lambda number=number: section.one_less(number)
    on_sheet = (
        (_("Alt+1 to 9"), _("count one more; the first that is free begins another")),
        (_("Alt+Shift+1 to 9"), _("one less")),
    )
    return Shown(right=section, keys=keys, areas=section.areas, on_sheet=on_sheet, settle=section.settle)


def _talk_time(at_hand: AtHand) -> Shown:
    from ui.counting.talk_time import TalkSection

    section = TalkSection(at_hand)
    return Shown(
        right=section,
        keys={"F4": section.key.press},
        areas=lambda: [section.button],
        on_sheet=(("F4", _("a leader talks: hold it, or tap at the beginning and at the end")),),
        settle=section.settle,
    )


def _agenda(_at_hand: AtHand) -> Shown:
    """The clock bar has the keys; they are told beside those of the other clocks."""
    return Shown(
        on_sheet=(
            ("F10", _("the step of the agenda is over; before its time: begin")),
            ("Shift+F10", _("five minutes more for it")),
            (_("Left, Right"), _("on the agenda: choose the step that is meant")),
        )
    )


PARTS = (
    Part("agenda", 5, _agenda),
    Part("stopwatch", 10, _stopwatch),
    Part("tallies", 20, _tallies),
    Part("talk_time", 30, _talk_time, WITH_CUSTOMERS),
)
