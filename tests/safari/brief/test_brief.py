"""A leader's brief, printed and read back: whom they will meet, and nothing that was not agreed to."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO

import pytest
from pypdf import PdfReader

from safari.exports import export
from safari.people.consent import Answer, Given, How, Use
from safari.plan.format import called, formats


@pytest.fixture
def astrid(library, breakfast):
    return next(one for one in library.guests.participants(breakfast.uid) if one.leader)


@pytest.fixture
def ingrid(library):
    return library.people.customer_called("Ingrid, 67")


def printed(page) -> list[str]:
    reader = PdfReader(BytesIO(export("brief").make(page)))
    return [" ".join(one.extract_text().split()) for one in reader.pages]


def test_it_says_when_where_why_and_whom(library, breakfast, astrid, ingrid):
    library.guests.pair(astrid.uid, ingrid.uid)
    library.guests.bet(astrid.uid, "They will talk about the price.")
    front, back = printed(library.brief.page(astrid.uid))
    for words in (
        "Astrid Holm, CFO",
        "Thursday 19 November 2026, 08:00 to 10:00, Fjellvik House, Bergen",
        "Where does the thread break?",
        "Ingrid, 67 – beside you",
        "Retired teacher on Askøy.",
        "Agreed to: notes, quotes without name",
        "09:30 Leaders alone",
        "They will talk about the price.",
    ):
        assert words in front
    for words in ("Walk me through the last time you needed us.", "Leave early.", "Ctrl", "kari@fjellvik.example"):
        assert words in back


def test_it_never_holds_a_real_name_or_an_address(library, breakfast, astrid):
    assert not [page for page in printed(library.brief.page(astrid.uid)) if "Gunhild" in page or "example.org" in page]


@pytest.mark.parametrize("answer", [Answer.NO, "withdrawn", "expired"])
def test_of_a_customer_who_did_not_agree_it_says_only_that_one_more_comes(library, breakfast, astrid, ingrid, answer):
    if answer is Answer.NO:
        library.people.answer(ingrid.uid, (Use.NOTES,), Given(Answer.NO, How.WRITTEN, date(2026, 11, 2)))
    elif answer == "withdrawn":
        library.people.withdraw(ingrid.uid, (Use.NOTES,), date(2026, 11, 2))
    else:
        ended = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1), until=date(2026, 11, 1))
        library.people.answer(ingrid.uid, (Use.NOTES,), ended)
    front, _back = printed(library.brief.page(astrid.uid))
    assert "Ingrid" not in front
    assert "Askøy" not in front
    assert "and 1 more" in front


def test_who_was_not_asked_yet_is_named_by_alias_alone(library, breakfast, astrid):
    nikos = library.people.add_customer("Nikos, 41", who="Carpenter in Bergen.")
    library.guests.invite(breakfast.uid, customer=nikos.uid)
    front, _back = printed(library.brief.page(astrid.uid))
    assert "Nikos, 41" in front
    assert "Carpenter" not in front
    assert "Has not agreed to anything yet: ask before you write." in front


def test_what_the_leader_said_last_time_is_read_again(library, breakfast, astrid):
    before = library.plans.plan(called("breakfast", formats()[0]), "Spring breakfast", day=date(2026, 3, 4))
    story = library.stories.begin(before.uid)
    library.stories.edit(story.uid, leader=astrid.leader, leader_words="We pay in nineteen days.")
    _front, back = printed(library.brief.page(astrid.uid))
    assert "“We pay in nineteen days.” Spring breakfast, 4 March 2026" in back


def test_what_they_said_of_a_customer_who_took_consent_back_is_not_read_again(library, breakfast, astrid):
    ingrid = library.people.customer_called("Ingrid, 67")
    kind = called("breakfast", formats()[0])
    for title, month, customer, words in (
        ("Winter breakfast", 1, None, "We pay in nineteen days."),
        ("Spring breakfast", 3, ingrid.uid, "She cried when she told of the flood."),
    ):
        before = library.plans.plan(kind, title, day=date(2026, month, 4))
        story = library.stories.begin(before.uid)
        library.stories.edit(story.uid, customer=customer, leader=astrid.leader, leader_words=words)
    assert "She cried" in printed(library.brief.page(astrid.uid))[1]
    library.people.withdraw(ingrid.uid, (Use.NOTES,), date(2026, 11, 2))
    _front, back = printed(library.brief.page(astrid.uid))
    assert "She cried" not in back
    assert "“We pay in nineteen days.” Winter breakfast, 4 January 2026" in back


def test_every_leader_has_one_and_it_is_noted_that_they_were_made(library, breakfast):
    both = library.brief.pages(breakfast.uid)
    assert [page.leader for _one, page in both] == ["Astrid Holm", "Petros Rallis"]
    library.guests.briefed(one.uid for one, _page in both)
    leaders = [one for one in library.guests.participants(breakfast.uid) if one.leader]
    assert {one.briefed_on for one in leaders} == {date(2026, 11, 2)}
    library.undo()  # which takes back the guest invited last: what was handed out stays so
    leaders = [one for one in library.guests.participants(breakfast.uid) if one.leader]
    assert {one.briefed_on for one in leaders} == {date(2026, 11, 2)}


def test_a_brief_made_again_on_the_same_day_says_what_the_plan_says(library, breakfast, astrid):
    library.guests.briefed([astrid.uid])
    assert library.brief.outdated(breakfast.uid) == frozenset()
    library.plans.edit(breakfast.uid, focus="Why do they leave?")
    assert library.brief.outdated(breakfast.uid) == {astrid.uid}
    library.guests.briefed([astrid.uid])
    assert library.brief.outdated(breakfast.uid) == frozenset()


def test_without_a_time_the_agenda_says_how_long_each_step_takes(library, breakfast, astrid):
    library.plans.edit(breakfast.uid, starts=None, day=None)
    front, _back = printed(library.brief.page(astrid.uid))
    assert "10 min Welcome, coffee and consent" in front


def test_the_same_brief_is_the_same_file(library, breakfast, astrid):
    page = library.brief.page(astrid.uid)
    assert export("brief").make(page) == export("brief").make(page)


def test_a_consent_that_runs_out_before_the_day_says_nothing_on_the_day(library, breakfast, astrid, ingrid):
    ends = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1), until=date(2026, 11, 18))
    library.people.answer(ingrid.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), ends)
    front, _back = printed(library.brief.page(astrid.uid))
    assert "Ingrid" not in front
    library.people.answer(ingrid.uid, (Use.NOTES,), Given(Answer.YES, How.WRITTEN, date(2026, 11, 2)))
    front, _back = printed(library.brief.page(astrid.uid))
    assert "Agreed to: notes" in front
    assert "quotes without name" not in front


def test_of_a_minor_without_a_signature_it_says_the_alias_alone(library, breakfast, astrid):
    ella = library.people.add_customer("Ella, 15", who="In the ninth form.", minor=True)
    library.people.answer(ella.uid, tuple(Use), Given(Answer.YES, How.SPOKEN, date(2026, 11, 1)))
    library.guests.invite(breakfast.uid, customer=ella.uid)
    (met,) = [one for one in library.brief.page(astrid.uid).customers if one.alias == "Ella, 15"]
    assert (met.who, met.agreed) == ("", ())


def test_in_the_night_the_clocks_change_it_ends_when_the_invitation_does(library, breakfast, astrid):
    library.plans.edit(breakfast.uid, day=date(2027, 3, 28), starts=time(1, 30))
    page = library.brief.page(astrid.uid)
    assert page.ends == library.brief.invitation(breakfast.uid).event.ends
    assert page.ends.time() == time(4, 30)


@pytest.mark.parametrize("withdrawn", [True, False])
def test_whom_the_brief_does_not_name_is_a_guest_at_the_table(library, breakfast, ingrid, withdrawn):
    library.guests.take_seats(breakfast.uid)
    if withdrawn:
        library.people.withdraw(ingrid.uid, (Use.NOTES,), date(2026, 11, 2))
    plan = [one.name for one in library.guests.seating_plan(breakfast.uid).guests if not one.is_leader]
    assert plan == ["Guest" if withdrawn else "Ingrid, 67"]
    cards = [card.name for card in library.guests.place_cards(breakfast.uid).cards]
    assert ("Guest" in cards, "Ingrid" in cards) == (withdrawn, not withdrawn)


@pytest.fixture
def is_outdated(library, breakfast, astrid):
    """Whether Astrid's brief, made before, is outdated once this is done."""

    def judged(deed) -> bool:
        library.guests.briefed([astrid.uid])
        assert library.brief.outdated(breakfast.uid) == frozenset()
        deed()
        return library.brief.outdated(breakfast.uid) == {astrid.uid}

    return judged


