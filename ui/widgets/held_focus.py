"""Where the keyboard is, so that it stays there while what it is on is made anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button


def holds_focus(widget: QWidget) -> bool:
    """Whether the cursor is in it."""
    focus: QWidget | None = widget.window().focusWidget()
    return focus is not None and (focus is widget or widget.isAncestorOf(focus))


def held_name(widget: QWidget) -> str | None:
    """The name of the control in it that the keyboard is on; None where it is elsewhere."""
    return widget.window().focusWidget().accessibleName() if holds_focus(widget) else None


def hold_again(part: QWidget, name: str) -> None:
    """Give the keyboard to the control of this name in it, or to the first there is."""
    controls = [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    same = [one for one in controls if one.accessibleName() == name]
    buttons = [one for one in controls if isinstance(one, Button)]
    for control in (*same, *buttons, *controls)[:1]:
        control.setFocus(Qt.FocusReason.OtherFocusReason)
