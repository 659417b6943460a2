"""The room of the formats: all there are at the left, at the right the one chosen, to be read or changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from safari.words import LANGUAGES, _
from ui.formats.choice import FormatChoice
from ui.formats.deeds import FormatDeeds
from ui.formats.editor import FormatEditor
from ui.formats.reading import FormatReading
from ui.people.languages import language_name
from ui.safaris.crumb import Crumb
from ui.theme import theme
from ui.widgets.boxes import column, row
from ui.widgets.button import Button
from ui.widgets.drop_down import DropDown
from ui.widgets.labelled import Labelled
from ui.widgets.page_head import PageHead
from ui.widgets.plain_text import PlainText
from ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from safari.change import Change
    from safari.library import Library
    from safari.plan.format import Format
    from safari.plan.own_format import OwnFormat
    from ui.screen import Context

LIST, LIST_NARROW, GAP = 280, 248, 32


class FormatsRoom(RoomPage):
    """`arrive(key, "")` shows a format. Everything in the editor is kept as it is typed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._library: Library = context.library
        self._deeds = FormatDeeds(context, self)
        self.own: OwnFormat | None = None
        self.shown: FormatEditor | FormatReading | None = None
        self._read: Format | None = None  # what is shown to be read
        self.list = FormatChoice()
        self.list.currentRowChanged.connect(lambda _row: self._go_on())
        self.list.activated.connect(lambda _index: self._enter())
        self._row = 0
        self._language = self._library.programme.language  # of what is in the list
        choices = dict.fromkeys((*LANGUAGES, self._library.programme.language))
        self.language = DropDown([(code, language_name(code)) for code in choices])
        self.language.choose(self._library.programme.language)
        self.language.activated.connect(lambda _index: self._change_language())
        self._make_head()
        self._lay_out()
        self.narrowed.connect(lambda _narrow: self._fit())
        theme().themed.connect(self._fit)
        self._fit()
        self.reload()
        context.bridge.changed.connect(self._changed)

    def arrive(self, uid: str, step: str) -> None:
        """Show the format with this key; else the one shown last."""
        self.list.choose(uid)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Look again: formats may have been changed meanwhile, in files, too."""
        self.reload()

    def standing(self) -> tuple[str, str]:
        """Which format is shown."""
        kind = self.list.chosen()
        return (kind.key if kind else "", "")

    def settle(self) -> bool:
        """Keep whatever was typed and not kept yet; False where some of it could not be kept."""
        return not isinstance(self.shown, FormatEditor) or self.shown.settle()

    def reload(self) -> None:
        """Read all formats anew; what is being typed stays."""
        formats = self._library.formats
        self._language = self.language.key()
        kinds, broken = formats.formats(self._language)
        own = {(kind.key, kind.language) for kind in kinds if formats.own(kind.key, kind.language)}
        self.list.show_all(kinds, own)
        self.broken.setText("\n".join(str(error) for error in broken))
        self.broken.setVisible(bool(broken))
        self._show()

    def copy(self) -> None:
        """Copy the format shown, and begin to change the copy."""
        kind = self.list.chosen()
        made = self._deeds.copy(kind) if kind is not None and self._may_go_on() else None
        if made is not None:
            self.list.choose(made.key)
            if isinstance(self.shown, FormatEditor):
                self.shown.begin()

    def share(self) -> None:
        """Write the format shown as a file."""
        if self._may_go_on():
            kind = self.list.chosen()
            if kind is not None:
                self._deeds.share(kind)

    def take_in(self) -> None:
        """Take in a format from a file, and show it."""
        taken = self._deeds.take_in() if self._may_go_on() else None
        if taken is not None:
            found = self._library.formats.find(taken.key, self.language.key())
            if found is not None and found.language != taken.language:
                self.language.choose(taken.language)
                self.reload()
            self.list.choose(taken.key)

    def remove(self) -> None:
        """Take the format shown away."""
        kind = self.list.chosen()
        if kind is not None and self.own is not None:
            self._deeds.remove(kind, self.own)

    def _make_head(self) -> None:
        self.copy_button = Button(_("Copy to change it"), icon="copy")
        self.share_button = Button(_("Share…"))
        self.take_in_button = Button(_("Take in…"))
        self.remove_button = Button(_("Remove"))
        deeds = (self.copy, self.share, self.take_in, self.remove)
        buttons = (self.copy_button, self.share_button, self.take_in_button, self.remove_button)
        for button, do in zip(buttons, deeds, strict=True):
            button.clicked.connect(do)
        actions = (self.remove_button, self.take_in_button, self.share_button, self.copy_button)
        self.head = PageHead(_("Formats"), actions=actions)
        self.back = Crumb(_("Safaris"), _("Back to the safaris"))
        self.back.clicked.connect(lambda: self._context.go("safaris"))

    def _lay_out(self) -> None:
        self.broken = PlainText("", "meta", "ouch", max_lines=8)
        self._left = QWidget()
        self._left.setLayout(column(Labelled(_("Language"), self.language), 12, self.list, 8, self.broken))
        self._right = QVBoxLayout()
        below = row(self._left, gap=GAP)
        below.addLayout(self._right, 1)
        self.body.addWidget(self.back)
        self.body.addWidget(self.head)
        self.body.addSpacing(20)
        self.body.addLayout(below, 1)

    def _fit(self) -> None:
        letters = (1 + max(1.0, theme().factor)) / 2
        self._left.setFixedWidth(round((LIST_NARROW if self.narrow else LIST) * letters))

    def _go_on(self) -> None:
        """To another format, unless something typed in the one shown could not be kept."""
        if self.list.currentRow() == self._row or self._may_go_on():
            self._show()
            return
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(self._row)
        self.list.blockSignals(blocked)

    def _may_go_on(self) -> bool:
        """Whether nothing typed in the format shown is left to be kept; where it could not be, that is said."""
        if self.settle():
            return True
        self._context.toast(
            _("Something here could not be kept. The reason stands where you typed it; Esc gives it up.")
        )
        return False

    def _enter(self) -> None:
        """On to what is chosen: to its title where it can be changed, else to reading it."""
        if isinstance(self.shown, FormatEditor):
            self.shown.begin()
        elif self.shown is not None:
            self.shown.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_language(self) -> None:
        if self._may_go_on():
            self.reload()
        else:
            self.language.choose(self._language)

    def _show(self) -> None:
        kind = self.list.chosen()
        self._row = self.list.currentRow()
        self.own = self._library.formats.own(kind.key, kind.language) if kind is not None else None
        self._name_buttons(kind)
        if self.own is not None and isinstance(self.shown, FormatEditor) and self.shown.uid == self.own.uid:
            self.shown.refresh()
        elif self.own is not None:
            self._replace(FormatEditor(self._context, self.own.uid))
        elif kind is not None and not (isinstance(self.shown, FormatReading) and self._read == kind):
            note = _("It cannot be changed. Copy it, and the copy is yours to change.")
            self._replace(FormatReading(kind, note))
        self._read = kind

    def _name_buttons(self, kind: Format | None) -> None:
        self.copy_button.setText(_("Copy") if self.own else _("Copy to change it"))
        self.copy_button.kind = "outlined" if self.own else "primary"
        self.copy_button.update()
        self.remove_button.setVisible(self.own is not None)
        for button in (self.copy_button, self.share_button):
            button.setEnabled(kind is not None)
            button.setToolTip("" if kind is not None else _("No format file can be read."))

    def _replace(self, shown: FormatEditor | FormatReading) -> None:
        if self.shown is not None:
            self._right.removeWidget(self.shown)
            self.shown.hide()
            self.shown.deleteLater()
        self.shown = shown
        self._right.addWidget(shown)

    def _changed(self, change: Change) -> None:
        if "formats" in change.tables and self.isVisible():
            self.reload()
