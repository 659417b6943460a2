"""What a room is to the window: a Screen; the folder `ui/` is the registry.

A room is a folder `ui/<room>/` with a light module `screen.py` that says

    def build(context: Context) -> QWidget:
        from ui.today.room import TodayRoom   # the heavy part, imported when the room is first shown
        return TodayRoom(context)

    SCREEN = Screen("today", _("Today"), "today", 1, build)

The widget may further know `settle()` (put what is typed on disk, before undo or closing; False where some of it is
not), `save_pdf()` (Ctrl+E; False where it cannot) and `standing()` (see Stands). It may have a method
`arrive(uid: str, step: str) -> None`, called each time somebody goes to it with `context.go("safaris", uid, "plan")`,
and a method `refresh() -> None`, called when it is shown again.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

import ui
from safari.errors import SafariError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Go(Protocol):
    """Goes to a room, to one thing in it, to one step of that: `go("safaris", uid, "run")`."""

    def __call__(self, room: str, uid: str = "", step: str = "") -> None: ...


class Say(Protocol):
    """Says a sentence at the bottom left, with one way back: `toast("Note taken back", "Undo", library.undo)`."""

    def __call__(self, sentence: str, action: str = "", do: Callable[[], object] | None = None) -> None: ...


class Alone(Protocol):
    """Gives the whole window to one widget (Run): no sidebar, no menu bar, full screen if wished; `hushed`, what the
    window has to say is said afterwards."""

    def __call__(self, widget: QWidget, *, full_screen: bool = False, hushed: bool = False) -> None: ...


@runtime_checkable
class Arrives(Protocol):
    """A room that wants to know what somebody came for."""

    def arrive(self, uid: str, step: str) -> None:
        """Show the thing `uid` at the step `step`; both may be empty."""


@runtime_checkable
class Refreshes(Protocol):
    """A room that looks again when it is shown again."""

    def refresh(self) -> None:
        """Read anew what may have changed while another room was shown."""


@runtime_checkable
class Returns(Protocol):
    """A room that knows a way back to another one."""

    def sent_from(self, room: str) -> None:
        """From which room somebody was sent to one thing in this one; "" where they came by themselves."""


@runtime_checkable
class Stands(Protocol):
    """A room that knows which thing and which step it shows, to be found there again at the next start."""

    def standing(self) -> tuple[str, str]:
        """The uid of the thing and the key of the step; empty where there is none."""


class Context(NamedTuple):
    """What every room gets: the library, its bridge of signals, and the few things only the window can do."""

    library: Any
    bridge: Any
    go: Go
    toast: Say
    show_alone: Alone
    leave_alone: Callable[[], None]

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do what a click asks for; whether it was done. What is in the way (a full disk) is said at the lower left."""
        try:
            do()
        except SafariError as error:
            self.refuse(error)
            return False
        return True

    def refuse(self, error: SafariError) -> None:
        """Say at the lower left why something was not done."""
        self.toast(str(error))


class Screen(NamedTuple):
    """One room: its key ("today"), its word in the sidebar, its icon, its place from the top, how to build it.

    A room `within` another one (its key) does not stand in the sidebar by itself.
    """

    key: str
    title: str
    icon: str
    order: int
    build: Callable[[Context], QWidget]
    within: str = ""


def screens() -> tuple[Screen, ...]:
    """Every room there is a folder for, from the top of the sidebar down. Also in a frozen build."""
    found: list[Screen] = []
    for module in pkgutil.iter_modules(ui.__path__):
        name = f"ui.{module.name}.screen"
        if module.ispkg and find_spec(name) is not None:
            screen = getattr(import_module(name), "SCREEN", None)
            if isinstance(screen, Screen):
                found.append(screen)
    return tuple(sorted(found, key=lambda screen: screen.order))
