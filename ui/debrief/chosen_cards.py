"""Which cards are chosen on the board: what it tells the panes around it, and what they ask of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.screen import Context


class ChosenCards(QObject):
    """`notes` (uids) are those of the chosen cards, in the order of the board; `changed()` when they are others.

    `wanted("issue" | "commitment")` asks to make something of them, as the menu of a card does; `sought(note uid)`
    asks the board to show a card.
    """

    changed = Signal()
    wanted = Signal(str)
    sought = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.notes: tuple[str, ...] = ()

    def choose(self, notes: Iterable[str]) -> None:
        """These are chosen now."""
        chosen = tuple(notes)
        if chosen != self.notes:
            self.notes = chosen
            self.changed.emit()


def chosen_cards(context: Context, safari_uid: str) -> ChosenCards:
    """Those of a safari: the same for everybody who asks."""
    found: ChosenCards | None = context.bridge.findChild(ChosenCards, f"chosen cards of {safari_uid}")
    if found is None:
        found = ChosenCards(context.bridge)
        found.setObjectName(f"chosen cards of {safari_uid}")
    return found
