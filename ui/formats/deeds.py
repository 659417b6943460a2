"""What can be done with a format as a whole: copied, shared as a file, taken in from one, removed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from safari.errors import SafariError
from safari.formats.desk import KeyTakenError
from safari.words import _
from ui.files.where import ask_where, documents
from ui.widgets.dialog import Confirm, Message, Question

if TYPE_CHECKING:
    from safari.library import Library
    from safari.plan.format import Format
    from safari.plan.own_format import OwnFormat
    from ui.screen import Context


class FormatDeeds:
    """Asks where it has to, does it, and says what came of it."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._context, self._parent = context, parent
        self._library: Library = context.library
        self._folder = documents()

    def copy(self, kind: Format) -> OwnFormat | None:
        """A copy to be changed; None where it could not be made."""
        made: list[OwnFormat] = []
        formats = self._library.formats
        if not self._context.attempt(lambda: made.append(formats.copy(kind.key, kind.language))):
            return None
        sentence = _("“{title}” is copied. The copy is yours to change.").format(title=kind.title)
        self._context.toast(sentence, _("Undo"), self._library.undo)
        return made[0]

    def remove(self, kind: Format, own: OwnFormat) -> None:
        """Take one's own away."""
        if self._context.attempt(lambda: self._library.formats.remove(own.uid)):
            sentence = _("“{title}” is removed. Safaris planned with it keep what they have.").format(title=kind.title)
            self._context.toast(sentence, _("Undo"), self._library.undo)

    def share(self, kind: Format) -> None:
        """Write it as a file, where the person wants it."""
        from safari.exports.file_name import file_name
        from safari.exports.format_file import EXPORT

        suggested = self._folder / file_name(kind.title, fallback=kind.key)
        where = ask_where(self._parent, _("Share the format"), suggested, EXPORT)
        if where is None:
            return
        self._folder = where.parent
        try:
            written = EXPORT.write(self._library.formats.shared(kind.key, kind.language), where)
        except SafariError as error:
            Message.tell(self._parent, error.what, error.remedy)
        else:
            self._context.toast(_("Saved as {name}. Whoever gets it can take it in.").format(name=written.name))

    def take_in(self) -> OwnFormat | None:
        """The format of a file the person chooses; None where none was taken in. A bad file is told with its line."""
        kinds = _("Format files (*.toml)")
        chosen, _kind = QFileDialog.getOpenFileName(
            self._parent, _("Take in a format"), str(self._folder), f"{kinds};;{_('All files')} (*)"
        )
        if not chosen:
            return None
        self._folder = Path(chosen).parent
        try:
            taken = self._take_in(Path(chosen))
        except SafariError as error:
            Message.tell(self._parent, error.what, error.remedy)
            return None
        if taken is not None:
            title = self._library.formats.standing(taken.uid).title
            self._context.toast(_("“{title}” is taken in.").format(title=title), _("Undo"), self._library.undo)
        return taken

    def _take_in(self, path: Path) -> OwnFormat | None:
        """Where its key is taken, the person is asked whether it may get another one."""
        try:
            return self._library.formats.take_in(path)
        except KeyTakenError as error:
            sentence = _("Nothing of it is changed. The one in the file can stand beside it.")
            if Confirm.ask(self._parent, Question(error.what, sentence, _("Take it in beside it"))):
                return self._library.formats.take_in(path, error.free)
        return None
