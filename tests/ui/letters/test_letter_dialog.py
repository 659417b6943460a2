"""A letter before it goes out: read, chosen by what it is for, copied, or handed to the mail program."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from safari.errors import SafariError
from safari.letters.letter import Kind, Letter
from ui.letters.letter_dialog import LetterDialog, Writing
from ui.theme import theme


def letter(safari, kind):
    return Letter("ingrid@example.org", f"{kind} {safari}", f"Hello,\n\n{kind}: {safari}.", "Hello.", "en")


@pytest.fixture
def open_dialog(dressed_app, qtbot):
    def opened(about=(("s1", "Breakfast"),), make=letter):
        dialog = LetterDialog(None, Writing("E-mail to Ingrid, 67", about, "Attach the form yourself.", make))
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


@pytest.fixture
def handed(monkeypatch):
    urls = []

    def open_url(url):
        urls.append(bytes(url.toEncoded().data()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def test_the_letter_is_read_before_it_goes_out(open_dialog):
    dialog = open_dialog()
    assert dialog.to.text() == "ingrid@example.org"
    assert dialog.subject.text() == "invitation s1"
    assert dialog.text.toPlainText() == "Hello,\n\ninvitation: s1."
    assert dialog.text.isReadOnly()
    assert not dialog.about.isVisible()


def test_another_purpose_and_another_safari_make_another_letter(open_dialog):
    dialog = open_dialog(about=(("s1", "Breakfast"), ("s2", "Visit")))
    assert dialog.about.isVisible()
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.CALL_OFF))
    dialog.about.setCurrentIndex(1)
    assert dialog.text.toPlainText() == "Hello,\n\ncall_off: s2."


def test_it_opens_in_the_mail_program_with_every_word(open_dialog, handed):
    dialog = open_dialog()
    dialog.open_button.click()
    assert [unquote(url) for url in handed] == [
        "mailto:ingrid@example.org?subject=invitation s1&body=Hello,\r\n\r\ninvitation: s1."
    ]
    assert not dialog.isVisible()


def test_the_whole_text_is_copied(open_dialog):
    dialog = open_dialog()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "invitation s1\n\nHello,\n\ninvitation: s1."
    assert dialog.told.text() == "The text is copied."


def test_nothing_is_typed_or_pasted_into_a_letter_that_is_read(open_dialog):
    dialog = open_dialog()
    before = dialog.text.toPlainText()
    dropped = QMimeData()
    dropped.setText("not mine")
    dialog.text.insertFromMimeData(dropped)
    QTest.keyClicks(dialog.text, "x")
    QTest.sendKeyEvent(QTest.KeyAction.Press, dialog.text, Qt.Key.Key_A, "a\u202eb", Qt.KeyboardModifier.NoModifier)
    assert dialog.text.toPlainText() == before


def test_without_a_mail_program_the_text_is_copied_and_the_dialog_says_so(open_dialog, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog = open_dialog()
    dialog.open_button.click()
    assert "invitation: s1." in QGuiApplication.clipboard().text()
    assert dialog.told.isVisible()
    assert dialog.isVisible()


def test_where_no_address_is_known_that_is_said(open_dialog, handed):
    dialog = open_dialog(make=lambda _safari, _kind: Letter("", "S", "B", "B", "en"))
    assert dialog.to.text().startswith("No e-mail address is written down")
    dialog.open_button.click()
    assert handed[0].startswith("mailto:?subject=")


def test_each_part_has_a_name_for_a_screen_reader_and_tab_leaves_the_text(open_dialog):
    dialog = open_dialog()
    assert all(part.accessibleName() for part in (dialog.about, dialog.kind, dialog.text))
    assert dialog.text.tabChangesFocus()


@pytest.mark.parametrize(("size", "text_size"), [((1440, 900), 1.0), ((1100, 700), 1.0), ((1100, 700), 1.5)])
def test_it_is_no_higher_than_its_window_and_shows_its_buttons(dressed_app, qtbot, size, text_size):
    theme().set_text_size(text_size)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        long = Letter("ingrid@example.org", "S", "Hello.\n\n" * 40, "Hello.", "en")
        dialog = LetterDialog(window, Writing("E-mail", [("s", "S")], "Attach the form.", lambda *_chosen: long))
        dialog.show()
        dialog.copy()
        qtbot.waitUntil(dialog.told.isVisible)
        assert dialog.height() <= size[1]
        for button in (dialog.copy_button, dialog.open_button):
            assert dialog.rect().contains(button.geometry())
        assert dialog.text.height() >= (250 if size[1] * text_size == 900 else 100)
    finally:
        theme().set_text_size(1.0)


def test_where_there_is_no_such_letter_it_says_why_and_there_is_nothing_to_send(open_dialog):
    def refused(safari, kind):
        if kind is Kind.CALL_OFF:
            return letter(safari, kind)
        raise SafariError("Ingrid, 67 does not want to be asked.", "Take them off the safari.")

    dialog = open_dialog(make=refused)
    assert dialog.text.toPlainText().startswith("Ingrid, 67 does not want to be asked.")
    assert not dialog.copy_button.isEnabled()
    assert not dialog.open_button.isEnabled()
    dialog.kind.setCurrentIndex(list(Kind).index(Kind.CALL_OFF))
    assert dialog.to.text() == "ingrid@example.org"
    assert dialog.copy_button.isEnabled()
    assert dialog.open_button.isEnabled()
