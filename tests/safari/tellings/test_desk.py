"""A story as it was told stays as it was; what has to be called back is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from safari.errors import SafariError
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.safari import Stage
from safari.run.note import Kind
from safari.tellings import desk
from safari.tellings.on_page import relying
from safari.tellings.telling import Telling

TODAY = date(2026, 11, 20)
AGREED = Given(Answer.YES, How.WRITTEN, TODAY)


@pytest.fixture
def told(library, story) -> Telling:
    return library.tellings.tell(story.uid, "  The management\nteam ")


def test_a_told_page_stays_as_it_was_while_the_draft_goes_on(library, safari, story, told):
    before = library.stories.page(story.uid).page
    library.stories.edit(story.uid, hero_text="Something else.", photo=None)
    assert library.stories.page(story.uid).page != before
    assert library.tellings.page(told.uid) == before
    assert (told.number, told.audience) == (1, "The management team")
    assert library.plans.safari(safari.uid).stage is Stage.TOLD


def test_each_telling_has_its_number_and_the_newest_comes_first(library, story, told):
    astrid = library.people.add_leader("Astrid Holm", "CFO")
    library.tellings.tell(story.uid, "The board", astrid.uid)
    numbered = [(one.number, one.audience, one.told_by) for one in library.tellings.of_story(story.uid)]
    assert numbered == [(2, "The board", astrid.uid), (1, "The management team", None)]


def test_what_everybody_had_agreed_to_then_is_kept(library, ingrid, nikos, told):
    library.people.withdraw(ingrid.uid, [Use.PHOTO], TODAY)
    everybody = {one.customer: one for one in library.tellings.consents(told.uid)}
    assert everybody[ingrid.uid].relied_on == (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.PHOTO)
    assert everybody[nikos.uid].relied_on == (Use.NOTES, Use.ANONYMOUS_QUOTE)
    answered = {one.use: (one.answer, one.withdrawn_on) for one in everybody[ingrid.uid].answers}
    assert answered[Use.PHOTO] == (Answer.YES, None)


def test_an_empty_page_is_not_told(library, safari):
    uid = library.stories.begin(safari.uid).uid
    with pytest.raises(SafariError, match="nothing on this page"):
        library.tellings.tell(uid)


def test_a_page_whose_customer_withdrew_is_not_told_and_the_reason_is_said(library, safari, story, ingrid):
    library.people.withdraw(ingrid.uid, [Use.ANONYMOUS_QUOTE], TODAY)
    with pytest.raises(SafariError, match=r"withdrawn the consent: quotes without name\. So nobody is on this page"):
        library.tellings.tell(story.uid)
    assert library.tellings.of_story(story.uid) == []
    cleared = library.stories.page(story.uid)
    assert library.tellings.went_out(story.uid, cleared, "pdf", "hollow.pdf") is None


def test_no_undo_takes_back_what_was_told(library, story, told):
    before = library.undo()
    assert before != "Story told"
    assert library.stories.story(story.uid).figure == ""
    assert [one.uid for one in library.tellings.of_story(story.uid)] == [told.uid]


def _undo_all(library):
    while library.undo():
        pass


def test_undo_stops_at_the_birth_of_what_was_told(library, story, told):
    with pytest.raises(SafariError, match="was told"):
        _undo_all(library)
    assert library.tellings.page(told.uid).hero is not None


def test_it_says_so_once_and_undo_goes_on_with_what_was_done_before(library, story, told, undo_all):
    said = undo_all()
    assert "This is part of a story that was told." in said
    assert said[-1] == "Something that was noted would go with it."  # the safari, on which the story stands
    assert "Consent of Ingrid, 67 noted" in said
    assert not {"Ingrid, 67 added", "Nikos, 41 added"} & set(said)
    assert library.undo() == ""
    assert library.tellings.of_story(story.uid) == [told]
    assert [verdict.problems for verdict in library.check() if verdict.problems] == []


def test_to_whom_it_was_told_can_be_said_later_and_taken_back(library, told):
    assert library.tellings.edit(told.uid, audience="All of claims").audience == "All of claims"
    library.undo()
    assert library.tellings.telling(told.uid).audience == "The management team"


def test_a_file_is_noted_at_the_telling_of_the_same_page(library, story, told):
    file = library.tellings.went_out(story.uid, library.stories.page(story.uid), "pdf", "Ingrid.pdf")
    assert (file.telling, file.format, file.name) == (told.uid, "pdf", "Ingrid.pdf")
    assert library.tellings.files(told.uid) == [file]


def test_a_file_of_a_page_that_was_changed_since_makes_a_telling_of_its_own(library, story, told):
    library.stories.edit(story.uid, why="They leave when it is time to renew.")
    library.tellings.went_out(story.uid, library.stories.page(story.uid), "pdf", "Ingrid.pdf")
    newest = library.tellings.of_story(story.uid)[0]
    assert (newest.number, newest.audience) == (2, "")
    assert [one.name for one in library.tellings.files(newest.uid)] == ["Ingrid.pdf"]


def test_a_page_of_nobody_that_went_out_is_not_told_and_needs_no_recall(library, safari):
    uid = library.stories.begin(safari.uid).uid
    library.stories.edit(uid, why="Nobody hands over.")
    assert library.tellings.went_out(uid, library.stories.page(uid), "pdf", "a.pdf") is None
    assert library.plans.safari(safari.uid).stage is not Stage.TOLD


def test_a_page_changed_while_its_file_was_written_is_told_with_the_notes_it_came_from(
    library, story, hero, jot, ingrid
):
    drawn = library.stories.page(story.uid)
    library.stories.choose_quote(story.uid, jot("They were kind.", ingrid).uid)
    told = library.tellings.went_out(story.uid, drawn, "pdf", "Ingrid.pdf").telling
    library.notes.edit(hero.uid, off_record=True)
    with pytest.raises(SafariError, match="may not be shown any more"):
        library.tellings.page(told)
    library.notes.erase(hero.uid)
    assert b"eleven times" not in library.path.read_bytes()


def test_a_page_that_became_somebody_elses_meanwhile_is_called_back_for_whose_it_was(library, story, ingrid, nikos):
    drawn = library.stories.page(story.uid)
    library.stories.choose_customer(story.uid, nikos.uid)
    told = library.tellings.went_out(story.uid, drawn, "pdf", "Ingrid.pdf").telling
    assert library.tellings.telling(told).customer == ingrid.uid
    library.people.withdraw(ingrid.uid, list(Use), TODAY)
    assert [one.customers for one in library.tellings.to_recall()] == [(ingrid.uid,)]


def test_a_page_whose_consent_ended_while_its_file_was_written_is_called_back(library, story, ingrid):
    drawn = library.stories.page(story.uid)
    library.people.withdraw(ingrid.uid, list(Use), TODAY)
    file = library.tellings.went_out(story.uid, drawn, "wall", "wall.pdf")
    (recall,) = library.tellings.to_recall()
    assert recall.out == (file,)


def test_the_same_words_out_of_another_note_are_another_page(library, story, told, jot, nikos):
    moment = library.stories.moments(story.uid)[0]
    library.stories.edit_part(moment, note=jot(moment.text, nikos, feeling=-1).uid)
    assert library.tellings.page(told.uid) == library.stories.page(story.uid).page
    assert _out(library, story).telling != told.uid


def test_a_told_page_that_is_saved_again_is_noted_where_it_was_told(library, story, told):
    library.stories.edit(story.uid, why="They leave when it is time to renew.")
    library.tellings.went_out_again(told.uid, "pdf_letter", "Ingrid.pdf")
    assert [one.format for one in library.tellings.files(told.uid)] == ["pdf_letter"]
    assert len(library.tellings.of_story(story.uid)) == 1


def test_words_that_turn_out_to_be_somebody_elses_are_called_back_with_them(library, story, nikos, jot):
    seen = library.notes.edit(jot("She waited an hour.").uid, kind=Kind.SAW)
    library.stories.drop_part(library.stories.moments(story.uid)[0])
    library.stories.add_moment(story.uid, seen.uid)
    file = _out(library, story)
    library.notes.edit(seen.uid, said_by=nikos.uid)
    assert library.tellings.to_recall() == []
    library.people.withdraw(nikos.uid, list(Use), TODAY)
    (recall,) = library.tellings.to_recall(customer=nikos.uid)
    assert (recall.customers, recall.out) == ((nikos.uid,), (file,))
    with pytest.raises(SafariError, match="has withdrawn"):
        library.tellings.page(file.telling)


@pytest.fixture
def photo_of_nikos(library, story, told_by_nikos):
    """Gives the note of the told picture to Nikos, and with `also_quoted` False none of his words are on the page."""

    def given(*, also_quoted):
        if not also_quoted:
            library.stories.drop_part(library.stories.moments(story.uid)[0])
        file = _out(library, story)
        photo = library.notes.photo(library.stories.story(story.uid).photo)
        library.notes.edit(photo.note, said_by=told_by_nikos.said_by)
        return file

    return given


@pytest.mark.parametrize("also_quoted", [True, False])
def test_a_picture_that_turns_out_to_be_of_somebody_else_is_called_back(
    library, story, nikos, photo_of_nikos, also_quoted
):
    file = photo_of_nikos(also_quoted=also_quoted)
    assert library.stories.page(story.uid).page.photo is None
    (recall,) = library.tellings.to_recall(customer=nikos.uid)
    assert (recall.customers, recall.out) == ((nikos.uid,), (file,))
    assert recall.reasons == ("Nikos, 41 was not asked about this: photo.",)
    with pytest.raises(SafariError, match="photo"):
        library.tellings.page(file.telling)


def test_it_is_not_where_they_said_yes_to_pictures(library, nikos, photo_of_nikos):
    library.people.answer(nikos.uid, [Use.PHOTO], AGREED)
    file = photo_of_nikos(also_quoted=True)
    assert library.tellings.to_recall() == []
    assert library.tellings.page(file.telling).photo is not None


def test_whoever_is_on_a_told_page_stays_in_the_library(library, story, ingrid, nikos, told_by_nikos):
    _out(library, story)
    library.notes.edit(told_by_nikos.uid, said_by=ingrid.uid)
    with pytest.raises(SafariError, match="Nikos, 41 is on a safari"):
        library.people.remove_customer(nikos.uid)
    library.people.withdraw(nikos.uid, [Use.NOTES], TODAY)
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == ("Nikos, 41 has withdrawn the consent: notes.",)


def test_a_file_written_while_the_library_was_closed_is_no_error(library, story):
    page = library.stories.page(story.uid)
    library.close()
    assert library.tellings.went_out(story.uid, page, "pdf", "a.pdf") is None


def _out(library, story, name="Ingrid.pdf"):
    return library.tellings.went_out(story.uid, library.stories.page(story.uid), "pdf", name)


def test_nothing_is_to_be_recalled_while_consent_stands(library, story, told):
    _out(library, story)
    assert library.tellings.to_recall() == []


def test_a_withdrawn_consent_says_which_pages_and_files_it_touches(library, story, ingrid, told):
    file = _out(library, story)
    library.people.withdraw(ingrid.uid, [Use.ANONYMOUS_QUOTE], TODAY)
    (recall,) = library.tellings.to_recall()
    assert (recall.telling.uid, recall.whose, recall.safari) == (told.uid, "Ingrid, 67", story.safari)
    assert recall.out == (file,)
    assert recall.reasons == ("Ingrid, 67 has withdrawn the consent: quotes without name.",)
    with pytest.raises(SafariError, match="has withdrawn"):
        library.tellings.page(told.uid)


def test_the_consent_of_somebody_else_quoted_on_the_page_counts_too(library, story, ingrid, nikos, told):
    _out(library, story)
    library.people.withdraw(nikos.uid, [Use.NOTES], TODAY)
    assert [one.customers for one in library.tellings.to_recall()] == [(nikos.uid,)]
    assert len(library.tellings.to_recall(customer=nikos.uid)) == 1
    assert library.tellings.to_recall(customer=ingrid.uid) == []


def test_for_one_customer_no_other_page_is_judged(library, story, ingrid, nikos, monkeypatch):
    _out(library, story)
    sofie = library.people.add_customer("Sofie, 33")
    judged: list[object] = []

    def judge(kept):
        judged.append(kept)
        return relying(kept)

    monkeypatch.setattr(desk, "relying", judge)
    for customer, pages in ((sofie, 0), (nikos, 1), (ingrid, 1)):
        assert library.tellings.to_recall(customer=customer.uid) == []
        assert len(judged) == pages
        judged.clear()


def test_a_picture_withdrawn_touches_a_page_that_shows_it_and_no_other(library, story, ingrid, told):
    _out(library, story)
    library.stories.choose_photo(story.uid, None)
    _out(library, story, "no picture.pdf")
    library.people.withdraw(ingrid.uid, [Use.PHOTO], TODAY)
    (recall,) = library.tellings.to_recall()
    assert [file.name for file in recall.files] == ["Ingrid.pdf"]


def test_a_yes_to_named_quotes_covers_a_page_by_alias(library, story, ingrid, told):
    _out(library, story)
    library.people.answer(ingrid.uid, [Use.NAMED_QUOTE], Given(Answer.YES, How.WRITTEN, TODAY))
    library.people.withdraw(ingrid.uid, [Use.ANONYMOUS_QUOTE], TODAY)
    assert library.tellings.to_recall() == []


def test_a_consent_that_runs_out_touches_it_from_the_next_day_on(library, story, told, clock):
    _out(library, story)
    clock.now = datetime(2027, 11, 19, 9, tzinfo=UTC)
    assert library.tellings.to_recall() == []
    clock.now = datetime(2027, 11, 20, 9, tzinfo=UTC)
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == (
        "What Ingrid, 67 agreed to has expired: notes, quotes without name, photo.",
        "What Nikos, 41 agreed to has expired: notes, quotes without name.",
    )


def test_all_withdrawn_at_once_is_one_sentence_and_what_ended_otherwise_another(library, story, ingrid, told):
    library.people.withdraw(ingrid.uid, list(Use), TODAY)
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == ("Ingrid, 67 has withdrawn the consent: notes, quotes without name, photo.",)
    with pytest.raises(SafariError, match="notes, quotes without name, photo"):
        library.tellings.page(told.uid)
    library.people.answer(ingrid.uid, [Use.NOTES], AGREED)
    library.people.answer(ingrid.uid, [Use.PHOTO], replace(AGREED, answer=Answer.NO))
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == (
        "Ingrid, 67 has withdrawn the consent: quotes without name.",
        "Ingrid, 67 said no to this: photo.",
    )


def test_a_file_called_back_is_settled_and_undo_puts_it_out_again(library, story, ingrid, told):
    file = _out(library, story)
    library.people.withdraw(ingrid.uid, [Use.NOTES], TODAY)
    library.tellings.mark_recalled(file.uid)
    assert library.tellings.to_recall() == []
    assert [one.out for one in library.tellings.to_recall(story=story.uid, all_=True)] == [()]
    library.undo()
    assert len(library.tellings.to_recall()) == 1


def test_what_was_told_without_a_file_is_called_back_from_those_who_heard_it(library, story, ingrid, told):
    assert library.tellings.to_recall() == []
    library.people.withdraw(ingrid.uid, [Use.NOTES], TODAY)
    (recall,) = library.tellings.to_recall(customer=ingrid.uid)
    assert (recall.telling.uid, recall.files) == (told.uid, ())
    library.tellings.mark_heard(told.uid)
    assert library.tellings.to_recall() == []
    [heard] = library.tellings.files(told.uid)
    assert (heard.name, heard.recalled is not None) == ("The management team", True)
    library.undo()
    assert len(library.tellings.to_recall()) == 1


def test_words_that_went_off_the_record_are_called_back(library, story, told_by_nikos, told):
    _out(library, story)
    library.notes.edit(told_by_nikos.uid, off_record=True)
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == ("Words on it are off the record by now.",)
    with pytest.raises(SafariError):
        library.tellings.page(told.uid)


def test_erasing_for_good_takes_the_words_out_of_the_frozen_page_and_the_journal(
    library, story, told_by_nikos, hero, told
):
    _out(library, story)
    library.notes.edit(told_by_nikos.uid, off_record=True)
    library.notes.erase(told_by_nikos.uid)
    page = library.tellings.page(told.uid)
    assert [one.words.text for one in page.moments] == ["I called eleven times."]
    assert page.hero.text == "I called eleven times."
    assert b"They never called back." not in library.path.read_bytes()
    assert [verdict.problems for verdict in library.check() if verdict.problems] == []
    (recall,) = library.tellings.to_recall()
    assert recall.reasons == ("Words on it were erased for good.",)


def test_erasing_the_note_of_a_picture_takes_the_told_picture_too(library, story, hero, told):
    _out(library, story)
    jpeg = library.tellings.page(told.uid).photo.jpeg
    library.notes.edit(hero.uid, off_record=True)
    library.notes.erase(hero.uid)
    page = library.tellings.page(told.uid)
    assert (page.hero, page.original, page.photo) == (None, None, None)
    assert [one.words.text for one in page.moments] == ["They never called back."]
    assert jpeg[:200] not in library.path.read_bytes()
    assert b"eleven times" not in library.path.read_bytes()


def test_a_told_picture_stays_where_the_note_lets_it_go(library, story, told):
    from safari.store import blobs

    page = library.tellings.page(told.uid)
    library.stories.choose_photo(story.uid, None)
    with library.database.transaction():
        library.database.execute("DELETE FROM photos")  # as undo of taking it in would
    blobs.forget_unused(library.database, ())
    assert library.tellings.page(told.uid) == page
