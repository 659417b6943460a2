"""From the head of Story: a slide, a picture, a document, text on the clipboard; what was cut is said."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from docx import Document
from PIL import Image
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from safari.people.consent import Use
from safari.plan.safari import Stage
from ui.presenting.presentation import Presentation as OnScreen
from ui.story import saving
from ui.story.head.more import copy
from ui.story.room import StoryRoom
from ui.theme import theme
from ui.widgets.button import Button

HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def room(day, open_story):
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


@pytest.fixture
def where(tmp_path, monkeypatch):
    """The person keeps the name that is offered."""

    def asked(_parent, _title, _suggested, what):
        return tmp_path / f"story{what.suffix}"

    monkeypatch.setattr(saving, "ask_where", asked)
    return tmp_path


def button(room, name):
    return next(one for one in room.head_buttons if isinstance(one, Button) and one.accessibleName() == name)


def choose(qtbot, words):
    """Go down the menu that dropped to the way of these words, and take it, by keys."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _step in range(len(menu.actions())):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction().text() == words:
            break
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_in_a_narrow_window_with_large_text_the_head_has_icons_and_the_title_stays(room, window, qtbot):
    def texts():
        named = (button(room, name) for name in ("Present", "Tell", "Save as PowerPoint slide", "Save as picture"))
        return [one.text() for one in named]

    window.resize(1440, 900)
    qtbot.waitUntil(lambda: texts() == ["Present", "Tell", "PowerPoint", "Picture"])
    theme().set_text_size(1.5)
    try:
        window.resize(1100, 700)
        qtbot.waitUntil(lambda: texts() == ["", "", "", ""])
        assert button(room, "Present").toolTip() == "Present"
        assert button(room, "Tell").icon_name
    finally:
        theme().set_text_size(1.0)
    qtbot.waitUntil(lambda: texts()[:2] == ["Present", "Tell"])
    assert not button(room, "Tell").icon_name
    assert not button(room, "Tell").toolTip()


def test_a_slide(room, window, where, qtbot):
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        button(room, "Save as PowerPoint slide").click()
    (slide,) = Presentation(str(where / "story.pptx")).slides
    assert HERO in slide.shapes.title.text_frame.text
    assert "story.pptx" in window.toasts.toast.sentence


@pytest.mark.parametrize(("words", "width"), [("For a chat…", 1080), ("For an intranet…", 1800)])
def test_a_picture_in_two_sizes(room, where, qtbot, words, width):
    button(room, "Save as picture").click()
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        choose(qtbot, words)
    with Image.open(BytesIO((where / "story.png").read_bytes())) as picture:
        assert picture.width == width


def test_a_word_document(room, where, qtbot):
    button(room, "More ways to save").click()
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        choose(qtbot, "Word document…")
    assert any(HERO in one.text for one in Document(str(where / "story.docx")).paragraphs)


def test_the_file_is_noted_by_the_way_it_was_saved(room, day, where, qtbot):
    for key in ("png_chat", "pdf_letter"):
        with qtbot.waitSignal(room.saving.saved, timeout=15_000):
            room.save_as(key)
    (told,) = day.library.tellings.of_story(day.written().uid)
    assert [one.format for one in day.library.tellings.files(told.uid)] == ["png_chat", "pdf_letter"]


def test_text_on_the_clipboard_tells_the_story(room, day, window, qtbot):
    button(room, "More ways to save").click()
    choose(qtbot, "Copy as text")
    copied = QGuiApplication.clipboard().text()
    assert HERO in copied
    assert "My husband must not know." not in copied
    assert "Gudrun" not in copied
    assert QGuiApplication.clipboard().mimeData().formats() == ["text/plain"]
    assert "clipboard" in window.toasts.toast.sentence
    assert day.library.plans.safari(day.safari.uid).stage.value == "told"


def test_what_could_not_be_noted_is_not_on_the_clipboard(room, window, full_disk):
    QGuiApplication.clipboard().setText("before")
    with full_disk():
        copy(room)
    assert QGuiApplication.clipboard().text() == "before"
    assert "full" in window.toasts.toast.sentence


def test_what_a_slide_had_no_room_for_is_said(room, day, window, where, qtbot):
    day.library.stories.edit(day.written().uid, why="Because nobody hands over. " * 80)
    room.refresh()
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        room.save_as("pptx")
    assert "Why it matters: " in window.toasts.toast.sentence
    assert "words too many" in window.toasts.toast.sentence


def withdrawn(day):
    """Ingrid's consent ends: the number and what was promised are left."""
    day.library.people.withdraw(day.people.ingrid.uid, [Use.ANONYMOUS_QUOTE], date(2026, 11, 20))
    return "Ingrid, 67 has withdrawn the consent: quotes without name. So nobody is on this page:"


def nobody_chosen(day):
    """Whose page it is stands open again."""
    day.library.stories.choose_customer(day.written().uid, None)
    return "There is nothing on this page that may be shown yet. Choose whose page it is"


@pytest.fixture(params=[withdrawn, nobody_chosen])
def said(request, room, day):
    """A page with a number and promises, and nobody on it; the sentence that refuses it."""
    day.library.stories.edit(day.written().uid, figure="214", customers=214, why="Nobody hands over.", ask="One name.")
    day.library.stories.add_promise(day.written().uid, "One handler a claim")
    return request.param(day)


FORMATS = ("pdf", "pdf_letter", "pptx", "docx", "png", "png_chat", "markdown", "text")


@pytest.fixture(params=["Ctrl+E", "clipboard", "present", *FORMATS])
def give_away(request, room, keyboard):
    """One of the ways to give the page away."""
    ways = {
        "Ctrl+E": lambda: keyboard.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
        "clipboard": lambda: copy(room),
        "present": lambda: button(room, "Present").click(),
    }
    return ways.get(request.param, lambda: room.save_as(request.param))


def test_a_page_with_nobody_on_it_goes_nowhere(room, said, give_away, window, where):
    QGuiApplication.clipboard().setText("before")
    give_away()
    assert not room.saving.is_busy
    assert not list(where.glob("story.*"))
    assert window.findChild(OnScreen) is None
    assert QGuiApplication.clipboard().text() == "before"
    assert window.toasts.toast.sentence.startswith(said)
    assert room.state.safari.stage is Stage.RUN


def test_one_of_the_buttons_is_filled(room):
    assert [one.kind for one in room.head_buttons if isinstance(one, Button)].count("primary") == 1
    assert room.head_buttons[-1].kind == "primary"


def test_in_a_narrow_window_the_slide_and_the_picture_are_icons_with_their_names(room, window, look, qtbot):
    slide, picture = button(room, "Save as PowerPoint slide"), button(room, "Save as picture")
    assert (slide.text(), picture.text()) == ("PowerPoint", "Picture")
    look.set_text_size(1.5)
    window.resize(1100, 700)
    qtbot.waitUntil(lambda: not slide.text())
    room.refresh()
    assert (slide.toolTip(), picture.toolTip()) == ("Save as PowerPoint slide", "Save as picture")
    assert slide.accessibleName() == "Save as PowerPoint slide"
    look.set_text_size(1.0)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: slide.text() == "PowerPoint")
    assert picture.accessibleName() == "Save as picture"


def test_a_head_that_outlives_its_room_stays_quiet_when_the_text_grows(room, day, look, qtbot):
    apart = StoryRoom(room.context, day.safari.uid)
    left_over = apart.head_buttons
    with qtbot.waitSignal(apart.destroyed):
        apart.deleteLater()
    look.set_text_size(1.5)
    assert [one.isEnabled() for one in left_over] == [one.isEnabled() for one in room.head_buttons]
