"""Many stories as one PDF, from the room Safaris: chosen by keys, with progress, a way to stop, and what stayed off."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from threading import Event
from time import sleep

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from safari.errors import SafariError
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note, Picture
from ui import background
from ui.safaris.room import SafarisRoom
from ui.theme import lay_out, theme
from ui.wall import saving
from ui.wall.choosing import Hanging, WallDialog, stories
from ui.wall.ticked_row import GAP, INSET, WHY_NOT
from ui.widgets.check_box import BOX
from ui.widgets.people_words import tip

NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
QUOTE = "I called eleven times. Every time I started from the beginning."


@pytest.fixture(autouse=True)
def dressed(dressed_app):
    """Fonts and colours as the program has them."""


@pytest.fixture
def library(begin_library):
    """Three breakfasts with a story each; Nikos takes back what he agreed to."""
    library = begin_library(NOW)
    for number, alias in enumerate(("Ingrid, 67", "Nikos, 41", "Peter, 52"), 1):
        safari = library.plans.plan(formats()[0][0], f"Breakfast {number}", day=date(2026, 11, number), place="Bergen")
        customer = library.people.add_customer(alias, language="en")
        given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1), until=date(2027, 11, 19))
        library.people.answer(customer.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), given)
        note = Note("", safari.uid, None, Kind.OUCH, f"{QUOTE} {alias}", NOW, said_by=customer.uid, feeling=-2)
        library.notes.keep(note)
        library.stories.begin_from_notes(safari.uid)
        if alias.startswith("Nikos"):
            library.people.answer(customer.uid, (Use.NOTES,), Given(Answer.NO, How.WRITTEN, date(2026, 11, 20)))
    return library


@pytest.fixture
def window(library, open_window):
    opened = open_window(library, "safaris")
    opened.go("safaris")
    yield opened
    opened.close_rooms()


@pytest.fixture
def wall(window):
    return window.findChild(SafarisRoom).overview.wall


@pytest.fixture
def where(tmp_path, monkeypatch):
    """The person keeps the name that is offered."""
    offered = []

    def asked(_parent, _title, suggested, *_kinds):
        offered.append(suggested.name)
        return tmp_path / "wall.pdf"

    monkeypatch.setattr(saving, "ask_where", asked)
    monkeypatch.setattr(WallDialog, "ask", lambda _parent, there: [one.story for one in there])
    return offered


def test_every_story_that_may_be_shown_hangs_and_it_is_said_which_does_not(wall, window, where, tmp_path, qtbot):
    library = wall.saving._context.library
    seen = []
    wall.saving.progressed.connect(lambda step, steps: seen.append((step, steps)))
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    assert "wall.pdf" in window.toasts.toast.sentence
    assert "Nikos, 41, Breakfast 2" in window.toasts.toast.sentence
    assert where == [f"{library.programme.organisation} - Wall of stories"]
    pages = [page.extract_text() for page in PdfReader(tmp_path / "wall.pdf").pages]
    assert len(pages) == 3
    assert "Ingrid, 67" in pages[0]
    assert "Peter, 52" in pages[0]
    assert not any("Nikos" in page for page in pages)
    assert seen[0] == (0, 3)
    assert not wall.progress.isVisible()
    stages = {safari.title: safari.stage.value for safari in library.plans.safaris()}
    assert stages["Breakfast 1"] == stages["Breakfast 3"] == "told"
    assert stages["Breakfast 2"] != "told"


@pytest.mark.usefixtures("where")
def test_how_far_it_is_is_told_in_stories_and_never_goes_back(wall, window, qtbot):
    seen, said = [], []
    wall.saving.progressed.connect(lambda *step: seen.append(step))
    wall.saving.progressed.connect(lambda *_step: said.append(wall.progress.words.text()))
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == ((0, 3), (3, 3))
    assert {stories for _step, stories in seen} == {3}
    assert said[-1] == "Making the wall: 3 of 3"


def test_what_was_drawn_went_out_though_its_consent_ended_meanwhile(library, wall, window, where, qtbot):
    uid = next(one.uid for one in library.people.customers() if one.alias == "Ingrid, 67")
    wall.saving.progressed.connect(
        lambda step, _steps: library.people.withdraw(uid, list(Use), date(2026, 11, 20)) if step == 2 else None
    )
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    (recall,) = library.tellings.to_recall(customer=uid)
    assert [(one.format, one.name) for one in recall.out] == [("wall", "wall.pdf")]


@pytest.mark.usefixtures("where")
def test_a_page_with_more_words_than_it_holds_is_named(library, wall, window, qtbot):
    titles = {one.uid: one.title for one in library.plans.safaris()}
    full = next(uid for uid in titles if titles[uid] == "Breakfast 3")
    library.stories.edit(library.stories.of_safari(full).uid, who="Builds boats. " * 100)
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    cut = window.toasts.toast.sentence.partition("Some words are left out on the pages of:")[2]
    assert "Peter, 52, Breakfast 3" in cut
    assert "Ingrid" not in cut


@pytest.mark.usefixtures("where")
def test_what_could_not_be_noted_is_said_and_the_rest_is_noted(library, wall, window, monkeypatch, qtbot):
    went_out = library.tellings.went_out
    refused: list[str] = []

    def first_refused(story, *rest):
        if not refused:
            refused.append(story)
            raise SafariError("The disk is full.", "Free some space.")
        return went_out(story, *rest)

    monkeypatch.setattr(library.tellings, "went_out", first_refused)
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    said = window.toasts.toast.sentence
    assert said.startswith("Saved: wall.pdf")
    titles = {one.uid: one.title for one in library.plans.safaris()}
    missing = next(titles[one.safari] for one in map(library.stories.story, refused))
    assert missing in said.partition("It could not be noted that these are on it:")[2]
    stages = {safari.title: safari.stage.value for safari in library.plans.safaris()}
    assert sorted(one for one in stages if stages[one] == "told") == sorted({"Breakfast 1", "Breakfast 3"} - {missing})


def test_a_wall_that_was_whole_as_the_library_closed_is_noted_all_the_same(library, wall, window, where, monkeypatch):
    monkeypatch.setattr(background, "TO_FINISH_MS", 1)
    begun = Event()

    def write(_wall, target, _progress, stopped):
        begun.set()
        while not stopped():  # the window is closed before it hears of it
            sleep(0.005)
        target.write_bytes(b"whole")
        return target

    monkeypatch.setattr("safari.exports.wall.write", write)
    wall.click()
    assert begun.wait(5)
    window.close_rooms()
    assert background.give_up()
    out = [file.name for story in stories(library) for one in told(library, story) for file in one]
    assert out == ["wall.pdf"] * 2


def told(library, hanging):
    """The files that each telling of a story went out as."""
    return [library.tellings.files(one.uid) for one in library.tellings.of_story(hanging.story)]


def test_stopped_nothing_is_written(wall, window, where, tmp_path, qtbot):
    wall.saving.progressed.connect(lambda *_step: wall.progress.button.click())
    wall.click()
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    assert window.toasts.toast.sentence == "Stopped. Nothing was written."
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.fixture
def all_agreed(library):
    """Nikos says yes again: all three stories can hang."""
    nikos = next(one for one in library.people.customers() if one.alias == "Nikos, 41")
    library.people.answer(nikos.uid, (Use.NOTES,), Given(Answer.YES, How.WRITTEN, date(2026, 11, 20)))


@pytest.mark.usefixtures("all_agreed")
def test_which_of_them_is_ticked_by_keys(library, window, press, qtbot):
    dialog = WallDialog(window, stories(library))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    assert len(dialog.chosen()) == 3
    assert dialog.do.text() == "Save 3 stories…"
    first = dialog.chosen()[0]
    press(Qt.Key.Key_Space)
    assert first not in dialog.chosen()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert dialog.do.text() == "Save 1 story…"
    dialog.none.click()
    assert not dialog.do.isEnabled()
    dialog.every.click()
    press(Qt.Key.Key_Return)
    assert dialog.result() == WallDialog.DialogCode.Accepted


@pytest.mark.usefixtures("all_agreed")
def test_a_row_is_ticked_by_the_left_button_let_go_where_it_was_pressed(library, window, qtbot):
    dialog = WallDialog(window, stories(library))
    qtbot.addWidget(dialog)
    dialog.open()
    first, second = (dialog.list.visualRect(dialog.model.index(row, 0)).center() for row in (0, 1))
    view, left = dialog.list.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=first)
    qtbot.mousePress(view, left, pos=first)
    qtbot.mouseRelease(view, left, pos=second)
    assert len(dialog.chosen()) == 3
    gone = dialog.chosen()[0]
    qtbot.mouseClick(view, left, pos=first)
    assert len(dialog.chosen()) == 2
    assert gone not in dialog.chosen()
    qtbot.mouseClick(view, left, pos=first)
    assert len(dialog.chosen()) == 3


def test_a_story_of_which_nothing_may_be_shown_says_why_in_its_row_and_is_not_ticked(library, window, press, qtbot):
    dialog = WallDialog(window, stories(library))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.list.hasFocus)
    rows = [dialog.model.index(row, 0) for row in range(3)]
    (barred,) = [one for one in rows if "Nikos" in one.data()]
    said = "Nothing of it may be shown. Nikos, 41 said no to this: notes."
    assert barred.data(WHY_NOT) == said
    assert said in barred.data(Qt.ItemDataRole.AccessibleTextRole)
    assert dialog.list.visualRect(barred).height() > dialog.list.visualRect(rows[0]).height()
    dialog.list.setCurrentIndex(barred)
    press(Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=dialog.list.visualRect(barred).center())
    dialog.every.click()
    assert dialog.do.text() == "Save 2 stories…"
    titles = {one.story: one.title for one in stories(library)}
    assert not any("Nikos" in titles[uid] for uid in dialog.chosen())
    assert not dialog.list.verticalScrollBar().isVisible()


@pytest.fixture(params=[1.0, 1.5])
def text_size(request):
    """How large the text is."""
    theme().set_text_size(request.param)
    yield request.param
    theme().set_text_size(1.0)


@pytest.mark.usefixtures("text_size")
def test_why_a_story_cannot_hang_stands_there_whole_on_as_many_lines_as_it_takes(window, qtbot):
    why = "Nothing of it may be shown. " + "She said no to this: notes, quotes and pictures. " * 4
    hanging = [Hanging("1", "Ingrid, 67"), Hanging("2", "Nikos, 41", why), Hanging("3", "Peter, 52", "No.")]
    dialog = WallDialog(window, hanging)
    qtbot.addWidget(dialog)
    dialog.open()

    def boxes():
        return [dialog.list.visualRect(dialog.model.index(row, 0)) for row in range(3)]

    def whole():
        needed = lay_out(why, "meta", boxes()[1].width() - theme().px(BOX) - 2 * INSET - GAP)
        return boxes()[1].height() - theme().line_height("body") >= needed.height > 2 * theme().line_height("meta")

    qtbot.waitUntil(whole)
    hangs, barred, short = boxes()
    assert hangs.height() <= short.height() < barred.height()
    assert hangs.bottom() < barred.top() < barred.bottom() < short.top()
    assert dialog.list.viewport().height() > short.bottom()
    assert not dialog.list.horizontalScrollBar().isVisible()


def test_a_story_nobody_wrote_in_says_that_no_words_are_on_it(library):
    blank = library.plans.plan(formats()[0][0], "Breakfast 4", day=date(2026, 11, 4))
    library.stories.write(blank.uid, why="They leave.")
    why = {one.title.partition(",")[0]: one.why_not for one in stories(library)}
    assert why["Breakfast 4"] == "No words of a customer stand on its page yet."
    assert why["Peter"] == why["Ingrid"] == ""


def test_no_picture_is_read_for_the_list(library, monkeypatch):
    monkeypatch.setattr(type(library.notes), "jpeg", lambda _desk, _photo: pytest.fail("a picture was read"))
    uid = next(note.uid for safari in library.plans.safaris() for note in library.notes.on_record(safari.uid))
    file = BytesIO()
    Image.new("RGB", (600, 765)).save(file, "JPEG")
    photo = library.notes.add_photo(uid, Picture(file.getvalue(), 600, 765))
    library.stories.choose_photo(library.stories.of_safari(library.notes.note(uid).safari).uid, photo.uid)
    assert sum(not one.why_not for one in stories(library)) == 2


def test_a_story_that_is_too_long_for_its_row_is_told_whole_under_the_mouse(window, qtbot):
    long = "Breakfast with those who <wrote> " + "again and " * 20 + "again"
    dialog = WallDialog(window, [Hanging("1", long), Hanging("2", "Short")])
    qtbot.addWidget(dialog)
    dialog.open()

    def told(row):
        at = dialog.list.visualRect(dialog.model.index(row, 0)).center()
        view = dialog.list.viewport()
        QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, at, view.mapToGlobal(at)))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert told(1) == ""
    assert told(0) == tip(long)
    QToolTip.hideText()


def test_without_a_story_it_says_so(begin_library, open_window, qtbot):
    library = begin_library(NOW)
    library.plans.plan(formats()[0][0], "Breakfast", day=date(2026, 11, 1))
    window = open_window(library, "safaris")
    window.go("safaris")
    window.findChild(SafarisRoom).overview.wall.click()
    assert window.toasts.toast.sentence.startswith("No story is begun yet.")
    window.close_rooms()
