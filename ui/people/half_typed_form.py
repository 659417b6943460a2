"""The draft of a dialog whose words its button keeps: gone once it is answered, there again after a crash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from safari.run.note import NO_SAFARI
from ui.half_typed import HalfTyped
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QDialog

    from safari.library import Library
    from ui.widgets.growing_text import GrowingText


def of_form(dialog: QDialog, library: Library, what: str, fields: Sequence[TextField | GrowingText]) -> HalfTyped:
    """Keep the draft of these fields, `what` it is of (safari.run.note.in_field), and put back what was left in them.

    Only what differs from what stood there is in it: the rest may be changed elsewhere meanwhile.
    """
    stood = [field.text() for field in fields]

    def read() -> tuple[str, str]:
        typed = {place: field.text() for place, field in enumerate(fields) if field.text() != stood[place]}
        return " ".join(typed.values()), json.dumps({"typed": typed}) if typed else ""

    half = HalfTyped(dialog, library, (NO_SAFARI, what), read)
    for place, words in _left(half).items():
        if place.isdigit() and int(place) < len(fields):
            _put(fields[int(place)], str(words))
    for field in fields:
        field.textChanged.connect(half.touch)
    dialog.finished.connect(half.end)
    return half


def _left(half: HalfTyped) -> dict[str, object]:
    try:
        return dict(json.loads(half.left.chips)["typed"]) if half.left is not None else {}
    except (ValueError, KeyError, TypeError):  # not written by this program
        return {}


def _put(field: TextField | GrowingText, words: str) -> None:
    if isinstance(field, TextField):
        field.setText(words)
    else:
        field.setPlainText(words)
