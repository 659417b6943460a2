"""Letters ready to send: what leaders and customers are told, and what never stands in them."""

from __future__ import annotations

from datetime import date

import pytest

from safari.errors import SafariError
from safari.letters.letter import Kind
from safari.letters.to_customer import address_in
from safari.people.consent import Answer, Given, How, Use
from safari.plan.safari import Setting


def test_a_leader_is_invited_with_the_question_and_asked_for_a_bet(library, astrid):
    letter = library.letters.to_leader(astrid.uid, Kind.INVITATION)
    assert letter.to == "astrid@fjellvik.example"
    assert letter.subject == "Invitation: Breakfast with claims customers, Thursday 19 November 2026"
    for words in (
        "Dear Astrid Holm,",
        "When: Thursday 19 November 2026, 08:00 to 10:00",
        "Where: Fjellvik House, Bergen",
        "The one question: Where does the thread break?",
        "The invitation for your calendar and your brief are attached.",
        "“I believe they will say …”",
        "Kari Nes, kari@fjellvik.example\nFjellvik Insurance",
    ):
        assert words in letter.body


@pytest.mark.parametrize("kind", [Kind.INVITATION, Kind.REMINDER])
def test_a_leader_who_has_bet_is_not_asked_again(library, astrid, kind):
    assert "I believe" in library.letters.to_leader(astrid.uid, kind).body
    library.guests.bet(astrid.uid, "They will talk about the price.")
    letter = library.letters.to_leader(astrid.uid, kind)
    assert "I believe" not in letter.body
    assert "price" not in letter.body


def test_a_leaders_letter_names_no_customer(library, astrid, ingrid):
    library.guests.pair(astrid.uid, ingrid.uid)
    for kind in Kind:
        letter = library.letters.to_leader(astrid.uid, kind)
        assert not [word for word in ("Ingrid", "Gunhild", "example.org") if word in f"{letter.subject}{letter.body}"]


def test_a_leader_reads_that_it_is_called_off(library, astrid):
    letter = library.letters.to_leader(astrid.uid, Kind.CALL_OFF)
    assert letter.subject.startswith("Called off: Breakfast")
    assert "takes it out of your calendar" in letter.body


def test_a_customer_reads_what_when_where_why_and_that_they_can_say_no(library, breakfast, ingrid):
    letter = library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.INVITATION)
    assert (letter.to, letter.language) == ("gunhild@example.org", "nb")
    for words in (
        "Kjære Gunhild Eide,",
        "til bords sammen med andre kunder",
        "Når: torsdag 19. november 2026, kl. 08:00",
        "Hvor: Fjellvik House, Bergen",
        "Hvorfor vi spør",
        "Det vedlagte skjemaet spør deg linje for linje",
        "Du kan fritt si nei",
        "Spørsmål før dagen: Kari Nes, kari@fjellvik.example",
        "Vennlig hilsen\nKari Nes\nFjellvik Insurance",
    ):
        assert words in letter.body
    assert "10:00" not in letter.body  # leaders stay on among themselves


@pytest.mark.parametrize("kind", Kind)
def test_a_customers_letter_tells_neither_alias_nor_title_nor_another_customer(library, breakfast, ingrid, kind):
    other = library.people.add_customer("Nikos, 41")
    library.people.identify(other.uid, "Yannis Real", "yannis@example.org")
    library.guests.invite(breakfast.uid, customer=other.uid)
    letter = library.letters.to_customer(ingrid.uid, breakfast.uid, kind)
    told = f"{letter.to}{letter.subject}{letter.body}{letter.short}"
    assert not [word for word in ("Ingrid", "67", "claims", "Nikos", "Yannis", "55 00") if word in told]


def test_where_no_name_is_written_down_the_greeting_has_none(library, breakfast):
    nikos = library.people.add_customer("Nikos, 41", language="en")
    library.guests.invite(breakfast.uid, customer=nikos.uid)
    letter = library.letters.to_customer(nikos.uid, breakfast.uid, Kind.INVITATION)
    assert letter.to == ""
    assert letter.body.startswith("Hello,\n\n")


