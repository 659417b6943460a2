"""The keys that work everywhere, for F1. Those of Run stand on Run's own sheet."""

from __future__ import annotations

from safari.words import _
from ui.widgets.key_sheet import KeyGroup


def groups() -> tuple[KeyGroup, ...]:
    """All keys outside Run, in groups."""
    return (
        KeyGroup(
            _("Everywhere"),
            (
                (_("Ctrl+1 to 4"), _("go to a room")),
                ("Ctrl+Z", _("take back what was done last")),
                ("Ctrl+Shift+Z", _("do it again")),
                ("Ctrl+F", _("find in the library")),
                ("Tab, Shift+Tab", _("go to the next field, the one before")),
                ("F1", _("this sheet")),
            ),
        ),
        KeyGroup(
            _("Safaris"),
            (
                ("Ctrl+N", _("new safari")),
                ("Ctrl+D", _("duplicate the safari")),
                ("Enter", _("open what is chosen")),
                (_("Alt+1 to 3"), _("all of them as a list, a board, a calendar")),
                (_("Ctrl+Left, Ctrl+Right"), _("move a card of the board to another stage")),
                (_("Page Up, Page Down, T"), _("go through the calendar, and back to today")),
                (_("Ctrl+Shift and an arrow"), _("move what is on a day to another day")),
                (_("Alt+1 to 4"), _("go to Plan, Brief, Run, Story")),
                (_("Ctrl+Up, Ctrl+Down"), _("move a step of the agenda")),
                ("Ctrl+E", _("save the page as PDF")),
            ),
        ),
    )
