"""A file written in the background: how far it is, the way to stop it, and what is said, whoever left meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QDesktopServices

from safari.errors import SafariError
from safari.exports import people_csv, people_xlsx
from safari.progress import Stopped
from ui import background
from ui.files.where import kind_of, way_to
from ui.files.writing import Writing

STOPPED = "Stopped. Nothing was written."


class Room(QObject):
    """What saves a file; it notes what happens, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.writing = Writing(self, lambda error: self.seen.append(str(error)), "One is still being saved.")
        self.writing.progressed.connect(lambda *step: self.seen.append(step))
        self.writing.ended.connect(lambda: self.seen.append("ended"))


@pytest.fixture
def room(qapp):
    return Room()


@pytest.fixture
def disk(tmp_path):
    """A disk on which nothing is written before `go_on` is set; `write` is what a room has done there."""

    class Disk:
        path, go_on = tmp_path / "list.csv", threading.Event()

        def write(self, progress, stop):
            progress(1, 2)
            assert self.go_on.wait(10)
            if stop():
                return None
            self.path.write_text("written")
            progress(2, 2)
            return self.path

    made = Disk()
    yield made
    made.go_on.set()


@pytest.fixture
def become_of_it(qtbot):
    """Waits until nothing is being written any more."""
    return lambda room: qtbot.waitUntil(lambda: not room.writing.is_busy)


def test_how_far_it_is_is_told_then_that_it_ended_then_the_file(room, disk, become_of_it):
    disk.go_on.set()
    room.writing.begin(disk.write, room.seen.append)
    assert room.writing.is_busy
    become_of_it(room)
    assert room.seen == [(1, 2), (2, 2), "ended", disk.path]
    assert disk.path.read_text() == "written"


def test_where_it_is_known_how_many_steps_there_are_the_first_is_shown_at_once(room, disk, become_of_it):
    room.writing.begin(disk.write, room.seen.append, 2)
    assert room.seen == [(0, 2)]
    assert room.writing.is_busy
    disk.go_on.set()
    become_of_it(room)


def test_stopped_there_is_no_file_and_that_is_said(room, disk, become_of_it):
    room.writing.begin(disk.write, room.seen.append)
    room.writing.stop()
    disk.go_on.set()
    become_of_it(room)
    assert room.seen == [(1, 2), "ended", STOPPED]
    assert not disk.path.exists()
    room.writing.begin(disk.write, room.seen.append)  # the next one is not stopped by that
    become_of_it(room)
    assert room.seen[-1] == disk.path


def test_work_that_raises_that_it_was_stopped_was_stopped(room, become_of_it):
    def give_up(_progress, _stop):
        raise Stopped

    room.writing.begin(give_up, room.seen.append)
    become_of_it(room)
    assert room.seen == ["ended", STOPPED]


def test_what_is_in_the_way_is_a_sentence(room, become_of_it):
    def refuse(_progress, _stop):
        raise SafariError("The disk is full.", "Make room.")

    room.writing.begin(refuse, room.seen.append)
    become_of_it(room)
    assert room.seen == ["ended", "The disk is full. Make room."]


def test_a_bug_is_no_sentence(room, qtbot, become_of_it):
    with qtbot.captureExceptions() as met:
        room.writing.begin(lambda *_how: 1 / 0, room.seen.append)
        become_of_it(room)
    assert [kind for kind, *_where in met] == [ZeroDivisionError]
    assert room.seen == ["ended"]


@pytest.mark.parametrize("stops", [False, True])
def test_whoever_left_the_room_meanwhile_is_told_what_became_of_it(room, disk, qtbot, stops):
    room.writing.begin(disk.write, room.seen.append)
    if stops:
        room.writing.stop()
    shiboken6.delete(room)
    with qtbot.captureExceptions() as met:
        disk.go_on.set()
        qtbot.waitUntil(lambda: bool(room.seen))
    assert room.seen == [STOPPED if stops else disk.path]
    assert met == []


def test_a_second_one_waits_for_the_first(room, disk, become_of_it):
    assert room.writing.may_begin()
    room.writing.begin(disk.write, room.seen.append)
    assert not room.writing.may_begin()
    room.writing.begin(lambda *_how: pytest.fail("nothing else is written"), room.seen.append)
    assert room.seen == ["One is still being saved."] * 2
    disk.go_on.set()
    become_of_it(room)
    assert room.writing.may_begin()
    assert room.seen[-1] == disk.path


def test_without_words_of_its_own_it_is_another_file(room, disk, become_of_it):
    room.writing = Writing(room, lambda error: room.seen.append(str(error)))
    room.writing.begin(disk.write, room.seen.append)
    room.writing.may_begin()
    assert room.seen == ["Another file is still being saved. Try again once it is there."]
    disk.go_on.set()
    become_of_it(room)


def test_a_file_that_is_whole_as_the_library_is_closed_is_told(room, monkeypatch, tmp_path):
    monkeypatch.setattr(background, "TO_FINISH_MS", 20)

    def deaf(_progress, stop):
        while not stop():
            threading.Event().wait(0.005)
        return tmp_path

    room.writing.begin(deaf, room.seen.append)
    assert background.give_up()
    assert room.seen == ["ended", tmp_path]


@pytest.mark.parametrize(("name", "kind"), [("a.csv", people_csv), ("a.CSV", people_csv), ("a", people_xlsx)])
def test_its_suffix_says_its_format(name, kind):
    assert kind_of(Path(name), (people_xlsx.EXPORT, people_csv.EXPORT)) is kind.EXPORT


def test_the_way_to_what_was_saved(tmp_path, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    file = tmp_path / "list.csv"
    file.touch()
    for path, word in ((file, "Open"), (tmp_path, "Open folder")):
        said, do = way_to(path)
        do()
        assert (said, opened[-1]) == (word, str(path))
