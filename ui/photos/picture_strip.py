"""What can be done with a picture in the line: say what it shows, see it at full size, take it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from safari.words import _
from ui.photos.viewer import LONGEST_CAPTION
from ui.widgets.boxes import row
from ui.widgets.button import Button
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from safari.run.note import Picture
    from ui.run.jotting import Jotting


class PictureStrip(QWidget):
    """One row above the line, there while a picture is `open`. What is typed is in the draft as the line itself is.

    Enter and Esc go back to the line, and the strip with them. `wants_whole(Picture)`: to be seen at full size.
    """

    wants_whole = Signal(object)

    def __init__(self, jotting: Jotting, to_line: Callable[[], object]) -> None:
        super().__init__()
        self._jotting, self._to_line = jotting, to_line
        self.picture: Picture | None = None
        self.caption = TextField(name=_("Caption"), placeholder=_("What the photo shows"), limit=LONGEST_CAPTION)
        self.whole = Button(_("Full size"), size="small")
        self.off = Button(_("Take it off"), size="small")
        self.setLayout(row(self.caption, self.whole, self.off, gap=8))
        self.setAccessibleName(_("Photo in the line"))
        self.setFocusProxy(self.caption)
        self.caption.textEdited.connect(self._write)
        self.caption.returnPressed.connect(self.leave)
        self.whole.clicked.connect(lambda: self.wants_whole.emit(self.picture))
        self.off.clicked.connect(self._take_off)
        jotting.changed.connect(self._follow)
        self.hide()

    def open(self, picture: Picture) -> None:
        """About this picture, with the keyboard in its caption; once more: closed."""
        if self.picture is not None and self.picture.is_of(picture):
            self.leave()
            return
        self.picture = picture
        self.caption.setText(picture.caption)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Back to the line; the caption stays with the picture."""
        self.picture = None
        self.hide()
        self._to_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _write(self, words: str) -> None:
        if self.picture is not None:
            self._jotting.caption(self.picture, words)

    def _take_off(self) -> None:
        if self.picture is not None:
            self._jotting.drop_picture(self.picture)

    def _follow(self) -> None:
        """The picture has another caption, or is in the line no longer: kept with its note, or taken off."""
        if self.picture is None:
            return
        there = next((one for one in self._jotting.pictures if one.is_of(self.picture)), None)
        if there is None:
            self.leave()
            return
        self.picture = there
        if self.caption.text() != there.caption:
            self.caption.setText(there.caption)
