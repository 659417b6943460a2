"""Listening to calls as a part of Run: it takes the place of the clock and of the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.plan.safari import Setting
from safari.words import _
from ui.run.parts import Part, Shown

if TYPE_CHECKING:
    from ui.run.at_hand import AtHand

_HINTS = (
    ("F8", _("mark this moment")),
    ("F9", _("play or pause")),
    ("F7", _("back five seconds")),
    ("Ctrl+G", _("next call")),
    ("Ctrl+Shift+T", _("all calls")),
    ("Ctrl+Shift+U", _("who speaks: us or the customer")),
    ("F2", _("whose call it is, its name and its day")),
    (_("Ctrl+. and Ctrl+,"), _("faster, slower")),
    ("Ctrl+Shift+A", _("avoidable: yes, no, open")),
    ("Ctrl+Shift+N", _("what they really needed")),
)


def build(at_hand: AtHand) -> Shown:
    """What is shown of the calls of this safari."""
    from ui.listening.after_call import AfterCall
    from ui.listening.arranging import Arranging
    from ui.listening.asking import Asking
    from ui.listening.calls import Calls
    from ui.listening.listening import Listening

    listening = Listening(at_hand)
    asking = Asking(listening)
    AfterCall(listening)
    calls = Calls(listening)
    arranging = Arranging(listening)
    listening.start()
    verdict = listening.verdict
    keys = {
        **dict.fromkeys(("F8", "Ctrl+K"), listening.moments.mark),
        **dict.fromkeys(("F9", "Ctrl+P"), listening.toggle),
        **dict.fromkeys(("F7", "Ctrl+B"), listening.back),
        "Ctrl+.": lambda: listening.change_speed(1),
        "Ctrl+,": lambda: listening.change_speed(-1),
        "Ctrl+G": listening.step,
        "Ctrl+Shift+G": lambda: listening.step(-1),
        "Ctrl+Shift+T": calls.switch_table,
        "F2": arranging.ask,
        "Ctrl+Shift+U": asking.ask_speaker,
        "Ctrl+Shift+A": listening.switch_avoidable,
        "Ctrl+Shift+N": verdict.focus_need,
    }
    return Shown(
        above=listening.marked,
        right=listening.verdict,
        head=listening.head,
        middle=listening.middle,
        keys=keys,
        areas=listening.areas,
        hints=_HINTS,
        settle=lambda: calls.settle() and listening.settle(),
        fold=listening.head.fold,
    )


PARTS = (Part("listening", 7, build, frozenset({Setting.RECORDINGS})),)
