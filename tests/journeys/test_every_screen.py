"""Every screen, with the example in it: each control has a name, Tab comes to each button, no words are cut."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtWidgets import QFileDialog

from safari import example
from tests.journeys import looking, planning
from tests.journeys.person import name_of
from ui.theme import theme

STORY = (
    "The customer", "The quote", "Three moments", "The feeling", "The picture", "One number",
    "The ask and the promises", "A leader’s words",
)  # fmt: skip


TABLES = {
    "Leaders": "Who has met whom: leaders, longest wait first",
    "Customers": "Customers and what they agreed to",
    "Segments": "Segments",
    "Touchpoints": "Touchpoints in the order of the journey",
}
WITH_A_DAY = "Aksel, 29"  # a customer who is going to be met
PEOPLE = """Name;Role;E-mail
Torunn Vik;Head of claims;torunn.vik@fjellvik.example
Astrid Holm;CFO;astrid.holm@fjellvik.example
Leif;;no address at all
"""


@pytest.fixture(scope="session")
def example_of_all(tmp_path_factory):
    """The example library, written once."""
    path = tmp_path_factory.mktemp("example") / "example.safari"
    example.write(path)
    return path


@pytest.fixture
def program(start, example_of_all, tmp_path):
    """The window with an example of its own."""
    return start(shutil.copy(example_of_all, tmp_path / "example.safari"))


@pytest.fixture
def people_file(tmp_path, monkeypatch):
    """A list of people on the person's disk, which they choose when they are asked for one; one line of it is wrong."""
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize(("size", "look"), [((1440, 900), "light"), ((1100, 700), "dark")])
def test_every_screen_is_whole(program, person, size, look, text):
    theme().choose(look)
    theme().set_text_size(text)
    program.window.resize(*size)
    wrong = [f"{screen}: {what}" for screen in every_screen(person) for what in wrong_with(person)]
    assert wrong == []


