"""Enter presses whatever is pressed: one answer for every button, chip, row and card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QAbstractButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ANOTHER_KEY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def press_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button by Enter, as Qt does it by Space; whether the key is dealt with. A held Enter presses once."""
    if event.key() not in ENTER or event.modifiers() & ANOTHER_KEY:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
