"""Writing on the day: what is typed becomes notes, and the screen says kept only when the disk says so."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt

from safari.finding.query import Query
from safari.run.note import Kind
from ui.run.timeline_model import ROW

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER, UP, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down

TWELVE = [
    '"Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra." @Ingrid, 67 #Starting over ^-3',
    "»Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv.« @Sofie",
    "«Θα συμβούλευα όλα τα μέλη της οργάνωσης να περνούν μια μέρα το χρόνο στο σαλόνι τους.» @Nikos ^2",
    "!En kundeorientert transformasjon er et maraton for mestere. @Ingrid, 67",
    ".Ingrid har tatt med en blå mappe 📘 med alle brevene i rekkefølge",
    "*Marit brøt vår egen regel da hun ringte tilbake. #helter ^+2",
    "+Ett navn på saken, fra befaring til reparasjon",
    "?Who owns a claim between the survey and the repair?",
    '"Мне никто не перезвонил" @Nikos',
    "!又重新开始，每一次都是 #Waiting",
    '"لم يتصل بي أحد" @Sofie',
    "She kept count 👩‍👧 on the back of our own letter",
]


def test_twelve_notes_by_keyboard_in_any_script(day, breakfast, hand):
    for line in TWELVE:
        hand.types(line)
        day.box.offers.hide()
        hand.enters(day)
    notes = breakfast.library.notes.of_safari(breakfast.uid)
    assert [note.kind for note in notes] == [
        *(Kind.QUOTE, Kind.QUOTE, Kind.QUOTE, Kind.OUCH, Kind.SAW, Kind.AHA),
        *(Kind.IDEA, Kind.QUESTION, Kind.QUOTE, Kind.OUCH, Kind.QUOTE, Kind.SAW),
    ]
    assert notes[0].text == "Jeg ringte elleve ganger. Hver gang måtte jeg starte forfra."
    assert notes[1].text == "Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv."
    assert notes[2].text.startswith("Θα συμβούλευα όλα τα μέλη")
    assert notes[8].text == "Мне никто не перезвонил"
    assert notes[9].text == "又重新开始，每一次都是"
    assert notes[10].text == "لم يتصل بي أحد"
    assert notes[11].text.count("👩‍👧") == 1
    assert (notes[0].said_by, notes[0].feeling, notes[0].language) == (breakfast.customers.ingrid.uid, -3, "nb")
    assert notes[0].touchpoint == breakfast.touchpoints.over.uid
    assert (notes[2].feeling, notes[2].language) == (2, "el")
    assert {note.author for note in notes} == {breakfast.leaders.astrid.uid}
    assert day.line.text() == ""
    shown = [day.timeline.model().index(row, 0).data(ROW).note.text for row in range(12)]
    assert shown == [note.text for note in notes]
    assert day.top.kept.words.text() == "Every word is kept"


def test_kept_is_said_only_after_the_commit(day, breakfast, hand, qtbot):
    hand.types("Forty minutes on hold")
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    with breakfast.library.database.lock:  # the disk takes its time
        held = threading.Event()
        day.sitting.keeper.read(held.set, lambda _nothing: None)
        hand.presses(ENTER)
        assert day.line.text() == ""
        assert day.timeline.model().rowCount() == 1
        assert day.top.kept.words.text() == "Writing"
        qtbot.wait(60)
        assert day.top.kept.words.text() == "Writing"
        hand.types("no letter waits")  # for the disk
        assert day.line.text() == "no letter waits"
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    assert breakfast.texts() == ["Forty minutes on hold"]


def test_letters_typed_are_on_disk_within_300_ms(day, breakfast, hand, qtbot):
    hand.types("!Ρώτησαν ξανά @Nikos")
    astrid = breakfast.leaders.astrid.uid

    def on_disk() -> str:
        draft = breakfast.library.drafts.of(breakfast.uid, astrid)
        return draft.text if draft else ""

    qtbot.waitUntil(lambda: on_disk() == "!Ρώτησαν ξανά @Nikos", timeout=300)


def test_after_a_crash_the_words_and_chips_are_back(open_run, breakfast, hand, qtbot):
    screen = open_run().screen_of_day
    hand.types("Half a sentence that was never")
    hand.presses(Qt.Key.Key_3, CTRL)
    screen.box.chips.people[breakfast.customers.nikos.uid].click()
    hand.presses(DOWN, CTRL)
    hand.presses(DOWN, CTRL)
    qtbot.waitUntil(lambda: screen.top.kept.state == "kept")
    again = open_run().screen_of_day  # a second window finds what a crash would have left
    assert again.line.text() == "Half a sentence that was never"
    jotted = again.sitting.jotting.jotted
    assert (jotted.kind, jotted.said_by, jotted.feeling) == (Kind.OUCH, breakfast.customers.nikos.uid, -1)
    assert again.messages.sentence == "Brought back: half a sentence."


def test_a_full_disk_gives_the_words_back_and_says_so(day, breakfast, hand, qtbot):
    database = breakfast.library.database
    day.line.insertPlainText("!" + "They asked again. " * 400)
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    pages = database.value("PRAGMA page_count")
    database.value(f"PRAGMA max_page_count = {pages}")
    typed = day.line.text()
    hand.presses(ENTER)
    qtbot.waitUntil(lambda: day.top.kept.state == "failed")
    assert day.line.text() == typed
    assert day.timeline.model().rowCount() == 0
    assert day.top.kept.words.text().startswith("The disk is full, so nothing was saved just now.")
    assert breakfast.texts() == []
    qtbot.wait(700)
    assert day.top.kept.state == "failed"  # it stays
    database.value("PRAGMA max_page_count = 1073741823")
    hand.presses(ENTER)
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    assert [text.count("They asked again.") for text in breakfast.texts()] == [400]


def test_what_is_typed_on_while_the_disk_fails_is_not_mixed_up(day, breakfast, hand, qtbot):
    database = breakfast.library.database
    day.line.insertPlainText("First " + "x" * 9000)
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    database.value(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with database.lock:
        hand.presses(ENTER)
        hand.types("Second")
    qtbot.waitUntil(lambda: day.top.kept.state == "failed")
    assert day.line.text() == "Second"
    row = day.timeline.model().index(0, 0).data(ROW)
    assert row.state == "failed"
    day.top.done.click()
    assert breakfast.went == []  # it does not leave a note behind
    qtbot.waitUntil(lambda: len(day.sitting.keeper.failed) == 1)  # leaving has tried again
    database.value("PRAGMA max_page_count = 1073741823")
    day.top.retry.emit()
    qtbot.waitUntil(lambda: day.top.kept.state == "kept")
    assert len(breakfast.texts()) == 1
    assert day.timeline.model().index(0, 0).data(ROW).state == "kept"


def test_up_changes_the_last_note_enter_keeps_the_change(day, breakfast, hand):
    hand.types('"Jeg ringte ti ganger @Ingrid, 67 ^-2')
    hand.enters(day)
    hand.presses(UP)
    assert day.line.text() == "Jeg ringte ti ganger"
    assert day.sitting.jotting.jotted.feeling == -2
    for _letter in "ti ganger":
        hand.presses(Qt.Key.Key_Backspace)
    hand.types("elleve ganger")
    hand.enters(day)
    (note,) = breakfast.library.notes.of_safari(breakfast.uid)
    assert (note.text, note.feeling, note.kind) == ("Jeg ringte elleve ganger", -2, Kind.QUOTE)
    assert day.line.text() == ""
    assert day.timeline.model().index(0, 0).data(ROW).note.text == "Jeg ringte elleve ganger"


def test_esc_leaves_the_note_as_it_was(day, breakfast, hand):
    hand.types("##1 is what she calls us")
    hand.enters(day)
    hand.presses(UP)
    assert day.line.text() == "##1 is what she calls us"
    hand.types(" and more")
    hand.presses(Qt.Key.Key_Escape)
    assert day.line.text() == ""
    assert breakfast.texts() == ["#1 is what she calls us"]


def test_esc_throws_nothing_away(day, hand):
    hand.types("Half a sentence")
    hand.presses(Qt.Key.Key_Escape)
    assert day.line.text() == "Half a sentence"


def test_up_leaves_other_leaders_notes_alone(open_run, breakfast, hand):
    screen = open_run().screen_of_day
    hand.types("Astrid heard this")
    hand.enters(screen)
    breakfast.library.notes.get_up(breakfast.uid)  # Astrid left
    erik = open_run(breakfast.leaders.erik.uid).screen_of_day
    hand.presses(UP)
    assert erik.line.text() == ""


def test_ctrl_z_takes_back_the_last_note_and_puts_it_back(day, breakfast, hand, qtbot):
    for words in ("One", "Two"):
        hand.types(words)
        hand.enters(day)
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.timeline.model().rowCount() == 1)
    assert breakfast.texts() == ["One"]
    assert day.messages.sentence == "Taken back: Note kept. Ctrl+Shift+Z does it again."
    hand.presses(Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: day.timeline.model().rowCount() == 2)
    assert breakfast.texts() == ["One", "Two"]


def test_ctrl_z_first_takes_back_what_is_typed(day, breakfast, hand, qtbot):
    hand.types("One")
    hand.enters(day)
    hand.types("Two")
    hand.presses(Qt.Key.Key_Z, CTRL)
    assert day.line.text() == ""
    assert breakfast.texts() == ["One"]
    hand.presses(Qt.Key.Key_Z, CTRL | SHIFT)
    assert day.line.text() == "Two"


def test_ctrl_z_takes_back_nothing_from_before_run(day, breakfast, hand, qtbot):
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: day.messages.sentence == "There is nothing to take back.")
    assert len(breakfast.library.guests.participants(breakfast.uid)) == 5


def test_off_the_record_stays_on_this_screen(day, breakfast, hand):
    hand.types("What the neighbour said")
    hand.presses(Qt.Key.Key_O, CTRL)
    assert day.top.record.isChecked()
    assert day.box.chips.off_record.isVisible()
    hand.enters(day)
    assert not day.top.record.isChecked()  # for this note alone
    hand.types("What Ingrid said")
    hand.enters(day)
    finding = breakfast.library.finding
    assert finding.count(Query("neighbour")) == 0
    assert finding.count(Query("said")) == 1
    said = day.timeline.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "What the neighbour said" in said
    assert "Off the record" in said


@pytest.mark.parametrize("words", ["", "   ", "!", "#tag", "@Nikos "])
def test_enter_with_nothing_to_keep_keeps_nothing(day, breakfast, hand, words, qtbot):
    hand.types(words)
    day.box.offers.hide()
    hand.presses(ENTER)
    assert day.messages.sentence == "There is nothing to keep yet. Write what you hear, then press Enter."
    assert day.line.text() == words
    assert breakfast.texts() == []


def test_shift_enter_is_a_new_line(day, breakfast, hand):
    hand.types("One")
    hand.presses(ENTER, SHIFT)
    hand.types("two")
    hand.enters(day)
    assert breakfast.texts() == ["One\ntwo"]


def test_a_name_nobody_knows_is_kept_as_it_is_and_told(day, breakfast, hand):
    hand.types("I asked @Bob about it")
    hand.enters(day)
    assert breakfast.texts() == ["I asked @Bob about it"]
    assert day.messages.sentence == "“@Bob” is nobody on this safari. It stays in the note as it is."


def test_leaving_finds_everything_on_disk(day, breakfast, hand):
    hand.types("Not yet kept")
    day.top.done.click()
    astrid = breakfast.leaders.astrid.uid
    draft = breakfast.library.drafts.of(breakfast.uid, astrid)
    assert draft is not None
    assert draft.text == "Not yet kept"
    assert breakfast.went == [("safaris", breakfast.uid, "plan")]


def test_closing_finishes_what_is_queued(open_run, breakfast, hand, qapp):
    step = open_run()
    with breakfast.library.database.lock:
        for words in ("One", "Two", "Three"):
            hand.types(words)
            hand.presses(ENTER)
        assert breakfast.texts() == []
    step.settle()
    assert breakfast.texts() == ["One", "Two", "Three"]


def test_ctrl_z_while_a_note_is_being_changed_does_not_take_it_away(day, breakfast, hand, qtbot):
    hand.types("One")
    hand.enters(day)
    hand.presses(UP)
    hand.presses(Qt.Key.Key_Z, CTRL)
    qtbot.wait(50)
    assert breakfast.texts() == ["One"]
    assert day.messages.sentence == "This note is being changed. Esc leaves it as it was."
