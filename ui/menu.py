"""The menu bar: what can be done from anywhere, with its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from safari.words import _
from ui.theme import theme
from ui.theme.fonts import TEXT_SIZES
from ui.widgets.people_words import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow

    from ui.screen import Screen
    from ui.theme import Choice


NEED_LIBRARY = frozenset(
    {"new_safari", "new_moment", "formats", "backups", "rename_programme", "save_pdf", "undo", "redo", "find"}
)


class Deeds(NamedTuple):
    """What the menus do. They come from outside, for the window knows nothing of a library."""

    new_safari: Callable[[], object]
    new_moment: Callable[[], object]
    open_library: Callable[[], object]
    backups: Callable[[], object]
    save_pdf: Callable[[], object]
    undo: Callable[[], object]
    redo: Callable[[], object]
    find: Callable[[], object]
    keys: Callable[[], object]
    copy_details: Callable[[], object]
    about: Callable[[], object]
    rename_programme: Callable[[], object] = lambda: None
    formats: Callable[[], object] = lambda: None


class Menus:
    """Builds the menu bar of a window. `actions` holds every QAction by the name of its deed ("undo")."""

    def __init__(self, window: QMainWindow, deeds: Deeds) -> None:
        self._window, self._deeds = window, deeds
        self.actions: dict[str, QAction] = {}
        self.looks: dict[str, QAction] = {}
        self.sizes: dict[float, QAction] = {}
        self._groups: list[QActionGroup] = []
        self._is_on, self._has_library = True, False
        self._file(window.menuBar().addMenu(_("&File")))
        self._edit(window.menuBar().addMenu(_("&Edit")))
        self.view = window.menuBar().addMenu(_("&View"))
        self._look(self.view)
        self._help(window.menuBar().addMenu(_("&Help")))
        for menu in (action.menu() for action in window.menuBar().actions()):
            if isinstance(menu, QMenu):
                menu.setToolTipsVisible(True)

    def add_rooms(self, rooms: Sequence[Screen], go: Callable[[str], object]) -> None:
        """Ctrl+1, Ctrl+2 ... in the View menu."""
        self.view.addSeparator()
        for number, room in enumerate([room for room in rooms if not room.within], 1):
            action = self._add(self.view, f"room_{room.key}", room.title, f"Ctrl+{number}")
            action.triggered.connect(lambda _on=False, key=room.key: go(key))
        self._settle()

    def enable(self, *, enabled: bool) -> None:
        """Switch all keys off while Run has the window, which uses the same ones; Quit and New moment stay."""
        self._is_on = enabled
        self._settle()

    def have_library(self, *, there: bool) -> None:
        """Switch off, while no library is open, whatever needs one; its tooltip says why."""
        self._has_library = there
        self._settle()

    def _settle(self) -> None:
        why = "" if self._has_library else _("Open a library first, or begin your programme")
        for name, action in self.actions.items():
            needs = name in NEED_LIBRARY or name.startswith("room_")
            stays = name in {"quit", "new_moment"}
            action.setEnabled((self._is_on or stays) and (self._has_library or not needs))
            if needs:
                action.setToolTip(tip(why or action.text()))

    def show_choices(self) -> None:
        """Tick the chosen look and text size."""
        self.looks[theme().choice].setChecked(True)
        self.sizes[theme().factor].setChecked(True)

    def _file(self, menu: QMenu) -> None:
        self._deed(menu, "new_safari", _("New safari…"), "Ctrl+N")
        self._window.addAction(self._deed(menu, "new_moment", _("New moment"), "Ctrl+J"))  # in Run, too
        self._deed(menu, "formats", _("Formats…"))
        self._deed(menu, "open_library", _("Open a library…"), "Ctrl+O")
        self._deed(menu, "backups", _("Backups…"))
        self._deed(menu, "rename_programme", _("The programme…"))
        menu.addSeparator()
        self._deed(menu, "save_pdf", _("Save as PDF…"), "Ctrl+E")
        menu.addSeparator()
        leave = self._add(menu, "quit", _("Quit"), "Ctrl+Q")
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        leave.triggered.connect(self._window.close)
        self._window.addAction(leave)  # its key works while Run hides the menu bar, too

    def _edit(self, menu: QMenu) -> None:
        self._deed(menu, "undo", _("Undo"), "Ctrl+Z")
        self._deed(menu, "redo", _("Redo"), "Ctrl+Shift+Z")
        menu.addSeparator()
        self._deed(menu, "find", _("Find in the library"), "Ctrl+F")

    def _help(self, menu: QMenu) -> None:
        self._deed(menu, "keys", _("Keys"), "F1")
        self._deed(menu, "copy_details", _("Copy details"))
        about = self._deed(menu, "about", _("About Customer Safari"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _look(self, menu: QMenu) -> None:
        looks: tuple[tuple[Choice, str], ...] = (
            ("light", _("Light")), ("dark", _("Dark")), ("system", _("Follow the system")),
        )  # fmt: skip
        group = self._group()
        for choice, word in looks:
            action = self.looks[choice] = self._add(menu, f"look_{choice}", word)
            action.setActionGroup(group)
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, choice=choice: theme().choose(choice))
        menu.addSeparator()
        group, sizes = self._group(), menu.addMenu(_("Text size"))
        for factor in TEXT_SIZES:
            action = self.sizes[factor] = self._add(sizes, f"size_{factor}", _("{n} %").format(n=round(factor * 100)))
            action.setActionGroup(group)
            action.setCheckable(True)
            action.triggered.connect(lambda _on=False, factor=factor: theme().set_text_size(factor))
        self.show_choices()

    def on_look(self, do: Callable[[], object]) -> None:
        """Have something done each time a look or a text size was chosen."""
        for action in (*self.looks.values(), *self.sizes.values()):
            action.triggered.connect(lambda _on=False: do())

    def _group(self) -> QActionGroup:
        group = QActionGroup(self._window)
        self._groups.append(group)
        return group

    def _deed(self, menu: QMenu, name: str, words: str, key: str = "") -> QAction:
        action = self._add(menu, name, words, key)
        do: Callable[[], object] = getattr(self._deeds, name)
        action.triggered.connect(lambda _on=False: do())
        return action

    def _add(self, menu: QMenu, name: str, words: str, key: str = "") -> QAction:
        action = self.actions[name] = menu.addAction(words)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if key:
            action.setShortcut(key)
        return action
