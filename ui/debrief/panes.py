"""The panes of the debrief, found in the files of this folder: adding a file with PANES adds them to the room."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from ui.screen import Context

Place = Literal["above", "below", "right"]


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane: its key, where it stands (above all, below the board, at the right), its place there from the top.

    `build(context, safari_uid)` makes its widget, and imports there what it needs. The room calls its `refresh()`
    before it is first shown, after every change of a table that its `TABLES` names, and when somebody comes back; its
    `settle() -> bool`, where it has one, before anybody leaves. A pane that has nothing to show hides itself.
    """

    key: str
    place: Place
    order: int
    build: Callable[[Context, str], QWidget]


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry of the menu in the room's head; `do(parent, context, safari_uid)`. A file says them as DEEDS."""

    title: str
    order: int
    do: Callable[[QWidget, Context, str], object]


@dataclass(frozen=True, slots=True)
class CardDeed:
    """An entry of the menu of a card; `do(parent, context, safari_uid, notes)` with the notes (uids) that are picked,
    or the one at hand; what is `for_one` is not offered where several are picked. A file says them as CARD_DEEDS."""

    title: str
    order: int
    do: Callable[[QWidget, Context, str, Sequence[str]], object]
    for_one: bool = False


@cache
def panes() -> tuple[Pane, ...]:
    """All panes, from the top down."""
    found: list[Pane] = [pane for module in _modules() for pane in getattr(module, "PANES", ())]
    return tuple(sorted(found, key=lambda pane: pane.order))


@cache
def deeds() -> tuple[Deed, ...]:
    """All entries of the menu, from the top down."""
    found: list[Deed] = [deed for module in _modules() for deed in getattr(module, "DEEDS", ())]
    return tuple(sorted(found, key=lambda deed: deed.order))


@cache
def card_deeds() -> tuple[CardDeed, ...]:
    """All that other panes do with cards, from the top down."""
    found: list[CardDeed] = [deed for module in _modules() for deed in getattr(module, "CARD_DEEDS", ())]
    return tuple(sorted(found, key=lambda deed: deed.order))


@cache
def _modules() -> tuple[Any, ...]:
    import ui.debrief as here

    names = [module.name for module in pkgutil.iter_modules(here.__path__)]
    apart = {"room", "panes", "step"}
    return tuple(import_module(f"{here.__name__}.{name}") for name in names if name not in apart)
