"""The right side: the chosen leader's brief as it will be printed, both its pages, and what it could not show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.words import _
from ui.brief.sheets import Sheets
from ui.people.languages import language_name
from ui.story.page_drawer import PageDrawer
from ui.story.room_left import complaints
from ui.widgets.boxes import column, row
from ui.widgets.plain_text import PlainText
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from safari.pages.drawn import Drawn
    from safari.sharing.brief_page import BriefPage
    from ui.story.page_drawer import Drawing

PAGES = 2


class BriefPane(QWidget):
    """`show_page(page)` draws it soon, in the background; the pictures before stay until then."""

    def __init__(self) -> None:
        super().__init__()
        self.whose = PlainText("", "body_strong", wrap=False)
        self.language = PlainText("", "small", "ink2", wrap=False)
        self.sheets = Sheets(PAGES)
        self.complaints = PlainText("", "small", "ouch")
        self.complaints.hide()
        self.drawer = PageDrawer(self, _draw)
        self._page: BriefPage | None = None
        self.area = ScrollArea()
        self.area.body.addWidget(self.sheets)
        self.area.body.addStretch(1)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the second page, by keyboard
        self.setLayout(column(row(self.whose, None, self.language, gap=12), 12, self.complaints, self.area))
        self.sheets.resized.connect(self._ask)
        self.drawer.ready.connect(self._show)
        self.drawer.failed.connect(self._failed)

    def show_page(self, page: BriefPage) -> None:
        """Show this brief."""
        self._page = page
        title = _("Brief for {name}").format(name=page.leader)
        self.whose.setText(title)
        self.area.setAccessibleName(title)
        self.sheets.setAccessibleName(title)
        self.sheets.setAccessibleDescription(", ".join(part for part in (page.title, page.focus) if part))
        self.language.setText(_("Two pages, {language}").format(language=language_name(page.language)))
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask(self) -> None:
        if self._page is not None and self.isVisible():
            self.drawer.draw(self._page, self.sheets.pixels())

    def _show(self, drawing: Drawing[Any]) -> None:
        if self.sheets.drawing is None or self.sheets.drawing.page.leader != drawing.page.leader:
            self.area.verticalScrollBar().setValue(0)
        self.sheets.show_drawing(drawing)
        self._complain(complaints(drawing.drawn))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SafariError):
            raise error
        self._complain([str(error)])

    def _complain(self, said: list[str]) -> None:
        self.complaints.setText("\n".join(said))
        self.complaints.setVisible(bool(said))


def _draw(page: BriefPage, target: BinaryIO) -> Drawn:
    from safari.pages.brief import draw

    return draw(page, target)
