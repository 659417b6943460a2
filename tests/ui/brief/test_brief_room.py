"""The step Brief: who has a brief, what it says, and everything made into a folder with one button."""

from __future__ import annotations

import threading
from datetime import date
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from safari.exports import folder
from safari.papers.made import Kind
from safari.plan.safari import Stage
from ui.widgets.button import Button

TITLE = "Breakfast with claims customers"


def test_each_leader_has_a_row_that_says_how_their_brief_stands(room, fjellvik, breakfast, leaders):
    astrid, petros = (room.leaders.rows[one.uid].line for one in leaders())
    assert (astrid.name, astrid.below, astrid.made) == ("Astrid Holm", "Beside Ingrid, 67, no bet yet", "Not made yet")
    assert petros.below == "Beside nobody yet, no bet yet"
    assert room.leaders.count.text() == "0 of 2 made"
    fjellvik.guests.bet(astrid.uid, "They will talk about the price.")
    assert room.leaders.rows[astrid.uid].line.below == "Beside Ingrid, 67, bet placed"
    fjellvik.guests.briefed([astrid.uid])
    assert room.leaders.rows[astrid.uid].line.made == "Made 2 November"
    fjellvik.plans.edit(breakfast.uid, focus="Where does the thread break?")
    assert room.leaders.rows[astrid.uid].stands.text() == "No longer up to date"
    assert room.leaders.rows[astrid.uid].stands.ink == "ouch"


def test_the_brief_of_the_chosen_leader_is_shown_with_both_pages(room, leaders, drawn, qtbot):
    first = drawn(room)
    assert (first.page.leader, len(first.images)) == ("Astrid Holm", 2)
    assert room.pane.sheets.accessibleName() == "Brief for Astrid Holm"
    petros = leaders()[1]
    room.leaders.rows[petros.uid].person.click()
    qtbot.waitUntil(lambda: drawn(room).page.leader == "Petros Rallis")
    assert [line.person.isChecked() for line in room.leaders.rows.values()] == [False, True]


def test_the_pages_follow_the_plan(room, fjellvik, breakfast, drawn, qtbot):
    drawn(room)
    fjellvik.plans.edit(breakfast.uid, focus="Where does the thread break?")
    qtbot.waitUntil(lambda: drawn(room).page.focus == "Where does the thread break?")


def test_everything_is_made_into_a_folder_and_noted(room, save, leaders, chosen, opened):
    save(room.make_button.click)
    names = {one.name for one in (chosen / TITLE).iterdir()}
    assert {"Brief - Astrid Holm.pdf", "Brief - Petros Rallis.pdf", f"Invitation - {TITLE}.ics"} <= names
    assert room.left_out.text() == "The invitation does not reach Petros Rallis: there is no e-mail address."
    assert {one.briefed_on for one in leaders()} == {date(2026, 11, 2)}
    assert room.leaders.count.text() == "2 of 2 made"
    assert not room.progress.isVisible()
    assert room.window().toasts.toast.sentence == f"Saved: {TITLE}"
    room.window().toasts.toast.way.click()
    assert opened == [chosen / TITLE]
    save(room.make_button.click)
    assert sorted(one.name for one in chosen.iterdir()) == [TITLE, f"{TITLE} (2)"]


def test_what_is_made_can_be_stopped_and_nothing_is_left(room, leaders, chosen, qtbot, monkeypatch):
    begun, on = threading.Event(), threading.Event()
    real = folder._write_one

    def slowly(*what):
        begun.set()
        assert on.wait(10)
        real(*what)

    monkeypatch.setattr(folder, "_write_one", slowly)
    room.make_button.click()
    qtbot.waitUntil(begun.is_set)
    assert room.progress.isVisible()
    assert not room.make_button.isEnabled()
    with qtbot.waitSignal(room.making.ended, timeout=20_000):
        room.progress.button.click()
        on.set()
    assert list(chosen.iterdir()) == []
    assert room.window().toasts.toast.sentence == "Stopped. Nothing was written."
    assert {one.briefed_on for one in leaders()} == {None}
    assert not room.papers.rows[Kind.INVITATION].off_button.isVisible()
    assert room.make_button.isEnabled()


@pytest.fixture
def held_up(monkeypatch):
    """Papers are not written before this is set."""
    on = threading.Event()
    real = folder._write_one

    def slowly(*what):
        assert on.wait(10)
        real(*what)

    monkeypatch.setattr(folder, "_write_one", slowly)
    yield on
    on.set()


