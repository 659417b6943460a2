"""What a field cannot take is left out and told: characters nobody sees that could mislead, and what is too long."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from safari.text import unseen_in, without_unseen
from safari.words import _, ngettext
from ui.widgets.labelled import Labelled

TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FILE_MARKS = "\ufeff\ufffe\uffff"


def seen(field: QWidget, typed: str) -> str:
    """Of a text that comes into a field what everybody sees; where that is not all of it, a sentence says so."""
    unseen = unseen_in(typed)
    if not unseen:
        return typed
    kinds = ", ".join(dict.fromkeys(map(_kind, unseen)))
    sentence = ngettext(
        "{n} character that nobody sees was left out ({what}).",
        "{n} characters that nobody sees were left out ({what}).",
        len(unseen),
    )
    tell(field, sentence.format(n=len(unseen), what=kinds))
    return without_unseen(typed)


def tell_cut(field: QWidget, most: int) -> None:
    """Say that only the beginning of a text went into a field."""
    tell(field, _("{most} characters fit here. What is beyond was left out.").format(most=most))


def tell_refused(field: QWidget, length: int, most: int) -> None:
    """Say that nothing of a text went into a field, which would have come to `length` characters."""
    sentence = _("That would be {n} characters, and {most} fit here. Nothing was added.")
    tell(field, sentence.format(n=length, most=most))


def tell(field: QWidget, sentence: str) -> None:
    """Say a sentence where the person looks: on the screen around the field if that has a place for it (a method
    `tell_left_out`), under the field in a dialog, else in a toast."""
    from PySide6.QtWidgets import QDialog

    from ui.widgets.toast import ToastArea

    window, around = field.window(), field.parentWidget()
    in_dialog = isinstance(window, QDialog)
    while around is not None:
        say = around.say if in_dialog and isinstance(around, Labelled) else getattr(around, "tell_left_out", None)
        if say is not None:
            say(sentence)
            return
        around = around.parentWidget()
    area = window.findChild(ToastArea)
    if not isinstance(area, ToastArea):
        area = ToastArea(window)
    area.show(sentence)


class SeenOnly(QValidator):
    """Lets nothing into a line that nobody sees, whichever way it comes: typed, pasted, dropped or set."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.setValidator(self)
        line.inputRejected.connect(self._tell_cut)

    def _tell_cut(self) -> None:
        if self._line.validator() is self:  # a number's line has another one, and refuses for other reasons
            tell_cut(self._line, self._line.maxLength())

    def validate(self, typed: str, place: int) -> object:
        """The line as it may stand and where its cursor is; `place` counts in UTF-16, as Qt does.

        Where nothing is left out, no text is handed back: Python does not see half an emoji, which may come in two
        keys, and would take it away.
        """
        if not unseen_in(typed):
            return QValidator.State.Acceptable
        units = typed.encode("utf-16-le")
        before = without_unseen(units[: 2 * place].decode("utf-16-le", "ignore"))
        return QValidator.State.Acceptable, seen(self._line, typed), len(before.encode("utf-16-le")) // 2


def _kind(letter: str) -> str:
    if letter in TURNS:
        return _("turn of the reading direction")
    if letter in FILE_MARKS:
        return _("file mark")
    return _("half of a character") if "\ud800" <= letter <= "\udfff" else _("control code")
