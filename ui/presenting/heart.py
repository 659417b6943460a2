"""The first step: the words that lead, who said them, the picture, three moments, and how it felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.presenting.big_text import BigText, Look, big_text
from ui.presenting.curve import draw_curve
from ui.theme import colour
from ui.widgets import quotation
from ui.widgets.feeling_mark import feeling_dot

if TYPE_CHECKING:
    from safari.sharing.story_page import PageMoment, ShareableWords, StoryPage

PHOTO = 60 / 76.5  # width to height, as on the page
MOST_OF_WIDTH = 0.3
HEAD = 0.36  # units: the circle of a moment, with its title beside it


def draw(painter: QPainter, page: StoryPage, picture: QImage, area: QRectF, unit: float) -> None:
    """Fill `area`; `unit` is a ninth of the height of the screen, or a sixteenth of its width."""
    below = _below(page, area, unit)
    top = QRectF(
        area.left(), area.top(), area.width(), below.top() - area.top() - (0.4 * unit if below.height() else 0)
    )
    left = top.left()
    if not picture.isNull():
        height = min(top.height(), area.width() * MOST_OF_WIDTH / PHOTO)
        frame = QRectF(left, top.top(), height * PHOTO, height)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(frame, picture, _within(picture))
        left = frame.right() + 0.6 * unit
    _draw_words(painter, page, QRectF(left, top.top(), area.right() - left, top.height()), unit)
    if below.height():
        _draw_below(painter, page, below, unit)


def quoted(words: ShareableWords) -> str:
    """Words with the quotation marks of their language around them."""
    return quotation.quoted(words.text, words.language)


def _below(page: StoryPage, area: QRectF, unit: float) -> QRectF:
    curve, moments = len(page.curve) > 1, bool(page.moments)
    high = unit * ((1.35 if curve else 0) + (1.75 if moments else 0) + (0.25 if curve and moments else 0))
    high = min(high, area.height() * 0.52)
    return QRectF(area.left(), area.bottom() - high, area.width(), high)


def _draw_words(painter: QPainter, page: StoryPage, area: QRectF, unit: float) -> None:
    who = big_text(page.who, Look("lead", 1.35), (area.width(), 0.8 * unit), 0.27 * unit, 0.18 * unit)
    name = big_text(page.name or " ", Look("title", 1.25), (area.width(), 0.6 * unit), 0.42 * unit)
    foot = (who.height if page.who else 0) + (name.height + 0.3 * unit if page.name else 0)
    top, room = area.top(), area.height() - foot
    if page.hero is not None:
        original = quoted(page.original) if page.original else ""
        aside = big_text(original, Look("quoteL", 1.35), (area.width(), 0.22 * room), 0.3 * unit, 0.18 * unit)
        used = aside.height + 0.15 * unit if original else 0
        look = Look("title", 1.14, marked=1, mark=colour("ouch_mark"))
        hero = big_text(quoted(page.hero), look, (area.width(), room - used), 1.1 * unit)
        hero.paint(painter, area.left(), top, colour("ink"))
        top += hero.height
        if original:
            aside.paint(painter, area.left(), top + 0.15 * unit, colour("ink2"))
            top += used
    if page.name:
        start = min(top + 0.2 * unit, area.bottom() - foot)
        painter.fillRect(
            QRectF(area.left(), start + 0.08 * unit, 0.9 * unit, max(2.0, 0.05 * unit)), colour("ouch_mark")
        )
        name.paint(painter, area.left(), start + 0.2 * unit, colour("ink"))
        who.paint(painter, area.left(), start + 0.2 * unit + name.height, colour("ink2"))


def _draw_below(painter: QPainter, page: StoryPage, area: QRectF, unit: float) -> None:
    top = area.top()
    if len(page.curve) > 1:
        high = area.height() if not page.moments else area.height() * 0.42
        draw_curve(painter, page.curve, QRectF(area.left(), top, area.width(), high), unit)
        top += high + 0.15 * unit
    gap, count = 0.5 * unit, len(page.moments)
    width = (area.width() - gap * (count - 1)) / max(1, count)
    boxes = [QRectF(area.left() + place * (width + gap), top, width, area.bottom() - top) for place in range(count)]
    largest = 0.34 * unit  # all of one size, that of the longest
    for moment, box in zip(page.moments, boxes, strict=True):
        largest = min(largest, _words_of(moment, box, unit, largest).px)
    for place, (moment, box) in enumerate(zip(page.moments, boxes, strict=True)):
        _draw_moment(painter, moment, place + 1, box, unit)
        words = _words_of(moment, box, unit, largest)
        words.paint(painter, box.left(), box.top() + (HEAD + 0.1) * unit, colour("ink"))


def _draw_moment(painter: QPainter, moment: PageMoment, number: int, area: QRectF, unit: float) -> None:
    side = HEAD * unit
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(feeling_dot(moment.feeling or 0) if moment.feeling else "ink2"))
    painter.drawEllipse(QPointF(area.left() + side / 2, area.top() + side / 2), side / 2, side / 2)
    figure = big_text(str(number), Look("label", 1.0), (side, side), side * 0.6)
    figure.paint(
        painter, area.left() + (side - figure.width) / 2, area.top() + (side - figure.height) / 2, colour("paper")
    )
    head = ", ".join(filter(None, (moment.title, moment.when)))
    title = big_text(head, Look("body_strong", 1.2), (area.width() - 1.4 * side, side), 0.25 * unit)
    title.paint(painter, area.left() + 1.4 * side, area.top() + (side - title.height) / 2, colour("ink"))


def _words_of(moment: PageMoment, area: QRectF, unit: float, largest: float) -> BigText:
    """What was said, below the head of its moment."""
    words = quoted(moment.words) if moment.words.text else ""
    room = area.width(), area.height() - (HEAD + 0.1) * unit
    return big_text(words, Look("quoteL", 1.25), room, largest, min(largest, 0.17 * unit))


def _within(picture: QImage) -> QRectF:
    """The part of the picture that has the shape of its frame; it was cut to that before, but for a pixel."""
    width, height = float(picture.width()), float(picture.height())
    shown = min(width, height * PHOTO), min(height, width / PHOTO)
    return QRectF((width - shown[0]) / 2, (height - shown[1]) / 2, *shown)
