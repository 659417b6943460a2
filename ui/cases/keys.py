"""The keys of a day in customer service: while a case is open, Alt and a letter note something about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from safari.cases import pressing
from safari.cases.case import Channel
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.cases.panel import CasesPanel

# Letters that stay the same in every language: they stand on the chips.
CHANNELS = {
    Channel.PHONE: "P",
    Channel.CHAT: "C",
    Channel.EMAIL: "E",
    Channel.COUNTER: "K",
    Channel.LETTER: "L",
}
ABOUT, TOUCHPOINT, NEW_SYSTEM, HANDOVER, SOLVED, AVOIDABLE = "B", "T", "N", "H", "S", "A"
SYSTEMS = "QWRYUIO"
TELLING = "XVG"
HINTS = (("F2", _("case")), (_("Alt+letter"), _("about the case")))
ON_SHEET = (
    ("Shift+F2", _("the case is closed")),
    ("Alt+P, C, E, K, L", _("the case came by phone, chat, e-mail, at the counter, by letter")),
    ("Alt+B, T", _("what it was about, its touchpoint")),
    ("Alt+N", _("a system was opened: type it")),
    ("Alt+Q, W, R, Y, U, I, O", _("a system that is listed was opened")),
    ("Alt+H", _("handed over once more")),
    ("Alt+S, A", _("solved, avoidable: yes, no, not known")),
    ("Alt+X, V, G", _("a telling case becomes a note, at the end of the day")),
)


def keys(panel: CasesPanel) -> dict[str, Callable[[], object]]:
    """What each key does to the case at hand."""
    found: dict[str, Callable[[], object]] = {
        "F2": panel.turn,
        "Shift+F2": panel.stop,
        f"Alt+{ABOUT}": lambda: panel.go_to("about"),
        f"Alt+{TOUCHPOINT}": lambda: panel.go_to("touchpoint"),
        f"Alt+{NEW_SYSTEM}": lambda: panel.go_to("new_system"),
        f"Alt+{HANDOVER}": lambda: panel.press(pressing.handover()),
        f"Alt+{SOLVED}": lambda: panel.press(pressing.answer("solved")),
        f"Alt+{AVOIDABLE}": lambda: panel.press(pressing.answer("avoidable")),
    }
    found |= {f"Alt+{letter}": partial(panel.press, pressing.channel(channel)) for channel, letter in CHANNELS.items()}
    found |= {f"Alt+{letter}": partial(panel.press_system, place) for place, letter in enumerate(SYSTEMS)}
    found |= {f"Alt+{letter}": partial(panel.make_telling, place) for place, letter in enumerate(TELLING)}
    return found
