"""A picture just chosen begins with its faces in view, unless somebody was quicker."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from safari.run.note import Picture
from safari.story import seen_faces

PORTRAIT = Path(__file__).parents[2] / "safari" / "story" / "eileen_collins.jpg"
HERO = "I called eleven times. Every time I started from the beginning."
NOSE = (0.44, 0.23)
UPPER_MIDDLE = (0.5, 0.4)


@pytest.fixture
def portrait(library, jotted):
    """A picture with a face, beside Ingrid's strongest words."""
    return library.notes.add_photo(jotted[HERO].uid, Picture(PORTRAIT.read_bytes(), 360, 360))


@pytest.fixture
def picture(day, portrait, open_story, qtbot):
    """Story with its part for the picture open, and none chosen yet. `choose(photo)` clicks the small one, `looked()`
    waits until faces were looked for, `view()` is the picture and the point of it to keep in view."""
    desk = day.library.stories
    desk.choose_customer(desk.begin(day.safari.uid).uid, day.people.ingrid.uid)
    room = open_story()
    section = room.editor.picture
    room.editor.open(section)
    return SimpleNamespace(
        room=room,
        section=section,
        portrait=portrait.uid,
        choose=lambda uid: section.thumbnails[uid].click(),
        looked=lambda: qtbot.waitUntil(lambda: not room.centring.is_busy, timeout=15_000),
        view=lambda: (day.written().photo, (day.written().face_x, day.written().face_y)),
    )


@pytest.fixture
def held(monkeypatch):
    """No face is found before `go` is set; `threads` are those that looked for one."""
    go, threads, look = threading.Event(), [], seen_faces.middle_of_faces

    def wait(jpeg):
        threads.append(threading.current_thread())
        go.wait(15)
        return look(jpeg)

    monkeypatch.setattr(seen_faces, "middle_of_faces", wait)
    yield SimpleNamespace(go=go, threads=threads)
    go.set()


def about(point):
    return pytest.approx(point, abs=0.05)


def test_the_face_is_in_the_middle_and_one_undo_takes_the_choice_back(day, picture):
    picture.choose(picture.portrait)
    picture.looked()
    assert picture.view() == (picture.portrait, about(NOSE))
    assert picture.section.face.point == about(NOSE)
    assert day.library.undo() == "Picture chosen"
    assert picture.view() == (None, UPPER_MIDDLE)
    assert day.library.redo() == "Picture chosen"
    assert picture.view() == (picture.portrait, about(NOSE))


def test_the_page_shows_it_so(picture, drawn, qtbot):
    picture.choose(picture.portrait)
    picture.looked()
    qtbot.waitUntil(lambda: drawn(picture.room).page.photo.face == about(NOSE), timeout=15_000)


def test_a_story_begun_from_the_notes_has_it_too_in_one_step(day, picture):
    picture.room.editor.from_notes.emit()
    picture.looked()
    assert picture.view() == (picture.portrait, about(NOSE))
    assert day.library.undo() == "Story begun from the notes"
    assert (day.written().photo, day.written().hero) == (None, None)


def test_where_there_is_no_face_it_is_the_upper_middle(photo, picture):
    picture.choose(photo.uid)
    picture.looked()
    assert picture.view() == (photo.uid, UPPER_MIDDLE)


def test_the_picture_is_there_at_once_and_the_windows_do_not_wait(picture, held):
    picture.choose(picture.portrait)
    assert picture.view() == (picture.portrait, UPPER_MIDDLE)
    held.go.set()
    picture.looked()
    assert picture.view() == (picture.portrait, about(NOSE))
    assert threading.main_thread() not in held.threads


def test_whoever_moved_the_view_meanwhile_has_the_last_word(picture, held):
    picture.choose(picture.portrait)
    picture.section.face.moved.emit(0.9, 0.8)  # typed, and not kept yet
    held.go.set()
    picture.looked()
    assert picture.view() == (picture.portrait, (0.9, 0.8))


def test_whoever_went_closer_meanwhile_has_it_too(day, picture, held):
    picture.choose(picture.portrait)
    picture.section.face.zoomed.emit(2.0)
    held.go.set()
    picture.looked()
    assert (day.written().zoom, picture.view()) == (2.0, (picture.portrait, UPPER_MIDDLE))


def test_a_choice_taken_back_meanwhile_stays_taken_back(day, picture, held):
    picture.choose(picture.portrait)
    day.library.undo()
    held.go.set()
    picture.looked()
    assert picture.view() == (None, UPPER_MIDDLE)
    assert day.library.redo() == "Picture chosen"


def test_a_story_gone_meanwhile_is_not_begun_again(day, picture, held):
    picture.choose(picture.portrait)
    while day.library.stories.of_safari(day.safari.uid) is not None:
        day.library.undo()
    held.go.set()
    picture.looked()
    assert day.library.stories.of_safari(day.safari.uid) is None


def test_of_two_pictures_chosen_quickly_the_last_is_the_one(photo, picture, held):
    picture.choose(picture.portrait)
    picture.choose(photo.uid)
    held.go.set()
    picture.looked()
    assert picture.view() == (photo.uid, UPPER_MIDDLE)


def test_a_room_that_is_gone_hears_of_nothing(window, picture, held, qtbot):
    picture.choose(picture.portrait)
    window.close_rooms()
    held.go.set()
    qtbot.wait(300)
    assert picture.view() == (picture.portrait, UPPER_MIDDLE)
