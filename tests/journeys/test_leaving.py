"""Leaving in a hurry, and letting somebody else write: what was begun is finished, what was typed is there again."""

from __future__ import annotations

from tests.journeys import breakfast as the


def test_a_page_being_saved_is_whole_when_the_program_ends(start, person, breakfast, saved):
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+5")
    person.tab_to("Begin from the notes")
    person.press("Return", "Ctrl+E")
    program.quit()
    person.waits(lambda: list(saved.iterdir()))
    [page] = saved.iterdir()
    assert the.HERO in the.words_of(page)


def test_leaving_run_by_its_key_keeps_half_a_sentence(start, person, breakfast):
    program = start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+3", "1")
    person.write("!Jeg sto i vann")
    person.press("Ctrl+Q")
    assert not program.window.isVisible()
    program.quit()
    start()
    person.waits(lambda: person.sees("Brought back: half a sentence."))
    assert person.at.toPlainText() == "!Jeg sto i vann"


def test_each_writer_has_their_own_half_sentence(start, person, breakfast):
    start(breakfast)
    person.press("Ctrl+2", "Return", "Alt+3", "1")
    person.write("What Astrid was typing")
    person.tab_to("Astrid Holm’s notes")
    person.press("Return", "2")
    assert person.at.toPlainText() == ""
    person.write("What Jonas was typing")
    person.tab_to("Jonas Bakke’s notes")
    person.press("Return", "1")
    assert person.at.toPlainText() == "What Astrid was typing"
    assert person.sees("Brought back what you were typing.")
