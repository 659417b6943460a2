"""Today as a CX lead meets it in the morning."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

from safari.people.consent import Use
from ui.safaris.new_safari import NewSafari
from ui.theme import theme
from ui.today.next_card import NextCard, NothingNext
from ui.today.pressable import PressableLine, PressableRow
from ui.today.promises import due_words
from ui.today.quote_card import QuoteCard
from ui.widgets.avatar import Avatar
from ui.widgets.button import Button
from ui.widgets.date_leaf import DateLeaf
from ui.widgets.days_bar import DaysBar
from ui.widgets.empty_state import EmptyState
from ui.widgets.illustration import Illustration
from ui.widgets.plain_text import PlainText


def texts(widget: QWidget) -> list[str]:
    """What can be read in a widget, from top to bottom."""
    return [one.text() for one in widget.findChildren(PlainText) if one.isVisibleTo(widget) and one.text()]


def button(widget: QWidget, words: str) -> Button:
    return next(one for one in widget.findChildren(Button) if one.text() == words)


def press(qtbot, control: QWidget) -> None:
    """As a person without a mouse does."""
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    qtbot.keyClick(control, Qt.Key.Key_Return)


@pytest.fixture
def asked(monkeypatch) -> list[str]:
    """Notes down that a new safari was asked for; nobody answers."""
    questions: list[str] = []

    def ask(*_given: object) -> str:
        questions.append("new")
        return ""

    monkeypatch.setattr(NewSafari, "ask", ask)
    return questions


def coming(fjellvik):
    return fjellvik.library.today.look().next.safari


def test_the_day_and_what_is_up_stand_at_the_top(fjellvik):
    said = texts(fjellvik.room.head)
    assert said == ["Tuesday 24 November", "Two days to the next safari. Five things are missing."]


def test_the_next_safari_is_on_the_card(fjellvik):
    card = fjellvik.room.findChild(NextCard)
    leaf = card.findChild(DateLeaf)
    assert (leaf.weekday, leaf.day, leaf.month) == ("Thursday", "26", "November")
    said = texts(card)
    assert said[0] == "Breakfast about the small print"
    assert "08:00 to 10:00, Fjellvik House, Bergen" in said
    assert "Maria, Jens and Aksel" in said
    assert [face.text() for face in card.findChildren(Avatar) if face.customer] == [
        "Maria, 58",
        "Jens, 71",
        "Aksel, 29",
    ]
    assert "Solveig Moen is also booked from 09:30: Breakfast in the workshop." in said


def test_the_filled_button_opens_the_brief_by_keyboard(fjellvik, qtbot):
    uid = coming(fjellvik).uid
    press(qtbot, button(fjellvik.room, "Open the brief"))
    assert fjellvik.window.room == "safaris"
    assert fjellvik.room.standing() == (uid, "brief")


def test_until_the_plan_stands_the_filled_button_opens_it(fjellvik, qtbot):
    uid = coming(fjellvik).uid
    fjellvik.library.plans.edit(uid, day=None)
    fjellvik.library.plans.edit(uid, title="Some day")
    for one in fjellvik.library.plans.safaris():
        if one.day and one.day > fjellvik.now.date():
            fjellvik.library.plans.edit(one.uid, day=None)
    went = []
    fjellvik.room.findChild(NextCard).wanted.connect(lambda _uid, step: went.append(step))
    press(qtbot, button(fjellvik.room, "Open the plan"))
    assert went == ["plan"]


def test_there_is_one_filled_button(fjellvik):
    assert [one.text() for one in fjellvik.room.findChildren(Button) if one.kind == "primary"] == ["Open the brief"]


def test_what_is_missing_leads_to_the_plan_by_mouse(fjellvik, qtbot):
    uid = coming(fjellvik).uid
    mend = button(fjellvik.room, "Invite")
    assert mend.accessibleName() == "Invite: Four leaders, three customers. Henrik sits alone."
    qtbot.mouseClick(mend, Qt.MouseButton.LeftButton)
    assert fjellvik.room.standing() == (uid, "plan")


def test_on_the_day_it_goes_on_to_run(fjellvik, qtbot):
    fjellvik.library.plans.edit(coming(fjellvik).uid, day=date(2026, 11, 24))
    assert texts(fjellvik.room.head)[1].startswith("The next safari is today.")
    went = []
    fjellvik.room.findChild(NextCard).wanted.connect(lambda uid, step: went.append((uid, step)))
    press(qtbot, button(fjellvik.room, "Go on to Run"))
    assert [step for _uid, step in went] == ["run"]


def test_the_newest_quote_opens_in_the_library(fjellvik, qtbot):
    card = fjellvik.room.findChild(QuoteCard)
    quote = fjellvik.library.today.look().quote
    assert f"«{quote.note.text}»" in texts(card)
    assert quote.alias in texts(card)
    press(qtbot, card)
    assert fjellvik.window.room == "library"
    assert fjellvik.room.model.found(fjellvik.room.list.currentIndex().row()).note.uid == quote.note.uid
    qtbot.waitUntil(lambda: f"«{quote.note.text}»" in texts(fjellvik.room.chosen))


def test_a_withdrawn_quote_leaves_the_screen_at_once(fjellvik):
    quote = fjellvik.library.today.look().quote
    fjellvik.library.people.withdraw(quote.note.said_by, list(Use), date(2026, 11, 24))
    assert not any(quote.note.text in said for said in texts(fjellvik.room))
    card = fjellvik.room.findChild(QuoteCard)
    assert quote.alias not in texts(card)


def test_who_waits_longest_stands_first_and_overdue_in_words_and_colour(fjellvik):
    said = texts(fjellvik.room.slots["waits"])
    assert said[:4] == ["Days since a customer", "Petros Rallis", "Sales", "never"]
    assert "410 days" in said
    assert said[-1] == "These four come on Thursday. The goal is one whole day a year for everyone."
    figures = {one.text(): one.ink for one in fjellvik.room.slots["waits"].findChildren(PlainText)}
    assert (figures["410 days"], figures["34 days"]) == ("ouch", "ink")
    bars = fjellvik.room.findChildren(DaysBar)
    assert [bar.value() for bar in bars] == [365, 365, 68, 34]
    assert bars[1].accessibleName() == "Days since Anne Kjær met a customer"
    assert bars[1].accessibleDescription() == "410 days"


def test_a_leader_who_waits_leads_to_people(fjellvik, qtbot):
    line = fjellvik.room.slots["waits"].findChildren(PressableLine)[1]
    assert line.accessibleName() == "Anne Kjær, General counsel, 410 days"
    press(qtbot, line)
    assert fjellvik.window.room == "people"
    assert fjellvik.room.leaders.chosen_row.coverage.leader.name == "Anne Kjær"


def test_what_is_due_elsewhere_leads_to_its_plan(fjellvik, qtbot):
    task = fjellvik.library.today.look().tasks[0]
    row = fjellvik.room.slots["tasks"].findChildren(PressableRow)[0]
    assert texts(row)[0] == task.what
    assert texts(row)[1].startswith(task.title)
    press(qtbot, row)
    assert fjellvik.room.standing() == (task.safari, "plan")


def test_older_quotes_stand_small_and_open_in_the_library_too(fjellvik, qtbot):
    quotes = fjellvik.library.today.look().quotes
    rows = fjellvik.room.slots["more"].findChildren(PressableRow)
    assert [texts(row)[0] for row in rows] == [f"«{one.note.text}»" for one in quotes[1:]]
    press(qtbot, rows[1])
    assert fjellvik.room.model.found(fjellvik.room.list.currentIndex().row()).note.uid == quotes[2].note.uid


def test_a_promise_goes_to_its_story_and_a_late_one_says_so(fjellvik, qtbot):
    promise = fjellvik.library.today.look().promises[0]
    fjellvik.now += timedelta(days=25)
    fjellvik.room.refresh()
    row = fjellvik.room.slots["promises"].findChildren(PressableRow)[0]
    assert texts(row) == [promise.what, promise.owner, "Late, Tue 15 Dec"]
    assert row.accessibleName() == f"{promise.what}, {promise.owner}, Late, Tue 15 Dec"
    press(qtbot, row)
    assert fjellvik.room.standing() == (promise.safari, "story")


@pytest.mark.parametrize(
    ("days", "says"), [(-1, "Late, Mon 16 Nov"), (0, "Today"), (1, "Tomorrow"), (3, "Fri 20 Nov"), (60, "16 Jan 2027")]
)
def test_days_are_said_as_one_says_them(days, says):
    today = date(2026, 11, 17)
    assert due_words(today + timedelta(days=days), today) == says


def test_a_change_shows_at_once_and_nothing_else_is_made_anew(fjellvik):
    quote, uid = fjellvik.room.findChild(QuoteCard), coming(fjellvik).uid
    fjellvik.library.plans.edit(uid, title="Breakfast in the hangar")
    assert "Breakfast in the hangar" in texts(fjellvik.room)
    assert fjellvik.room.findChild(QuoteCard) is quote
    fjellvik.library.undo()
    assert "Breakfast about the small print" in texts(fjellvik.room)


def test_the_keyboard_stays_where_it_was_when_something_changes(fjellvik):
    button(fjellvik.room, "Invite").setFocus()
    fjellvik.library.plans.edit(coming(fjellvik).uid, title="Breakfast in the hangar")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Invite: Four leaders, three customers. Henrik sits alone."


def test_while_another_room_is_shown_it_waits_and_then_is_right(fjellvik):
    today, uid = fjellvik.room, coming(fjellvik).uid
    fjellvik.window.go("people")
    fjellvik.library.plans.edit(uid, title="Breakfast in the hangar")
    assert "Breakfast in the hangar" not in texts(today)
    fjellvik.window.go("today")
    assert "Breakfast in the hangar" in texts(today)


def test_after_midnight_it_is_another_day(fjellvik):
    timer = fjellvik.room._midnight
    assert 0 < timer.interval() <= 3_600_000
    fjellvik.now += timedelta(hours=15)
    timer.timeout.emit()
    assert texts(fjellvik.room.head)[0] == "Wednesday 25 November"
    assert texts(fjellvik.room.head)[1].startswith("One day to the next safari.")
    fjellvik.now += timedelta(hours=22, minutes=50)  # 23:31
    timer.timeout.emit()
    assert 0 < timer.interval() <= 29 * 60_000 + 1000


def test_a_programme_just_begun_says_how_to_go_on(begun, qtbot, asked):
    assert texts(begun.room.head)[1] == "Nothing is planned yet."
    empty = begun.room.findChild(EmptyState)
    assert "Meet one customer." in texts(empty)
    assert empty.findChild(Illustration) is None  # the picture stands at the first run, a moment before
    assert not begun.room.new.isVisible()
    press(qtbot, empty.button)
    assert asked == ["new"]
    assert begun.window.room == "safaris"


def test_the_first_plan_takes_the_place_of_the_empty_state(begun):
    begun.library.people.add_leader("Astrid Holm", "CFO")
    assert not begun.room.slots["empty"].isVisible()
    assert begun.room.new.isVisible()
    assert begun.room.findChild(NothingNext) is not None
    assert texts(begun.room.slots["waits"])[-1] == "The goal is one whole day a year for everyone."


def test_without_anything_ahead_the_card_asks_for_a_plan(begun, qtbot, asked):
    begun.library.people.add_leader("Astrid Holm", "CFO")
    qtbot.mouseClick(button(begun.room, "Plan the next safari"), Qt.MouseButton.LeftButton)
    begun.window.go("today")
    qtbot.mouseClick(begun.room.new, Qt.MouseButton.LeftButton)
    assert asked == ["new", "new"]


def test_the_whole_room_is_walked_by_tab_in_reading_order(fjellvik, qtbot):
    fjellvik.room.new.setFocus(Qt.FocusReason.TabFocusReason)
    walked = []
    for _step in range(30):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if not fjellvik.room.isAncestorOf(focus):
            break
        walked.append(focus.accessibleName().partition(":")[0].partition(",")[0])
    assert walked[:5] == ["Open the brief", "Take off", "Invite", "See", "And two more"]
    task = fjellvik.library.today.look().tasks[0].what.partition(":")[0].partition(",")[0]
    assert walked.index(task) < walked.index("Κάθε ζημιά έχει έναν υπεύθυνο με όνομα")
    assert walked[-7:] == ["Newest quote", "Petros Rallis", "Anne Kjær", "Solveig Moen", "Henrik Lie", *["Nikos"] * 2]
    assert all(walked)


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 1.0), ((1100, 700), 1.0), ((1100, 700), 1.5)])
def test_nothing_stands_outside_the_window(fjellvik, qtbot, size, text):
    theme().set_text_size(text)
    fjellvik.window.resize(*size)
    qtbot.wait(20)
    room = fjellvik.room
    for one in room.findChildren(QWidget):
        if isinstance(one, PlainText | Button | DaysBar) and one.isVisible():
            left = one.mapTo(room, QPoint(0, 0)).x()
            assert left >= 0, one.text()
            assert left + one.width() <= room.width()
    beside = room.slots["quote"].mapTo(room, QPoint(0, 0)).x() > room.slots["next"].mapTo(room, QPoint(0, 0)).x()
    assert beside is (text == 1.0)


def test_a_reader_hears_a_button_with_its_sentence(fjellvik):
    heard = QAccessible.queryAccessibleInterface(fjellvik.room.findChild(QuoteCard))
    assert heard.role() == QAccessible.Role.Button
    assert heard.text(QAccessible.Text.Name).startswith("Newest quote, Nikos, 41, «")


def test_it_is_walked_in_reading_order_also_after_something_changed(fjellvik, qtbot):
    def walk():
        fjellvik.room.new.setFocus(Qt.FocusReason.TabFocusReason)
        walked = []
        for _step in range(12):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            assert focus is not None
            walked.append(focus.accessibleName())
        return walked

    before = walk()
    fjellvik.library.plans.edit(coming(fjellvik).uid, title="Breakfast in the hangar")
    assert walk() == before


def test_nobody_is_said_to_come_who_is_not_on_the_safari(fjellvik):
    library = fjellvik.library
    for one in library.guests.participants(library.today.look().next.safari.uid):
        library.guests.uninvite(one.uid)
    said = texts(fjellvik.room.slots["waits"])
    assert "Petros Rallis" in said
    assert said[-1] == "The goal is one whole day a year for everyone."


@pytest.fixture
def shown_elsewhere(fjellvik):
    """The example, in a window on screen whose Today nobody looked at yet."""
    fjellvik.window.close_rooms()
    fjellvik.window.open_rooms(fjellvik.library, fjellvik.bridge)
    return fjellvik


def test_the_lists_below_come_once_the_card_and_the_quote_stand(shown_elsewhere):
    shown_elsewhere.window.go("today")
    slots = shown_elsewhere.room.slots
    assert slots["next"].part is not None
    assert [slots[name].part for name in ("tasks", "promises", "more")] == [None] * 3
    QApplication.processEvents()
    assert slots["tasks"].part is not None
    assert slots["more"].part is not None


def test_left_before_they_came_they_come_when_it_is_shown_again(shown_elsewhere, monkeypatch):
    window, asked = shown_elsewhere.window, []

    def nothing():
        asked.append("")
        return []

    monkeypatch.setattr(shown_elsewhere.library.tellings, "to_recall", nothing)
    window.go("today")
    slots = shown_elsewhere.room.slots
    window.go("people")
    QApplication.processEvents()
    assert (slots["tasks"].part, asked) == (None, [])
    window.go("today")
    assert slots["tasks"].part is not None


def test_so_they_do_when_the_window_was_hidden_before(shown_elsewhere):
    window = shown_elsewhere.window
    window.go("today")
    slots = shown_elsewhere.room.slots
    window.hide()
    QApplication.processEvents()
    assert slots["tasks"].part is None
    window.show()
    assert slots["tasks"].part is not None
