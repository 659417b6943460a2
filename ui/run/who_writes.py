"""The first screen of Run: who is writing? Chosen once; the program remembers it for this safari."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from safari.words import _
from ui.settings import program_settings
from ui.theme import colour, font, paint_icon, set_type, theme
from ui.theme.measures import RADIUS_CARD
from ui.widgets.avatar import SIDE, paint_avatar
from ui.widgets.boxes import column
from ui.widgets.button import Button
from ui.widgets.painting import painting, rounded
from ui.widgets.plain_text import PlainText
from ui.widgets.pressing import press_by_enter
from ui.widgets.scroll_area import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

    from ui.run.day import Day

WIDTH, HEIGHT = 560, 60
NAME, END = 60, 50  # where the name begins, and what the key at the right end needs, in px
LAST = "writer/last"
NOBODY = "-"  # how the settings remember that it is none of the leaders


class Choice(QAbstractButton):
    """One who may write, large enough to hit without looking twice; `number` is the key that chooses them."""

    def __init__(self, name: str, role: str, number: int, *, is_leader: bool) -> None:
        super().__init__()
        self._role, self._number, self._is_leader = role, number, is_leader
        self.setText(name)
        self.setShortcut(QKeySequence())  # an & in a name is no key
        self.setAccessibleName(name)
        self.setAccessibleDescription(role)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ringRadius", RADIUS_CARD)
        set_type(self, "lead")

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(280, theme().px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if press_by_enter(self, event):
            return
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, middle = QRectF(self.rect()), self.height() / 2
        with painting(self) as painter:
            edge = colour("ink2" if self.underMouse() or self.hasFocus() else "line_strong")
            rounded(painter, rect, RADIUS_CARD, colour("sunken" if self.isDown() else "surface"), edge)
            circle = QRectF(18, middle - SIDE / 2, SIDE, SIDE)
            if self._is_leader:
                paint_avatar(painter, circle, self.text(), customer=False)
            else:
                paint_icon(painter, "person", circle.adjusted(4, 4, -4, -4), colour("ink2"))
            painter.setFont(font("lead"))
            painter.setPen(colour("ink"))
            left = NAME + _write(painter, QRectF(NAME, 0, rect.width() - NAME - END, rect.height()), self.text()) + 14
            painter.setFont(font("small"))
            painter.setPen(colour("ink3"))
            _write(painter, QRectF(left, 0, rect.width() - left - END, rect.height()), self._role)
            painter.setFont(font("key"))
            if self._number < 10:
                baseline = middle + painter.fontMetrics().ascent() / 2 - 1
                painter.drawText(QPointF(rect.right() - 30, baseline), str(self._number))


def _write(painter: QPainter, box: QRectF, text: str) -> float:
    """Write in one line, ending in "…" where the box is too narrow; the width it took, in px."""
    if box.width() < painter.fontMetrics().horizontalAdvance("…"):
        return 0.0
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
    return float(painter.fontMetrics().horizontalAdvance(shown))


class WhoWrites(QWidget):
    """`chosen(object)`: the leader's uid, or None for the programme lead. `left` to go back to the safari."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, day: Day, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        area = ScrollArea()  # many leaders, or large text on a small screen
        whole = area.body
        whole.setContentsMargins(40, 40, 40, 40)
        whole.setSpacing(12)
        whole.addStretch(2)
        inner = QWidget()
        inner.setMaximumWidth(round(WIDTH * max(1.0, theme().factor)))
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(PlainText(day.safari.title, "body", "ink2"))
        rows.addWidget(PlainText(_("Who is writing?"), "title"))
        rows.addWidget(PlainText(_("Your name stands beside every note you keep here."), "lead", "ink2"))
        rows.addSpacing(12)
        people = [(one.uid, one.name, one.role) for one in day.leaders]
        self.choices: list[Choice] = []
        for number, (uid, name, role) in enumerate([*people, (None, _("Someone else"), _("Programme lead"))], 1):
            choice = Choice(name, role, number, is_leader=uid is not None)
            choice.clicked.connect(lambda _on=False, uid=uid: self.chosen.emit(uid))
            self.choices.append(choice)
            rows.addWidget(choice)
        rows.addSpacing(12)
        back = Button(_("Back to the safari"), "word")
        back.clicked.connect(self.left)
        rows.addWidget(back)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        whole.addStretch(3)
        self.setLayout(column(area))
        self.setFocusProxy(self.choices[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < min(9, len(self.choices)):
            self.choices[place].click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def remembered_writer(day: Day) -> tuple[bool, str | None]:
    """Whether it is known who writes on this safari, and who: a leader who is still on it, or None."""
    if not day.leaders:
        return True, None
    told = str(program_settings().value(_key(day), ""))
    if told == NOBODY:
        return True, None
    return any(one.uid == told for one in day.leaders), told or None


def remember_writer(day: Day, uid: str | None) -> None:
    """Remember who writes on this safari, on this computer."""
    program_settings().setValue(_key(day), uid or NOBODY)
    program_settings().setValue(LAST, uid or NOBODY)


def last_writer() -> str | None:
    """The leader (uid) who wrote last on this computer, on whatever safari; None for whoever leads the programme."""
    told = str(program_settings().value(LAST, NOBODY))
    return None if told == NOBODY else told


def _key(day: Day) -> str:
    return f"writer/{day.safari.uid}"