def test_whoever_leaves_while_papers_are_made_is_told_when_they_are_there(room, window, chosen, qtbot, held_up):
    room.make_button.click()
    window.stack.currentWidget().show_list()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(room)
    with qtbot.captureExceptions() as failed:
        held_up.set()
        qtbot.waitUntil(lambda: window.toasts.toast is not None, timeout=20_000)
    assert failed == []
    assert window.toasts.toast.sentence == f"Saved: {TITLE}"


def test_made_by_keyboard_the_keyboard_is_at_what_stops_it_and_then_back(room, chosen, qtbot, press, held_up):
    room.make_button.setFocus()
    press(Qt.Key.Key_Space)
    assert room.progress.button.hasFocus()
    with qtbot.waitSignal(room.making.ended, timeout=20_000):
        held_up.set()
    assert room.make_button.hasFocus()


def test_one_leaders_papers_are_theirs_alone(room, save, leaders, chosen):
    petros = leaders()[1]
    save(room.leaders.rows[petros.uid].save_button.click)
    made = chosen / f"{TITLE} - Petros Rallis"
    assert {one.name for one in made.iterdir()} == {"Brief - Petros Rallis.pdf", f"Invitation - {TITLE}.ics"}
    assert [one.briefed_on for one in leaders()] == [None, date(2026, 11, 2)]


@pytest.mark.usefixtures("meant")
def test_an_invitation_is_saved_and_called_off(room, save, fjellvik, breakfast, as_suggested):
    row = room.papers.rows[Kind.INVITATION]
    assert not row.off_button.isVisible()
    assert row.about.text() == "For everybody’s calendar. It does not reach Petros Rallis: no e-mail address"
    save(row.save_button.click)
    assert "METHOD:REQUEST" in (as_suggested / f"Invitation - {TITLE}.ics").read_text(encoding="utf-8")
    assert row.about.text().startswith("Handed out as it stands.")
    fjellvik.plans.edit(breakfast.uid, place="Bryggen")
    assert row.about.text().startswith("What it says has changed since: save it anew.")
    save(row.off_button.click)
    assert "METHOD:CANCEL" in (as_suggested / f"Called off - {TITLE}.ics").read_text(encoding="utf-8")
    assert not row.off_button.isVisible()


@pytest.mark.usefixtures("meant")
def test_it_is_called_off_also_where_the_plan_has_no_day_any_more(room, save, fjellvik, breakfast, as_suggested):
    row = room.papers.rows[Kind.INVITATION]
    save(row.save_button.click)
    fjellvik.plans.edit(breakfast.uid, day=None, starts=None)
    save(row.off_button.click)
    said = (as_suggested / f"Called off - {TITLE}.ics").read_text(encoding="utf-8")
    assert "DTSTART;TZID=Europe/Oslo:20261119T080000" in said
    assert not row.off_button.isVisible()


@pytest.mark.usefixtures("meant")
def test_what_calls_it_off_can_be_saved_again_where_it_could_not_be_written(
    room, save, fjellvik, breakfast, as_suggested
):
    row = room.papers.rows[Kind.INVITATION]
    save(row.save_button.click)
    in_the_way = as_suggested / f"Called off - {TITLE}.ics"
    in_the_way.mkdir()
    save(row.off_button.click)
    assert "cannot be written" in room.window().toasts.toast.sentence
    assert row.off_button.isVisible()
    in_the_way.rmdir()
    save(row.off_button.click)
    assert "METHOD:CANCEL" in in_the_way.read_text(encoding="utf-8")
    assert not fjellvik.brief.is_invited(breakfast.uid)


@pytest.mark.usefixtures("as_suggested")
def test_who_was_invited_and_no_longer_comes_gets_a_file_beside_the_update(room, save, fjellvik, leaders, chosen):
    row = room.papers.rows[Kind.INVITATION]
    save(row.save_button.click)
    fjellvik.guests.uninvite(leaders()[0].uid)
    assert row.about.text().startswith("What it says has changed since: save it anew.")
    save(row.save_button.click)
    files = {one.name for one in (chosen / f"Invitation - {TITLE}").iterdir()}
    assert files == {f"Invitation - {TITLE}.ics", f"Called off - {TITLE}.ics"}
    assert "Astrid Holm no longer comes" in room.left_out.text()
    assert row.about.text().startswith("Handed out as it stands.")


def test_without_a_time_the_rest_is_made_and_the_window_says_what_is_missing(room, save, fjellvik, breakfast, chosen):
    fjellvik.plans.edit(breakfast.uid, starts=None)
    save(room.make_button.click)
    said = "Invitation left out: An invitation needs a day and a time. Choose both in the plan."
    assert room.left_out.text() == said
    assert not [one for one in (chosen / TITLE).iterdir() if one.suffix == ".ics"]


