"""A customer takes their consent back: in People, and from then on on no page and in no search."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTabBar

from tests.journeys import breakfast as the
from tests.journeys.person import name_of


def test_what_was_told_is_shown_no_more(start, person, breakfast, saved):
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+5")
    person.tab_to("Begin from the notes")
    person.press("Return")
    before = save(person, program, saved)
    assert the.HERO in the.words_of(before)
    person.waits(lambda: the.HERO in page(person))

    withdraw(person, the.INGRID)
    person.press("Ctrl+2")
    assert person.sees("withdrawn")
    person.waits(lambda: the.HERO not in page(person) and the.INGRID not in page(person))
    told = (the.HERO, the.WATER, the.AGAIN, the.MARIT)
    assert [words for words in told if person.sees(words)] == []
    assert person.sees("0 of 5")
    program.window.toasts.clear()
    person.press("Ctrl+E")
    person.waits(lambda: "So nobody is on this page" in program.toast)
    assert list(saved.iterdir()) == [before]
    person.press("Ctrl+F")
    person.write("elleve ganger")
    person.waits(lambda: person.sees("Nothing found"))

    person.press("Ctrl+2", "Ctrl+Z")
    assert program.toast == f"Taken back: Consent of {the.INGRID} withdrawn"
    person.waits(lambda: the.HERO in page(person))


def withdraw(person, alias):
    """In People: to the customers, to this one, to the button that takes back."""
    person.press("Ctrl+4")
    tabs = person.tab_to("People", key="Shift+Tab")
    assert isinstance(tabs, QTabBar)
    person.press("Right")
    person.tab_to("Customers and what they agreed to")
    assert person.sees(alias)
    person.tab_to("Withdraw consent…")

    def confirm():
        assert person.sees("From now on their words are shown nowhere")
        person.tab_to("Withdraw consent")
        person.press("Return")

    person.in_dialog(lambda: person.press("Return"), confirm)


def page(person):
    """What the page beside the editor says first, as a reader is told."""
    labels = person.front.findChildren(QLabel)
    return next(each.accessibleDescription() for each in labels if each.isVisible() and name_of(each) == "The page")


def save(person, program, saved):
    for old in saved.iterdir():
        old.unlink()
    program.window.toasts.clear()
    person.press("Ctrl+E")
    person.waits(lambda: program.toast.startswith("Saved: "))
    [page] = saved.iterdir()
    return page