def test_a_minor_reads_that_a_parent_signs_too(library, breakfast, ingrid):
    assert "verge" not in library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.INVITATION).body
    library.people.edit_customer(ingrid.uid, minor=True)
    letter = library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.INVITATION)
    assert "forelder eller verge" in letter.body
    assert "forelder eller verge" in letter.short


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        (Setting.TABLE, "til bords"),
        (Setting.RING, "sitter rundt og lytter"),
        (Setting.VISIT, "besøke deg"),
        (Setting.PHONE, "ringe deg"),
        (Setting.CHANCE, "høre fra deg"),
    ],
)
def test_what_is_asked_of_a_customer_follows_how_they_meet(library, breakfast, ingrid, setting, words):
    library.plans.edit(breakfast.uid, setting=setting)
    assert words in library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.INVITATION).body


def test_without_a_day_the_letter_says_that_one_will_be_found(library, breakfast, ingrid):
    library.plans.edit(breakfast.uid, day=None, starts=None, place="")
    letter = library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.INVITATION)
    assert "Vi finner en dag som passer for deg." in letter.body
    assert "Når:" not in letter.body


@pytest.mark.parametrize(
    ("language", "spoken"),
    [("el-CY", "el"), ("fr", "da"), ("", "da"), ("no", "nb"), ("nn", "nb"), ("nb-NO", "nb"), ("nn-NO", "nb")],
)
def test_a_customer_without_one_of_our_languages_is_written_to_in_the_programmes(
    library, breakfast, ingrid, language, spoken
):
    library.edit_programme(language="da")
    library.people.edit_customer(ingrid.uid, language=language)
    assert library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.REMINDER).language == spoken


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        ("gunhild@example.org", "gunhild@example.org"),
        ("55 00 00 00\ngunhild@example.org", "gunhild@example.org"),
        ("Gunhild <gunhild@example.org>; 55 00 00 00", "gunhild@example.org"),
        ("mailto:gunhild@example.org", "gunhild@example.org"),
        ("55 00 00 00", ""),
        ("one@example.org, two@example.org", ""),
        ("gunhild at example.org", ""),
        ("", ""),
    ],
)
def test_the_address_is_taken_only_where_there_is_exactly_one(contact, address):
    assert address_in(contact) == address


def test_the_safaris_a_customer_is_going_to_be_on_come_in_order(library, breakfast, ingrid):
    from safari.plan.format import called, formats

    kind = called("breakfast", formats()[0])
    someday = library.plans.plan(kind, "Someday")
    past = library.plans.plan(kind, "Past", day=date(2026, 10, 1))
    soon = library.plans.plan(kind, "Soon", day=date(2026, 11, 2))
    for one in (someday, past, soon):
        library.guests.invite(one.uid, customer=ingrid.uid, reason="She asked for it.")
    assert [one.title for one in library.letters.coming(ingrid.uid)] == ["Soon", breakfast.title, "Someday"]


@pytest.mark.parametrize("why", ["opted out", "withdrawn"])
def test_who_wants_no_asking_or_withdrew_is_only_told_that_it_is_called_off(library, breakfast, ingrid, why):
    library.people.answer(ingrid.uid, tuple(Use), Given(Answer.YES, How.WRITTEN, date(2026, 11, 1)))
    library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.REMINDER)
    if why == "withdrawn":
        library.people.withdraw(ingrid.uid, tuple(Use), date(2026, 11, 2))
    else:
        library.people.edit_customer(ingrid.uid, opted_out=True)
    for kind in (Kind.INVITATION, Kind.REMINDER):
        with pytest.raises(SafariError, match="Ingrid, 67"):
            library.letters.to_customer(ingrid.uid, breakfast.uid, kind)
    assert library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.CALL_OFF).to == "gunhild@example.org"


def test_who_takes_back_one_use_alone_is_written_to(library, breakfast, ingrid):
    library.people.answer(ingrid.uid, tuple(Use), Given(Answer.YES, How.WRITTEN, date(2026, 11, 1)))
    library.people.withdraw(ingrid.uid, (Use.PHOTO,), date(2026, 11, 2))
    assert library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.REMINDER).body


@pytest.mark.parametrize("language", ["", "fr"])
def test_a_customer_without_one_of_our_languages_is_written_to_in_that_of_the_safari(
    library, breakfast, ingrid, language
):
    library.plans.edit(breakfast.uid, language="el")
    library.people.edit_customer(ingrid.uid, language=language)
    assert library.letters.to_customer(ingrid.uid, breakfast.uid, Kind.REMINDER).language == "el"
