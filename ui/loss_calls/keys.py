"""The keys of a loss call: Ctrl+L calls the next, Alt and a letter note something about the one at hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from safari.loss_calls import pressing
from safari.loss_calls.loss_call import Outcome
from safari.words import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.loss_calls.panel import CallsPanel

# Letters that stay the same in every language: they stand on the chips.
OUTCOMES = {Outcome.REACHED: "R", Outcome.NO_ANSWER: "N", Outcome.DECLINED: "D", Outcome.LATER: "L"}
NEW_REASON, VERBATIM, FOLLOW_UP = "B", "V", "F"
REASONS = "QWEYUIO"
HINTS = (("Ctrl+L", _("next call")), (_("Alt+letter"), _("about the call")))
ON_SHEET = (
    ("Alt+R, N, D, L", _("the call: reached, no answer, declined, later")),
    ("Alt+B", _("why they left: type it")),
    ("Alt+Q, W, E, Y, U, I, O", _("why they left: a reason that is listed")),
    ("Alt+V", _("the line is their one sentence")),
    ("Alt+F", _("may we follow up")),
)


def keys(panel: CallsPanel) -> dict[str, Callable[[], object]]:
    """What each key does to the call at hand."""
    found: dict[str, Callable[[], object]] = {
        "Ctrl+L": panel.call_next,
        f"Alt+{NEW_REASON}": panel.go_to_reason,
        f"Alt+{VERBATIM}": panel.take_verbatim,
        f"Alt+{FOLLOW_UP}": lambda: panel.press(pressing.follow_up()),
    }
    found |= {f"Alt+{letter}": partial(panel.press, pressing.outcome(one)) for one, letter in OUTCOMES.items()}
    found |= {f"Alt+{letter}": partial(panel.press_reason, place) for place, letter in enumerate(REASONS)}
    return found
