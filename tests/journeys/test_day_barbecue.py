"""A moment by chance by keyboard alone: Ctrl+J, what they said, and then who, where and whether they agreed."""

from __future__ import annotations

from safari.people.consent import Answer, How, Use
from safari.run.note import Kind
from tests.journeys import day, planning

SAID = "You only write to me when you want something"
SECRET = "Her brother sold us the house."


def test_a_barbecue_moment_by_keyboard(start, person):
    program = planning.begin(start, person)
    person.press("Ctrl+J")
    person.waits(lambda: program.window.is_alone)
    day.jot(person, f'"{SAID}')
    ask_afterwards(person)
    day.jot_off_the_record(person, SECRET)
    day.finish(person, program)
    day.finds(person, "when you want something", SAID, "Kari, 54")
    day.finds_nothing(person, "brother")
    library = day.reopened(program)
    stands(library)
    library.close()


def ask_afterwards(person):
    """On one line: who it was, where, and what they said yes to."""
    person.waits(lambda: person.sees("Who was it?"))
    person.fill("Who was it?", "Kari, 54")
    person.fill("Where?", "At the grill")
    person.tab_to("They said yes to notes and quotes")
    person.press("Space")
    person.tab_to("Keep it")
    person.press("Return")
    person.waits(lambda: not person.sees("Who was it?"))


def stands(library):
    """A safari nobody planned, a customer who agreed aloud, and what she said."""
    [safari] = library.plans.safaris()
    [kari] = library.people.customers()
    assert (safari.format, safari.place, kari.alias) == ("barbecue", "At the grill", "Kari, 54")
    answers = library.people.agreement(kari.uid).answers
    assert set(answers) == {Use.NOTES, Use.ANONYMOUS_QUOTE}
    assert {(given.answer, given.how) for given in answers.values()} == {(Answer.YES, How.SPOKEN)}
    quote, secret = day.notes(library)
    assert (quote.kind, quote.text, quote.said_by) == (Kind.QUOTE, SAID, kari.uid)
    assert (secret.text, secret.off_record) == (SECRET, True)
