"""The board before a person's eyes: its columns from the left, and the cards in them, by what a reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from tests.journeys.person import name_of
from ui.debrief.board_columns import BoardColumns
from ui.debrief.card_table import CardTable

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QTableView, QWidget

    from tests.journeys.person import Person

GRIP = QPoint(60, 24)  # from the corner of a card: on its words


def columns(person: Person) -> list[CardTable]:
    """The columns from the left; each is named as its theme."""
    board = next(each for each in person.front.findChildren(BoardColumns) if each.isVisible())
    found = [each for each in board.findChildren(CardTable) if each.isVisible()]
    return sorted(found, key=lambda each: each.mapTo(board, QPoint()).x() + board.width())


def stands(person: Person) -> dict[str, int]:
    """How many cards stand under each name."""
    return {name_of(each): each.model().rowCount() for each in columns(person)}


def cards(view: QTableView) -> list[str]:
    """What a reader says of each card of a column, from the top."""
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def stand_on(person: Person, words: str) -> None:
    """By keys: go to the board, and along its columns to the card with these words."""
    for _step in range(80):
        if person.at in columns(person):
            break
        person.press("Tab")
    while person.at is not columns(person)[0]:
        person.press("Left")
    for view in columns(person):
        while person.at is not view:
            person.press("Right")
        found = [row for row, said in enumerate(cards(view)) if words in said]
        if found:
            person.press("Home")
            person.press("Down", times=found[0])
            assert words in str(view.currentIndex().data())
            return
    raise AssertionError(f"no card says {words!r}")


def place_of(person: Person, words: str) -> tuple[QWidget, QPoint]:
    """Where a card is taken hold of with the mouse."""
    view, card = _seen(person, words)
    return view.viewport(), card.topLeft() + GRIP


def star_of(person: Person, words: str) -> tuple[QWidget, QPoint]:
    """Where the star of a card is clicked on."""
    view, card = _seen(person, words)
    return view.viewport(), view.delegate.star_box(card).center()


def _seen(person: Person, words: str) -> tuple[CardTable, QRect]:
    """A card scrolled into sight: its column, and where it lies there."""
    for view in columns(person):
        for row, said in enumerate(cards(view)):
            if words in said:
                view.scrollTo(view.model().index(row, 0))
                return view, view.visualRect(view.model().index(row, 0))
    raise AssertionError(f"no card says {words!r}")


def column(person: Person, name: str) -> tuple[QWidget, QPoint]:
    """A place in a column in which a card can be let go."""
    view = next(each for each in columns(person) if name_of(each) == name)
    return view.viewport(), view.viewport().rect().center()
