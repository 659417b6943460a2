"""A line to type in over a list to pick from: somebody there is already, or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from safari.errors import SafariError
from safari.text import fold
from safari.words import _
from ui.theme import ColourName, TypeName, colour, font, set_type, theme
from ui.theme.measures import RADIUS_SMALL
from ui.widgets.announce import announce
from ui.widgets.boxes import column
from ui.widgets.painting import rounded
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.text_field import TextField

MOST_SHOWN = 50
WIDTH, PADDING, ROWS_SHOWN = 340, 12, 7
ROW, TWO_LINES, INSET = 32, 46, 8  # px
UID = Qt.ItemDataRole.UserRole
BELOW = UID + 1
FORWARDED = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choice(NamedTuple):
    """Somebody to pick: their uid, their name, a line about them, and whether that line speaks against it."""

    uid: str
    words: str
    below: str = ""
    is_warning: bool = False


class PickerDelegate(QStyledItemDelegate):
    """A name, and in small letters below it what there is to say."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme().px(TWO_LINES if index.data(BELOW)[0] else ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        below, is_warning = index.data(BELOW)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, RADIUS_SMALL, colour("select"))
        words = rect.adjusted(INSET, 0, -INSET, 0)
        first, second = theme().line_height("body"), theme().line_height("meta") if below else 0
        top = rect.center().y() - (first + second) / 2
        _line(painter, QRectF(words.left(), top, words.width(), first), str(index.data()), ("body", "ink"))
        if below:
            place = QRectF(words.left(), top + first, words.width(), second)
            _line(painter, place, below, ("meta", "ouch" if is_warning else "ink3"))
        painter.restore()


class Picker(QFrame):
    """`take(uid, name)` is called with who was picked, or with "" and a new name; it may raise SafariError, and answers
    False where nobody was taken after all.

    It stays open for the next one until Esc, a click elsewhere, or after `once`.
    """

    def __init__(self, parent: QWidget, placeholder: str, new: str) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._new = new
        self._choices: list[Choice] = []
        self._searched: list[str] | None = None
        self._take: Callable[[str, str], object] = lambda _uid, _name: None
        self._again: Callable[[], Sequence[Choice]] = lambda: ()
        self._once = False
        self.line = TextField(name=placeholder, placeholder=placeholder, limit=500)
        self.list = QListWidget()
        self.list.setObjectName("completions")
        self.list.setAccessibleName(placeholder)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._delegate = PickerDelegate()
        self.list.setItemDelegate(self._delegate)
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
        self._take_choices(choices())
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

    def _take_choices(self, choices: Sequence[Choice]) -> None:
        self._choices, self._searched = list(choices), None

    def _folded(self) -> list[str]:
        """The words that are searched, folded once for all letters that are typed: there may be twenty thousand."""
        if self._searched is None:
            self._searched = [fold(one.words) for one in self._choices]
        return self._searched

    def _offer(self) -> None:
        typed = fold(self.line.text()).strip()
        shown = [one for one, folded in zip(self._choices, self._folded(), strict=True) if typed in folded]
        self.list.clear()
        for one in shown[:MOST_SHOWN]:
            self._add(one)
        if typed and not any(fold(one.words) == typed for one in shown):
            name = self.line.text().strip()
            new = self._new.format(name=name if len(name) <= 40 else f"{name[:39]}…")
            self._add(Choice("", name), shown=new)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        rows = range(min(self.list.count(), ROWS_SHOWN))
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in rows) + 12)
        layout = self.layout()
        if layout is not None:
            layout.activate()  # else it is still as high as the list before: sizes are told it when events are
        self.resize(theme().px(WIDTH), self.sizeHint().height())

    def _add(self, one: Choice, shown: str = "") -> None:
        item = QListWidgetItem(shown or one.words)
        item.setData(UID, (one.uid, one.words))
        item.setData(BELOW, (one.below, one.is_warning))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in (item.text(), one.below) if part))
        item.setToolTip(tip(one.below if one.is_warning else one.words if len(one.words) > 40 else ""))
        self.list.addItem(item)

    def _pick(self) -> None:
        if self.list.count() == 0:
            return
        item = self.list.currentItem()
        uid, name = item.data(UID)
        try:
            if self._take(uid, name) is False:
                return
        except SafariError as error:
            self._say(str(error))
            return
        if self._once:
            self.hide()
            return
        self._take_choices(self._again())
        self._say("")
        self.line.clear()
        self._offer()
        announce(self.line, _("{name} is added.").format(name=name))

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        if sentence:
            announce(self.line, sentence)


def _line(painter: QPainter, rect: QRectF, words: str, look: tuple[TypeName, ColourName]) -> None:
    """One line, shortened where the room ends."""
    style, ink = look
    painter.setFont(font(style))
    painter.setPen(colour(ink))
    metrics = QFontMetricsF(painter.font())
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(QPointF(rect.left(), rect.center().y() + (metrics.ascent() - metrics.descent()) / 2), shown)