def test_what_customers_agreed_to_and_who_they_are_makes_a_brief_old(library, is_outdated, ingrid):
    people = library.people
    assert is_outdated(lambda: people.withdraw(ingrid.uid, (Use.NOTES,), date(2026, 11, 2)))
    assert is_outdated(library.undo)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 2))
    assert is_outdated(lambda: people.answer(ingrid.uid, (Use.PHOTO,), given))
    assert is_outdated(library.undo), "an answer that was taken back is not on the brief either"
    assert is_outdated(lambda: people.edit_customer(ingrid.uid, alias="Inger, 67"))
    assert is_outdated(lambda: people.edit_customer(ingrid.uid, who="A teacher."))
    assert not is_outdated(lambda: people.edit_customer(ingrid.uid, since="1998"))
    assert not is_outdated(lambda: people.identify(ingrid.uid, "Gunhild Tveit", ""))


def test_what_the_leader_is_called_makes_their_own_brief_old(library, astrid, is_outdated):
    assert is_outdated(lambda: library.people.edit_leader(astrid.leader, role="CEO"))
    petros = library.people.leader_called("Petros Rallis")
    assert not is_outdated(lambda: library.people.edit_leader(petros.uid, role="CEO"))
    assert is_outdated(lambda: library.edit_programme(responsible="Ola Nes"))


