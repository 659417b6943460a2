"""From four leaders' notes to a told page, by keyboard alone: themes, curve, sense, promises, the end, the story."""

from __future__ import annotations

from datetime import timedelta

import pytest

from safari.clock import now
from safari.debrief.finding import Asked
from safari.guests.participant import Outcome
from safari.plan.safari import Stage
from safari.story.story import Certainty
from tests.journeys import board
from tests.journeys import breakfast as the
from tests.journeys import debriefing as our
from tests.journeys.person import name_of
from tests.journeys.test_breakfast_to_page import open_part, take

NOBODY, LETTERS, NAMES = "Ingen eier saken", "Brev til andre", "Ett navn"
WHAT, SO_WHAT, NOW_WHAT = "Elleve samtaler, ni mennesker", "Ingen vet hva som er sagt før", "Én sak, ett navn"
SURPRISED, FELT, WILL = "At hun unnskyldte seg", "Skam", "Ringe henne på fredag"
ISSUE = "Den som svarer, vet ikke hva som er sagt"
ADDED, REASON = " Alltid.", "Hørt igjen på opptaket"
CHANGED = the.HERO + ADDED
AUDIENCE = "Ledergruppen"


@pytest.fixture(params=[(1440, 900), (1100, 700)], ids=["wide", "narrow"])
def size(request):
    """The window on a desk, and the smallest one; there what is beside the board folds into a tab below it."""
    return request.param


@pytest.fixture
def program(start, person, tmp_path, size):
    """The debrief of the breakfast is open."""
    program = start(our.lay_down(tmp_path / "four.safari"), size)
    go_to_debrief(person)
    return program


def go_to_debrief(person):
    person.press("Ctrl+2", "Return", "Alt+4")
    person.waits(lambda: person.sees(f"{our.ON_RECORD} notes from 4 leaders"))
    person.rests()


def to_sense(person):
    """Where what is beside the board is folded, to its tab."""
    if any(name_of(each) == "Below the board" for each in person.controls()):
        person.tab_to("Below the board")
        person.press("Right")


def test_by_keyboard_alone(program, person, start, size):
    sort_into_themes(person)
    give_stars(person)
    see_the_same_moment(person)
    change_the_curve(person)
    to_sense(person)
    make_sense(person)
    write_down_what_it_did(person)
    bear_promises(person)
    close(person)
    change_a_word(person)
    made(program)
    go_on_to_story(person)
    told_so_far = told(person, program)
    present(person)
    path = program.library.path
    program.quit()
    again = start(path, size)
    made(again)
    is_told(again, told_so_far)
    go_to_debrief(person)
    to_sense(person)
    reads_again(person)


def sort_into_themes(person):
    """Three ways: pick some and begin a theme of them, from a card's menu, and pushed from one to the next."""
    for words in (the.HERO, the.AGAIN):
        board.stand_on(person, words)
        person.press("Space")
    assert person.sees("2 cards picked")
    person.tab_to("New theme", key="Shift+Tab")
    person.press("Return")
    assert name_of(person.at) == "Name of the theme"
    person.write(NOBODY)
    person.press("Return")
    board.stand_on(person, the.LETTER)
    to_new_theme(person, LETTERS)
    board.stand_on(person, the.ONE_NAME)
    to_new_theme(person, NAMES)
    board.stand_on(person, the.WATER)
    person.press("Ctrl+Right")
    board.stand_on(person, the.WHOSE)
    person.press("Ctrl+Right", "Ctrl+Right", "Ctrl+Right", "Ctrl+Left")
    assert board.stands(person) == {"Not sorted yet": our.ON_RECORD - 6, NOBODY: 3, LETTERS: 2, NAMES: 1}
    person.press("F2")
    person.write("Brev og avdelinger")
    person.press("Escape")
    assert LETTERS in board.stands(person)


def to_new_theme(person, name):
    person.press("Return")
    person.choose("Move the card to")
    person.choose("A new theme")
    person.write(name)
    person.press("Return")


def give_stars(person):
    for who, words, times in ((our.ASTRID, the.HERO, 1), (our.JONAS, the.WATER, 3), (our.TORUNN, the.HERO, 1)):
        person.set_to("Whose stars are given", f"Stars from {who}")
        board.stand_on(person, words)
        person.press("S", times=times)  # given, taken back, given again
    first, second, third = board.cards(board.columns(person)[1])
    assert the.HERO in first
    assert "2 stars" in first
    assert the.WATER in second
    assert "1 star" in second
    assert "star" not in third


def see_the_same_moment(person):
    for words in (the.HERO, the.AGAIN):
        board.stand_on(person, words)
        person.press("Space")
    person.press("Return")
    person.choose("They saw the same moment")
    person.waits(lambda: person.sees("The same moment, 2 notes"))
    assert person.sees("Where they do not")
    person.press("Escape")
    assert any("the same moment as 1 other" in said for said in board.cards(board.columns(person)[1]))


