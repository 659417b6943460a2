"""Where a format is chosen, the way leads to all of them; and what is made there is offered at once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.plan.about_format import AboutFormat
from ui.plan.plan import Plan
from ui.safaris.new_safari import NewSafari


@pytest.fixture
def planned(fjellvik, own):
    """A safari planned with the copy."""
    return fjellvik.plans.plan(fjellvik.formats.find(own.key), day=date(2026, 11, 19))


@pytest.fixture
def plan(window, planned):
    """Its plan on screen."""
    window.go("safaris", planned.uid, "plan")
    return window.stack.currentWidget().findChild(Plan)


@pytest.fixture
def meanwhile():
    """Does something in the dialog that is about to open."""

    def do(kind, what):
        def look():
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                what(dialog)
            else:
                QTimer.singleShot(10, look)

        QTimer.singleShot(0, look)

    return do


def test_a_new_safari_is_planned_with_ones_own_format(window, fjellvik, own, meanwhile):
    def choose(dialog):
        dialog.format.choose(own.key)
        dialog.plan.click()

    meanwhile(NewSafari, choose)
    window.go("safaris", "", "new")
    (safari,) = fjellvik.plans.safaris()
    assert (safari.format, safari.title) == (own.key, "Breakfast at the garage")


def test_whoever_finds_none_that_fits_goes_on_to_all_of_them(window, fjellvik, meanwhile):
    meanwhile(NewSafari, lambda dialog: dialog.all_formats.click())
    window.go("safaris", "", "new")
    assert window.room == "formats"
    assert fjellvik.plans.safaris() == []


def test_from_the_plan_one_comes_to_its_format_and_back_again(window, plan, planned, own, meanwhile):
    meanwhile(AboutFormat, lambda dialog: dialog.all_button.click())
    plan.why.about.click()
    assert window.room == "formats"
    room = window.stack.currentWidget()
    assert room.standing() == (own.key, "")
    room.back.click()
    assert window.room == "safaris"
    assert window.stack.currentWidget().standing() == (planned.uid, "plan")


def test_read_and_closed_one_stays_in_the_plan(window, plan, meanwhile):
    meanwhile(AboutFormat, lambda dialog: dialog.accept())
    plan.why.about.click()
    assert window.room == "safaris"


def test_the_plan_offers_what_was_made_meanwhile_and_says_what_is_gone(fjellvik, plan, own):
    made = fjellvik.formats.copy("event", title="An evening")
    assert plan.why.format.findData(made.key) >= 0
    fjellvik.formats.edit(own.uid, title="At the garage")
    assert plan.why.format.currentText() == "At the garage"
    fjellvik.formats.remove(own.uid)
    assert plan.why.format.currentText() == f"{own.key} (no longer there)"
    fjellvik.undo()
    assert plan.why.format.currentText() == "At the garage"
