"""Writing a story, taking it back, and the page it becomes."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.errors import SafariError
from safari.people.consent import Use
from safari.plan.safari import Stage


@pytest.fixture
def story(library, safari):
    return library.stories.begin(safari.uid)


def test_a_safari_has_one_story(library, safari):
    assert library.stories.of_safari(safari.uid) is None
    begun = library.stories.begin(safari.uid)
    assert library.stories.begin(safari.uid) == begun
    assert library.stories.of_safari(safari.uid) == begun


def test_a_quote_brings_its_words_and_its_customer(library, story, ingrid, jot):
    note = jot("I called eleven times.", ingrid)
    chosen = library.stories.choose_quote(story.uid, note.uid)
    assert (chosen.hero, chosen.hero_text, chosen.customer) == (note.uid, "I called eleven times.", ingrid.uid)
    assert library.undo() == "Quote chosen"
    assert library.stories.story(story.uid) == story


def test_another_customer_begins_the_heart_anew(library, story, ingrid, nikos, jot):
    stories, uid = library.stories, story.uid
    note = jot("I called eleven times.", ingrid, at="First call", feeling=-3)
    stories.choose_quote(uid, note.uid)
    stories.add_moment(uid, note.uid)
    stories.draw_curve(uid)
    stories.edit(uid, ask="One claim, one name.")
    changed = stories.choose_customer(uid, nikos.uid)
    assert (changed.hero, changed.hero_text, changed.ask) == (None, "", "One claim, one name.")
    assert (stories.moments(uid), stories.curve(uid)) == ([], [])
    library.undo()
    assert stories.story(uid).hero == note.uid
    assert [moment.note for moment in stories.moments(uid)] == [note.uid]
    assert stories.curve(uid)[0].moment == stories.moments(uid)[0].uid


def test_moments_are_added_moved_edited_and_dropped(library, story, ingrid, jot):
    stories, uid = library.stories, story.uid
    first = stories.add_moment(uid, jot("One.", ingrid, at="First call", feeling=-2).uid)
    assert (first.title, first.text, first.feeling) == ("First call", "One.", -2)
    stories.add_moment(uid, jot("Two.", ingrid).uid)
    third = stories.add_moment(uid)
    with pytest.raises(SafariError, match="three moments"):
        stories.add_moment(uid)
    stories.edit_part(third, title="The last call", text="Three.", when_said="18 March")
    stories.move_part(third, 0)
    assert [moment.text for moment in stories.moments(uid)] == ["Three.", "One.", "Two."]
    stories.drop_part(stories.moments(uid)[1])
    assert [(moment.position, moment.text) for moment in stories.moments(uid)] == [(0, "Three."), (1, "Two.")]
    library.undo()
    assert [moment.text for moment in stories.moments(uid)] == ["Three.", "One.", "Two."]


def test_a_dropped_moment_leaves_its_stop_and_comes_back_with_its_mark(library, story, ingrid, jot):
    stories, uid = library.stories, story.uid
    stories.choose_customer(uid, ingrid.uid)
    note = jot("One.", ingrid, at="First call", feeling=-2)
    stories.draw_curve(uid)
    moment = stories.add_moment(uid, note.uid)
    assert [stop.moment for stop in stories.curve(uid)] == [moment.uid]
    stories.drop_part(moment)
    assert [(stop.name, stop.moment) for stop in stories.curve(uid)] == [("First call", None)]
    library.undo()
    assert [stop.moment for stop in stories.curve(uid)] == [moment.uid]


def test_stops_can_be_typed_and_the_curve_drawn_anew(library, story, ingrid, jot):
    stories, uid = library.stories, story.uid
    stories.choose_customer(uid, ingrid.uid)
    stop = stories.add_stop(uid, "A pipe bursts", -1)
    stories.edit_part(stop, name="A pipe bursts at night", when_felt="13 January", feeling=-2)
    assert [(one.name, one.when_felt, one.feeling) for one in stories.curve(uid)] == [
        ("A pipe bursts at night", "13 January", -2)
    ]
    jot("One.", ingrid, at="First call", feeling=-3)
    stories.draw_curve(uid)
    assert [one.name for one in stories.curve(uid)] == ["First call"]
    library.undo()
    assert [one.name for one in stories.curve(uid)] == ["A pipe bursts at night"]


def test_promises_name_who_and_when(library, story):
    stories, uid = library.stories, story.uid
    jonas = library.people.add_leader("Jonas Bakke", "COO")
    promise = stories.add_promise(uid, "One handler, by name", owner=jonas.uid, due=date(2026, 12, 15))
    stories.add_promise(uid, "Marit teaches her call-back")
    stories.edit_part(promise, what="One handler\nby name")
    page, _, _sources = stories.page(uid)
    assert [(one.what, one.owner, one.due) for one in page.promises] == [
        ("One handler by name", "Jonas Bakke, COO", date(2026, 12, 15)),
        ("Marit teaches her call-back", "", None),
    ]


def test_an_edit_is_one_undo(library, story):
    library.stories.edit(story.uid, figure="214", customers=215, why="They leave.")
    assert library.undo() == "Story changed"
    assert library.stories.story(story.uid) == story
    library.redo()
    assert library.stories.story(story.uid).why == "They leave."


def test_the_page_shows_what_is_typed_before_it_is_kept(library, story, ingrid, jot):
    stories = library.stories
    stories.choose_quote(story.uid, jot("I called eleven times.", ingrid).uid)
    promise = stories.add_promise(story.uid, "One")
    typed = {story.uid: {"hero_text": "I called\u0000 twelve"}, promise.uid: {"what": "One handler"}}
    page, _, _sources = stories.page(story.uid, typed)
    assert page.hero is not None
    assert page.hero.text == "I called twelve"
    assert [one.what for one in page.promises] == ["One handler"]
    assert stories.story(story.uid).hero_text == "I called eleven times."


def test_a_story_nobody_began_has_a_page_too(library, safari):
    page, withheld, _sources = library.stories.page_of(library.stories.blank(safari.uid))
    assert (page.organisation, page.hero, withheld) == ("Fjellvik Insurance", None, ())
    assert page.occasion == "Breakfast with claims customers, Bergen, 19 November 2026"


def test_withdrawing_makes_the_page_drop_the_words_and_say_so(library, story, ingrid, jot):
    stories = library.stories
    stories.choose_quote(story.uid, jot("I called eleven times.", ingrid).uid)
    assert stories.page(story.uid).page.hero is not None
    library.people.withdraw(ingrid.uid, [Use.ANONYMOUS_QUOTE], date(2026, 11, 20))
    page, withheld, _sources = stories.page(story.uid)
    assert (page.hero, page.name) == (None, "")
    assert {(one.block, one.use) for one in withheld} == {("hero", Use.ANONYMOUS_QUOTE), ("who", Use.ANONYMOUS_QUOTE)}
    library.undo()
    assert stories.page(story.uid).page.hero is not None


def test_consent_is_judged_by_the_librarys_clock(library, story, ingrid, jot):
    stories = library.stories
    stories.choose_quote(story.uid, jot("I called eleven times.", ingrid).uid)
    library.journal.clock = lambda: datetime(2027, 11, 20, 9, tzinfo=UTC)
    assert stories.page(story.uid).page.hero is None


def test_saving_the_page_tells_the_safari_and_undo_takes_back_what_was_done_before(library, safari, story, ingrid, jot):
    library.stories.choose_quote(story.uid, jot("I called eleven times.", ingrid).uid)
    library.stories.edit(story.uid, why="Because nobody hands over.")
    library.tellings.went_out(story.uid, library.stories.page(story.uid), "pdf", "page.pdf")
    assert library.plans.safari(safari.uid).stage is Stage.TOLD
    assert library.undo() == "Why it matters changed"
    assert library.stories.story(story.uid).why == ""
    assert library.plans.safari(safari.uid).stage is Stage.TOLD
    assert library.redo() == "Why it matters changed"
    assert library.stories.story(story.uid).why == "Because nobody hands over."


def test_what_is_typed_in_one_sitting_at_a_field_is_one_undo(library, story):
    stories, promise = library.stories, library.stories.add_promise(story.uid, "One")
    for text in ("Be", "Because", "Because nobody hands over."):
        stories.edit(story.uid, "at why", why=text)
    for text in ("One h", "One handler"):
        promise = stories.edit_part(promise, "at the promise", what=text)
    assert library.undo() == "Promise changed"
    assert [one.what for one in stories.promises(story.uid)] == ["One"]
    assert library.undo() == "Why it matters changed"
    assert stories.story(story.uid).why == ""
    assert library.undo() == "Promise added"


def test_a_story_that_is_gone_says_so(library, safari, story):
    library.undo()
    with pytest.raises(SafariError):
        library.stories.page(story.uid)


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("hero_text", "I called eleven times.", "Quote changed"),
        ("ask", "One claim, one name.", "Ask changed"),
        ("leader_words", "I did not know.", "Leader’s words changed"),
        ("source", "Complaints", "Source of the number changed"),
    ],
)
def test_undo_names_the_field_that_was_changed(library, story, field, words, told):
    library.stories.edit(story.uid, **{field: words})
    assert library.undo() == told


def test_undo_names_the_part_that_was_changed(library, story):
    stories = library.stories
    stories.edit_part(stories.add_stop(story.uid, "First call", 0), feeling=-3)
    assert library.undo() == "Feeling at a stop changed"
    stories.edit_part(stories.add_moment(story.uid), text="Eleven times.")
    assert library.undo() == "Words of a moment changed"


def test_a_first_story_tells_no_moment_that_no_typeface_can_show(library, safari, ingrid, jot):
    jot("I called eleven times before somebody called me back.", ingrid, feeling=-2)
    jot("ངས་ཁ་པར་ཐེངས་བཅུ་གཅིག་བཏང་པ་ཡིན།", ingrid, feeling=-3)
    jot("Nobody knew what the one before had promised me.", ingrid)
    begun = library.stories.begin_from_notes(safari.uid)
    told = [begun.hero_text, *(moment.text for moment in library.stories.moments(begun.uid))]
    assert told == [
        "I called eleven times before somebody called me back.",
        "Nobody knew what the one before had promised me.",
    ]


def test_where_nothing_said_can_be_shown_the_first_story_has_no_moments(library, safari, ingrid, jot):
    for words in ("ངས་ཁ་པར་བཏང་པ་ཡིན།", "སུས་ཀྱང་མ་ཤེས།"):
        jot(words, ingrid)
    begun = library.stories.begin_from_notes(safari.uid)
    assert begun.customer == ingrid.uid
    assert library.stories.moments(begun.uid) == []


def test_the_first_words_of_a_story_begin_it_and_one_undo_takes_both_back(library, safari):
    story = library.stories.write(safari.uid, "a sitting", why="Because nobody")
    assert library.stories.write(safari.uid, "a sitting", why="Because nobody hands over.").uid == story.uid
    assert library.stories.story(story.uid).why == "Because nobody hands over."
    assert library.undo() == "Why it matters changed"
    assert library.stories.of_safari(safari.uid) is None
