"""A call with hundreds of notes opens as one with few: the newest stand there, the others come by a word."""

from __future__ import annotations

from time import perf_counter

from ui.listening.marked import AT_ONCE, Entry, Marked


def entries(many):
    """So many marks, the newest first in the call."""
    return [Entry(f"{many - place:04}", place * 1_000, None, "Marked", False, "", None) for place in range(many)]


def test_the_newest_stand_there_and_the_others_come_by_a_word(qtbot):
    marked = Marked()
    qtbot.addWidget(marked)
    marked.show()
    marked.show_entries(entries(120))
    assert [one.entry.moment for one in marked.rows] == [place * 1_000 for place in range(AT_ONCE)]
    assert marked.more.text() == "and 70 more"
    marked.more.click()
    assert (len(marked.rows), marked.more.text()) == (100, "and 20 more")
    marked.more.click()
    assert len(marked.rows) == 120
    assert not marked.more.isVisible()
    marked.show_entries([Entry("other", 0, None, "Marked", False, "", None)])
    assert len(marked.rows) == 1


def test_a_note_that_is_kept_among_hundreds_moves_no_other(qtbot):
    marked = Marked()
    qtbot.addWidget(marked)
    marked.resize(300, 4_000)
    marked.show()
    many = entries(400)
    before = perf_counter()
    marked.show_entries(many)
    qtbot.wait(1)
    opened = perf_counter() - before
    rows = set(marked.rows)
    before = perf_counter()
    marked.show_entries([*many, Entry("9999", 500_000, None, "Marked", False, "", None)])
    assert len(set(marked.rows) - rows) == 1
    assert perf_counter() - before < opened / 3
