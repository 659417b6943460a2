"""Customer-loss calls by keyboard alone: two calls, how they ended, why they left, the one sentence."""

from __future__ import annotations

from safari.loss_calls.loss_call import Outcome
from safari.run.note import Kind
from safari.yes_no import YesNo
from tests.journeys import day
from tests.journeys.trips import EMMA, INGRID, TRIPS

LOSS_CALLS = next(trip for trip in TRIPS if trip.key == "loss_calls")
VERBATIM = "Dere ringte først da jeg hadde sagt opp"
SECRET = "Han har mistet jobben."


def test_customer_loss_calls_by_keyboard(start, person):
    program = day.begin(start, person, LOSS_CALLS)
    first_call(person)
    second_call(person)
    person.waits(lambda: person.sees("2 of 2 done"))
    day.finish(person, program)
    day.finds(person, "ringte først da", VERBATIM, INGRID.alias)
    day.finds_nothing(person, "mistet jobben")
    library = day.reopened(program)
    stands(library)
    library.close()


def first_call(person):
    """Reached: two reasons, no third, their one sentence, and we may call again."""
    person.press("Ctrl+L")
    person.waits(lambda: person.sees("May we follow up?"))
    person.press("Alt+R")
    for reason in ("Waiting", "Price"):
        person.press("Alt+B")
        person.write(reason)
        person.press("Return")
        person.waits(lambda reason=reason: reason in person.read())
    person.press("Alt+B")
    assert person.sees("Two reasons at most: take one off first.")
    person.press("Escape")
    person.write(VERBATIM)
    person.press("Alt+V")
    person.waits(lambda: person.sees(f"«{VERBATIM}»"))
    person.press("Alt+F")
    person.waits(lambda: person.sees("We may follow up"))


def second_call(person):
    """Reached: one of the same reasons; something that stays in this room; no call again."""
    person.press("Ctrl+L")
    person.waits(lambda: person.sees("May we follow up?"))
    person.press("Alt+R", "Alt+Q", "Alt+F", "Alt+F")
    person.waits(lambda: person.sees("No follow-up"))
    day.jot_off_the_record(person, SECRET)


def stands(library):
    """The calls as they went; what was said is theirs who said it."""
    [safari] = library.plans.safaris()
    customers = {one.alias: one.uid for one in library.people.customers()}
    calls = library.loss_calls.of_safari(safari.uid)
    first, second = calls[customers[INGRID.alias]], calls[customers[EMMA.alias]]
    assert (first.outcome, first.reasons, first.follow_up) == (Outcome.REACHED, ("Waiting", "Price"), YesNo.YES)
    assert (second.outcome, len(second.reasons), second.follow_up) == (Outcome.REACHED, 1, YesNo.NO)
    assert set(second.reasons) < set(first.reasons)
    sentence, secret = day.notes(library)
    assert (sentence.uid, sentence.kind, sentence.text) == (first.note, Kind.QUOTE, VERBATIM)
    assert day.said(library, sentence) == INGRID.alias
    assert (secret.text, secret.off_record) == (SECRET, True)
    assert day.said(library, secret) == EMMA.alias
