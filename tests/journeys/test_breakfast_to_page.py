"""From the first start to the page, by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest

from safari.people.consent import Standing, Use
from safari.plan.safari import Stage
from tests.journeys import breakfast as the
from tests.journeys.person import name_of

# What is typed: ⏎ picks what is offered, ↑ and ↓ are Ctrl+Up and Ctrl+Down, ⌁ inserts a photo.
TYPED = (
    f'"{the.DANISH} @sof⏎',
    f"«{the.GREEK}» @νικ⏎",
    f"*{the.NORWEGIAN} #maraton",
    f"!{the.WATER} @ing⏎#first⏎↓↓↓",
    f"!{the.HERO} @ing⏎#calls⏎↓↓↓↓",
    f'"{the.AGAIN} @ing⏎#calls⏎^-1',
    f"*{the.MARIT} @ing⏎#marit⏎↑↑↑↑",
    f".{the.FOLDER} @ing⏎⌁",
    f"+{the.ONE_NAME} #eier",
    f"?{the.WHOSE}",
)
KEYS = {"⏎": "Return", "↑": "Ctrl+Up", "↓": "Ctrl+Down", "⌁": "Ctrl+I"}


@pytest.fixture
def today():
    return date.today()


def test_by_keyboard_alone(start, person, saved, picture, today):
    program = start()
    person.in_dialog(lambda: person.press("Return"), lambda: name_it(person))
    assert person.sees("Fjellvik Insurance")
    plan(person, today)
    invite(person)
    agree(person)
    planned(program, today)
    jot(person, program)
    tell(person)
    the.read_back(save(person, program, saved))
    assert [verdict for verdict in program.library.check() if verdict.problems] == []
    assert program.library.plans.safaris()[0].stage is Stage.TOLD
    find(person)


def name_it(person):
    person.write("Fjellvik Insurance")
    person.press("Return")


def plan(person, today):
    def new_safari():
        person.write("Breakfast with claims customers")
        person.fill("Day", f"{today:%d.%m.%Y}")
        person.press("Return")

    person.in_dialog(lambda: person.press("Ctrl+N"), new_safari)
    assert name_of(person.at) == "Starts"
    person.write("8:00")
    person.fill("Place", "Vestbredden 4, Bergen")
    person.fill("Leaders should feel", "What it is to be number thirty-eight")
    person.fill("Leaders should learn", "Where a claim goes to sleep")
    person.fill("Segment", "Household")
    person.tab_to("New touchpoint")
    person.press("Return")
    for name in the.TOUCHPOINTS:
        person.write(name)
        person.press("Return")
    assert person.sees("Three things to settle")


def invite(person):
    for kind, names in (("A leader…", [name for name, _role in the.LEADERS]), ("A customer…", the.CUSTOMERS)):
        person.tab_to("Add leaders and customers")
        person.press("Return")
        person.choose(kind)
        for name in names:
            person.write(name)
            person.press("Return")
        person.press("Escape")
    for (leader, role), customer in zip(the.LEADERS, the.CUSTOMERS, strict=True):
        person.tab_to(f"Choose who sits beside {leader}")
        person.press("Return")
        person.choose(customer)
        person.tab_to(leader)
        person.press("Return")
        person.in_dialog(lambda: person.choose("Change "), lambda role=role: (person.fill("Role", role), enter(person)))
    assert not person.sees("sits beside nobody")


def agree(person):
    def who_it_is(customer):
        person.set_to("Language they speak", the.LANGUAGES[customer])
        person.fill("Who they are", "Retired teacher on Askøy.")
        if customer == the.INGRID:
            person.fill("Real name", the.REAL_NAME)
            person.fill("How to reach them", "+47 55 00 00 00")
        person.tab_to("Keep")
        person.press("Return")

    def answers(customer):
        for use in the.USES[customer]:
            person.tab_to(f"{use}: Yes")
            person.press("Return")
        for detail in ("Written", "One year"):
            person.tab_to(detail)
            person.press("Space")
        person.tab_to("Keep answers")
        person.press("Return")

    for one in the.CUSTOMERS:
        person.tab_to(one)
        person.press("Return")
        person.in_dialog(lambda: person.choose("Change "), lambda one=one: who_it_is(one))
        person.tab_to(f"Ask: {one} has not been asked about notes and quotes.")
        person.in_dialog(lambda: person.press("Return"), lambda one=one: answers(one))


def planned(program, today):
    """What was planned and agreed to stands in the library."""
    people = program.library.people
    assert [(one.name, one.role) for one in people.leaders()] == sorted(the.LEADERS)
    [safari] = program.library.plans.safaris()
    assert (safari.day, safari.place, safari.feel) == (
        today, "Vestbredden 4, Bergen", "What it is to be number thirty-eight",
    )  # fmt: skip
    for customer in people.customers():
        agreement = people.agreement(customer.uid)
        assert agreement.standing(Use.ANONYMOUS_QUOTE, today) is Standing.AGREED
        expected = Standing.AGREED if customer.alias == the.INGRID else Standing.NOT_ASKED
        assert agreement.standing(Use.PHOTO, today) is expected


def jot(person, program):
    person.press("Alt+3")
    assert person.sees("Who is writing?")
    person.press("1")
    assert person.sees("Astrid Holm’s notes")
    for typed in TYPED:
        keep(person, typed)
    person.press("Ctrl+O")
    keep(person, f"!{the.SECRET} @ing⏎")
    keep(person, f'"{the.LETTER} og en gang til @ing⏎')
    person.press("Up")
    assert person.sees("Enter keeps the change, Esc leaves it")
    person.press("Ctrl+Shift+Left", times=4)
    keep(person, "\b")
    keep(person, ".Dette var ikke viktig")
    assert len(the.jotted(program)) == 13
    person.press("Ctrl+Z")
    person.waits(lambda: len(the.jotted(program)) == 12)
    assert the.told(program) == list(the.KEPT)
    assert [note.language for note in the.jotted(program)[:2]] == ["da", "el"]
    assert [note.text for note in the.jotted(program) if note.off_record] == [the.SECRET]


def keep(person, typed):
    """Type a line, with its keys, and keep it."""
    for letter in typed:
        if letter == "\b":
            person.press("Backspace")
        elif letter in KEYS:
            person.press(KEYS[letter])
        else:
            person.write(letter)
    person.press("Return")
    person.waits(lambda: person.sees("Every word is kept"))


def tell(person):
    person.tab_to("Finish")
    person.press("Return")
    person.waits(lambda: person.sees("Make sense of it"))
    person.press("Alt+5")
    person.set_to("Language of the page", "Norsk bokmål")
    open_part(person, "The customer")
    person.set_to("Whose page it is", the.INGRID)
    open_part(person, "The quote")
    take(person, "Quotes to choose from", the.HERO)
    open_part(person, "Three moments")
    for words in (the.WATER, the.AGAIN, the.MARIT):
        take(person, "Notes to tell a moment from", words)
    open_part(person, "The feeling")
    person.tab_to("Draw it from the notes")
    person.press("Return")
    open_part(person, "The picture")
    person.tab_to(f"Photo of {the.INGRID}")
    person.press("Return")
    open_part(person, "One number")
    person.fill("The number", "214")
    person.fill("Where it comes from", the.SOURCE)
    person.fill("Why it matters, in one sentence", the.WHY)
    promise(person)
    open_part(person, "A leader’s words")
    person.set_to("Who says it", "Erik Dahl")
    person.fill("In their own words", the.NORWEGIAN)


def promise(person):
    open_part(person, "The ask and the promises")
    person.fill("What we ask for", the.ASK)
    person.tab_to("Add a promise")
    person.press("Return")
    person.write(the.PROMISE)
    person.set_to("Who promises it", "Jonas Bakke")
    person.tab_to("Set a day")
    person.press("Return")


def open_part(person, name):
    """Open a part of the story."""
    person.tab_to(name)
    person.press("Return")


def take(person, name, words):
    """Go down a list of notes to these words, and take them."""
    view = person.tab_to(name)
    for _row in range(view.model().rowCount()):
        if view.currentIndex().data() == words:
            break
        person.press("Down")
    assert view.currentIndex().data() == words
    person.press("Return")


def enter(person):
    person.press("Return")


def save(person, program, saved):
    """Have the page saved, and find it on the desk."""
    person.press("Ctrl+E")
    person.waits(lambda: program.toast.startswith("Saved: "))
    [page] = saved.iterdir()
    return page


def find(person):
    """A Greek note found by words typed without accents, whatever the case; what is off the record is not found."""
    person.press("Ctrl+F")
    person.write("ΣΑΛΟΝΙ πελατη")
    person.waits(lambda: person.sees("1 found"))
    person.press("Down")
    person.waits(lambda: person.sees(the.GREEK))
    person.press("Ctrl+F")
    person.write("taket")
    person.waits(lambda: person.sees("Nothing found"))