def change_the_curve(person):
    """The note said minus two at the first call; they agree that it was worse."""
    person.tab_to(f"How Ingrid felt: {our.FIRST}")
    person.press("Down")
    assert name_of(person.at) == f"How Ingrid felt: {our.FIRST}, feeling minus 3, point 1 of 3"
    person.press("Right", "Right", "Down")
    assert name_of(person.at) == f"How Ingrid felt: {our.BACK}, feeling plus 2, point 3 of 3"
    person.press("Ctrl+Z")
    person.waits(lambda: name_of(person.at) == f"How Ingrid felt: {our.BACK}, feeling plus 3, point 3 of 3")
    person.press("Ctrl+Shift+T")
    assert person.sees("Ingrid, 67 at 3 touchpoints: from −3 at First call to +3 at Marit calls back.")
    person.press("Ctrl+Shift+T")


def make_sense(person):
    for question, words, marks in (("What?", WHAT, 1), ("So what?", SO_WHAT, 2), ("Now what?", NOW_WHAT, 0)):
        person.fill(question, words)
        person.press("Ctrl+G", times=marks)
    assert person.sees("1 fact")
    assert person.sees("1 guess")


def write_down_what_it_did(person):
    person.tab_to(f"Write for {our.ASTRID}")
    person.press("Return")
    for question, words in (("What surprised me", SURPRISED), ("What I felt", FELT), ("What I will do", WILL)):
        person.fill(f"{our.ASTRID}: {question}", words)
    person.tab_to("Done")
    person.press("Return")
    assert person.sees(SURPRISED)
    assert person.sees("Jonas, Erik and Torunn have not written yet.")
    person.tab_to(f"{our.ASTRID}: Wrong")
    person.press("Space")


def bear_promises(person):
    board.stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Make an issue of it")
    person.write(ISSUE)
    person.press("Return")
    person.set_to("Who owns it", our.TORUNN)
    board.stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Make a commitment of it")
    person.write(the.PROMISE)
    person.press("Return")
    person.set_to("Who owns it", our.JONAS)
    person.tab_to("Set a day")
    person.press("Return")
    person.set_to("The issue it answers", ISSUE)
    person.tab_to("Promise it in the story")
    person.press("Return")
    assert person.sees("Stands in the story")


def close(person):
    person.tab_to("Close the debrief")
    person.press("Return")
    assert any(words.startswith("Closed on") for words in person.read())


def change_a_word(person):
    """After the end a customer's words ask why; the debrief shows what was said first."""
    board.stand_on(person, the.HERO)
    person.press("Return")
    person.choose("Change the words…")
    person.waits(lambda: name_of(person.at) == "The words of the note")
    person.press("Ctrl+End")
    person.write(ADDED)
    person.fill("The debrief is closed: a customer’s words change only with a reason. Why do they change?", REASON)
    person.press("Return")
    person.waits(lambda: person.sees(f"Said first: «{the.HERO}»"))
    go_to_debrief(person)
    to_sense(person)
    assert person.sees(f"Said first: «{the.HERO}»")
    assert person.sees(f"Because: {REASON}")


def made(program):
    """What the leaders made of it stands in the library."""
    library = program.library
    [safari] = library.plans.safaris()
    leaders = {one.uid: one.name for one in library.people.leaders()}
    on_board = library.board.board(safari.uid)
    themes = {one.theme.name: {note.text for note in one.notes} for one in on_board.columns if one.theme}
    assert themes == {
        NOBODY: {CHANGED, the.AGAIN, the.WATER}, LETTERS: {the.LETTER, the.WHOSE}, NAMES: {the.ONE_NAME},
    }  # fmt: skip
    ingrid = next(one.uid for one in library.people.customers() if one.alias == the.INGRID)
    assert [point.feeling for point in library.debriefs.points(safari.uid, ingrid)] == [-3, -1, 3]
    assert [(one.part, one.text, one.certain) for one in library.debriefs.findings(safari.uid)] == [
        (Asked.WHAT, WHAT, True), (Asked.SO_WHAT, SO_WHAT, False), (Asked.NOW_WHAT, NOW_WHAT, None),
    ]  # fmt: skip
    [(leader, reflection)] = library.debriefs.reflections(safari.uid).items()
    assert leaders[leader] == our.ASTRID
    assert (reflection.surprised, reflection.felt, reflection.will_do) == (SURPRISED, FELT, WILL)
    assert [bet.outcome for bet in library.debriefs.bets(safari.uid)] == [Outcome.WRONG]
    [issue], [commitment] = library.follow_through.issues(safari.uid), library.follow_through.commitments(safari.uid)
    assert (issue.text, leaders[issue.owner]) == (ISSUE, our.TORUNN)
    assert (commitment.text, leaders[commitment.owner], commitment.issue) == (the.PROMISE, our.JONAS, issue.uid)
    assert commitment.due == now().date() + timedelta(days=30)
    hero = next(note.uid for note in library.notes.of_safari(safari.uid) if note.text == CHANGED)
    assert library.follow_through.notes_behind(safari.uid) == {issue.uid: [hero], commitment.uid: [hero]}
    assert library.closing.amended(safari.uid)[hero].first_said == the.HERO
    assert safari.stage in (Stage.DEBRIEFED, Stage.TOLD)


