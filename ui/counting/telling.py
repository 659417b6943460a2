"""Saying what a key did: to a reader, and under the line where what shows it is out of sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.announce import announce

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.run.at_hand import AtHand


def tell(at_hand: AtHand, shown_by: QWidget, sentence: str) -> None:
    """Say a sentence that is about what a widget shows: aloud alone where that can be seen."""
    if shown_by.visibleRegion().isEmpty():
        at_hand.say(sentence)
    else:
        announce(shown_by, sentence)
