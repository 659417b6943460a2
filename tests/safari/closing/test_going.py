"""A safari whose clock was started goes as any other, as long as it holds nothing."""

from __future__ import annotations


def test_a_clock_that_was_started_keeps_no_safari(library, breakfast):
    library.closing.begin(breakfast.uid)
    library.plans.remove(breakfast.uid)
    assert library.plans.safari(breakfast.uid) is None
    library.undo()
    assert library.closing.debrief(breakfast.uid).began == library.journal.clock()