def go_on_to_story(person):
    person.tab_to("Go on to Story", key="Shift+Tab")
    person.press("Return")
    person.set_to("Language of the page", "Norsk bokmål")
    open_part(person, "The customer")
    person.set_to("Whose page it is", the.INGRID)
    open_part(person, "One number")
    assert person.sees("First the heart, then the brain: choose the quote, and then the number that stands behind it.")
    person.tab_to("Choose the quote")
    person.press("Return")
    take(person, "Quotes to choose from", CHANGED)
    open_part(person, "Three moments")
    for words in (the.WATER, the.AGAIN, the.MARIT):
        take(person, "Notes to tell a moment from", words)
    open_part(person, "The feeling")
    person.tab_to("Draw it from the notes")
    person.press("Return")
    open_part(person, "The picture")
    person.tab_to(f"Photo of {the.INGRID}")
    person.press("Return")
    open_part(person, "One number")
    person.tab_to(f"{our.WAITED} {our.WAIT}")
    person.press("Space")
    person.fill("Why it matters, in one sentence", the.WHY)
    open_part(person, "The ask and the promises")
    person.fill("What we ask for", the.ASK)
    open_part(person, "A leader’s words")
    person.set_to("Who says it", our.ERIK)
    person.fill("In their own words", the.NORWEGIAN)


def told(person, program):
    """Look at what stands out, leave it, and tell the page: what was told is kept, as given back here."""
    person.tab_to("Tell", key="Shift+Tab")
    person.press("Return")
    person.waits(lambda: person.sees("Before it is told"))
    assert person.sees("2 things to look at")
    changed = f"The quote: the words were changed after the debrief. First said: “{the.HERO}”"
    for concern in ("Moment 3: “Marit” may be the name of a person or a place.", changed):
        person.tab_to(f"Leave it: {concern}")
        person.press("Return")
    assert person.sees("Nothing stands out. Read the page aloud once, then tell it.")
    person.fill("To whom", AUDIENCE)
    person.set_to("Who tells it", our.ASTRID)
    person.tab_to("Tell this page")
    person.press("Return")
    assert program.toast == "Told. Version 1 is kept as it is now."
    [safari] = program.library.plans.safaris()
    story = program.library.stories.of_safari(safari.uid)
    [telling] = program.library.tellings.of_story(story.uid)
    return program.library.tellings.page(telling.uid)


def present(person):
    """The whole screen for heart, brain and ask, and back to where one was."""
    person.tab_to("Present", key="Shift+Tab")
    person.press("Return")
    person.waits(lambda: name_of(person.at).endswith("1 of 3. Esc leaves."))
    assert CHANGED in person.at.accessibleDescription()
    person.press("Right")
    assert our.WAITED in person.at.accessibleDescription()
    person.press("Space")
    assert the.PROMISE in person.at.accessibleDescription()
    assert name_of(person.at).endswith("3 of 3. Esc leaves.")
    person.press("Escape")
    person.waits(lambda: person.sees("Told so far"))


def is_told(program, page):
    """The told page is kept as it was."""
    [safari] = program.library.plans.safaris()
    assert safari.stage is Stage.TOLD
    story = program.library.stories.of_safari(safari.uid)
    [telling] = program.library.tellings.of_story(story.uid)
    assert (telling.audience, program.library.people.called(leader=telling.told_by)) == (AUDIENCE, our.ASTRID)
    kept = program.library.tellings.page(telling.uid)
    assert kept == page
    assert kept.hero is not None
    assert kept.hero.text == CHANGED
    assert [point.feeling for point in kept.curve] == [-3, -1, 3]
    assert kept.number is not None
    assert (kept.number.figure, story.certainty) == (our.WAITED, Certainty.KNOWN)
    assert [(one.what, one.owner) for one in kept.promises] == [(the.PROMISE, "Jonas Bakke, COO")]
    assert kept.photo is not None
    assert [verdict for verdict in program.library.check() if verdict.problems] == []


def reads_again(person):
    """Back at the debrief, all of it is read again; who is kept back stays back."""
    assert board.stands(person) == {"Not sorted yet": our.ON_RECORD - 6, NOBODY: 3, LETTERS: 2, NAMES: 1}
    for words in (WHAT, SO_WHAT, NOW_WHAT, SURPRISED, ISSUE, the.PROMISE, f"Because: {REASON}"):
        assert person.sees(words), words
    assert not person.sees(the.SECRET)
