"""From the first start to the page with the mouse; the keyboard is for words alone."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTableView

from safari.people.consent import Standing, Use
from safari.run.note import Kind
from tests.journeys import breakfast as the
from tests.journeys.person import name_of

CHIPS = {
    Kind.QUOTE: "Quote",
    Kind.SAW: "Saw",
    Kind.OUCH: "Ouch",
    Kind.AHA: "Aha",
    Kind.IDEA: "Idea",
    Kind.QUESTION: "Question",
}
TAGS = {the.WATER: "first", the.HERO: "calls", the.AGAIN: "calls", the.MARIT: "marit"}


def test_with_the_mouse(start, person, saved, picture):
    program = start()
    person.in_dialog(lambda: person.click("Begin your programme"), lambda: name_it(person))
    assert person.sees("Fjellvik Insurance")
    plan(person)
    invite(person)
    agree(person)
    planned(program)
    jot(person, program)
    tell(person)
    person.click("Save as PDF")
    person.waits(lambda: program.toast.startswith("Saved: "))
    [page] = saved.iterdir()
    the.read_back(page)
    assert [verdict for verdict in program.library.check() if verdict.problems] == []
    find(person)


def name_it(person):
    person.write("Fjellvik Insurance")
    person.click("Begin")


def plan(person):
    def new_safari():
        person.click("Title")
        person.press("Ctrl+A")
        person.write("Breakfast with claims customers")
        person.click("Plan it")

    person.click("Safaris")
    person.in_dialog(lambda: person.click("Plan the first one"), new_safari)
    pick_today(person)
    person.click("Starts")
    person.write("8:00")
    person.click("Place")
    person.write("Vestbredden 4, Bergen")
    person.click("Leaders should feel")
    person.write("What it is to be number thirty-eight")
    person.click("Segment")
    person.write("Household")
    person.click("New touchpoint")
    for name in the.TOUCHPOINTS:
        person.write(name)
        person.press("Return")
    person.click("Leaders should learn")
    assert person.sees("Three things to settle")


def pick_today(person):
    person.click("Pick a day (Alt+Down)")
    month = person.front.findChild(QTableView)
    person.click_at(month.viewport(), month.visualRect(month.currentIndex()).center())


def invite(person):
    for kind, names in (("A leader…", [name for name, _role in the.LEADERS]), ("A customer…", the.CUSTOMERS)):
        person.click("Add leaders and customers")
        person.pick(kind)
        for name in names:
            person.write(name)
            person.click_row(f": {name}")
        person.click_away()
    for (leader, role), customer in zip(the.LEADERS, the.CUSTOMERS, strict=True):
        person.click(f"Choose who sits beside {leader}")
        person.pick(customer)
        person.click(leader)
        person.in_dialog(lambda: person.pick("Change "), lambda role=role: change_role(person, role))
    assert not person.sees("sits beside nobody")


def change_role(person, role):
    person.click("Role")
    person.write(role)
    person.click("Keep")


def agree(person):
    def who_it_is(customer):
        person.click("Language they speak")
        person.click_row(the.LANGUAGES[customer])
        if customer == the.INGRID:
            person.click("Real name")
            person.write(the.REAL_NAME)
        person.click("Keep")

    def answers(customer):
        for use in the.USES[customer]:
            person.click(f"{use}: Yes")
        for detail in ("Written", "One year", "Keep answers"):
            person.click(detail)

    for one in the.CUSTOMERS:
        person.click(one)
        person.in_dialog(lambda: person.pick("Change "), lambda one=one: who_it_is(one))
        ask = f"Ask: {one} has not been asked about notes and quotes."
        person.in_dialog(lambda ask=ask: person.click(ask), lambda one=one: answers(one))


def planned(program):
    """What was planned and agreed to stands in the library."""
    people, today = program.library.people, date.today()
    assert [(one.name, one.role) for one in people.leaders()] == sorted(the.LEADERS)
    [safari] = program.library.plans.safaris()
    assert (safari.day, safari.place) == (today, "Vestbredden 4, Bergen")
    assert [one.name for one in program.library.journey.touchpoints()] == list(the.TOUCHPOINTS)
    assert {one.alias for one in people.customers()} == set(the.CUSTOMERS)
    for customer in people.customers():
        expected = Standing.AGREED if customer.alias == the.INGRID else Standing.NOT_ASKED
        assert people.agreement(customer.uid).standing(Use.PHOTO, today) is expected


def go_to_step(person, words):
    bar = next(one for one in person.controls() if name_of(one) == "Steps of the safari")
    place = next(tab for tab in range(bar.count()) if bar.tabText(tab).startswith(words))
    person.click_at(bar, bar.tabRect(place).center())


def jot(person, program):
    go_to_step(person, "Run")
    person.click("Jonas Bakke")
    for kind, words, who, feeling in the.KEPT:
        person.click("What you hear")
        person.write(words)
        person.click(CHIPS[kind])
        if who:
            person.click(who)
        if words in TAGS:
            person.click("Tag")
            person.write(TAGS[words])
            person.click_row(TAGS[words].capitalize(), of="Touchpoints and tags")
        if feeling is not None:
            feel(person, feeling)
        if words == the.SECRET:
            person.click("Off the record")
        if words == the.FOLDER:
            person.click("Photo")
            person.pick("File…")
        kept = len(the.jotted(program))
        person.press("Return")
        person.waits(lambda kept=kept: len(the.jotted(program)) > kept)
    assert the.told(program) == list(the.KEPT)
    assert [note.text for note in the.jotted(program) if note.off_record] == [the.SECRET]


def feel(person, feeling):
    """Click on a number of the scale."""
    scale = next(each for each in person.controls() if name_of(each) == "How they felt")
    person.click_at(scale, QPoint(round(4 + (feeling + 3.5) * (scale.width() - 8) / 7), scale.height() // 2))


def tell(person):
    person.click("Finish")
    person.click("Go on to Story")
    person.click("Language of the page")
    person.click_row("Norsk bokmål")
    person.click("The customer")
    person.click("Whose page it is")
    person.click_row(the.INGRID)
    person.click("The quote")
    person.click_row(the.HERO)
    person.click("Three moments")
    for words in (the.WATER, the.AGAIN, the.MARIT):
        person.click_row(words)
    person.click("The feeling")
    person.click("Draw it from the notes")
    person.click("The picture")
    person.click(f"Photo of {the.INGRID}")
    person.click("One number")
    person.click("The number")
    person.write("214")
    person.click("Why it matters, in one sentence")
    person.write(the.WHY)
    person.click("The ask and the promises")
    person.click("What we ask for")
    person.write(the.ASK)
    person.click("Add a promise")
    person.write(the.PROMISE)
    person.click("Who promises it")
    person.click_row("Jonas Bakke")
    person.click("Set a day")
    person.click("A leader’s words")
    person.click("Who says it")
    person.click_row("Erik Dahl")
    person.click("In their own words")
    person.write(the.NORWEGIAN)


def find(person):
    """A note found by words typed without accents, and opened by a click."""
    person.click("Library")
    person.click("Search the notes")
    person.write("ΣΑΛΟΝΙ πελατη")
    person.waits(lambda: person.sees("1 found"))
    person.click_row(the.GREEK)
    person.waits(lambda: person.sees(the.GREEK))
    person.click("Open the safari")
    assert person.sees("Breakfast with claims customers")
