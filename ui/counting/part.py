"""Stopwatch, tallies and talk time in the right column of Run."""

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
        hints=((_("Ctrl+T"), _("stopwatch")),),
        settle=section.settle,
    )


def _tallies(at_hand: AtHand) -> Shown:
    from ui.counting.tallies import TalliesSection

    section = TalliesSection(at_hand)
    keys = {}
    for number in KEYS:
        keys[f"Alt+{number}"] = lambda number=number: section.one_more(number)
        keys[f"Alt+Shift+{number}"] = lambda number=number: section.one_less(number)
    hints = ((_("Alt+1 to 9"), _("count")), (_("Alt+Shift+1 to 9"), _("one less")))
    return Shown(right=section, keys=keys, areas=section.areas, hints=hints)


def _talk_time(at_hand: AtHand) -> Shown:
    from ui.counting.talk_time import TalkSection

    section = TalkSection(at_hand)
    return Shown(
        right=section,
        keys={"F4": section.key.press},
        areas=lambda: [section.button],
        hints=(("F4", _("a leader talks: hold or tap")),),
        settle=section.settle,
    )


PARTS = (
    Part("stopwatch", 10, _stopwatch),
    Part("tallies", 20, _tallies),
    Part("talk_time", 30, _talk_time, WITH_CUSTOMERS),
)
