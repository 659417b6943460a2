"""A safari once more: duplicated with Ctrl+D, planned as a series, in another language and time zone."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from safari.plan.format import called, formats
from ui.safaris.language_and_zone import LanguageAndZone
from ui.safaris.repeat_safari import RepeatSafari

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
DAY = date(2026, 11, 19)


@pytest.fixture
def breakfast(fjellvik):
    kind = called("breakfast", formats()[0])
    return fjellvik.plans.plan(kind, "Breakfast with claims customers", day=DAY, starts=time(8), place="Bergen")


@pytest.fixture
def window(open_window, fjellvik, breakfast):
    opened = open_window(fjellvik, "safaris")
    opened.go("safaris", breakfast.uid, "plan")
    return opened


@pytest.fixture
def frame(window):
    return lambda: window.stack.currentWidget().frame


@pytest.fixture
def dialog(dressed_app, fjellvik, breakfast, qtbot):
    """Shows one of the forms for the breakfast."""

    def shown(form, *more):
        made = form(None, fjellvik, breakfast, *more)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return shown


def entries(frame):
    frame.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return words


def test_ctrl_d_goes_to_the_copy_and_undo_takes_it_back(window, frame, fjellvik, breakfast, press):
    frame().setFocus()
    frame().bar.setFocus()
    press(Key.Key_D, Ctrl)
    assert frame().title.text() == "Breakfast with claims customers (copy)"
    assert frame().where.text() == ", no day yet, Bergen"
    assert len(fjellvik.plans.safaris()) == 2
    window.toasts.toast.way.click()
    assert fjellvik.plans.safaris() == [breakfast]


@pytest.mark.parametrize("field", ["title", "feel", "focus"])
def test_ctrl_d_duplicates_from_within_a_field(window, frame, fjellvik, press, field):
    plan = frame()._built["plan"]
    where = getattr(plan.why, field)
    where.setFocus()
    where.setText("Words") if field == "title" else where.setPlainText("Words")
    press(Key.Key_Home)
    press(Key.Key_D, Ctrl)
    titles = sorted(one.title for one in fjellvik.plans.safaris())
    assert len(titles) == 2
    assert {getattr(one, field) for one in fjellvik.plans.safaris()} in ({"Words"}, {"Words", "Words (copy)"})


def test_the_menu_has_what_can_be_done(window, frame):
    assert entries(frame()) == [
        "All safaris\tAlt+Left",
        "Duplicate\tCtrl+D",
        "Plan a series…",
        "Language and time zone…",
        "Remove this safari",
    ]


def test_a_series_by_keyboard(dialog, fjellvik, press, write):
    form = dialog(RepeatSafari, DAY)
    assert form.every.hasFocus()
    assert form.days.text().splitlines() == [
        "Thursday, 18 February 2027",
        "Thursday, 20 May 2027",
        "Thursday, 19 August 2027",
    ]
    press(Key.Key_Up)
    assert form.days.text().splitlines()[0] == "Thursday, 17 December 2026"
    press(Key.Key_Tab)
    form.count.selectAll()
    write("2")
    assert form.do.text() == "Plan 2 safaris"
    press(Key.Key_Return)
    assert form.planned == 2
    days = sorted(one.day for one in fjellvik.plans.safaris() if one.day)
    assert days == [DAY, date(2026, 12, 17), date(2027, 1, 21)]
    assert len({one.series for one in fjellvik.plans.safaris()}) == 1


def test_a_series_is_said_and_undone_as_one(window, frame, fjellvik, breakfast, monkeypatch):
    def ask(_parent, library, safari):
        return len(library.plans.repeat(safari.uid, [date(2027, 2, 18), date(2027, 5, 20)]))

    monkeypatch.setattr(RepeatSafari, "ask", ask)
    frame().repeat()
    assert window.toasts.toast.sentence == "2 more safaris are planned."
    window.toasts.toast.way.click()
    assert fjellvik.plans.safaris() == [breakfast]


def test_without_a_day_a_series_says_what_is_missing(window, frame, fjellvik, breakfast):
    fjellvik.plans.edit(breakfast.uid, day=None)
    frame().repeat()
    assert "has no day yet" in window.toasts.toast.sentence
    assert len(fjellvik.plans.safaris()) == 1


def test_a_series_on_a_full_disk_says_so_in_the_form(dialog, fjellvik, full_disk):
    form = dialog(RepeatSafari, DAY)
    with full_disk():
        form.do.click()
    assert "The disk is full." in form.wrong.text()
    assert form.isVisible()
    assert len(fjellvik.plans.safaris()) == 1


def test_language_and_zone_are_kept_as_one_change(dialog, fjellvik, breakfast):
    form = dialog(LanguageAndZone)
    assert form.language.currentText() == "As the programme: English"
    form.language.choose("el")
    form.zone.setText("Europe/Bergen")
    form.keep_button.click()
    assert "no time zone" in form.complaint
    form.zone.setText("Europe/Athens")
    form.keep_button.click()
    safari = fjellvik.plans.safari(breakfast.uid)
    assert (safari.language, safari.zone) == ("el", "Europe/Athens")
    fjellvik.undo()
    safari = fjellvik.plans.safari(breakfast.uid)
    assert (safari.language, safari.zone) == ("", "")


@pytest.mark.parametrize("typed", ["Europe/Athens", "europe/athens"])
def test_enter_in_the_zone_keeps_the_answer_also_while_zones_are_offered(dialog, fjellvik, breakfast, qtbot, typed):
    form = dialog(LanguageAndZone)
    form.zone.setFocus()
    qtbot.keyClicks(form.zone, typed)
    offered = form.zone.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert fjellvik.plans.safari(breakfast.uid).zone == "Europe/Athens"


def test_enter_on_a_zone_that_is_offered_takes_it_and_enter_again_keeps_it(dialog, fjellvik, breakfast, qtbot):
    form = dialog(LanguageAndZone)
    form.zone.setFocus()
    qtbot.keyClicks(form.zone, "athens")
    offered = form.zone.completer().popup()
    qtbot.waitUntil(offered.isVisible)
    qtbot.keyClick(offered, Qt.Key.Key_Down)
    qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert form.zone.text() == "Europe/Athens"
    qtbot.keyClick(form.zone, Qt.Key.Key_Return)
    assert not form.isVisible()
    assert fjellvik.plans.safari(breakfast.uid).zone == "Europe/Athens"


def test_the_formats_of_the_plan_speak_its_language(window, frame, fjellvik, breakfast):
    fjellvik.plans.edit(breakfast.uid, language="nb")
    plan = frame()._built["plan"]
    assert plan.why.format.currentText() == "Frokost med kunder"


def test_a_plan_is_begun_anew_in_another_language(window, frame, fjellvik, breakfast, monkeypatch):
    def ask(_parent, library, safari):
        library.plans.edit(safari.uid, language="nb")
        return True

    monkeypatch.setattr(LanguageAndZone, "ask", ask)
    frame().choose_language()
    assert window.toasts.toast.sentence == "The plan stays as it is written."
    assert fjellvik.plans.agenda(breakfast.uid)[0].title == "Welcome, coffee and consent"
    window.toasts.toast.way.click()
    assert fjellvik.plans.agenda(breakfast.uid)[0].title == "Velkommen, kaffe og samtykke"
    assert fjellvik.undo() == "Format changed"
    assert fjellvik.plans.agenda(breakfast.uid)[0].title == "Welcome, coffee and consent"


def test_a_safari_of_a_series_says_so_in_its_head_and_in_the_list(window, frame, fjellvik, breakfast):
    assert frame().where.text() == ", 19 November 2026, Bergen"
    fjellvik.plans.repeat(breakfast.uid, [date(2027, 2, 18), date(2027, 5, 20)])
    assert frame().where.text() == ", 19 November 2026, Bergen, one of 3, next 18 February 2027"
    window.go("safaris")
    rows = {row.safari.day: row for row in window.stack.currentWidget().overview.rows}
    assert rows[DAY].said().endswith("one of 3, next 18 February 2027")
    assert rows[date(2027, 5, 20)].said().endswith("one of 3")
