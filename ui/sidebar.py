"""The sidebar: whose library it is, the rooms with their counts, and at the bottom whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from safari.words import _
from ui.theme import ColourName, colour, font, paint_icon, set_type, theme
from ui.theme.measures import RADIUS, SIDEBAR, SIDEBAR_ITEM, SIDEBAR_NARROW
from ui.widgets.avatar import Avatar
from ui.widgets.boxes import row
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.plain_text import Hairline, PlainText
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.screen import Screen

EDGE, ICON = 12, 18


class RoomButton(QAbstractButton):
    """One room in the sidebar: icon, word, count; folded only its icon, with the word as a tooltip."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__()
        self.icon_name, self.count, self.folded = icon, "", False
        self.setText(title)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_type(self, "body")
        self.set_count("")

    def set_count(self, count: str) -> None:
        """The number at the right; empty for none."""
        self.count = count
        self.setAccessibleName(f"{self.text()}, {count}" if count else self.text())
        self.update()

    def fold(self, *, folded: bool) -> None:
        """Icon only, or icon, word and count."""
        self.folded = folded
        self.setToolTip(tip(self.accessibleName()) if folded else "")
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        """A press only asks for the room: `stand_in` marks it, and then Qt unmarks the one before by this."""
        if self.isChecked() and self.group().checkedButton() is not self:
            self.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        if self.folded:
            return QSize(SIDEBAR_ITEM, SIDEBAR_ITEM)
        return QSize(SIDEBAR - 2 * EDGE, theme().px(SIDEBAR_ITEM))

    def paintEvent(self, event: QPaintEvent) -> None:
        rect, chosen = QRectF(self.rect()), self.isChecked()
        with painting(self) as painter:
            if chosen:
                rounded(painter, rect, RADIUS, colour("surface"), colour("line"))
            ink: ColourName = "ink" if chosen or self.underMouse() else "ink2"
            side = theme().px(ICON)
            left = (rect.width() - side) / 2 if self.folded else 13.0
            box = QRectF(left, (rect.height() - side) / 2, side, side)
            paint_icon(painter, self.icon_name, box, colour("accent" if chosen else "ink2"))
            if self.folded:
                return
            painter.setFont(font("body_strong" if chosen else "body"))
            painter.setPen(colour(ink))
            metrics = QFontMetricsF(painter.font())
            baseline = (rect.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(26 + side, baseline), self.text())
            painter.setFont(font("meta"))
            painter.setPen(colour("ink" if chosen else "ink3"))
            width = QFontMetricsF(painter.font()).horizontalAdvance(self.count)
            painter.drawText(QPointF(rect.width() - 12 - width, baseline), self.count)


class ProgrammeButton(QAbstractButton):
    """Whose library it is, and a line about it; pressed, the programme's form is wanted. Folded its initials."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._name = PlainText("", "side_heading", max_lines=2)
        self._line = PlainText("", "meta", "ink2", max_lines=2)
        self._badge = Avatar("")
        self._badge.setMaximumSize(SIDEBAR_ITEM - 2, SIDEBAR_ITEM - 2)
        self._box = QVBoxLayout(self)
        self._box.setSpacing(2)
        self._box.addWidget(self._name)
        self._box.addWidget(self._line)
        self._box.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_name(self, name: str, line: str) -> None:
        """Another library's."""
        self._name.setText(name)
        self._line.setText(line)
        self._badge.setText(name)
        self._badge.setToolTip(tip(f"{name}\n{line}"))
        said = _("The programme: {name}, {line}") if line else _("The programme: {name}")
        self.setAccessibleName(said.format(name=name, line=line))

    def let_press(self, *, allowed: bool) -> None:
        """Whether there is a programme to change; its name reads the same without."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if allowed else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not allowed)

    def fold(self, *, folded: bool) -> None:
        """Initials only, or name and line."""
        self._name.setVisible(not folded)
        self._line.setVisible(not folded)
        self._badge.setVisible(folded)
        self._box.setContentsMargins(0 if folded else EDGE, 4, 0, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.isDown():
            with painting(self) as painter:
                rounded(painter, QRectF(self.rect()), RADIUS, colour("sunken"))


class Sidebar(QWidget):
    """`chosen(key)` when somebody wants a room; `programme.clicked` when they want to change whose library it is."""

    chosen = Signal(str)

    def __init__(self, rooms: Sequence[Screen]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_("Rooms"))
        self._buttons: dict[str, RoomButton] = {}
        self._group = QButtonGroup(self)
        self.programme = ProgrammeButton()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, 20, EDGE + 1, 16)
        layout.setSpacing(2)
        layout.addWidget(self.programme)
        layout.addSpacing(18)
        self._within = {room.key: room.within for room in rooms if room.within}
        for room in rooms:
            if not room.within:
                layout.addWidget(self._button(room))
        layout.addStretch(1)
        layout.addWidget(Hairline())
        layout.addSpacing(10)
        self._icon = IconLabel("lock", "ink3", side=15)
        self._status = PlainText("", "meta", "ink2", max_lines=4)
        self._foot = row(gap=10)
        self._foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._foot.addWidget(self._status, 1)
        layout.addLayout(self._foot)
        self.fold(folded=False)

    def name_library(self, name: str, line: str) -> None:
        """Whose library it is, and a line about it."""
        self.programme.show_name(name, line)

    def stand_in(self, key: str) -> None:
        """Mark the room one is in, or the one that is within."""
        key = self._within.get(key, key)
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            for name, button in self._buttons.items():  # Tab comes to the room one is in, and arrows go on from it
                tab = Qt.FocusPolicy.StrongFocus if name == key else Qt.FocusPolicy.ClickFocus
                button.setFocusPolicy(tab)

    def set_count(self, key: str, count: str) -> None:
        """The number beside a room, as text; empty for none."""
        if key in self._buttons:
            self._buttons[key].set_count(count)

    def set_status(self, sentence: str, icon: str, *, failed: bool) -> None:
        """The line at the bottom; in ouch when something failed."""
        self._status.setText(sentence)
        self._status.set_ink("ouch" if failed else "ink2")
        self._icon.set_icon(icon, "ouch" if failed else "ink3")
        self._icon.setToolTip(tip(sentence))
        self._icon.setAccessibleName(sentence)

    def fold(self, *, folded: bool) -> None:
        """A strip of icons, or the whole sidebar."""
        self.setFixedWidth(SIDEBAR_NARROW if folded else round(SIDEBAR * max(1.0, 0.7 + 0.3 * theme().factor)))
        self.programme.fold(folded=folded)
        self._status.setVisible(not folded)
        self._foot.setContentsMargins(0 if folded else EDGE, 0, 0, 0)
        for button in self._buttons.values():
            button.fold(folded=folded)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            painter.fillRect(self.rect(), colour("sidebar"))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour("line"))

    def _button(self, room: Screen) -> RoomButton:
        button = self._buttons[room.key] = RoomButton(room.title, room.icon)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(room.key))
        return button
