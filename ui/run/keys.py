"""The keys of Run (visual.md, "Keys in Run"): each does what a button does, wherever the focus is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from safari.run.note import Kind
from ui.memos.hearing import Hearing
from ui.photos.adding import Adding
from ui.photos.looking import Looking
from ui.run.erasing import Erasing

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.run.day_screen import DayScreen


def bind(screen: DayScreen) -> None:
    """Give the screen its keys."""
    Looking(screen)
    Hearing(screen)
    keys: dict[str, Callable[[], object]] = {
        "Ctrl+Up": lambda: screen.step_feeling(1),
        "Ctrl+Down": lambda: screen.step_feeling(-1),
        "Ctrl+O": screen.switch_record,
        "Alt+0": screen.sitting.jotting.choose_nobody,
        "Ctrl+D": Erasing(screen).press,
        "Ctrl+I": screen.choose_photo,
        "Ctrl+E": Adding(screen).photograph,
        "Ctrl+M": screen.saying.toggle,
        "Ctrl+Z": screen.take_back,
        "Ctrl+Shift+Z": screen.do_again,
        "Ctrl+Return": screen.questions.ask_the_one_at_hand,
        "Ctrl+Enter": screen.questions.ask_the_one_at_hand,
        "Ctrl+Shift+Return": screen.answer_no_question,
        "Ctrl+Shift+Enter": screen.answer_no_question,
        "Ctrl++": lambda: screen.step_text_size(1),
        "Ctrl+=": lambda: screen.step_text_size(1),
        "Ctrl+-": lambda: screen.step_text_size(-1),
        "Ctrl+0": lambda: screen.step_text_size(0),
        "F6": screen.next_area,
        "Shift+F6": lambda: screen.next_area(-1),
        "F1": screen.switch_keys,
        "F11": screen.switch_full_screen,
        "Ctrl+W": screen.finished.emit,
    }
    for number, kind in enumerate(Kind, 1):
        keys[f"Ctrl+{number}"] = lambda kind=kind: screen.choose_kind(kind)  # type: ignore[misc]  # mypy and defaults
    keys["F10"], keys["Shift+F10"] = screen.clock.close_step, screen.clock.lengthen_step
    once = {"F10", "Shift+F10", "Ctrl+M"}.union(*(part.keys for part in screen.parts))  # held down, they would go on
    for part in screen.parts:
        keys.update(part.keys)
    for key, deed in keys.items():
        shortcut = QShortcut(QKeySequence(key), screen)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(key not in once)
        shortcut.activated.connect(deed)
