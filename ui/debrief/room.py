"""The step Debrief: the board of notes, and around it the panes that the files of this folder bring."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedLayout, QWidget

from safari.words import _, ngettext
from ui.debrief.arrangement import Arrangement
from ui.debrief.board import BoardPane
from ui.debrief.panes import deeds, panes
from ui.safaris.page_step import PageStep
from ui.widgets.button import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.menu_button import drop_menu
from ui.widgets.plain_text import PlainText

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from safari.change import Change
    from safari.library import Library
    from ui.debrief.panes import Place
    from ui.screen import Context


class DebriefRoom(PageStep):
    """One safari's debrief. `head_buttons` are what stands in the head of the screen; `panes` the widgets by key."""

    def __init__(self, context: Context, safari_uid: str) -> None:
        super().__init__()
        self._context, self._safari = context, safari_uid
        self._library: Library = context.library
        self.board = BoardPane(context, safari_uid)
        self.panes: dict[str, Any] = {"board": self.board}
        self._stale: set[str] = set()
        self.count = PlainText("", "small", "ink2", wrap=False)
        self.menu_button = Button(_("Save as…"))
        self.menu_button.clicked.connect(self._drop_menu)
        self.go_on = Button(_("Go on to Story"), "primary")
        self.go_on.clicked.connect(lambda: context.go("safaris", safari_uid, "story"))
        saving = (self.menu_button,) if deeds() else ()
        self.head_buttons: tuple[QWidget, ...] = (self.count, *saving, self.go_on)
        self.empty = EmptyState(
            _("A debrief begins with what was heard."),
            _("There are no notes on this safari yet."),
            _("Go to Run"),
            icon="arrow_right",
        )
        self.empty.wanted.connect(lambda: context.go("safaris", safari_uid, "run"))
        self._lay_out()
        context.bridge.changed.connect(self._changed)

    def _lay_out(self) -> None:
        self.arrangement = Arrangement(self.board)
        self._build("above", self.arrangement.above)
        self.arrangement.place_board()
        self._build("below", self.arrangement.below)
        self._build("right", self.arrangement.right)
        self.arrangement.finish()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.arrangement)
        self._stack.addWidget(self.empty)

    def _build(self, place: Place, into: QBoxLayout) -> None:
        for pane in panes():
            if pane.place == place:
                self.panes[pane.key] = widget = pane.build(self._context, self._safari)
                into.addWidget(widget)

    def refresh(self) -> None:
        """Read all of it anew."""
        self._stale = set(self.panes)
        self._read_anew()

    def settle(self) -> bool:
        """Keep what is typed in any pane; False where one of them could not."""
        kept = [pane.settle() is not False for pane in self.panes.values() if hasattr(pane, "settle")]
        return all(kept)

    def _read_anew(self) -> None:
        if self._library.plans.safari(self._safari) is None:
            return
        self.stale = False
        stale, self._stale = self._stale, set()
        for key, pane in self.panes.items():
            if key in stale:
                pane.refresh()
        self._tell_how_many()

    def _tell_how_many(self) -> None:
        notes = self._library.notes.on_record(self._safari)
        leaders = {note.author for note in notes if note.author}
        counted = ngettext("{n} note", "{n} notes", len(notes)).format(n=len(notes))
        by = ngettext("{notes} from {n} leader", "{notes} from {n} leaders", len(leaders))
        self.count.setText(by.format(notes=counted, n=len(leaders)) if leaders else counted)
        self._stack.setCurrentWidget(self.arrangement if notes else self.empty)

    def _changed(self, change: Change) -> None:
        self._stale |= {key for key, pane in self.panes.items() if change.tables & pane.TABLES}
        if self._stale:
            self.stale = True
            if self.isVisible():
                self._read_anew()

    def _drop_menu(self) -> None:
        drop_menu(self.menu_button, [(deed.title, partial(self._do, deed.do)) for deed in deeds()])

    def _do(self, do: Any) -> None:  # noqa: ANN401 - a Deed's own
        if self.settle():
            do(self, self._context, self._safari)
