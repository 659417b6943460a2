"""What it did to us: each leader's sentences, who has not written yet, a letter that asks; how the bets came out."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from safari.errors import SafariError
from safari.guests.participant import Outcome

Key = Qt.Key


@pytest.fixture
def pane(debrief):
    """The pane of what it did to leaders."""
    return debrief.panes["reflections"]


@pytest.fixture
def bets(debrief):
    """The pane of bets."""
    return debrief.panes["bets"]


@pytest.fixture
def written(breakfast):
    """What a leader wrote, as it stands in the library."""

    def of(name):
        found = breakfast.library.debriefs.reflections(breakfast.uid).get(breakfast.leaders[name])
        return (found.surprised, found.felt, found.will_do) if found else None

    return of


@pytest.fixture
def handed(monkeypatch):
    """What was handed to the system, which has a mail program."""
    urls: list[str] = []

    def open_url(url):
        urls.append(bytes(url.toEncoded()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


def test_nobody_has_written_yet(pane):
    assert pane.told.text() == "Astrid, Eleni and Mette have not written yet."
    assert len([one for one in pane.buttons.values() if one.isVisible()]) == 3


def test_a_leader_writes_by_keyboard_in_place(pane, written, keys, breakfast, debrief):
    button = pane.buttons[breakfast.leaders["Astrid Holm"]]
    button.setFocus()
    keys.press(Key.Key_Return)
    keys.write("She was never angry.")
    keys.press(Key.Key_Tab)
    keys.write("Ashamed.")
    debrief.settle()
    assert written("Astrid Holm") == ("She was never angry.", "Ashamed.", "")
    assert pane.told.text() == "Eleni and Mette have not written yet."
    block = pane.blocks[breakfast.leaders["Astrid Holm"]]
    assert QApplication.focusWidget() is block.edits["felt"]
    keys.press(Key.Key_Tab, times=2)
    keys.press(Key.Key_Space)
    assert not block.is_open
    assert block.change.hasFocus()
    assert block.said["felt"].isVisible()
    assert block.said["felt"].text() == "Ashamed."
    assert not block.said["will_do"].isVisible()


def test_done_without_a_word_the_keyboard_is_on_the_same_leader(pane, keys, breakfast):
    button = pane.buttons[breakfast.leaders["Eleni Papadaki"]]
    button.setFocus()
    keys.press(Key.Key_Return)
    keys.press(Key.Key_Tab, times=3)
    keys.press(Key.Key_Space)
    assert button.hasFocus()


def test_all_that_one_sitting_wrote_is_one_undo(pane, written, keys, breakfast, debrief):
    pane.buttons[breakfast.leaders["Eleni Papadaki"]].click()
    for words in ("Ντροπή ", "ένιωσα."):
        keys.write(words)
        debrief.settle()
    keys.press(Key.Key_Tab)
    breakfast.library.undo()
    assert written("Eleni Papadaki") is None
    assert "Eleni" in pane.told.text()


def test_one_leader_at_a_time_is_written_for(pane, breakfast, written, write):
    pane.buttons[breakfast.leaders["Astrid Holm"]].click()
    write("Ashamed.")
    pane.buttons[breakfast.leaders["Mette Sørensen"]].click()
    assert [block.leader.name for block in pane.blocks.values() if block.is_open] == ["Mette Sørensen"]
    assert written("Astrid Holm") == ("Ashamed.", "", "")


def test_what_was_written_is_changed(pane, breakfast, written, keys, debrief):
    breakfast.library.debriefs.reflect(breakfast.uid, breakfast.leaders["Astrid Holm"], will_do="Call her.")
    block = pane.blocks[breakfast.leaders["Astrid Holm"]]
    assert block.isVisible()
    block.change.click()
    block.edits["will_do"].setFocus()
    block.edits["will_do"].selectAll()
    keys.write("Call her on Monday.")
    debrief.settle()
    assert written("Astrid Holm") == ("", "", "Call her on Monday.")


def test_those_who_have_not_written_are_asked_by_a_letter(pane, handed, breakfast):
    breakfast.library.debriefs.reflect(breakfast.uid, breakfast.leaders["Astrid Holm"], felt="Ashamed.")
    pane.ask.click()
    (url,) = handed
    to, _mark, rest = url.partition("?")
    assert to == "mailto:eleni@fjellvik.example,mette@fjellvik.example"
    letter = unquote(rest)
    assert "Dear Eleni Papadaki and Mette Sørensen," in letter
    assert "Breakfast with claims customers, Thursday 19 November 2026" in letter
    assert "What surprised me:\r\nWhat I felt:\r\nWhat I will do:" in letter
    assert "Ingrid" not in letter


def test_a_letter_that_cannot_be_written_is_said(pane, breakfast, debrief, handed, monkeypatch):
    def refuse(*_asked):
        raise SafariError("The library cannot be read.", "Try again.")

    monkeypatch.setattr(type(breakfast.library.letters), "to_silent", refuse)
    pane.ask.click()
    assert handed == []
    assert debrief.window().toasts.toast.sentence.startswith("The library cannot be read.")


def test_when_all_have_written_nobody_is_asked(pane, breakfast):
    for leader in breakfast.leaders.values():
        breakfast.library.debriefs.reflect(breakfast.uid, leader, felt="Ashamed.")
    assert not pane.ask.isVisible()
    assert pane.told.text() == ""


def test_where_the_disk_is_full_the_words_stay_in_the_field(pane, breakfast, write, full_disk, written):
    pane.buttons[breakfast.leaders["Astrid Holm"]].click()
    with full_disk():
        write("Ashamed.")
        assert not pane.settle()
    assert pane.settle()
    assert written("Astrid Holm") == ("Ashamed.", "", "")


def test_a_bet_comes_out_and_that_can_be_taken_back(bets, breakfast):
    def outcome():
        return breakfast.library.debriefs.bets(breakfast.uid)[0].outcome

    (row,) = bets.rows.values()
    assert row.words.text() == "“They will talk about the price.”"
    row.chips[Outcome.WRONG].click()
    assert outcome() is Outcome.WRONG
    row.chips[Outcome.SURPRISED].click()
    assert outcome() is Outcome.SURPRISED
    assert [chip.text() for chip in row.chips.values() if chip.isChecked()] == ["Surprised"]
    row.chips[Outcome.SURPRISED].click()
    assert outcome() is Outcome.OPEN


def test_an_outcome_that_the_disk_refuses_is_not_shown(bets, breakfast, full_disk):
    (row,) = bets.rows.values()
    row.chips[Outcome.RIGHT].click()
    with full_disk():
        row.chips[Outcome.WRONG].click()
    assert breakfast.library.debriefs.bets(breakfast.uid)[0].outcome is Outcome.RIGHT
    assert [chip.text() for chip in row.chips.values() if chip.isChecked()] == [row.chips[Outcome.RIGHT].text()]


def test_without_a_bet_there_is_nothing_of_bets(bets, breakfast):
    (seat,) = [one for one in breakfast.library.guests.participants(breakfast.uid) if one.bet]
    breakfast.library.guests.bet(seat.uid, "")
    assert bets.isHidden()


def test_tab_goes_as_one_reads_also_through_what_came_later(debrief, breakfast, press):
    library, uid = breakfast.library, breakfast.uid
    library.debriefs.reflect(uid, breakfast.leaders["Mette Sørensen"], felt="Ashamed.")
    later = library.people.add_customer("Sofie, 33").uid
    library.guests.invite(uid, customer=later)
    debrief.panes["curve"].chips[breakfast.customers["Ingrid, 67"]].setFocus()
    seen = []
    for _step in range(18):
        focus = QApplication.focusWidget()
        seen.append(focus.accessibleName() if focus is not None else "")
        press(Key.Key_Tab)
    expected = (
        *("Ingrid, 67", "Nikos, 41", "Sofie, 33", "Add a touchpoint to the curve", "As a table", "How Ingrid felt"),
        *("What?", "So what?", "Now what?", "Change what Mette Sørensen wrote"),
        *("Write for Astrid Holm", "Write for Eleni Papadaki", "Ask them", "Astrid Holm: Right"),
    )
    places = [next(at for at, name in enumerate(seen) if name.startswith(words)) for words in expected]
    assert places == sorted(places)
