"""Ctrl+M listens, Ctrl+M keeps what was said as one note; nobody's voice without their yes, and nothing is lost."""

from __future__ import annotations

import io
import wave

import pytest
from PySide6.QtCore import Qt
from PySide6.QtMultimedia import QMediaDevices, QtAudio

from safari.errors import SafariError
from safari.memos.desk import MemoDesk
from safari.people.consent import Answer, How, Use
from safari.run.note import Kind
from ui.memos import saying
from ui.run.consent_question import ConsentQuestion
from ui.run.photo_question import PhotoQuestion

CTRL = Qt.KeyboardModifier.ControlModifier


def question(memos) -> ConsentQuestion:
    asked = memos.screen.findChildren(ConsentQuestion)
    return next(one for one in asked if not isinstance(one, PhotoQuestion))


def test_a_key_begins_and_the_same_key_keeps_it(memos, device, pcm, qtbot):
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "own voice" in memos.said)
    qtbot.waitUntil(lambda: memos.screen.box.chips.voice.text() == "Stop 0:02")
    assert memos.pieces() > 0  # on disk while it is said
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.said.startswith("Kept: a spoken note of 0:0"))
    (note,) = memos.notes()
    assert note.text.startswith("Spoken note 0:0")
    assert (note.kind, note.said_by, note.off_record) == (Kind.SAW, None, False)
    with wave.open(io.BytesIO(memos.library.memos.sound(memos.memo()))) as wav:
        heard = wav.readframes(wav.getnframes())
    assert heard == pcm[: len(heard)]
    assert len(heard) == device.given
    assert not device.is_open
    assert memos.pieces() == 0
    assert memos.screen.box.chips.voice.text() == "Voice"
    assert memos.screen.line.hasFocus()


def test_it_stands_on_the_timeline_and_one_undo_takes_all_of_it_back(memos, device, qtbot):
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    (row,) = memos.screen.sitting.model.rows
    assert len(row.memos) == 1
    assert "spoken, 0:0" in memos.screen.sitting.model.shown(row).said
    memos.presses(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 0)
    assert memos.notes() == []
    memos.presses(Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    assert memos.memo().lasts > 1_000


def test_the_button_does_the_same(memos, device, qtbot):
    memos.screen.box.chips.voice.click()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    memos.screen.box.chips.voice.click()
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)


def test_words_in_the_line_become_its_words(memos, device, qtbot):
    memos.screen.line.insertPlainText("!They put her on hold again #hold")
    memos.says_a_note(qtbot)
    (note,) = memos.notes()
    assert (note.kind, note.text, note.tags) == (Kind.OUCH, "They put her on hold again", ("hold",))
    assert memos.screen.line.text() == ""
    assert memos.screen.settle()
    assert memos.library.drafts.left() == []


def test_typing_goes_on_while_it_listens(memos, device, qtbot):
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    memos.screen.line.insertPlainText("Her words, typed")
    memos.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)
    assert memos.screen.saying.is_under_way
    memos.ctrl_m()
    qtbot.waitUntil(lambda: len(memos.notes()) == 2)
    assert [bool(memos.library.memos.of_note(note.uid)) for note in memos.notes()] == [False, True]


def test_without_a_microphone_a_sentence_and_the_line_stays_usable(memos, qtbot):
    assert QMediaDevices.audioInputs() == []  # for real: nothing stands in for the device here
    memos.screen.line.insertPlainText("She sighed")
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "No microphone was found" in memos.said)
    assert memos.screen.line.text() == "She sighed"
    assert not memos.screen.saying.is_under_way
    memos.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [note.text for note in memos.notes()] == ["She sighed"])


def test_a_device_that_refuses_is_said(memos, device, qtbot):
    device.fails = QtAudio.Error.OpenError
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "could not be opened" in memos.said)
    assert memos.notes() == []
    device.fails = QtAudio.Error.NoError
    memos.says_a_note(qtbot)


@pytest.mark.parametrize("tells", [True, False])
def test_unplugged_what_was_said_until_then_is_kept(memos, device, qtbot, monkeypatch, tells):
    monkeypatch.setattr("ui.memos.microphone.SILENT_S", 0.3)
    device.gives = 64_000  # two seconds
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    if tells:
        device.fails = QtAudio.Error.IOError
    qtbot.waitUntil(lambda: "microphone is gone" in memos.said)
    assert 1_000 < memos.memo().lasts <= 2_000


def test_who_is_not_asked_is_asked_first_and_a_yes_listens(memos, device, qtbot):
    memos.screen.line.insertPlainText("@Ingrid ")
    memos.ctrl_m()
    asked = question(memos)
    assert asked.isVisible()
    assert "Ingrid, 67" in asked.words.text()
    assert not device.is_open
    memos.presses(Qt.Key.Key_Return)  # "Yes, spoken" has the keyboard
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    answer = memos.library.people.agreement(memos.ingrid.uid).answers[Use.AUDIO]
    assert (answer.answer, answer.how, answer.taken_by) == (Answer.YES, How.SPOKEN, "Astrid Holm")
    assert not asked.isVisible()
    memos.ctrl_m()
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)
    assert memos.notes()[0].said_by == memos.ingrid.uid


