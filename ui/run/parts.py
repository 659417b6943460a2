"""The parts of Run, found in the folders of `ui`: adding `ui/<room>/part.py` with PARTS adds them to the day."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

import ui

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from safari.plan.safari import Setting
    from ui.run.at_hand import AtHand


@dataclass(frozen=True, slots=True)
class Shown:
    """What a part brings to the screen of the day.

    `right` stands in the right column, `above` there, too, before the questions; `head` takes the place of clock and
    agenda, `middle` that of the timeline.
    `keys` are bound wherever the focus is ("Ctrl+T"); `areas` are where F6 stops; `hints` are told under the line and
    on the sheet of keys, as (key, what it does), `on_sheet` on the sheet alone. `settle()` puts on disk what is not,
    before Run is left: False, and said on the screen, where that cannot be. `leaving()` is asked when somebody
    finishes: False where the part would rather ask something first, and shows that. `fold()` follows the screen's size.
    """

    right: QWidget | None = None
    above: QWidget | None = None
    head: QWidget | None = None
    middle: QWidget | None = None
    keys: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    areas: Callable[[], list[QWidget]] = list
    hints: tuple[tuple[str, str], ...] = ()
    on_sheet: tuple[tuple[str, str], ...] = ()
    settle: Callable[[], bool] = lambda: True
    leaving: Callable[[], bool] = lambda: True
    fold: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of Run: its key, its place from the top, in which settings it is there (none named: in all).

    `build(at_hand)` makes what is shown, and imports what it needs there.
    """

    key: str
    order: int
    build: Callable[[AtHand], Shown]
    settings: frozenset[Setting] = frozenset()


@cache
def parts() -> tuple[Part, ...]:
    """All parts, from the top down. The modules that say them import nothing heavy."""
    rooms = [f"{ui.__name__}.{room.name}.part" for room in pkgutil.iter_modules(ui.__path__) if room.ispkg]
    found = [part for name in rooms if find_spec(name) is not None for part in import_module(name).PARTS]
    return tuple(sorted(found, key=lambda part: part.order))


def shown_in(at_hand: AtHand) -> list[Shown]:
    """What the parts of this safari's setting show, from the top down."""
    setting = at_hand.day.safari.setting
    return [part.build(at_hand) for part in parts() if not part.settings or setting in part.settings]
