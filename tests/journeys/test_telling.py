"""A story is checked, told and presented by keyboard; then its customer withdraws, and the files are called back."""

from __future__ import annotations

from tests.journeys import breakfast as the
from tests.journeys.test_consent_withdrawn import save, withdraw
from ui.presenting.presentation import Presentation


def test_from_the_check_to_calling_back(start, person, breakfast, saved):
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+5")
    person.tab_to("Begin from the notes")
    person.press("Return")
    person.tab_to("Tell", key="Shift+Tab")
    person.press("Return")
    assert person.sees("Before it is told")
    person.tab_to("To whom")
    person.write("The management team")
    person.press("Return")
    assert program.toast == "Told. Version 1 is kept as it is now."
    person.tab_to("Present it: Version 1")
    person.press("Return")
    shown = program.window.findChild(Presentation)
    assert the.HERO in shown.accessibleDescription()
    person.press("Right", "Escape", "Escape")
    page = save(person, program, saved)

    withdraw(person, the.INGRID)
    person.press("Ctrl+1")
    person.waits(lambda: person.sees("To call back"))
    assert person.sees("The management team")
    person.tab_to(f"It is called back: {page.name}")
    person.press("Return")
    person.waits(lambda: not person.sees("To call back"))
    assert program.library.tellings.to_recall() == []
