"""By which day something has to be done: one answer, on Today, in a plan and on the printed list."""

from __future__ import annotations

from datetime import date

import pytest

from safari.plan.checklist import ChecklistItem, When, due_on
from safari.sharing.checklist_page import checklist
from safari.store.due_items import due_items

ALWAYS = date.min, date.max


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2028, 2, 29), date(2999, 12, 31)])
@pytest.mark.parametrize(("when", "days"), [(When.BEFORE, 365), (When.BEFORE, 0), (When.BEFORE, None), (When.DAY, 3)])
def test_one_day_wherever_it_is_said(library, planned, day, when, days):
    for item in library.plans.checklist(planned.uid):
        library.plans.drop(item)
    item = library.plans.add_item(planned.uid, when, "Call the guests")
    item = library.plans.edit_item(item.uid, days=days)
    safari = library.plans.edit(planned.uid, day=day)
    due = due_on(item, day)
    assert [one.due for one in due_items(library.database, ALWAYS, "", 9)] == ([due] if due else [])
    page = checklist(safari, [item], "Fjellvik Insurance", "en")
    assert [one.due for one in (*page.before, *page.on_the_day)] == [None if when is When.DAY else due]


@pytest.mark.parametrize(("day", "when"), [(date.min, When.BEFORE), (date.max, When.AFTER)])
def test_nothing_is_due_beyond_the_calendar(planned, day, when):
    item = ChecklistItem("i", planned.uid, when, 0, "Call the guests", days=3)
    assert due_on(item, day) == day
