"""Play, back, where one is, how fast: the row under the waveform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from safari.words import _
from ui.listening.player import SPEEDS
from ui.listening.segmented import Segmented
from ui.theme import colour, paint_icon, theme
from ui.widgets.boxes import row
from ui.widgets.moments import moment_text
from ui.widgets.painting import painting, rounded
from ui.widgets.people_words import tip
from ui.widgets.plain_text import PlainText
from ui.widgets.pressing import press_by_enter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from ui.theme import ColourName

SIDE, SIDE_LOW = 44, 34


class RoundButton(QPushButton):
    """A round button with an icon; filled, it is the one thing to press."""

    def __init__(self, icon: str, name: str, *, filled: bool = False) -> None:
        super().__init__()
        self._filled, self._side = filled, SIDE
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the line
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_deed(icon, name)

    def show_deed(self, icon: str, name: str) -> None:
        """What it does now."""
        self.icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.update()

    def set_side(self, side: int) -> None:
        """How large it is, in px at the usual size of text."""
        if side != self._side:
            self._side = side
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(self._side), theme().px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        rect = QRectF(self.rect())
        over, down = self.underMouse(), self.isDown()
        with painting(self) as painter:
            if self._filled:
                fill: ColourName = "accent_press" if down else "accent_hover" if over else "accent"
                rounded(painter, rect, rect.height() / 2, colour(fill if self.isEnabled() else "line"))
            else:
                edge: ColourName = "ink2" if over else "line_strong"
                fill = "sunken" if down else "surface"
                rounded(painter, rect, rect.height() / 2, colour(fill), colour(edge if self.isEnabled() else "line"))
            inset = rect.height() * 0.3
            ink: ColourName = "on_accent" if self._filled else "ink"
            icon = rect.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, self.icon_name, icon, colour(ink if self.isEnabled() else "disabled"))


class Transport(QWidget):
    """`toggled` to play or pause, `back` for five seconds, `sped(speed)`."""

    toggled = Signal()
    back = Signal()
    sped = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.play = RoundButton("play", _("Play (F9)"), filled=True)
        self.back_button = RoundButton("undo", _("Back five seconds (F7)"))
        self.time = PlainText("0:00", "title", wrap=False)
        self.all = PlainText("", "body", "ink2", wrap=False)
        self.sides = PlainText("", "small", "ink2", wrap=False).to_the_right()
        self.speeds = Segmented([f"{speed:g}×" for speed in SPEEDS], _("Speed"))
        self.speeds.choose(SPEEDS.index(1.0))
        for label in (self.time, self.all):
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setLayout(
            row(self.play, 12, self.back_button, 20, self.time, 10, self.all, 16, self.sides, 20, self.speeds)
        )
        layout = self.layout()
        if layout is not None:
            layout.setStretchFactor(self.sides, 1)  # type: ignore[attr-defined]  # it is a box
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.play.clicked.connect(self.toggled)
        self.back_button.clicked.connect(self.back)
        self.speeds.picked.connect(lambda place: self.sped.emit(SPEEDS[place]))

    def set_low(self, *, low: bool) -> None:
        """In a low window it takes less room."""
        for button in (self.play, self.back_button):
            button.set_side(SIDE_LOW if low else SIDE)

    def show_call(self, lasts: int, *, knows_who_speaks: bool) -> None:
        """Show the length of a call, and what the two sides of its waveform are."""
        self.all.setText(_("of {length}").format(length=moment_text(lasts)))
        self.sides.setText(_("Customer above the line, us below") if knows_who_speaks else "")

    def show_moment(self, moment: int) -> None:
        """Where one is."""
        text = moment_text(moment)
        if text != self.time.text():
            self.time.setText(text)

    def show_playing(self, *, playing: bool) -> None:
        """Whether it plays."""
        self.play.show_deed("pause" if playing else "play", _("Pause (F9)") if playing else _("Play (F9)"))

    def show_speed(self, speed: float) -> None:
        """How fast it plays."""
        self.speeds.choose(SPEEDS.index(speed) if speed in SPEEDS else -1)

    def may_play(self, reason: str) -> None:
        """Whether there is something that may be played; else the reason why not."""
        for button in (self.play, self.back_button):
            button.setEnabled(not reason)
            button.setToolTip(tip(reason or button.accessibleName()))
