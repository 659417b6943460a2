"""Over everything: whose call it is, which of how many, the waveform, and the row to play it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from safari.words import _
from ui.listening.transport import Transport
from ui.listening.waveform_view import WaveformView
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent

LOW_BELOW = 800
CONSENT_FROM = 1_000  # px of width under which the call's own words need the room


class CallHead(QWidget):
    """`stepped(by)` to another call; `wants_details`, `wants_table`, `wants_more` from its words; `dropped(paths)`."""

    stepped = Signal(int)
    wants_details = Signal()
    wants_table = Signal()
    wants_more = Signal()
    dropped = Signal(list)

    def __init__(self) -> None:
        super().__init__()
        self.title = PlainText("", "heading", wrap=False)
        self.about = PlainText("", "body", "ink2", wrap=False)
        self.consent = PlainText("", "meta", "ink2", wrap=False).to_the_right()
        self.change = _in_passing(Button(_("Change"), "word", size="small"))
        self.change.setAccessibleName(_("Change whose call it is, its name and its day (F2)"))
        self.change.setToolTip(tip(self.change.accessibleName()))
        self.table = _in_passing(Button(_("All calls"), "word", size="small"))
        self.more = _in_passing(Button(_("Take in calls…"), "word", size="small"))
        self.earlier = _in_passing(Button(size="small", icon="chevron_left", name=_("The call before")))
        self.later = _in_passing(Button(size="small", icon="chevron_right", name=_("Next call (Ctrl+G)")))
        self.waveform = WaveformView()
        self.transport = Transport()
        self._place()
        self.earlier.clicked.connect(lambda: self.stepped.emit(-1))
        self.later.clicked.connect(lambda: self.stepped.emit(1))
        self.change.clicked.connect(self.wants_details)
        self.table.clicked.connect(self.wants_table)
        self.more.clicked.connect(self.wants_more)
        self.setAcceptDrops(True)

    def show_place(self, title: str, about: str, consent: str) -> None:
        """Whose call it is, which one, and what they agreed to."""
        for label, words in ((self.title, title), (self.about, about), (self.consent, consent)):
            if label.text() != words:
                label.setText(words)

    def show_steps(self, number: int, of: int) -> None:
        """Whether there is a call before and after; the first is 0."""
        self.earlier.setEnabled(number > 0)
        self.later.setEnabled(number + 1 < of)
        for button, reason in ((self.earlier, _("This is the first call")), (self.later, _("This is the last call"))):
            button.setToolTip(tip(button.accessibleName() if button.isEnabled() else reason))

    def fold(self) -> None:
        """In a low window the waveform takes less room."""
        low = self.window().height() < LOW_BELOW
        self.waveform.set_low(low=low)
        self.transport.set_low(low=low)
        self._whole.setContentsMargins(0, 6 if low else 14, 0, 0 if low else 12)
        self._whole.setSpacing(0 if low else 6)
        self.consent.setVisible(self.width() > CONSENT_FROM * theme().factor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def _place(self) -> None:
        self.title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.about.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        words = (self.table, self.more, self.earlier, self.later)
        top = row(self.title, self.about, self.change, None, self.consent, *words, gap=14)
        self._whole = whole = column(top, 4, self.waveform, self.transport, gap=6)
        whole.setContentsMargins(0, 14, 0, 12)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _in_passing(button: Button) -> Button:
    """Tab comes to it, but a click leaves the keyboard in the line."""
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
