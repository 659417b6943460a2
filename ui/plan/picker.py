"""A line to type in over a list to pick from: somebody there is already, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from safari.errors import SafariError
from safari.text import fold
from safari.words import _
from ui.theme import set_type, theme
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

MOST_SHOWN = 50
WIDTH, PADDING, ROWS_SHOWN = 320, 12, 8
Choice = tuple[str, str]  # uid, words
UID = Qt.ItemDataRole.UserRole
FORWARDED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Picker(QFrame):
    """`take(uid, name)` is called with who was picked, or with "" and a new name; it may raise SafariError.

    It stays open for the next one until Esc, a click elsewhere, or after `once`.
    """

    def __init__(self, parent: QWidget, placeholder: str, new: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._new = new
        self._choices: list[Choice] = []
        self._take: Callable[[str, str], object] = lambda _uid, _name: None
        self._again: Callable[[], Sequence[Choice]] = lambda: ()
        self._once = False
        self.line = TextField(name=placeholder, placeholder=placeholder, limit=500)
        self.list = QListWidget()
        self.list.setObjectName("completions")
        self.list.setAccessibleName(placeholder)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_type(self.list, "body")
        self.wrong = PlainText("", "meta", "ouch")
        self.wrong.hide()
        layout = column(self.line, 8, self.list, self.wrong)
        layout.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        self.setLayout(layout)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._offer)
        self.line.returnPressed.connect(self._pick)
        self.list.itemClicked.connect(lambda _item: self._pick())

    def open(
        self,
        at: QWidget,
        choices: Callable[[], Sequence[Choice]],
        take: Callable[[str, str], object],
        *,
        once: bool = False,
    ) -> None:
        """Open below a widget. `choices` is asked again after each pick."""
        self._again, self._take, self._once = choices, take, once
        self._choices = list(choices())
        self.line.clear()
        self._say("")
        self._offer()
        self.move(at.mapToGlobal(QPoint(at.width() - self.width(), at.height() + 4)))
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in FORWARDED:
            self.list.keyPressEvent(event)
            return True
        return False

    def _offer(self) -> None:
        typed = fold(self.line.text()).strip()
        shown = [(uid, words) for uid, words in self._choices if typed in fold(words)]
        self.list.clear()
        for uid, words in shown[:MOST_SHOWN]:
            self._add(words, uid, words)
        if typed and not any(fold(words) == typed for _uid, words in self._choices):
            name = self.line.text().strip()
            self._add(self._new.format(name=name if len(name) <= 40 else f"{name[:39]}…"), "", name)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(min(self.list.count(), ROWS_SHOWN) * max(1, self.list.sizeHintForRow(0)) + 12)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # else it is still as high as the list before: sizes are told it when events are
        self.resize(theme().px(WIDTH), self.sizeHint().height())

    def _add(self, shown: str, uid: str, name: str) -> None:
        item = QListWidgetItem(shown)
        item.setData(UID, (uid, name))
        item.setToolTip(tip(name) if len(name) > 40 else "")
        self.list.addItem(item)

    def _pick(self) -> None:
        if self.list.count() == 0:
            return
        item = self.list.currentItem()
        uid, name = item.data(UID)
        try:
            self._take(uid, name)
        except SafariError as error:
            self._say(str(error))
            return
        if self._once:
            self.hide()
            return
        self._choices = list(self._again())
        self._say("")
        self.line.clear()
        self._offer()
        announce(self.line, _("{name} is added.").format(name=name))

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        if sentence:
            announce(self.line, sentence)