def test_a_folder_that_cannot_be_written_is_said(room, save, leaders, chosen):
    chosen.rmdir()
    chosen.write_text("in the way")
    save(room.make_button.click)
    assert (
        "could not be saved" in room.window().toasts.toast.sentence
        or "cannot be" in room.window().toasts.toast.sentence
    )
    assert {one.briefed_on for one in leaders()} == {None}


def test_a_changed_mind_makes_nothing(room, fjellvik, breakfast, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    room.make_button.click()
    room.papers.rows[Kind.INVITATION].save_button.click()
    assert not room.making.is_busy
    assert not fjellvik.brief.is_invited(breakfast.uid)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.INVITATION, "An invitation needs a day and a time. Choose both in the plan."),
        (Kind.CONSENT_FORMS, "No customer is coming yet. Invite one in the plan."),
        (Kind.SEATING_PLAN, "Nobody has a chair yet. Seat them in the plan."),
        (Kind.PLACE_CARDS, "Nobody is coming yet. Add leaders and customers in the plan."),
    ],
)
def test_what_cannot_be_made_is_said_before_anybody_is_asked_where(room, fjellvik, breakfast, kind, said):
    fjellvik.plans.edit(breakfast.uid, starts=None)
    for one in fjellvik.guests.participants(breakfast.uid):
        fjellvik.guests.uninvite(one.uid)
    room.papers.rows[kind].save_button.click()  # a question where to would stop this test
    assert room.window().toasts.toast.sentence == said
    assert not room.making.is_busy


def test_ready_is_said_with_what_is_left_and_taken_back(room, fjellvik, breakfast):
    assert room.ready_button.text() == "Mark as ready"
    room.ready_button.click()
    assert fjellvik.plans.safari(breakfast.uid).stage is Stage.READY
    assert "things to settle" in room.window().toasts.toast.sentence
    assert room.ready_button.text() == "Ready"
    room.ready_button.click()
    assert fjellvik.plans.safari(breakfast.uid).stage is Stage.PLANNED


def test_what_was_run_is_past_being_made_ready(room, fjellvik, breakfast, hold):
    hold(fjellvik, breakfast)
    assert not room.ready_button.isEnabled()
    assert room.ready_button.toolTip() == "This safari was run already."


def test_only_one_window_is_on_screen(room, qapp):
    assert [one for one in qapp.topLevelWidgets() if one.isVisible()] == [room.window()]


def test_what_is_ready_has_its_people(room, fjellvik, breakfast, leaders):
    for one in leaders():
        fjellvik.guests.uninvite(one.uid)
    room.ready_button.click()
    assert fjellvik.plans.safari(breakfast.uid).stage is not Stage.READY
    assert "No leader is coming yet." in room.window().toasts.toast.sentence


def test_without_leaders_words_lead_to_the_plan(room, window, fjellvik, breakfast, leaders):
    for one in leaders():
        fjellvik.guests.uninvite(one.uid)
    assert room.right.currentWidget() is room.empty
    assert room.leaders.empty.isVisible()
    room.leaders.add.click()
    assert window.stack.currentWidget().standing() == (breakfast.uid, "plan")


def test_what_is_to_be_settled_leads_to_the_plan(room, window, breakfast):
    first = next(key for key, one in room.settling.matters.items() if one.mend.value != "make_brief")
    room.settling.card.mend.emit(first)
    assert window.stack.currentWidget().standing() == (breakfast.uid, "plan")


def test_the_keyboard_reaches_every_word_and_shows_the_brief_it_is_at(room, leaders, press, drawn, qtbot):
    petros = leaders()[1]
    room.leaders.rows[leaders()[0].uid].person.setFocus()
    press(Qt.Key.Key_Tab, times=3)  # past the words of the row
    assert room.leaders.rows[petros.uid].person.hasFocus()
    qtbot.waitUntil(lambda: drawn(room).page.leader == "Petros Rallis")


def test_a_leader_who_comes_later_is_reached_before_the_papers(room, fjellvik, breakfast, leaders, press):
    eleni = fjellvik.guests.invite_leader(breakfast.uid, "Eleni Papadaki")
    room.leaders.rows[leaders()[1].uid].more.setFocus()
    press(Qt.Key.Key_Tab)
    assert room.leaders.rows[eleni.uid].person.hasFocus()
    press(Qt.Key.Key_Tab, times=3)
    assert room.papers.rows[Kind.INVITATION].save_button.hasFocus()


