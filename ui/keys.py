"""The keys that work everywhere, for F1. Those of Run stand on Run's own sheet."""

from __future__ import annotations

from safari.words import _
from ui.widgets.key_sheet import KeyGroup


def groups() -> tuple[KeyGroup, ...]:
    """All keys outside Run, in groups."""
    return (
        _everywhere(),
        KeyGroup(
            _("One safari"),
            (
                (_("Alt+1 to 5"), _("go to Plan, Brief, Run, Debrief, Story")),
                ("Ctrl+D", _("duplicate the safari")),
                (_("Ctrl+Up, Ctrl+Down"), _("move a step of the agenda")),
                ("Ctrl+E", _("save the page as PDF")),
            ),
        ),
        *_debrief(),
        KeyGroup(
            _("All safaris"),
            (
                (_("Alt+1 to 3"), _("list, board, calendar")),
                ("Ctrl+N", _("new safari")),
                ("Enter", _("open what is chosen")),
                (_("Ctrl+Left, Right"), _("move a card on the board")),
                (_("Page Up, Down"), _("months, with Ctrl years")),
                ("T", _("today, in the calendar")),
                (_("Ctrl+Shift+arrow"), _("move it to another day")),
            ),
        ),
        KeyGroup(
            _("People"),
            (
                ("Ctrl+N", _("add somebody")),
                ("Ctrl+Shift+I", _("take people in from a file")),
            ),
        ),
    )


def _everywhere() -> KeyGroup:
    return KeyGroup(
        _("Everywhere"),
        (
            (_("Ctrl+1 to 4"), _("go to a room")),
            ("Ctrl+J", _("a moment by chance: write at once")),
            ("Ctrl+Z", _("take back what was done last")),
            ("Ctrl+Shift+Z", _("do it again")),
            ("Ctrl+F", _("find in the library")),
            ("Alt+Left", _("back to where you came from")),
            ("Tab, Shift+Tab", _("go to the next field, the one before")),
            ("F1", _("this sheet")),
        ),
    )


def _debrief() -> tuple[KeyGroup, ...]:
    return (
        KeyGroup(
            _("The board of a debrief"),
            (
                (_("Ctrl+arrow"), _("move the card, or all that are picked")),
                (_("Space, Shift+arrow"), _("pick cards")),
                ("Enter", _("all that can be done with them")),
                ("S", _("star, or take the star back")),
                ("P", _("hear a recorded note again")),
                ("F2", _("rename the theme")),
            ),
        ),
        KeyGroup(
            _("Beside the board"),
            (
                (_("Left, Right"), _("another point of the curve")),
                (_("Up, Down"), _("it felt better there, or worse")),
                ("Delete", _("as the notes have it again")),
                ("Ctrl+Shift+T", _("the curve as a table")),
                ("Enter", _("another line under What?")),
                ("Ctrl+G", _("a fact, a guess, or neither")),
            ),
        ),
    )