def test_a_figure_and_the_advice_of_a_format_of_ones_own_make_a_brief_old(library, breakfast, is_outdated):
    driver = library.drivers.add("Renewal", "74 %", "Finance")
    library.plans.edit(breakfast.uid, driver=driver.uid)
    assert is_outdated(lambda: library.drivers.edit(driver.uid, value="75 %"))
    own = library.formats.copy("breakfast")
    safari = library.plans.plan(library.formats.find(own.key), "Breakfast", day=date(2026, 11, 30))
    leader = library.guests.invite_leader(safari.uid, "Astrid Holm").uid
    library.guests.briefed([leader])
    library.formats.edit(own.uid, title="Early breakfast")
    assert library.brief.outdated(safari.uid) == frozenset()
    library.formats.edit(own.uid, dos=("Listen.",))
    assert library.brief.outdated(safari.uid) == {leader}


def test_a_format_of_ones_own_that_is_removed_makes_a_brief_old(library):
    own = library.formats.copy("breakfast")
    safari = library.plans.plan(library.formats.find(own.key), "Breakfast", day=date(2026, 11, 30))
    leader = library.guests.invite_leader(safari.uid, "Astrid Holm").uid
    library.guests.briefed([leader])
    other = library.formats.copy("breakfast")
    library.formats.remove(other.uid)
    assert library.brief.outdated(safari.uid) == frozenset()
    library.formats.remove(own.uid)
    assert library.brief.outdated(safari.uid) == {leader}


@pytest.fixture
def nikos(library, astrid):
    """A customer who is not on this safari: Astrid met him in spring, and told of him."""
    given = Given(Answer.YES, How.WRITTEN, date(2026, 3, 1))
    met = library.people.add_customer("Nikos, 41")
    library.people.answer(met.uid, (Use.NOTES, Use.PHOTO), given)
    before = library.plans.plan(called("breakfast", formats()[0]), "Spring breakfast", day=date(2026, 3, 4))
    story = library.stories.begin(before.uid)
    library.stories.edit(story.uid, customer=met.uid, leader=astrid.leader, leader_words="He lost his workshop.")
    return met


def test_whoever_a_leader_told_of_takes_consent_back_and_their_brief_alone_is_old(library, breakfast, astrid, nikos):
    petros = next(one for one, page in library.brief.pages(breakfast.uid) if page.leader == "Petros Rallis")
    assert "lost his workshop" in printed(library.brief.page(astrid.uid))[1]
    library.guests.briefed([astrid.uid, petros.uid])
    library.people.withdraw(nikos.uid, (Use.PHOTO,), date(2026, 11, 2))
    library.people.edit_customer(nikos.uid, who="A carpenter.")
    assert library.brief.outdated(breakfast.uid) == frozenset()
    library.people.withdraw(nikos.uid, (Use.NOTES,), date(2026, 11, 2))
    assert library.brief.outdated(breakfast.uid) == {astrid.uid}
    assert "lost his workshop" not in printed(library.brief.page(astrid.uid))[1]


def test_an_answer_of_theirs_that_is_undone_makes_it_old_too(library, nikos, is_outdated):
    given = Given(Answer.NO, How.WRITTEN, date(2026, 11, 2))
    assert is_outdated(lambda: library.people.answer(nikos.uid, (Use.NOTES,), given))
    assert is_outdated(library.undo)


def test_who_is_taken_off_and_comes_back_has_the_brief_they_had(library, breakfast, astrid):
    library.guests.briefed([astrid.uid])
    library.plans.edit(breakfast.uid, focus="Why do they leave?")
    library.guests.uninvite(astrid.uid)
    library.undo()
    assert library.brief.outdated(breakfast.uid) == {astrid.uid}


def test_what_was_said_of_a_customer_is_gone_once_their_consent_runs_out_before_the_day(
    library, breakfast, astrid, ingrid
):
    before = library.plans.plan(called("breakfast", formats()[0]), "Spring breakfast", day=date(2026, 3, 4))
    story = library.stories.begin(before.uid)
    library.stories.edit(story.uid, leader=astrid.leader, leader_words="She waited.", customer=ingrid.uid)
    assert library.brief.page(astrid.uid).reflection is not None
    ends = Given(Answer.YES, How.WRITTEN, date(2026, 11, 1), until=date(2026, 11, 18))
    library.people.answer(ingrid.uid, (Use.NOTES,), ends)
    assert library.brief.page(astrid.uid).reflection is None
