"""The waveform of a call: who speaks, where they wait, what is marked, where one is. Click or arrows go there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from safari.recordings.silence import Waiting
from safari.words import _
from ui.listening.waveform_bars import pictures
from ui.theme import colour, font, paint_icon, theme
from ui.theme.icons import kind_colour, kind_icon
from ui.theme.measures import RADIUS_SMALL
from ui.widgets.moments import length_text, moment_text
from ui.widgets.painting import painting, pen, rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent

    from safari.recordings.recording import Waveform
    from safari.recordings.silence import Span
    from ui.listening.waveform_bars import Turn

STEP_MS = 5_000
ABOVE = 14  # px for the signs over the bars
BELOW = 8  # px for the foot of the play head
HEIGHT, LOW = 116, 60
SIGN = 12
PILL_PADDING, PILL_HEIGHT = 16, 28


@dataclass(frozen=True, slots=True)
class Sign:
    """A moment that somebody marked or wrote about: `kind` of the note, "" for a mark without one."""

    moment: int
    kind: str = ""


class WaveformView(QSlider):
    """`sought(ms)` when somebody goes somewhere. Its value is the moment, in milliseconds."""

    sought = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._waveform: Waveform | None = None
        self._turns: Sequence[Turn] = ()
        self._spans: Sequence[Span] = ()
        self._signs: Sequence[Sign] = ()
        self._pictures: tuple[QPixmap, QPixmap] | None = None
        self._low = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Where in the call"))
        theme().themed.connect(self._forget)

    def show_call(self, waveform: Waveform | None, turns: Sequence[Turn], lasts: int) -> None:
        """Show this call; None while its waveform is not there."""
        self._waveform, self._turns = waveform, turns
        self.setRange(0, max(1, lasts))
        self._forget()

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Where nobody speaks: on hold, or in silence."""
        self._spans = spans
        self.update()

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """What is marked in it."""
        self._signs = signs
        self.update()

    def go_to(self, moment: int) -> None:
        """The play head is here now."""
        before = self._x(self.value())
        self.setValue(moment)
        now = self._x(self.value())
        if abs(now - before) >= 0.5:
            for x in (before, now):
                self.update(int(x) - 6, 0, 12, self.height())
            self.update(int(min(before, now)), 0, int(abs(now - before)) + 1, self.height())
        if moment // 1000 != self.property("told"):
            self.setProperty("told", moment // 1000)
            said = _("{moment} of {all}").format(moment=moment_text(moment), all=moment_text(self.maximum()))
            self.setAccessibleDescription(said)

    def set_low(self, *, low: bool) -> None:
        """In a low window it takes less room."""
        self._low = low
        self.updateGeometry()
        self._forget()

    def sizeHint(self) -> QSize:
        return QSize(600, LOW if self._low else HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by five seconds, Home and End; all else is the screen's."""
        there = {
            Qt.Key.Key_Left: self.value() - STEP_MS,
            Qt.Key.Key_Right: self.value() + STEP_MS,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.maximum(),
        }.get(Qt.Key(event.key()))
        if there is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        else:
            self.sought.emit(max(0, min(there, self.maximum())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A slider of Qt's would jump once more."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as painter:
            if self._waveform is None:
                return
            for span in self._spans:
                rounded(painter, self._box_of(span), RADIUS_SMALL, colour("sunken"))
            self._paint_bars(painter)
            for span in self._spans:
                self._paint_length(painter, span)
            for sign in self._signs:
                self._paint_sign(painter, sign)
            self._paint_head(painter)

    def _paint_bars(self, painter: QPainter) -> None:
        size = QSize(self.width(), self.height() - ABOVE - BELOW)
        if self._pictures is None and self._waveform is not None and size.isValid():
            self._pictures = pictures(self._waveform, self._turns, size, self.devicePixelRatioF())
        if self._pictures is None:
            return
        here = self._x(self.value())
        played = QRectF(0, 0, here, self.height())
        for picture, part in zip(self._pictures, (played, QRectF(self.rect()).adjusted(here, 0, 0, 0)), strict=True):
            painter.save()
            painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
            painter.drawPixmap(0, ABOVE, picture)
            painter.restore()

    def _paint_length(self, painter: QPainter, span: Span) -> None:
        box = self._box_of(span)
        metrics = QFontMetricsF(font("small_strong"))
        length = length_text(span.lasts)
        on_hold = span.kind is Waiting.HOLD
        words = (_("On hold {length}") if on_hold else _("Silence {length}")).format(length=length)
        if metrics.horizontalAdvance(words) + 2 * PILL_PADDING > box.width():
            words = length
        width = metrics.horizontalAdvance(words) + 2 * PILL_PADDING
        if width > box.width():
            return
        height = min(theme().px(PILL_HEIGHT), box.height())
        pill = QRectF(box.center().x() - width / 2, box.center().y() - height / 2, width, height)
        rounded(painter, pill, height / 2, colour("surface"), colour("line"))
        painter.setFont(font("small_strong"))
        painter.setPen(colour("ink2"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_sign(self, painter: QPainter, sign: Sign) -> None:
        x = self._x(sign.moment)
        ink = colour(kind_colour(sign.kind, "ink2"))
        line = ink.toRgb()
        line.setAlpha(150)
        painter.fillRect(QRectF(x - 0.5, SIGN, 1, self.height() - SIGN - BELOW), line)
        side = theme().px(SIGN)
        icon = QRectF(x - side / 2, 0, side, side)
        if sign.kind:
            paint_icon(painter, kind_icon(sign.kind), icon, ink)
        else:
            painter.setPen(pen(ink, 2))
            painter.drawLine(QPointF(x, 2), QPointF(x, ABOVE))

    def _paint_head(self, painter: QPainter) -> None:
        x = min(max(1.0, self._x(self.value())), self.width() - 1.0)
        painter.fillRect(QRectF(x - 1, 4, 2, self.height() - BELOW), colour("ink"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("ink"))
        painter.drawEllipse(QPointF(x, self.height() - 5.0), 4.5, 4.5)

    def _box_of(self, span: Span) -> QRectF:
        left, right = self._x(span.starts), self._x(span.ends)
        return QRectF(left, ABOVE - 4, right - left, self.height() - ABOVE - BELOW + 8)

    def _x(self, moment: int) -> float:
        return moment / max(1, self.maximum()) * self.width()

    def _seek(self, event: QMouseEvent) -> None:
        share = min(1.0, max(0.0, event.position().x() / max(1, self.width())))
        self.sought.emit(round(share * self.maximum()))

    def _forget(self) -> None:
        self._pictures = None
        self.update()