@pytest.mark.parametrize("size", [(1440, 900), (1100, 700)])
def test_nothing_stands_out_of_the_window(window, room, look, size):
    for factor in (1.0, 1.5):
        look.set_text_size(factor)
        window.resize(*size)
        right = room.left.mapTo(window, room.left.rect().topRight()).x()
        for row in (*room.leaders.rows.values(), *room.papers.rows.values()):
            button = row.save_button
            assert button.mapTo(window, button.rect().topRight()).x() <= right
        assert room.pane.sheets.mapTo(window, room.pane.sheets.rect().topRight()).x() <= window.width()


def test_hostile_names_are_plain_fit_and_make_files(room, save, fjellvik, breakfast, chosen):
    hostile = '<b>x</b>&<img src="/etc/passwd">/..\\:*? ' + "W" * 260
    fjellvik.plans.edit(breakfast.uid, title=hostile)
    for _twice in range(2):
        leader = fjellvik.people.add_leader(hostile)
        last = fjellvik.guests.invite(breakfast.uid, leader=leader.uid)
    right = room.left.mapTo(room.window(), room.left.rect().topRight()).x()
    for row in room.leaders.rows.values():
        assert row.more.mapTo(room.window(), row.more.rect().topRight()).x() <= right
    assert room.leaders.rows[last.uid].person.text() == hostile
    save(room.make_button.click)
    (made,) = chosen.iterdir()
    briefs = [one.name for one in made.iterdir() if one.name.startswith("Brief - b x")]
    assert len(briefs) == 2
    assert all(len(name) < 120 for name in briefs)


def test_sixty_leaders_are_read_and_shown_quickly(room, fjellvik, breakfast):
    with fjellvik.journal.intention("Many"):
        for number in range(58):
            fjellvik.guests.invite_leader(breakfast.uid, f"Leader {number}")
    begun = monotonic()
    room.refresh()
    assert monotonic() - begun < 1.0  # ten times what it takes
    assert len(room.leaders.rows) == 60


def test_the_forms_say_in_which_language_they_are(room, fjellvik, breakfast):
    row = room.papers.rows[Kind.CONSENT_FORMS]
    assert row.about.text() == "2 customers, in English"
    fjellvik.plans.edit(breakfast.uid, language="nb")
    assert row.about.text() == "2 customers, in Norsk bokmål"
    for one, said in zip(
        fjellvik.people.customers(),
        ("2 customers, each in their own language, else in Norsk bokmål", "2 customers, each in their own language"),
        strict=True,
    ):
        fjellvik.people.edit_customer(one.uid, language="el")
        assert row.about.text() == said


def test_what_was_called_off_says_so_and_that_it_would_invite_anew(room, save, fjellvik, as_suggested, meant):
    row = room.papers.rows[Kind.INVITATION]
    save(row.save_button.click)
    assert "invites" not in room.left_out.text()
    save(row.off_button.click)
    (question,) = meant
    assert (question.heading, question.verb, question.dangerous) == ("Call off the invitation?", "Call off", True)
    assert row.about.text().startswith("Called off 2 November. Saved again, it invites anew.")
    fjellvik.plans.edit(room.state.safari.uid, place="Bryggen")
    assert row.about.text().startswith("Called off 2 November.")
    save(row.save_button.click)
    assert "was called off before: this one invites everybody anew" in room.left_out.text()
    assert row.about.text().startswith("Handed out as it stands.")
    assert (as_suggested / f"Invitation - {TITLE}.ics").exists()


def test_it_is_not_called_off_where_that_was_not_meant(room, save, fjellvik, as_suggested, qtbot):
    row = room.papers.rows[Kind.INVITATION]
    save(row.save_button.click)
    seen: list[str] = []

    def answer():
        dialog = QApplication.activeModalWidget()
        assert dialog
        seen.extend(one.text() for one in dialog.findChildren(Button) if one.isDefault())
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    row.off_button.click()
    assert seen == ["Keep it"]
    assert fjellvik.brief.is_invited(room.state.safari.uid)
    assert not (as_suggested / f"Called off - {TITLE}.ics").exists()


def test_a_second_paper_while_others_are_made_is_not_asked_for_and_that_is_said(room, chosen, held_up, qtbot):
    room.make_button.click()
    room.papers.rows[Kind.INVITATION].save_button.click()  # a question where to would stop this test
    said = "Other papers are still being made. Try again once they are there."
    assert room.window().toasts.toast.sentence == said
    with qtbot.waitSignal(room.making.ended, timeout=20_000):
        held_up.set()
    assert [one.name for one in chosen.iterdir()] == [TITLE]
