"""Where the notes stand otherwise: the transcript, the table of calls, or what to do where there is neither."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from safari.words import _
from ui.listening.calls_table import CallsModel, CallsTable
from ui.listening.details import Details
from ui.listening.strip import Strip
from ui.listening.strips import Strips
from ui.listening.transcript_delegate import WIDER
from ui.listening.transcript_model import TranscriptModel
from ui.listening.transcript_view import TranscriptView
from ui.listening.whose_call import WhoseCall
from ui.widgets.boxes import column
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

GAP = 4
LEAST_LINES = 3  # of the transcript, whatever is to be asked


class Middle(QWidget):
    """`dropped(paths)` and `wants_calls` for more calls. Strips stand above: what comes in, consent, clock, masks."""

    dropped = Signal(list)
    wants_calls = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.coming = Strip(_("Calls coming in"))
        self.details = Details()
        self.whose = WhoseCall()
        self.asking = Strip(_("May this call be played?"))
        self.sides = Strip(_("Who of them is us?"))
        self.clock = Strip(_("After the call"))
        self.masks = Strip(_("What could tell who it is"))
        self.quote = Strip(_("The words you picked"))
        self.lines = TranscriptModel(self)
        self.transcript = TranscriptView(self.lines)
        self.calls = CallsModel(self)
        self.table = CallsTable(self.calls)
        self.empty = EmptyState(
            _("No calls yet."), _("Drop recordings and their transcripts here."), _("Take in calls…")
        )
        self.wordless = EmptyState(
            _("There is no transcript of this call."),
            _("Drop one here (.vtt, .srt or .txt), or listen and write what you hear."),
        )
        self.withheld = EmptyState("")
        self._stack = QStackedWidget()
        self._pages = self._in_the_stack()
        by_weight = (self.details, self.coming, self.asking, self.whose, self.sides, self.clock, self.masks)
        self.strips = Strips(by_weight)
        above = column(self.strips)
        above.setContentsMargins(WIDER, 0, WIDER, 0)
        below = column(self.quote)
        below.setContentsMargins(WIDER, 0, WIDER, 0)
        whole = column(above, GAP, self._stack, GAP, below)
        whole.setStretchFactor(self._stack, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(80)
        self.setAcceptDrops(True)
        for empty in (self.empty, self.wordless):
            empty.wanted.connect(self.wants_calls)

    @property
    def page(self) -> QWidget:
        """What is shown under the strips."""
        return next(page for page, shown in self._pages.items() if shown is self._stack.currentWidget())

    @property
    def area(self) -> QWidget:
        """Where F6 stops in it: where there is nothing yet, at what can be done."""
        page = self.page
        return page.button if isinstance(page, EmptyState) and page.button is not None else page

    @property
    def words(self) -> QWidget:
        """The page of what is said in the call: the transcript, or why none is to be read."""
        wordless = self.withheld if self.withheld.sentence.text() else self.wordless
        return self.transcript if self.lines.rows else wordless

    def show_page(self, page: QWidget) -> None:
        """Show one of `empty`, `wordless`, `withheld`, `transcript`, `table`."""
        self._stack.setCurrentWidget(self._pages[page])

    def minimumSizeHint(self) -> QSize:
        """What the input line leaves to it: one thing that is asked, and the lines."""
        lines = LEAST_LINES * self.transcript.usual_height()
        return QSize(super().minimumSizeHint().width(), self.whose.sizeHint().height() + lines + 2 * GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strips.set_room(self.height() - LEAST_LINES * self.transcript.usual_height() - 2 * GAP)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _in_the_stack(self) -> dict[QWidget, QWidget]:
        """What may be shown under the strips, and the page of the stack that shows it."""
        beside = QWidget()
        within = column(self.table, 6, self.table.words)
        within.setContentsMargins(WIDER, 0, WIDER, 0)
        beside.setLayout(within)
        pages: dict[QWidget, QWidget] = {
            self.empty: self.empty,
            self.wordless: self.wordless,
            self.withheld: self.withheld,
            self.transcript: self.transcript,
            self.table: beside,
        }
        for page in pages.values():
            self._stack.addWidget(page)
        return pages
