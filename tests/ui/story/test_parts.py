"""The parts of the editor: choosing, ordering, taking off, the picture's point, the number, the leader."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from safari.run.note import Kind
from ui.theme import theme
from ui.widgets.dialog import Confirm

HERO = "I called eleven times. Every time I started from the beginning."


@pytest.fixture
def room(day, open_story, photo):
    day.library.stories.begin_from_notes(day.safari.uid)
    return open_story()


def test_lines_say_what_was_written(room):
    heads = {section.head.text(): section.head.summary for section in room.editor.sections}
    assert heads["The customer"] == "Ingrid, 67"
    assert heads["The quote"] == HERO
    assert heads["The feeling"] == "3 touchpoints"
    assert heads["One number"] == ""
    assert [label.text() for label in room.editor._counts] == ["5 of 5", "0 of 2", "0 promises"]


def test_one_part_is_open_at_a_time(room, qtbot):
    for section in (room.editor.number, room.editor.customer):
        qtbot.mouseClick(section.head, Qt.MouseButton.LeftButton)
        assert [each for each in room.editor.sections if each.is_open] == [section]


@pytest.mark.parametrize("below", [-20, 4])
def test_a_part_that_begins_in_sight_does_not_cut_what_is_above_it(room, qtbot, below):
    """Too tall for the view, or a few pixels of it below: "First the heart" stays whole above it."""
    editor, bar = room.editor, room.editor.verticalScrollBar()
    qtbot.wait(50)
    view = editor.quote.height() + below if below < 0 else editor.quote.geometry().bottom() - below
    room.window().resize(1440, room.window().height() + view - editor.viewport().height())
    qtbot.wait(50)
    editor.open(editor.quote, enter=False)
    qtbot.wait(50)
    assert bar.maximum() > 0
    assert bar.value() == 0
    editor.open(editor.leader, enter=False)
    qtbot.wait(50)
    assert bar.value() > 0
    editor.open(editor.quote, enter=False)
    qtbot.wait(50)
    assert bar.value() <= editor.quote.y(), "its head is in sight again"


def choose_nikos(room):
    """Another customer, with a key; the drop-down."""
    customer = room.editor.customer.customer
    room.editor.open(room.editor.customer)
    customer.setCurrentIndex(customer.findText("Nikos, 41"))
    customer.activated.emit(customer.currentIndex())
    return customer


def test_what_is_told_of_one_customer_stays_until_somebody_says_that_it_may_leave(room, day, monkeypatch):
    asked = []
    monkeypatch.setattr(Confirm, "ask", lambda _parent, question: asked.append(question))
    before = day.written(), day.library.stories.moments(day.written().uid)
    assert choose_nikos(room).currentText() == "Ingrid, 67"
    assert (day.written(), day.library.stories.moments(day.written().uid)) == before
    assert asked[0].heading == "Begin the page of Nikos, 41?"
    assert "The quote, the moments, the curve and the picture of Ingrid, 67 leave the page." in asked[0].sentence


def test_nobody_is_asked_where_nothing_would_leave(day, open_story):
    uid = day.library.stories.begin(day.safari.uid).uid
    day.library.stories.choose_customer(uid, day.people.ingrid.uid)
    choose_nikos(open_story())
    assert day.written().customer == day.people.nikos.uid


def test_another_customer_begins_anew_and_undo_brings_the_first_back(room, day, monkeypatch):
    monkeypatch.setattr(Confirm, "ask", lambda _parent, _question: True)
    customer = choose_nikos(room)
    assert (day.written().customer, day.written().hero) == (day.people.nikos.uid, None)
    day.library.undo()
    assert day.written().hero == day.jotted[HERO].uid
    assert customer.currentText() == "Ingrid, 67"


def test_what_a_leader_saw_of_a_customer_is_no_moment_in_their_words(day, open_story, jot):
    jot("She cried.", day.people.ingrid, Kind.SAW)
    jot("And nobody wrote to me.", day.people.ingrid, Kind.QUOTE)
    room = open_story()
    room.editor.open(room.editor.moments)
    offered = room.editor.moments.notes.list.model()
    shown = [offered.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(offered.rowCount())]
    assert any("And nobody wrote" in words for words in shown)
    assert not any("She cried" in words for words in shown)


def test_what_was_committed_to_in_the_debrief_becomes_a_promise_by_one_press(room, day):
    due = date(2027, 1, 15)
    born = day.library.follow_through.add_commitment(
        day.safari.uid, "Each claim gets one name", owner=day.people.jonas.uid, due=due
    )
    ask = room.editor.ask
    room.editor.open(ask)
    (button,) = ask.offers.buttons
    button.click()
    (promise,) = day.library.stories.promises(day.written().uid)
    assert (promise.what, promise.owner, promise.due) == ("Each claim gets one name", day.people.jonas.uid, due)
    assert promise.commitment == born.uid
    assert not ask.offers.isVisible()
    day.library.undo()
    assert day.library.stories.promises(day.written().uid) == []
    assert ask.offers.isVisible()


def test_moments_are_ordered_and_taken_off(room, day):
    moments, uid = room.editor.moments, day.written().uid
    room.editor.open(moments)
    before = [moment.text for moment in day.library.stories.moments(uid)]
    moments.rows.rows[0].down.click()
    assert [row.words.text() for row in moments.rows.rows] == [before[1], before[0], before[2]]
    assert not moments.add.isVisible()
    moments.rows.rows[1].remove.click()
    assert [row.words.text() for row in moments.rows.rows] == [before[1], before[2]]
    assert moments.add.isVisible()
    moments.add.click()
    assert moments.rows.rows[2].title.edit.hasFocus()


def test_moments_written_by_hand_stand_on_the_page(room, day, keyboard, drawn):
    moments = room.editor.moments
    room.editor.open(moments)
    moments.rows.rows[2].remove.click()
    moments.add.click()
    keyboard.write("The last call")
    keyboard.tab_to("In their words")
    keyboard.write("You can stop calling now.")
    room.settle()
    last = drawn(room).page.moments[2]
    assert (last.title, last.words.text) == ("The last call", "You can stop calling now.")


def test_stops_of_the_curve_are_mended_by_hand(room, day, keyboard):
    feeling, stories = room.editor.feeling, day.library.stories
    room.editor.open(feeling)
    feeling.add.click()
    keyboard.write("Dry floor")
    feeling.rows.rows[3].feeling.step(1)
    feeling.rows.rows[3].up.click()
    assert [(stop.name, stop.feeling) for stop in stories.curve(day.written().uid)][2:] == [
        ("Dry floor", 1),
        ("Marit calls back", 3),
    ]
    moment = feeling.rows.rows[2].moment
    moment.setCurrentIndex(3)
    moment.activated.emit(3)
    assert stories.curve(day.written().uid)[2].moment == stories.moments(day.written().uid)[2].uid


def test_one_number_its_source_and_its_dots(room, day, keyboard, drawn):
    number = room.editor.number
    room.editor.open(number)
    keyboard.write("214")
    number.source.edit.setFocus()
    keyboard.write("Complaints")
    number.customers.setValue(215)
    number.why.edit.setFocus()
    keyboard.write("They leave when it is time to renew.")
    room.settle()
    shown = drawn(room).page
    assert (shown.number.figure, shown.number.customers, shown.number.source) == ("214", 215, "Complaints")
    assert shown.why == "They leave when it is time to renew."
    number.customers.setValue(0)
    room.settle()
    assert day.written().customers is None


def test_a_promise_has_an_owner_and_a_day_or_none(room, day):
    ask, stories = room.editor.ask, day.library.stories
    room.editor.open(ask)
    ask.add.click()
    row = ask.rows.rows[0]
    row.due.set.click()
    assert stories.promises(day.written().uid)[0].due == date(2026, 12, 20)
    row.due.day.set_day(date(2027, 1, 31))
    assert stories.promises(day.written().uid)[0].due == date(2027, 1, 31)
    row.due.clear.click()
    assert stories.promises(day.written().uid)[0].due is None
    assert row.due.set.isVisible()


def test_a_day_typed_for_a_promise_is_kept_when_somebody_leaves_without_enter(room, day, qtbot):
    ask, stories = room.editor.ask, day.library.stories
    room.editor.open(ask)
    ask.add.click()
    row = ask.rows.rows[0]
    row.due.set.click()
    assert row.due.day.hasFocus()
    qtbot.keyClicks(row.due.day, "15.1.2027")
    assert room.settle()
    assert stories.promises(day.written().uid)[0].due == date(2027, 1, 15)
    qtbot.keyClicks(row.due.day, "x")
    assert not room.settle(), "what is no day is not lost without a word"
    assert stories.promises(day.written().uid)[0].due == date(2027, 1, 15)
    row.due.clear.click()
    assert room.settle()
    assert stories.promises(day.written().uid)[0].due is None


def test_a_leaders_words(room, day, keyboard, drawn):
    leader = room.editor.leader
    room.editor.open(leader)
    leader.leader.setCurrentIndex(leader.leader.findText("Astrid Holm"))
    leader.leader.activated.emit(leader.leader.currentIndex())
    leader.words.edit.setFocus()
    keyboard.write("I signed the budget that made her wait.")
    room.settle()
    shown = drawn(room).page.leader
    assert (shown.words.text, shown.name, shown.role) == (
        "I signed the budget that made her wait.",
        "Astrid Holm",
        "CFO",
    )


def test_the_point_of_the_picture_moves_by_key_and_click(room, day, keyboard, qtbot):
    picture = room.editor.picture
    room.editor.open(picture)
    qtbot.waitUntil(lambda: not picture.face.picture_rect().isEmpty(), timeout=15_000)
    picture.face.setFocus()
    keyboard.press(Qt.Key.Key_Right, times=5)
    room.settle()
    assert (day.written().face_x, day.written().face_y) == (0.6, 0.4)
    rect = picture.face.picture_rect()
    qtbot.mouseClick(
        picture.face, Qt.MouseButton.LeftButton, pos=QPoint(round(rect.width() / 4), round(rect.height() / 2))
    )
    room.settle()
    assert (day.written().face_x, day.written().face_y) == pytest.approx((0.25, 0.5), abs=0.02)


def test_no_picture_is_a_choice_too(room, day):
    picture = room.editor.picture
    room.editor.open(picture)
    picture.none.click()
    assert day.written().photo is None
    next(iter(picture.thumbnails.values())).click()
    assert day.written().photo is not None


def test_without_notes_it_points_to_run(library, safari, open_story, window, monkeypatch):
    room = open_story()
    assert room.empty.isVisible()
    assert not room.head_buttons[-1].isEnabled()
    assert room.head_buttons[-1].toolTip()
    went = []
    room.empty.wanted.disconnect()
    room.empty.wanted.connect(lambda: went.append("run"))
    room.empty.button.click()
    assert went == ["run"]


def test_quotes_of_nobody_say_what_to_do(jot, open_story):
    jot("I gave up.", None, Kind.QUOTE)
    room = open_story()
    said = " ".join(label.text() for label in room.editor.findChildren(QLabel))
    assert "No quote says yet whose words it is. Name the customer in Run." in said


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_no_part_is_wider_than_the_editor_of_a_small_window(room, day, window, factor):
    day.library.stories.add_promise(day.written().uid, "One handler", due=day.safari.day)
    window.resize(1100, 700)
    theme().set_text_size(factor)
    try:
        for section in room.editor.sections:
            room.editor.open(section)
            QApplication.processEvents()
            QApplication.processEvents()
            assert room.editor.widget().width() <= room.editor.viewport().width(), section.head.text()
    finally:
        theme().set_text_size(1.0)


def test_a_reader_says_which_of_several_a_field_belongs_to(room, day):
    story = day.library.stories.of_safari(day.safari.uid)
    moments = room.editor.moments
    room.editor.open(moments)
    rows = moments.rows.rows
    assert len(rows) > 1
    controls = [each for row in rows for each in (*row.fields(), row.up, row.down, row.remove)]
    names = [each.accessibleName() for each in controls]
    assert len(names) == len(set(names)), names
    assert rows[1].remove.accessibleName() == f"Take off the page, 2 of {len(rows)}"
    for part in day.library.stories.moments(story.uid)[1:]:
        day.library.stories.drop_part(part)
    (only,) = moments.rows.rows
    assert only.remove.accessibleName() == "Take off the page"


def test_a_closed_part_is_one_line_however_many_were_typed(open_story):
    head = open_story().editor.ask.head
    head.show_line("One claim, one name.", done=True)
    in_one = head.grab().toImage()
    head.show_line("One claim,\none name.", done=True)
    assert head.grab().toImage() == in_one