@pytest.mark.parametrize("text", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_every_dialog_is_whole(program, person, size, text, people_file):
    theme().set_text_size(text)
    program.window.resize(*size)
    wrong: list[str] = []

    def look_at(dialog):
        wrong.extend(f"{dialog}: {what}" for what in wrong_with(person))
        person.press("Escape")

    for dialog, opens in dialogs(person):
        person.in_dialog(opens, lambda dialog=dialog: look_at(dialog))
    assert wrong == []


def test_the_first_screen_is_whole(start, person):
    program = start()
    program.window.resize(1100, 700)
    theme().set_text_size(1.5)
    assert wrong_with(person) == []
    person.in_dialog(lambda: person.press("Return"), lambda: (person.write("Fjellvik"), person.press("Return")))
    for key in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"):
        person.press(key)
        assert wrong_with(person) == []


def test_the_keyboard_stays_on_the_sheet_of_keys(program, person):
    theme().set_text_size(1.5)
    open_the_told_one(person)
    person.press("Alt+3", "1", "F1")
    assert (name_of(person.at), person.sees("All keys")) == ("Close", True)
    assert looking.cut(person.front) == []
    person.press("Tab")
    assert name_of(person.at) == "Read :) and :( at the end of the line as how they felt"
    person.press("Shift+Tab", "Tab", "Tab")  # there are these two, and nothing that lies under the sheet
    assert name_of(person.at) == "Close"
    assert not looking.in_sight(person.front, "leave or enter full screen")
    person.press("PgDown", "PgDown", "PgDown", "PgDown")
    assert looking.in_sight(person.front, "leave or enter full screen")
    person.press("Escape")
    person.write("Jeg ringte")
    assert person.at.toPlainText() == "Jeg ringte"


def wrong_with(person):
    """What is wrong with what is in front, once it stands still."""
    person.rests()
    found = [*looking.cut(person.front), *looking.nameless(person.front)]
    reached = person.walk()
    return found + [f"Tab never comes to {what}" for what in looking.out_of_reach(person.front, reached)]


def steps_of_the_told_one(person):
    open_the_told_one(person)
    person.press("Alt+1")
    yield "Plan"
    if to_people(person):
        yield "Plan, who sits together"
    person.press("Alt+2")
    yield "Brief"
    yield from the_debrief(person)
    person.press("Alt+5")
    yield "Story"
    for part in STORY:
        person.tab_to(part)
        person.press("Return")
        yield f"Story, {part}"
    person.tab_to("Tell")
    person.press("Return")
    person.waits(lambda: person.sees("Told so far"))
    yield "Story, telling it"


def the_debrief(person):
    person.press("Alt+4")
    yield "Debrief"
    person.tab_to("Likely themes")
    person.press("Space")
    yield "Debrief, likely themes"
    person.press("Space")
    person.tab_to("Not sorted yet")
    person.press("Right", "Right", "Right", "Return")
    person.choose("Show the moment side by side")
    yield "Debrief, the same moment"
    person.press("Escape")
    if any(name_of(each) == "Below the board" for each in person.controls()):
        person.tab_to("Below the board")
        person.press("Right")
        yield "Debrief, sense"


def every_screen(person):
    """Goes from screen to screen, and says where it is."""
    yield "Today"
    person.press("Ctrl+2")
    yield from every_view_of_safaris(person)
    person.press("Home", "Return", "Alt+1")
    yield "Plan of an idea"
    person.press("Alt+2")
    yield "Brief of an idea"
    person.from_menu("Formats…")
    yield "Formats"
    person.tab_to("Copy to change it")
    person.press("Return")
    yield "Format of one's own"
    person.press("Ctrl+2", "Ctrl+2", "Return")
    person.press("Alt+4")
    yield "Debrief without notes"
    person.press("Alt+5")
    yield "Story without notes"
    yield from steps_of_the_told_one(person)
    person.press("Ctrl+3")
    yield "Library"
    person.write("vann")
    yield "Library, searched"
    person.press("Ctrl+F")
    person.write("xyzzy")
    yield "Library, nothing found"
    person.press("Ctrl+4")
    for tab in ("Leaders", "Customers", "Segments", "Touchpoints"):
        yield f"People, {tab}"
        person.tab_to(TABLES[tab])
        person.press("Home", "Return")
        yield f"People, {tab}, one of them"
        person.press("Escape")
        person.tab_to("People", key="Shift+Tab")
        person.press("Right")
    person.press("Ctrl+2", "Alt+3")
    yield "Who writes"
    person.press("1")
    yield "Run"
    person.press("F11")
    yield "Run in a window"


def every_view_of_safaris(person):
    """From the list through the others back to the list."""
    yield "Safaris"
    person.press("Alt+2")
    yield "Safaris, board"
    person.press("Alt+3")
    yield "Safaris, month"
    person.tab_to("How much of the calendar", key="Shift+Tab")
    person.press("Right")
    yield "Safaris, year"
    person.press("Alt+1")
    person.tab_to("Safaris")


def dialogs(person):
    """What opens each dialog."""
    yield "New safari", lambda: person.press("Ctrl+N")
    yield "Keys", lambda: person.press("F1")
    yield "Backups", lambda: person.from_menu("Backups…")
    person.press("Ctrl+2")
    open_the_told_one(person)
    person.press("Alt+1")
    person.tab_to("About the format")
    yield "About the format", lambda: person.press("Return")
    to_people(person)
    person.tab_to("Seating plan")
    yield "Seating plan", lambda: person.press("Return")
    person.tab_to("Driver")
    yield "Driver", lambda: person.press("End")
    for words in ("Plan a series…", "Language and time zone…"):
        person.tab_to("More about this safari")
        person.press("Return")
        yield words, lambda words=words: person.choose(words)
    person.tab_to("The programme: Fjellvik Insurance")
    yield "The programme", lambda: person.press("Return")
    person.press("Ctrl+4")
    yield "Import of people", lambda: person.press("Ctrl+Shift+I")
    for kind in ("leader", "customer", "segment", "touchpoint"):
        yield f"Add a {kind}", lambda: person.press("Ctrl+N")
        if kind == "customer":
            planning.go_down(person, TABLES["Customers"], WITH_A_DAY)
            person.press("Return")
            person.tab_to("Consent…")
            yield "Consent", lambda: person.press("Return")
            person.tab_to("Withdraw consent…")
            yield "Withdraw consent", lambda: person.press("Return")
            person.tab_to("E-mail…")
            yield "E-mail", lambda: person.press("Return")
            person.press("Escape")
        person.tab_to("People", key="Shift+Tab")
        person.press("Right")


def to_people(person):
    """Where the plan is folded, to who sits together; whether it is."""
    folded = any(name_of(each) == "Parts of the plan" for each in person.controls())
    if folded:
        person.tab_to("Parts of the plan")
        person.press("Right")
    return folded


def open_the_told_one(person):
    """From wherever one is in Safaris to the breakfast whose story is told."""
    person.press("Ctrl+1", "Ctrl+2", "Ctrl+2")
    rows = person.tab_to("Safaris")
    for _row in range(rows.model().rowCount()):
        if rows.currentIndex().data() != "Breakfast with claims customers":
            person.press("Down")
    person.press("Return")
