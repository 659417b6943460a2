"""Ctrl+J: write at once; who it was is asked afterwards, on one line; nothing typed leaves nothing to tidy."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safari.library import Library
from safari.people.consent import Answer, How, Use
from ui.run.run_step import RunStep
from ui.session import Session

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def session(dressed_app, qtbot, tmp_path):
    """The program over a library with one leader."""
    path = tmp_path / "a.safari"
    library = Library.create(path, "Fjellvik Insurance")
    library.people.add_leader("Astrid Holm")
    library.close()
    made = Session(tmp_path / "settings.ini")
    qtbot.addWidget(made.window)
    assert made.open_library(path)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def begin(session, qtbot):
    """Ctrl+J, from wherever one is; the screen of the day."""

    def pressed():
        QTest.keyClick(QApplication.focusWidget() or session.window, Qt.Key.Key_J, CTRL)
        qtbot.waitUntil(lambda: session.window.is_alone)
        step = session.window._outer.currentWidget()
        assert isinstance(step, RunStep)
        return step.screen_of_day

    return pressed


def jot(screen, words: str, qtbot) -> None:
    QTest.keyClicks(screen.line, words)
    QTest.keyClick(screen.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.top.kept.state == "kept" and screen.line.text() == "")


def strip_of(screen):
    from ui.chance.strip import Strip

    return screen.findChild(Strip)


def press_ctrl_w() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_W, CTRL)


@pytest.mark.parametrize("room", ["today", "safaris", "library", "people"])
def test_it_opens_run_at_once_with_the_keyboard_in_the_line(session, begin, qtbot, room):
    session.window.go(room)
    screen = begin()
    qtbot.waitUntil(screen.line.hasFocus)
    (safari,) = session.library.plans.safaris()
    assert safari.title.startswith("Barbecue moment, ")
    assert safari.day == date.today()
    assert not strip_of(screen).isVisible()


def test_after_the_first_note_it_asks_who_it_was_and_keeps_all_of_it_at_once(session, begin, qtbot):
    screen = begin()
    jot(screen, '"We call you, you never call us', qtbot)
    strip = strip_of(screen)
    qtbot.waitUntil(strip.isVisible)
    assert screen.line.hasFocus()  # it does not take the keyboard
    QTest.keyClicks(strip.who, "Kari, 54")
    QTest.keyClicks(strip.where, "At the grill")
    strip.yes.click()
    QTest.keyClick(strip.where, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not strip.isVisible())
    library = session.library
    (customer,) = library.people.customers()
    (safari,) = library.plans.safaris()
    (note,) = library.notes.of_safari(safari.uid)
    assert (customer.alias, safari.place, note.said_by) == ("Kari, 54", "At the grill", customer.uid)
    answers = library.people.agreement(customer.uid).answers
    assert set(answers) == {Use.NOTES, Use.ANONYMOUS_QUOTE}  # their name was not asked for
    assert answers[Use.NOTES].how is How.SPOKEN
    qtbot.waitUntil(screen.line.hasFocus)
    QTest.keyClick(screen.line, Qt.Key.Key_Z, CTRL)  # one undo for all of it
    qtbot.waitUntil(lambda: library.people.customers() == [])
    assert library.notes.of_safari(safari.uid)[0].said_by is None


def test_a_no_is_kept_as_a_no(session, begin, qtbot):
    screen = begin()
    jot(screen, '"Not for anybody', qtbot)
    strip = strip_of(screen)
    qtbot.waitUntil(strip.isVisible)
    QTest.keyClicks(strip.who, "Per")
    strip.yes.click()
    strip.no.click()
    strip.keep.click()
    qtbot.waitUntil(lambda: session.library.people.customers() != [])
    (customer,) = session.library.people.customers()
    assert session.library.people.agreement(customer.uid).answers[Use.NOTES].answer is Answer.NO


def test_finished_without_a_note_it_was_never_there(session, begin, qtbot):
    begin()
    press_ctrl_w()
    qtbot.waitUntil(lambda: not session.window.is_alone)
    assert session.library.plans.safaris() == []
    assert session.library.undo() == "Astrid Holm added" or session.library.undo() == ""
    assert session.window.room == "today"


def test_finish_asks_once_and_then_goes(session, begin, qtbot):
    screen = begin()
    jot(screen, "He fixed the roof himself", qtbot)
    QTest.keyClick(screen.line, Qt.Key.Key_W, CTRL)
    assert session.window.is_alone
    assert "Who was it?" in screen.messages.sentence
    assert strip_of(screen).who.hasFocus()
    QTest.keyClick(strip_of(screen).who, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: not session.window.is_alone)
    (safari,) = session.library.plans.safaris()
    session.window.go("safaris", safari.uid, "run")  # resumable
    again = session.window._outer.currentWidget().screen_of_day
    assert strip_of(again).isVisible()


def test_in_run_it_begins_another_moment(session, begin, qtbot):
    first = begin()
    jot(first, "He fixed the roof himself", qtbot)
    QTest.keyClick(first.line, Qt.Key.Key_J, CTRL)
    qtbot.waitUntil(lambda: len(session.library.plans.safaris()) == 2)
    assert session.window.is_alone
    assert session.window._outer.currentWidget().screen_of_day is not first


def tell(screen, qtbot, alias: str, *, agreed: bool) -> None:
    strip = strip_of(screen)
    qtbot.waitUntil(strip.isVisible)
    QTest.keyClicks(strip.who, alias)
    (strip.yes if agreed else strip.no).click()
    strip.keep.click()
    qtbot.waitUntil(lambda: not strip.isVisible())


def found(session, word: str) -> list[str]:
    """What the library gives of the notes with this word to whoever looks for it."""
    desk = session.library.finding
    return [one.note.text for one in desk.found([row[0] for row in session.library.database.rows(SEQS, (word,))])]


SEQS = "SELECT seq FROM notes WHERE instr(text, ?) > 0"


def test_a_no_counts_for_what_they_say_afterwards_and_for_the_quote_in_the_line(session, begin, qtbot):
    screen = begin()
    jot(screen, '"Not for anybody zebra', qtbot)
    QTest.keyClicks(screen.line, '"Nor this zebra')
    tell(screen, qtbot, "Per", agreed=False)
    for words in ("", '"And not the last zebra'):
        jot(screen, words, qtbot)
    (customer,) = session.library.people.customers()
    (safari,) = session.library.plans.safaris()
    notes = session.library.notes.of_safari(safari.uid)
    assert [note.said_by for note in notes] == [customer.uid] * 3
    assert found(session, "zebra") == [""] * 3


def test_whoever_is_named_still_speaks_when_one_comes_back_and_no_more_once_taken_back(session, begin, qtbot):
    screen = begin()
    jot(screen, '"We call you', qtbot)
    tell(screen, qtbot, "Kari", agreed=True)
    (customer,) = session.library.people.customers()
    qtbot.waitUntil(lambda: screen.sitting.jotting.standing.said_by == customer.uid)
    QTest.keyClick(screen.line, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: screen.sitting.jotting.standing.said_by is None)
    QTest.keyClick(screen.line, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: session.library.people.customers() != [])
    QTest.keyClick(screen.line, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: not session.window.is_alone)
    session.window.go("safaris", session.library.plans.safaris()[0].uid, "run")
    again = session.window._outer.currentWidget().screen_of_day
    assert again.sitting.jotting.chosen.said_by == customer.uid


def test_a_moment_in_which_something_was_counted_alone_stays_and_can_be_left(session, begin, qtbot):
    begin()
    (safari,) = session.library.plans.safaris()
    tally = session.library.counting.begin_tally(safari.uid, "Sighs")
    press_ctrl_w()
    qtbot.waitUntil(lambda: not session.window.is_alone)
    assert session.library.plans.safaris() != []
    assert [one.tally.uid for one in session.library.counting.counted(safari.uid)] == [tally.uid]


def test_a_moment_begun_from_an_empty_one_takes_its_place(session, begin, qtbot):
    begin()
    (first,) = session.library.plans.safaris()
    second = begin()
    qtbot.waitUntil(lambda: [one.uid for one in session.library.plans.safaris()] != [first.uid])
    assert len(session.library.plans.safaris()) == 1
    jot(second, "He fixed the roof himself", qtbot)


def test_an_empty_moment_is_gone_when_its_library_is_opened_again(session, begin):
    begin()
    path = session.library.path
    other = path.with_name("b.safari")
    Library.create(other, "Fjellvik Bank").close()
    assert session.open_library(other)
    assert session.open_library(path)
    assert session.library.plans.safaris() == []
    assert not session.window.is_alone
    assert session.library.journal.undoable == 0


def test_a_moment_planned_by_hand_stays(session, qtbot):
    desk, library = session.library.chance, session.library
    kind = next(one for one in library.formats.formats("en")[0] if one.setting.value == "chance")
    safari = library.plans.plan(kind, "Barbecue", day=date.today())
    assert not desk.vanish(safari.uid)


@pytest.mark.parametrize("asked", [False, True])
def test_what_was_typed_in_the_strip_and_not_entered_is_kept_by_finishing(session, begin, qtbot, asked):
    screen = begin()
    jot(screen, '"Not for anybody', qtbot)
    strip = strip_of(screen)
    qtbot.waitUntil(strip.isVisible)
    if asked:
        QTest.keyClick(screen.line, Qt.Key.Key_W, CTRL)
        assert "Who was it?" in screen.messages.sentence
    QTest.keyClicks(strip.who, "Per")
    QTest.keyClicks(strip.where, "At the grill")
    strip.no.click()
    QTest.keyClick(strip.who, Qt.Key.Key_W, CTRL)
    qtbot.waitUntil(lambda: not session.window.is_alone)
    library = session.library
    ((customer,), (safari,)) = library.people.customers(), library.plans.safaris()
    assert (customer.alias, safari.place) == ("Per", "At the grill")
    assert library.people.agreement(customer.uid).answers[Use.NOTES].answer is Answer.NO
    assert [note.said_by for note in library.notes.of_safari(safari.uid)] == [customer.uid]


def test_finishing_tells_nothing_again_that_was_kept_or_taken_back(session, begin, qtbot):
    screen = begin()
    jot(screen, '"Not for anybody', qtbot)
    tell(screen, qtbot, "Per", agreed=True)
    library = session.library
    qtbot.waitUntil(lambda: not (strip_of(screen).yes.isChecked() or strip_of(screen).no.isChecked()))
    QTest.keyClick(screen.line, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: library.people.customers() == [] and strip_of(screen).who.text() == "")
    for _time in range(2):
        press_ctrl_w()
    qtbot.waitUntil(lambda: not session.window.is_alone)
    assert library.people.customers() == []


def test_a_moment_of_today_comes_back_in_run_and_never_in_its_plan(session, tmp_path):
    met = session.library.chance.begin("Barbecue")
    session.library.counting.begin_tally(met.uid, "Sausages")
    session.window.go("safaris", met.uid, "plan")
    session.window.close()
    session.close()
    again = Session(tmp_path / "settings.ini")
    assert again.open_library(tmp_path / "a.safari")
    assert again.window.findChild(RunStep) is not None
    again.window.close()
    again.close()
