"""The answers of a customer noted without a mouse: what was chosen stays chosen, and is kept."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from safari.people.consent import Answer, Use
from ui.people.consent_details import NO_END
from ui.people.consent_form import ConsentForm
from ui.widgets.button import Button
from ui.widgets.focus_ring import FocusRing

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = date(2026, 11, 17)


@pytest.fixture
def form(qtbot, library):
    shown = ConsentForm(None, library, library.people.add_customer("Ingrid, 67", language="nb"))
    qtbot.addWidget(shown)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.details.how.choose("spoken")
    shown.details.lasts.choose(NO_END)
    shown.rows[Use.NOTES].chips[Answer.YES].setFocus()
    return shown


def agrees(form, library) -> bool:
    (ingrid,) = library.people.customers()
    return library.people.agreement(ingrid.uid).allows(Use.NOTES, TODAY)


def test_enter_on_a_chosen_answer_leaves_it_chosen(form, press):
    press(Qt.Key.Key_Return)
    assert form.rows[Use.NOTES].answer is Answer.YES
    press(Qt.Key.Key_Return)
    assert form.rows[Use.NOTES].answer is Answer.YES
    press(Qt.Key.Key_Space)
    assert form.rows[Use.NOTES].answer is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_on_an_answer_keeps_all_of_them(form, library, press, qtbot, key):
    press(Qt.Key.Key_Return)
    press(key, CTRL)
    assert form.complaint == ""
    qtbot.waitUntil(form.isHidden)
    assert agrees(form, library)


def test_enter_on_how_it_was_answered_leaves_that_chosen_too(form, press):
    form.details.how.chips["spoken"].setFocus()
    press(Qt.Key.Key_Return)
    assert form.details.how.chosen == "spoken"


def test_enter_on_the_button_keeps_the_answers(form, library, press, qtbot):
    press(Qt.Key.Key_Return)
    form.keep_button.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(form.isHidden)
    assert agrees(form, library)


def test_a_form_opened_by_a_click_shows_its_ring_at_the_first_key(open_window, library, qtbot):
    ingrid = library.people.add_customer("Ingrid, 67")
    window = open_window(library, "people")
    seen: list[bool] = []

    def look() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, ConsentForm)
        seen.append(shown._ring.visible_rect().isEmpty())
        qtbot.keyClick(shown.windowHandle(), Qt.Key.Key_Tab)
        seen.append(shown._ring.visible_rect().isEmpty())
        shown.reject()

    opener = Button("Note consent")
    opener.clicked.connect(lambda: (QTimer.singleShot(80, look), ConsentForm.ask(window, library, ingrid.uid)))
    window.show_instead(opener)
    try:
        qtbot.mouseClick(opener, Qt.MouseButton.LeftButton)
    finally:
        FocusRing.by_keyboard = FocusRing.by_mouse = False
    assert seen == [True, False]
