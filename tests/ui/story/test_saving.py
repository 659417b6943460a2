"""Saving the page: a sensible name, in the background, and errors as sentences."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from shiboken6 import isValid

from safari.errors import SafariError
from ui.safaris.room import SafarisRoom
from ui.story import saving
from ui.story.saving import file_name


@pytest.fixture
def room(day, open_story):
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("Ingrid, 67", "Breakfast", "Ingrid, 67 - Breakfast"),
        ("", "Breakfast", "Breakfast"),
        ("Νίκος, 41", 'a/b\\c:d*e?"f<g>|', "Νίκος, 41 - a b c d e f g"),
        ("", "", "Story"),
        ("", "...", "Story"),
        ("x" * 300, "Breakfast", "x" * 100),
    ],
)
def test_a_name_any_system_takes(name, title, expected):
    assert file_name(name, title) == expected


def test_saved_is_said_and_can_be_opened(room, window, tmp_path, monkeypatch, qtbot):
    opened: list[Path] = []
    monkeypatch.setattr(saving, "ask_where", lambda *_asked: tmp_path / "story.pdf")
    monkeypatch.setattr("ui.story.room.open_file", opened.append)
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        room.head_buttons[-1].click()
    assert "story.pdf" in window.toasts.toast.sentence
    window.toasts.toast.way.click()
    assert opened == [tmp_path / "story.pdf"]
    first = (tmp_path / "story.pdf").read_bytes()
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        room.save_pdf()
    assert (tmp_path / "story.pdf").read_bytes() == first


def test_a_changed_mind_changes_nothing(room, day, monkeypatch):
    monkeypatch.setattr(saving, "ask_where", lambda *_asked: None)
    room.save_pdf()
    assert not room.saving.is_busy
    assert day.library.plans.safari(day.safari.uid).stage.value == "run"


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    """The person chooses a folder that is gone a moment later."""
    monkeypatch.setattr(saving, "ask_where", lambda *_asked: tmp_path / "gone" / "story.pdf")


def test_a_folder_that_is_gone_is_a_sentence(room, day, window, nowhere, qtbot):
    with qtbot.waitSignal(room.saving.failed, timeout=15_000) as failed:
        room.save_pdf()
    assert isinstance(failed.args[0], SafariError)
    assert "is not there" in window.toasts.toast.sentence
    assert day.library.plans.safari(day.safari.uid).stage.value == "run"


@pytest.fixture
def somewhere(tmp_path, monkeypatch):
    """The person chooses a folder and keeps the name."""
    monkeypatch.setattr(saving, "ask_where", lambda *_asked: tmp_path / "story.pdf")


def test_somebody_who_left_while_it_was_written_is_told_and_so_is_the_story(room, day, window, somewhere, qtbot):
    room.save_pdf()
    window.findChild(SafarisRoom).show_list()
    qtbot.waitUntil(lambda: not isValid(room))
    qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=15_000)
    assert "story.pdf" in window.toasts.toast.sentence
    assert day.library.plans.safari(day.safari.uid).stage.value == "told"


def test_a_page_that_lacks_words_is_not_saved(room, day, full_disk, somewhere):
    room.typing.type(day.written(), "why", "Because nobody hands over.")
    with full_disk():
        room.save_pdf()
    assert not room.saving.is_busy


def test_after_saving_undo_takes_back_what_one_sees(room, day, somewhere, keyboard, qtbot):
    day.library.stories.edit(day.written().uid, why="Because nobody hands over.")
    with qtbot.waitSignal(room.saving.saved, timeout=15_000):
        room.save_pdf()
    keyboard.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert day.written().why == ""
    assert day.library.plans.safari(day.safari.uid).stage.value == "told"


def test_a_page_nobody_wrote_on_is_not_saved_and_it_is_said_what_is_missing(day, open_story, window, monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(saving, "ask_where", lambda *words: asked.append(words))
    room = open_story()
    room.save_pdf()
    assert asked == []
    assert day.library.stories.of_safari(day.safari.uid) is None
    assert window.toasts.toast.sentence.startswith("There is nothing on this page yet")
    assert "Choose whose page it is" in window.toasts.toast.sentence
