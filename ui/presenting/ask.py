"""The third step: the ask, who promised what by when, and a leader's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from safari.dates import long_date
from safari.words import catalogue
from ui.presenting.big_text import Look, big_text
from ui.presenting.heart import quoted
from ui.theme import colour
from ui.widgets.painting import pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from safari.sharing.story_page import LeaderWords, PagePromise, StoryPage

MOST = 5
DATES = 0.22  # of the width
OWNER = 0.74  # of the size of a promise


def draw(painter: QPainter, page: StoryPage, area: QRectF, unit: float) -> None:
    """Fill `area`; `unit` as for the heart."""
    top, bottom = area.top(), area.bottom()
    if page.leader is not None:
        high = min(1.7 * unit, 0.26 * area.height())
        bottom -= high
        _draw_leader(painter, page.leader, QRectF(area.left(), bottom, area.width(), high), unit)
        bottom -= 0.3 * unit
    if page.ask:
        share = 0.3 if page.promises else 1.0
        ask = big_text(page.ask, Look("title", 1.18), (area.width(), (bottom - top) * share), 0.85 * unit)
        ask.paint(painter, area.left(), top, colour("ink"))
        top += ask.height + 0.35 * unit
    if page.promises:
        _draw_promises(painter, page, QRectF(area.left(), top, area.width(), bottom - top), unit)


def shown(page: StoryPage) -> tuple[Sequence[PagePromise], str]:
    """The promises that have room, and how many more there are, in the words of the page's language."""
    if len(page.promises) <= MOST:
        return page.promises, ""
    hidden = len(page.promises) - MOST + 1
    said = catalogue(page.language).ngettext("and {count} more", "and {count} more", hidden)
    return page.promises[: MOST - 1], said.format(count=hidden)


def _draw_promises(painter: QPainter, page: StoryPage, area: QRectF, unit: float) -> None:
    promises, more = shown(page)
    rows = len(promises) + bool(more)
    high = min(1.15 * unit, area.height() / rows)
    for place, promise in enumerate(promises):
        _draw_promise(
            painter, promise, page.language, QRectF(area.left(), area.top() + place * high, area.width(), high)
        )
    if more:
        said = big_text(more, Look("lead", 1.2), (area.width(), high), 0.3 * high)
        said.paint(painter, area.left(), area.top() + len(promises) * high + 0.15 * high, colour("ink2"))


def _draw_promise(painter: QPainter, promise: PagePromise, language: str, row: QRectF) -> None:
    painter.setPen(pen(colour("line"), 1))
    painter.drawLine(QPointF(row.left(), row.top()), QPointF(row.right(), row.top()))
    dates, inside = row.width() * DATES, row.height() * 0.86
    what = big_text(promise.what, Look("lead", 1.2), (row.width() - dates, inside * 0.58), row.height() * 0.36)
    owner = big_text(promise.owner, Look("lead", 1.2), (row.width() - dates, inside * 0.4), what.px * OWNER)
    top = row.top() + (row.height() - what.height - (owner.height if promise.owner else 0)) / 2
    what.paint(painter, row.left(), top, colour("ink"))
    if promise.owner:
        owner.paint(painter, row.left(), top + what.height, colour("ink2"))
    if promise.due:
        room = (dates * 0.95, inside)
        due = big_text(long_date(promise.due, language), Look("body_strong", 1.2), room, row.height() * 0.28)
        due.paint_words(painter, row.right() - due.width, top + (what.px - due.px) * 0.6, colour("ink"))


def _draw_leader(painter: QPainter, leader: LeaderWords, band: QRectF, unit: float) -> None:
    painter.fillRect(band, colour("sunken"))
    inside = band.adjusted(0.35 * unit, 0.2 * unit, -0.35 * unit, -0.2 * unit)
    name = ", ".join(filter(None, (leader.name, leader.role)))
    aside = big_text(name, Look("lead", 1.3), (inside.width() * 0.28, inside.height()), 0.28 * unit)
    room = (inside.width() * (0.68 if name else 1), inside.height())
    words = big_text(quoted(leader.words), Look("quoteL", 1.25), room, 0.46 * unit)
    words.paint(painter, inside.left(), inside.top() + (inside.height() - words.height) / 2, colour("ink"))
    aside.paint_words(
        painter, inside.right() - aside.width, inside.top() + (inside.height() - aside.height) / 2, colour("ink2")
    )
