"""A quote that names nobody: asked once, under the line, whose words it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import Kind
from safari.words import _

if TYPE_CHECKING:
    from safari.run.note import Note
    from ui.run.jotting import Jotting


class WhoseWords:
    """Knows whether this sitting was asked already."""

    def __init__(self, jotting: Jotting) -> None:
        self._jotting = jotting
        self._was_asked = False

    def asked(self, note: Note) -> str:
        """The question after the first quote of a sitting that is nobody's, else "". Where there is one customer alone,
        somebody decided that it is not theirs; in a call it may be one of our own who speaks."""
        is_nobodys = note.kind is Kind.QUOTE and note.said_by is None and note.recording is None
        if self._was_asked or not is_nobodys or self._jotting.only_customer:
            return ""
        self._was_asked = True
        return _("Whose words? @ and the name, Up changes the note.")
