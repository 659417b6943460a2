"""What the gate lets onto a page, use by use and standing by standing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import product

import pytest

from safari.people.consent import Agreement, Answer, Consent, How, Standing, Use
from safari.sharing.gate import clear

WORDS = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE)


def standing(use: Use, how_it_stands: Standing, today: date) -> Consent | None:
    """The answer that gives this standing today."""
    yes = Consent(f"c-{use}", "ingrid", use, Answer.YES, How.WRITTEN, today - timedelta(days=30))
    return {
        Standing.AGREED: replace(yes, until=today),
        Standing.NOT_ASKED: None,
        Standing.ASKED: replace(yes, answer=Answer.ASKED),
        Standing.REFUSED: replace(yes, answer=Answer.NO),
        Standing.EXPIRED: replace(yes, until=today - timedelta(days=1)),
        Standing.WITHDRAWN: replace(yes, withdrawn_on=today),
    }[how_it_stands]


def agreed(today: date, **uses: Standing) -> Agreement:
    answers = {Use(name): standing(Use(name), how, today) for name, how in uses.items()}
    return Agreement({use: consent for use, consent in answers.items() if consent})


def is_bare(page) -> bool:
    """Whether nothing of a customer is on the page."""
    of_customer = (page.hero, page.original, page.photo, page.consent)
    written = (page.name, page.since, page.who, page.curve_note, page.curve, page.moments)
    return of_customer == (None, None, None, None) and not any(written)


@pytest.mark.parametrize(("notes", "anonymous", "named"), list(product(Standing, repeat=3)))
def test_words_pass_only_with_notes_and_a_quote_agreed_today(with_agreement, today, notes, anonymous, named):
    material = with_agreement("ingrid", agreed(today, notes=notes, anonymous_quote=anonymous, named_quote=named))
    page, withheld, _sources = clear(material)
    may = notes is Standing.AGREED and Standing.AGREED in (anonymous, named)
    assert (page.hero is not None) == may
    assert (page.name == "Ingrid, 67") == may
    assert is_bare(page) == (not may)
    if not may:
        lacking = next(one for one in withheld if one.block == "hero")
        assert lacking.who == "ingrid"
        assert lacking.use in WORDS
        assert "Ingrid, 67" in lacking.reason


@pytest.mark.parametrize("photo", list(Standing))
def test_a_photo_passes_only_with_photo_consent(with_agreement, today, photo):
    yes = Standing.AGREED
    page, withheld, _sources = clear(
        with_agreement("ingrid", agreed(today, notes=yes, anonymous_quote=yes, photo=photo))
    )
    assert (page.photo is not None) == (photo is yes)
    assert page.hero is not None
    assert page.consent is not None
    assert page.consent.photo == (photo is yes)
    assert [(one.block, one.use) for one in withheld] == ([] if photo is yes else [("photo", Use.PHOTO)])


@pytest.mark.parametrize(("asked_for", "named"), list(product([True, False], Standing)))
def test_the_real_name_passes_only_when_agreed_and_asked_for(with_agreement, today, asked_for, named):
    yes = Standing.AGREED
    material = with_agreement("ingrid", agreed(today, notes=yes, anonymous_quote=yes, named_quote=named))
    material = replace(material, story=replace(material.story, named=asked_for))
    page, withheld, _sources = clear(material)
    is_named = asked_for and named is yes
    assert page.name == ("Gudrun Xzqwhauge" if is_named else "Ingrid, 67")
    assert page.consent is not None
    assert page.consent.named == is_named
    missing = [one.use for one in withheld if one.block == "who"]
    assert missing == ([Use.NAMED_QUOTE] if asked_for and not is_named else [])


def test_an_agreed_name_that_nobody_noted_is_the_alias_and_said(with_agreement, today):
    yes = Standing.AGREED
    material = with_agreement("ingrid", agreed(today, notes=yes, named_quote=yes))
    material = replace(material, story=replace(material.story, named=True), cast=replace(material.cast, real_name=""))
    page, withheld, _sources = clear(material)
    assert page.name == "Ingrid, 67"
    assert "The real name of Ingrid, 67 was not noted." in [one.reason for one in withheld]


@pytest.mark.parametrize("outside", list(Standing))
def test_outside_the_company_is_printed_only_when_agreed(with_agreement, today, outside):
    yes = Standing.AGREED
    page, _, _sources = clear(with_agreement("ingrid", agreed(today, notes=yes, anonymous_quote=yes, outside=outside)))
    assert page.consent is not None
    assert page.consent.outside == (outside is yes)


@pytest.mark.parametrize("block", ["n-hero", "n-1", "n-2", "n-photo"])
def test_nothing_off_the_record_passes(material, note, block):
    notes = {**material.notes, block: replace(material.notes[block], off_record=True)}
    page, withheld, _sources = clear(replace(material, notes=notes))
    shown = (page.hero.text if page.hero else "", *(moment.words.text for moment in page.moments))
    assert "This note is off the record." in [one.reason for one in withheld]
    assert (page.hero is None) == (block == "n-hero")
    assert (page.photo is None) == (block == "n-photo")
    assert notes[block].text not in shown or not notes[block].text
    assert ("First call" in [stop.name for stop in page.curve]) == (block != "n-1")


def test_somebody_elses_words_need_that_persons_consent(with_agreement, today):
    page, withheld, _sources = clear(with_agreement("nikos", Agreement({})))
    assert [moment.title for moment in page.moments] == ["The first call", "The last call"]
    assert [(one.block, one.part, one.who, one.use) for one in withheld] == [("moments", 2, "nikos", Use.NOTES)]
    assert [point.moment for point in page.curve] == [0, 1, None]  # the places among those shown


def test_words_over_a_name_must_be_that_persons_own(material):
    nikos_words = replace(material.story, hero="n-nikos", hero_text="Κάθε φορά άλλη φωνή.")
    page, withheld, _sources = clear(replace(material, story=nikos_words))
    assert page.hero is None
    assert "This is from Nikos, 41, and the page is that of Ingrid, 67." in [one.reason for one in withheld]


def test_somebody_elses_picture_is_not_the_customers(material):
    notes = {**material.notes, "n-photo": replace(material.notes["n-photo"], said_by="nikos")}
    page, withheld, _sources = clear(replace(material, notes=notes))
    assert page.photo is None
    assert [one.block for one in withheld] == ["photo"]


def test_a_picture_of_a_note_without_a_customer_is_the_storys(material, with_agreement, yes):
    notes = {**material.notes, "n-photo": replace(material.notes["n-photo"], said_by=None)}
    assert clear(replace(material, notes=notes)).page.photo is not None
    without = with_agreement("ingrid", yes("ingrid", Use.NOTES, Use.ANONYMOUS_QUOTE))
    assert clear(replace(without, notes=notes)).page.photo is None


def test_typed_words_are_taken_for_the_customers(material, with_agreement):
    typed = replace(material.story, hero=None, hero_text="Words typed by hand.")
    assert clear(replace(material, story=typed)).page.hero is not None
    assert clear(replace(with_agreement("ingrid", Agreement({})), story=typed)).page.hero is None


def test_without_a_customer_no_words_pass(material):
    page, withheld, _sources = clear(replace(material, story=replace(material.story, customer=None)))
    assert is_bare(page)
    assert "Whose page this is was not chosen yet." in [one.reason for one in withheld]


def test_the_brain_and_the_ask_stay_when_the_customer_goes(with_agreement):
    page, _, _sources = clear(with_agreement("ingrid", Agreement({})))
    assert page.number is not None
    assert (page.why, page.ask) == ("They leave.", "One claim, one name.")
    assert [promise.owner for promise in page.promises] == ["Jonas Bakke, COO"]
    assert page.leader is not None
    assert page.leader.role == "CFO"  # the typed line said whom she sat beside


def test_translated_words_stand_over_the_words_as_said(material):
    page, _, _sources = clear(material)
    assert page.hero is not None
    assert (page.hero.text, page.hero.language) == ("I called eleven times.", "en")
    assert page.original is not None
    assert (page.original.text, page.original.language) == ("Jeg ringte elleve ganger.", "nb")


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Torvald Xzqwhauge is so slow, and I am angry.", "He is so slow, and I am angry."),
        ("Torvald Xzqwhauge is so slow, and I am angry.", "X is so slow, and I am angry."),
        ("I am Gudrun, and I called.", "I am a customer, and I called."),
        ("I am Gudrun, and I called.", "I am G., and I called."),
        ("I am Gudrun, and I called.", "I am [the name], and I called."),
        ("I am Gudrun, and I called.", "I am [anonymous], and I called."),
        ("My doctor Lindqvist never called.", "Our doctor never called."),
        ("Call me at 22 34 56 78.", "Call me at my number."),
    ],
)
def test_who_hides_a_name_by_hand_in_the_language_it_was_said_in_has_it_nowhere_on_the_page(
    material, note, said, printed
):
    told = replace(material.story, hero_text=printed)
    spoken = note(text=said, language="en")
    page, _, _sources = clear(replace(material, story=told, notes={**material.notes, spoken.uid: spoken}))
    assert page.hero is not None
    assert (page.hero.text, page.original) == (printed, None)


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("printed", ["I am [name], and I called.", "I am Ingrid, and I called."])
def test_a_name_hidden_in_the_quote_does_not_stand_beside_it(material, note, language, printed):
    said = note(text="Jeg heter Gudrun, og jeg ringte.")
    told = replace(material.story, language=language, hero_text=printed)
    page, _, _sources = clear(replace(material, story=told, notes={**material.notes, said.uid: said}))
    assert page.hero is not None
    assert (page.hero.text, page.original) == (printed, None)


def test_words_in_the_pages_language_stand_alone(material):
    page, _, _sources = clear(
        replace(material, story=replace(material.story, language="nb", hero_text="Elleve ganger."))
    )
    assert page.original is None
    as_said = replace(material.story, hero_text="Jeg ringte elleve ganger.")
    page, _, _sources = clear(replace(material, story=as_said))
    assert page.hero is not None
    assert page.hero.language == "nb"
    assert page.original is None


def test_the_occasion_speaks_the_pages_language(material):
    assert clear(material).page.occasion == "Breakfast with claims customers, Bergen, 19 November 2026"
    greek = replace(material, story=replace(material.story, language="el"))
    assert clear(greek).page.occasion.endswith("19 Νοεμβρίου 2026")


def test_the_small_print_claims_no_more_than_was_agreed(material, with_agreement, today):
    answers = {
        Use.NOTES: Consent("1", "ingrid", Use.NOTES, Answer.YES, How.WRITTEN, today - timedelta(days=9)),
        Use.ANONYMOUS_QUOTE: Consent(
            "2", "ingrid", Use.ANONYMOUS_QUOTE, Answer.YES, How.SPOKEN, today, until=date(2027, 11, 19)
        ),
        Use.PHOTO: Consent("3", "ingrid", Use.PHOTO, Answer.YES, How.WRITTEN, today, until=date(2027, 5, 1)),
        Use.AUDIO: Consent("4", "ingrid", Use.AUDIO, Answer.YES, How.WRITTEN, today, until=date(2026, 12, 1)),
    }
    consent = clear(with_agreement("ingrid", Agreement(answers))).page.consent
    assert consent is not None
    assert (consent.given_on, consent.how) == (today, "spoken")
    assert consent.until == date(2027, 5, 1)  # the photo's; sound is not on the page


def test_the_end_of_another_speakers_consent_counts(with_agreement, yes):
    nikos = yes("nikos", Use.NOTES, Use.ANONYMOUS_QUOTE, until=date(2026, 12, 24))
    consent = clear(with_agreement("nikos", nikos)).page.consent
    assert consent is not None
    assert consent.until == date(2026, 12, 24)


def test_a_minors_own_yes_shows_nothing_until_a_parent_signs(with_agreement, yes):
    said, signed = (yes("ingrid", *Use, how=how) for how in (How.SPOKEN, How.WRITTEN))
    page, withheld, _sources = clear(with_agreement("ingrid", replace(said, minor=True)))
    assert (page.hero, page.photo, page.who) == (None, None, "")
    assert "Ingrid, 67 is a minor, and no parent has agreed to this in writing: notes." in [
        one.reason for one in withheld
    ]
    assert clear(with_agreement("ingrid", replace(signed, minor=True))).page.hero is not None