@pytest.mark.parametrize("withdrawn", [False, True])
def test_whoever_said_no_is_not_recorded(memos, device, qtbot, withdrawn):
    memos.agrees(Answer.YES if withdrawn else Answer.NO)
    if withdrawn:
        memos.library.people.withdraw(memos.ingrid.uid, (Use.AUDIO,), memos.library.journal.clock().date())
    memos.screen.line.insertPlainText("She sighs @Ingrid")
    memos.ctrl_m()
    assert "said no to sound" in memos.said
    assert not memos.screen.saying.is_under_way
    assert not question(memos).isVisible()
    assert memos.screen.line.text() == "She sighs @Ingrid"


def test_a_no_to_the_question_opens_no_microphone(memos, device, qtbot):
    memos.screen.line.insertPlainText("@Ingrid ")
    memos.ctrl_m()
    question(memos).no.click()
    qtbot.waitUntil(lambda: "said no to sound" in memos.said)
    assert not memos.screen.saying.is_under_way
    assert memos.screen.line.hasFocus()


def test_a_parent_signs_first(memos, device):
    memos.agrees(how=How.SPOKEN)
    memos.library.people.edit_customer(memos.ingrid.uid, minor=True)
    memos.screen.line.insertPlainText("@Ingrid ")
    memos.ctrl_m()
    assert "parent" in memos.said
    assert not device.is_open


def test_ones_own_voice_does_not_become_that_of_somebody_who_was_not_asked(memos, device, qtbot):
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    memos.screen.line.insertPlainText("She sighs @Ingrid")
    memos.ctrl_m()
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)
    assert memos.notes()[0].said_by is None
    assert memos.screen.line.text() == "She sighs @Ingrid"  # her note is still to be kept


def test_a_spoken_note_is_not_changed_into_one_of_somebody_who_was_not_asked(memos, device, qtbot):
    memos.says_a_note(qtbot)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    memos.screen.sitting.change(memos.notes()[0].uid)
    memos.screen.sitting.jotting.choose_who(memos.ingrid.uid)
    memos.screen.sitting.submit()
    assert "cannot be about them" in memos.said
    memos.agrees()
    memos.screen.sitting.submit()
    qtbot.waitUntil(lambda: memos.notes()[0].said_by == memos.ingrid.uid)


def test_off_the_record_it_is_kept_so_from_its_first_piece(memos, device, qtbot):
    memos.presses(Qt.Key.Key_O, CTRL)
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    assert memos.library.database.value("SELECT min(off_record) FROM spoken") == 1
    memos.ctrl_m()
    qtbot.waitUntil(lambda: len(memos.notes()) == 1)
    assert memos.notes()[0].off_record


def test_leaving_run_keeps_what_was_said(memos, device, qtbot):
    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    assert memos.screen.settle()
    assert memos.memo().lasts >= 1_000
    qtbot.waitUntil(lambda: not device.is_open)


def test_ten_minutes_are_the_most_and_the_last_is_counted_down(memos, device, qtbot, monkeypatch):
    monkeypatch.setattr(saying, "MOST_MS", 3_000)
    monkeypatch.setattr(saying, "LAST_MS", 2_000)
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "left" in memos.screen.box.chips.voice.text())
    qtbot.waitUntil(lambda: "ten minutes at most" in memos.said)
    assert 3_000 <= memos.memo().lasts < 4_500


def test_a_full_disk_is_said_and_what_was_said_comes_back(memos, device, qtbot, monkeypatch):
    full = SafariError("The disk is full.", "Free some space.")

    def refuse(*_args, **_kwargs):
        raise full

    memos.ctrl_m()
    qtbot.waitUntil(lambda: memos.pieces() > 0)
    with monkeypatch.context() as disk:
        disk.setattr(MemoDesk, "hear", refuse)
        disk.setattr(MemoDesk, "end", refuse)
        qtbot.waitUntil(lambda: "disk is full" in memos.said)
        qtbot.waitUntil(lambda: not memos.screen.saying.is_under_way)
        assert memos.screen.sitting.settle() in {True, False}
    assert memos.notes() == []
    again = memos.reopen()
    qtbot.waitUntil(lambda: len(again.notes()) == 1)
    assert "a spoken note of 0:0" in again.said


def test_too_short_to_be_heard_nothing_is_kept(memos, device, qtbot, monkeypatch):
    device.pcm = device.pcm[:3_000]
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "own voice" in memos.said)
    memos.ctrl_m()
    qtbot.waitUntil(lambda: "Nothing was heard" in memos.said)
    assert memos.notes() == []


def test_while_a_note_is_changed_it_asks_to_finish_that_first(memos, device, qtbot):
    memos.screen.line.insertPlainText("She sighed")
    memos.presses(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rowCount() == 1)
    qtbot.waitUntil(lambda: memos.screen.sitting.model.rows[0].state == "kept")
    memos.presses(Qt.Key.Key_Up)
    memos.ctrl_m()
    assert "first" in memos.said
    assert not memos.screen.saying.is_under_way


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_device_that_breaks_in_an_unknown_way_is_said_and_can_be_tried_again(memos, device, qtbot, monkeypatch):
    def break_down(_device) -> None:
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(type(device), "start", break_down)
        memos.ctrl_m()
        qtbot.waitUntil(lambda: "could not be opened" in memos.said)
    memos.says_a_note(qtbot)
