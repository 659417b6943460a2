"""What can be done with cards and with a theme, as menus: for whoever cannot or will not drag."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from safari.words import _, ngettext
from ui.debrief.panes import card_deeds
from ui.widgets.people_words import in_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from safari.board.board import Board
    from ui.debrief.board import BoardPane

PAIR = 2


def card_menu(pane: BoardPane, notes: Sequence[str]) -> QMenu:
    """The menu of cards (notes)."""
    menu = _menu(pane)
    rows = [row for uid in notes if (row := pane.columns.row_of(uid)) is not None]
    board = pane.board
    if board is None or not rows:
        return menu
    all_mine = all(row.mine for row in rows)
    _add(menu, _("Take the star back") if all_mine else _("Star"), "S", partial(pane.star, notes))
    if len(notes) == 1 and rows[0].sound:
        _add(menu, _("Play again"), "P", partial(pane.columns.played.emit, notes[0]))
    menu.addSeparator()
    _add_moves(menu, pane, board, notes)
    menu.addSeparator()
    if len(notes) >= PAIR:
        _add(menu, _("They saw the same moment"), "", pane.same_moment)
    elif rows[0].seen_by:
        _add(menu, _("Show the moment side by side"), "", partial(pane.show_beside, notes[0]))
        _add(menu, _("It was another moment"), "", lambda: pane.do(lambda: pane.desk.apart(notes[0])))
    menu.addSeparator()
    _add(menu, _("Make an issue of it"), "", lambda: pane.want("issue"))
    _add(menu, _("Make a commitment of it"), "", lambda: pane.want("commitment"))
    for deed in card_deeds():
        if len(notes) == 1 or not deed.for_one:
            _add(menu, deed.title, "", partial(deed.do, pane, pane.context, pane.safari, notes))
    if len(notes) == 1:
        _add(menu, _("Show in the Library"), "", lambda: pane.context.go("library", notes[0]))
    return menu


def theme_menu(pane: BoardPane, theme: str) -> QMenu:
    """The menu of a theme."""
    menu, board = _menu(pane), pane.board
    if board is None:
        return menu
    themes = [one.theme for one in board.columns if one.theme is not None]
    place = next((place for place, one in enumerate(themes) if one.uid == theme), 0)
    _add(menu, _("Rename"), "F2", lambda: pane.columns.rename(theme))
    inside = {note.uid for column in board.columns if column.uid == theme for note in column.notes}
    split = _add(menu, _("Split off what is picked"), "", lambda: pane.split(theme))
    picked = inside & pane.columns.picked
    split.setEnabled(bool(picked) and picked != inside)
    into = menu.addMenu(_("Merge into"))
    into.setEnabled(len(themes) > 1)
    for one in themes:
        if one.uid != theme:
            _add(into, in_menu(one.name), "", partial(_merge, pane, theme, one.uid))
    menu.addSeparator()
    left = _add(menu, _("Move to the left"), "", lambda: pane.do(lambda: pane.desk.move_theme(theme, place - 1)))
    left.setEnabled(place > 0)
    right = _add(menu, _("Move to the right"), "", lambda: pane.do(lambda: pane.desk.move_theme(theme, place + 1)))
    right.setEnabled(place < len(themes) - 1)
    menu.addSeparator()
    _add(menu, _("Remove the theme, keep its cards"), "", partial(_remove, pane, theme))
    return menu


def _add_moves(menu: QMenu, pane: BoardPane, board: Board, notes: Sequence[str]) -> None:
    to = menu.addMenu(ngettext("Move the card to", "Move the cards to", len(notes)))
    for column in board.columns:
        name = column.theme.name if column.theme is not None else _("Not sorted yet")
        _add(to, in_menu(name), "", partial(pane.sort, tuple(notes), column.uid))
    to.addSeparator()
    _add(to, _("A new theme"), "", lambda: _new_theme(pane, notes))


def _new_theme(pane: BoardPane, notes: Sequence[str]) -> None:
    pane.columns.picked |= set(notes)
    pane.add_theme()


def _merge(pane: BoardPane, theme: str, into: str) -> None:
    if pane.do(lambda: pane.desk.merge(theme, into)):
        pane.context.toast(_("Themes merged."), _("Undo"), pane.library.undo)


def _remove(pane: BoardPane, theme: str) -> None:
    if pane.do(lambda: pane.desk.remove_theme(theme)):
        pane.context.toast(_("Theme removed. Its cards are not sorted yet."), _("Undo"), pane.library.undo)


def _menu(pane: BoardPane) -> QMenu:
    menu = QMenu(pane)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add(menu: QMenu, words: str, key: str, do: Callable[[], object]) -> QAction:
    action: QAction = menu.addAction(f"{words}\t{key}" if key else words)
    action.triggered.connect(lambda _on=False: do())
    return action
