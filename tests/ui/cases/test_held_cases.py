"""A case became a note of somebody who withdrew: Run says so in the place of its words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from safari.counting.timing import Instant
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import formats
from safari.steady import reading
from ui.cases.panel import CasesPanel

HELD = "Withheld: Ingrid, 67 has withdrawn consent."


@pytest.fixture
def ingrid(service):
    """Who agreed that her words are noted."""
    library = service.library
    customer = library.people.add_customer("Ingrid, 67")
    library.people.answer(customer.uid, (Use.NOTES,), Given(Answer.YES, How.SPOKEN, library.journal.clock().date()))
    return customer.uid


@pytest.fixture
def case(service, ingrid):
    """A case that is over, whose note is about Ingrid."""
    library, author = service.library, service.astrid
    begun = library.cases.start(service.uid, author, Instant(library.journal.clock(), reading()))
    library.cases.edit(begun.uid, about="Her late husband", systems=("Archive", "Mail"))
    library.cases.stop(begun.uid, Instant(library.journal.clock(), reading()))
    note = library.cases.make_note(begun.uid, "en")
    library.notes.edit(note.uid, said_by=ingrid)
    return library.cases.case(begun.uid)


def withdraw(service, ingrid):
    service.library.people.withdraw(ingrid, (Use.NOTES,), service.library.journal.clock().date())


def said(panel):
    rows = [(row.text(), row.accessibleName(), row.toolTip()) for row in panel.list.rows]
    return f"{rows} {[one.text() for one in panel.figures.findChildren(QLabel)]}"


def test_a_case_of_hers_says_that_its_words_are_withheld(case, desk, service, ingrid, qtbot):
    assert "Her late husband" in said(desk.panel)
    withdraw(service, ingrid)
    qtbot.waitUntil(lambda: desk.panel.list.rows[0].text() == HELD)
    assert "husband" not in said(desk.panel)
    assert "Archive" not in said(desk.panel)
    assert "2 systems" in said(desk.panel)
    assert "has withdrawn consent, 0:00" in said(desk.panel)
    assert service.library.cases.case(case.uid) == case  # on disk all of it stays


def test_it_is_not_opened_and_closes_where_it_was(case, desk, service, ingrid, qtbot):
    qtbot.mouseClick(desk.panel.list.rows[0], Qt.MouseButton.LeftButton)
    assert desk.panel.form.isVisible()
    withdraw(service, ingrid)
    qtbot.waitUntil(lambda: not desk.panel.form.isVisible())
    qtbot.mouseClick(desk.panel.list.rows[0], Qt.MouseButton.LeftButton)
    assert not desk.panel.form.isVisible()
    assert service.library.cases.case(case.uid) == case


def test_it_is_so_when_run_opens(case, service, ingrid):
    withdraw(service, ingrid)
    screen = service.open_run()
    assert "husband" not in str([one.text() for one in screen.findChildren(QLabel)])


def test_its_systems_are_not_offered_to_the_next_case(case, desk, service, ingrid, qtbot):
    desk.starts()
    assert set(desk.panel.form.systems) == {"Archive", "Mail"}
    withdraw(service, ingrid)
    qtbot.waitUntil(lambda: not desk.panel.form.systems)


def test_nor_on_another_day(case, service, ingrid, qtbot):
    other = service.library.plans.plan(next(one for one in formats()[0] if one.key == "service_day")).uid
    service.library.guests.invite(other, leader=service.astrid)
    begun = service.library.cases.start(other, service.astrid, Instant(service.library.journal.clock(), reading()))
    service.library.cases.edit(begun.uid, about="Parcel lost")
    service.uid = other
    form = service.open_run().findChild(CasesPanel).form
    qtbot.waitUntil(lambda: set(form.systems) == {"Archive", "Mail"})
    withdraw(service, ingrid)
    qtbot.waitUntil(lambda: not form.systems)
