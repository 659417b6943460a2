"""People's own words where Qt would read more into them: a < in a tooltip is no markup, an & is no key."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


def tip(text: str) -> str:
    """A tooltip that shows `text` letter for letter. Only words Qt could take for markup are escaped, for a reader says
    a tooltip as it stands."""
    if "<" not in text and "&lt;" not in text:
        return text
    from html import escape  # a start has no such tooltip, and need not load all entities of HTML

    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def in_menu(text: str) -> str:
    """The words of a menu's entry that shows `text` letter for letter: the "&D" of "R&D" is no key there."""
    return text.replace("&", "&&")


def without_key(button: QAbstractButton) -> None:
    """To be called after each `setText`: the "&D" of "R&D" is no Alt+D."""
    button.setShortcut("")
