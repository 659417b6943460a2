"""The list that @ and # open: it lies above the input line, and the keyboard stays in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QWidget

from safari.words import _
from ui.theme import set_type, theme
from ui.widgets.announce import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from safari.run.completion import Completion, Offer

MOST_SHOWN, ROW, WIDTH = 8, 32, 280
PICKING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class OfferList(QListView):
    """What could be meant. `picked(Offer, Completion)` by Enter, Tab or a click; Esc closes it until one types on."""

    picked = Signal(object, object)

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._completion: Completion | None = None
        self._declined = -1
        self._lines = QStringListModel(self)
        self.setObjectName("completions")
        self.setModel(self._lines)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        set_type(self, "body", "ink")
        self.clicked.connect(lambda index: self._pick(index.row()))
        self.hide()

    def offer(self, completion: Completion | None, above: QPoint) -> None:
        """Show what is offered, its lower left corner at `above`; None closes the list."""
        if completion is None or completion.start == self._declined:
            if completion is None:
                self._declined = -1
            self._completion = None
            self.hide()
            return
        if completion != self._completion:
            self._completion = completion
            self._lines.setStringList([offer.label for offer in completion.offers])
            self.setCurrentIndex(self._lines.index(0))
            people = completion.offers[0].what == "who"
            self.setAccessibleName(_("Who said it") if people else _("Touchpoints and tags"))
        rows = min(MOST_SHOWN, len(completion.offers))
        height = rows * theme().px(ROW) + 10
        left = max(0, min(above.x(), self._over.width() - WIDTH))
        self.setGeometry(left, max(0, above.y() - height), theme().px(WIDTH), height)
        self.show()
        self.raise_()

    def takes(self, event: QKeyEvent) -> bool:
        """Deal with a key typed in the line while the list is open; whether it was one for the list."""
        if not self.isVisible() or self._completion is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in PICKING:
            self._pick(self.currentIndex().row())
        elif event.key() in STEPS:
            self._step(STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Escape:
            self._declined = self._completion.start
            self._completion = None
            self.hide()
        else:
            return False
        return True

    def _step(self, by: int) -> None:
        index = self._lines.index((self.currentIndex().row() + by) % self._lines.rowCount())
        self.setCurrentIndex(index)
        announce(self, str(index.data()))

    def _pick(self, place: int) -> None:
        completion = self._completion
        self._completion = None
        self.hide()
        if completion is not None:
            offer: Offer = completion.offers[place]
            self.picked.emit(offer, completion)
