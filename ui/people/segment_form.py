"""The form in which a segment is added or renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.run.note import in_field
from safari.words import _
from ui.people.form import Form
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from safari.library import Library
    from safari.people.customer import Segment


class SegmentForm(Form):
    """A segment's name. `kept` is the segment once it is in the library."""

    def __init__(self, parent: QWidget | None, library: Library, segment: Segment | None = None) -> None:
        title = _("Rename {name}").format(name=segment.name) if segment else _("Add a segment")
        super().__init__(parent, title, _("Keep") if segment else _("Add segment"))
        self._people, self._segment = library.people, segment
        self.kept: Segment | None = None
        self.name = TextField(segment.name if segment else "")
        self.add(_("Name"), self.name, _("A group of customers, such as “Home, water claim”."))
        self.bring_back(library, in_field("segment", segment.uid if segment else "new"), self.name)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, library: Library, segment_uid: str = "") -> str:
        """Show the form for a segment, or for a new one; the segment's uid once kept, "" where nothing was."""
        known = {one.uid: one for one in library.people.segments()}
        form = cls(parent, library, known.get(segment_uid))
        return form.kept.uid if form.is_kept() and form.kept else ""

    def keep(self) -> None:
        """Write the segment; one of that name already there is taken. Raises SafariError without a name."""
        if self._segment is None:
            self.kept = self._people.segment_called(self.name.text())
        else:
            self.kept = self._people.rename_segment(self._segment.uid, self.name.text())
