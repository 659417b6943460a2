"""Handing a letter to the mail program of this computer; where that cannot take it, the clipboard has it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from safari.letters.letter import LONGEST_ELSEWHERE, LONGEST_ON_WINDOWS, mailto
from safari.words import _

if TYPE_CHECKING:
    from safari.letters.letter import Letter
    from ui.screen import Context


def write(context: Context, letter: Letter) -> None:
    """Open the letter in the mail program, to be read and sent by hand; say what is left to do there."""
    said = hand_over(letter)
    if said:
        context.toast(said)


def hand_over(letter: Letter) -> str:
    """Open the letter in the mail program; what is left to do there as a sentence, "" for nothing."""
    made = mailto(letter, LONGEST_ON_WINDOWS if sys.platform == "win32" else LONGEST_ELSEWHERE)
    if not QDesktopServices.openUrl(QUrl.fromEncoded(made.url.encode())):
        copy_letter(letter)
        return _("No mail program opened. The letter is in the clipboard.")
    if not made.is_whole:
        copy_letter(letter)
        return _("The mail program takes no long letters. All of it is in the clipboard.")
    return "" if letter.to else _("There is no e-mail address here. Type it in the mail program.")


def copy_letter(letter: Letter) -> None:
    """Put a whole letter on the clipboard, its subject above it."""
    copy(f"{letter.subject}\n\n{letter.body}")


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
