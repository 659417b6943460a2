"""More ways to give the story away: Word, Markdown, text, and paper of another size."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from safari.words import _
from ui.story.head import HeadButton
from ui.widgets.menu_button import MenuButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.story.room import StoryRoom


def build(room: StoryRoom) -> QWidget:
    """What is wanted now and then, behind one button."""
    ways = (
        (_("Copy as text"), partial(copy, room)),
        (_("Word document…"), partial(room.save_as, "docx")),
        (_("Markdown…"), partial(room.save_as, "markdown")),
        (_("Plain text…"), partial(room.save_as, "text")),
        (_("PDF on US Letter…"), partial(room.save_as, "pdf_letter")),
    )
    return MenuButton(ways, icon="chevron_down", name=_("More ways to save"))


def copy(room: StoryRoom) -> None:
    """Put the story on the clipboard, all of its words; nothing else of it goes there."""
    from safari.exports.text import as_text

    if given := room.page_to_give():
        uid, cleared = given
        if room.context.attempt(lambda: room.library.tellings.went_out(uid, cleared, "text", _("Clipboard"))):
            QGuiApplication.clipboard().setText(as_text(cleared.page))
            room.context.toast(_("The story is on the clipboard, as text."))


BUTTON = HeadButton("more", 80, build)
