"""A letter to a leader: in the mail program as it is, else in the clipboard, and a word about what is left to do."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from ui import mail
from ui.letters.letter_dialog import LetterDialog


@pytest.fixture
def handed(monkeypatch):
    """What was handed to the system, which has a mail program."""
    urls: list[str] = []

    def open_url(url):
        urls.append(bytes(url.toEncoded()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def choose(room, leader, title):
    row = room.leaders.rows[leader.uid]
    row.more.click()
    (menu,) = [one for one in row.findChildren(QMenu) if one.isVisible()]
    next(one for one in menu.actions() if one.text() == title).trigger()
    menu.close()


@pytest.mark.parametrize("kind", ["invite", "remind", "call off"])
def test_a_leader_is_written_to(room, leaders, handed, kind):
    choose(room, leaders()[0], f"E-mail: {kind}…")
    (url,) = handed
    assert url.startswith("mailto:astrid@fjellvik.example?subject=")
    assert "Dear Astrid Holm," in unquote(url)
    assert "\n" not in url


def test_without_an_address_the_window_says_so(room, leaders, handed):
    choose(room, leaders()[1], "E-mail: invite…")
    assert handed[0].startswith("mailto:?subject=")
    assert room.window().toasts.toast.sentence == "There is no e-mail address here. Type it in the mail program."


def test_where_no_mail_program_opens_the_clipboard_has_the_letter(room, leaders, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    choose(room, leaders()[0], "E-mail: invite…")
    assert "Dear Astrid Holm," in QGuiApplication.clipboard().text()
    assert "clipboard" in room.window().toasts.toast.sentence


def test_a_letter_too_long_for_the_mail_program_is_in_the_clipboard(room, leaders, handed, monkeypatch):
    monkeypatch.setattr(mail, "LONGEST_ELSEWHERE", 600)
    monkeypatch.setattr(mail, "LONGEST_ON_WINDOWS", 600)
    choose(room, leaders()[0], "E-mail: invite…")
    assert len(handed[0]) <= 600
    assert "Dear Astrid Holm," in QGuiApplication.clipboard().text()
    assert "clipboard" in room.window().toasts.toast.sentence


def test_a_letter_is_read_and_copied_before_it_goes_out(room, leaders, monkeypatch):
    shown: list[LetterDialog] = []
    monkeypatch.setattr(LetterDialog, "exec", lambda dialog: shown.append(dialog))  # noqa: PLW0108 - a method is bound
    choose(room, leaders()[0], "Read or copy an e-mail…")
    (dialog,) = shown
    assert dialog.windowTitle() == "E-mail to Astrid Holm"
    dialog.copy_button.click()
    whole = f"{dialog.subject.text()}\n\n{dialog.text.toPlainText()}"
    assert QGuiApplication.clipboard().text() == whole
    assert "I believe they will say" in QGuiApplication.clipboard().text()
    dialog.deleteLater()
