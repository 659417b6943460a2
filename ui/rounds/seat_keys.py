"""Which seat a key means: a digit with Ctrl and Shift, or the sign that a keyboard makes of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

MOST_KEYS = 9
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
# The row of digits, 1 to 9: scan codes of X11 and Wayland, those of Windows; a Mac has virtual keys only.
_X11, _WINDOWS = 10, 2
_MAC = (18, 19, 20, 21, 23, 22, 26, 28, 25)


def seat_of(event: QKeyEvent, platform: str = sys.platform) -> int:
    """The seat (from 1) that a key with Ctrl and Shift means; 0 for none.

    Shift makes a sign of a digit on many keyboards ("/" of 7 in Norway, "&" in the United States), and no shortcut may
    know it then: the place of the key on the keyboard does.
    """
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != HELD:
        return 0
    digit = event.key() - Qt.Key.Key_0
    if 1 <= digit <= MOST_KEYS:
        return digit
    if platform == "darwin":
        code = event.nativeVirtualKey()
        return _MAC.index(code) + 1 if code in _MAC else 0
    seat = event.nativeScanCode() - (_WINDOWS if platform == "win32" else _X11) + 1
    return seat if 1 <= seat <= MOST_KEYS else 0
