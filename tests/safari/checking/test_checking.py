"""What somebody should look at before a story is told, each with its mend."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from safari.checking.concern import Written
from safari.checking.small_cell import small_cell
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.run.note import Kind, Note
from safari.store.tables import CUSTOMERS
from safari.transcripts.transcript import Suggestion, What

AGREED = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))


def test_a_good_story_raises_nothing(found):
    assert found(why="They leave when it is time to renew.") == []


def test_the_real_name_is_found_and_the_alias_takes_its_place(library, story, found):
    assert found(hero_text="«Gudrun», they said, eleven times.") == ["The quote: “Gudrun” is their real name."]
    (concern,) = library.checking.concerns(story.uid)
    assert (concern.block, concern.mend.verb) == ("hero", "Write Ingrid")
    library.checking.mend(story.uid, concern.mend)
    assert library.stories.story(story.uid).hero_text == "«Ingrid», they said, eleven times."
    assert library.checking.concerns(story.uid) == ()
    library.undo()
    assert "Gudrun" in library.stories.story(story.uid).hero_text


def test_the_real_name_may_stand_where_the_page_is_named(library, story, found):
    assert found(named=True, who="Gudrun is a teacher.") == []


def test_the_alias_and_the_organisation_may_stand_there(found):
    assert found(why="Every time Ingrid called, Fjellvik began anew.") == []


def test_names_of_leaders_and_of_other_customers_are_found(library, found):
    library.people.add_leader("Jonas Bakke", "COO")
    other = library.people.add_customer("Nikos, 41")
    library.people.identify(other.uid, "Stavros Pappas", "")
    said = found(hero_text="I told Jonas and the neighbour, pappas.")
    assert said == ["The quote: “Jonas” is a name in this library."]
    assert found(hero_text="I told Pappas.") == ["The quote: “Pappas” is a name in this library."]


def test_a_leader_may_be_named_in_promises_and_not_as_who_they_are(library, story, found):
    library.people.add_leader("Jonas Bakke", "COO")
    library.stories.add_promise(story.uid, "Jonas calls back", owner=library.people.leaders()[0].uid, due=date.max)
    assert found() == []
    assert found(who="Neighbour of Jonas.") == ["Who they are: “Jonas” is a name in this library."]


def test_words_of_another_customer_are_told_apart(library, story, found):
    other = library.people.add_customer("Nikos, 41")
    library.people.answer(other.uid, (Use.NOTES, Use.ANONYMOUS_QUOTE), AGREED)
    said = Note("", story.safari, None, Kind.QUOTE, "They never came.", library.journal.clock(), other.uid)
    library.stories.add_moment(story.uid, library.notes.keep(said).uid)
    assert found() == ["Moment 1: Nikos, 41 said this, and the page is Ingrid, 67’s."]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Then Marit said: stop calling.", ["Marit"]),
        ("Kari Nordmann said so.", ["Kari Nordmann"]),
        ("I met Mrs. Olsen at the door.", ["Mrs. Olsen"]),
        ("On Monday I called. They said May. The COO knows.", []),
        ("It took from July to September.", []),
        ("Περίμενα από τον Ιούλιο έως τη Δευτέρα. Η Κατερίνα απάντησε.", ["Κατερίνα"]),
        ("Så ringte jeg. Ingen svarte i mars.", []),
        ("The claim is open. A Claim is no name.", []),
    ],
)
def test_capital_letters_within_a_sentence_may_be_a_name(found, words, names):
    assert found(why=words) == [f"Why it matters: “{name}” may be the name of a person or a place." for name in names]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Call me on 22 34 56 78.", "The quote: “22 34 56 78” is a phone number."),
        ("I wrote to g.hauge@example.no", "The quote: “g.hauge@example.no” is an e-mail address."),
        ("They had 010190 12480 on file", None),
    ],
)
def test_numbers_and_addresses_that_identify_are_found(library, story, found, words, sentence):
    said = found(hero_text=words)
    assert len(said) == 1
    assert sentence is None or said == [sentence]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert library.checking.concerns(story.uid) == ()


def test_the_one_number_is_no_number_that_identifies(found):
    assert found(figure="214", customers=214, source="Claims, July to September 2026") == []


def test_role_place_and_date_together_identify(library, story, found):
    library.plans.edit(story.safari, place="Askøy")
    assert found() == []
    assert found(who="Teacher.") == [
        "Together these may tell who Ingrid, 67 is: what they do, the place (Askøy) and the day (19 November)."
    ]
    assert found(who="Teacher.", occasion="A breakfast in autumn") == []


@pytest.mark.parametrize(
    ("source", "why", "is_said"),
    [
        ("Counted by hand, 19 November 2026", "", False),
        ("Talt for hånd, 19. november 2026", "", False),
        ("Counted by hand, 19 November 2026", "Each sigh is a call.", True),
        ("Sighs, counted by hand, 19 November 2026", "", True),
    ],
)
def test_a_number_counted_by_hand_says_what_it_counts(found, source, why, is_said):
    said = found(figure="7", source=source, why=why)
    assert said == ([] if is_said else ["Nobody can see what the number 7 counts."])


def test_a_leaders_words_without_a_name(library, story, found):
    assert found(leader_words="I signed the budget.") == ["The leader’s words stand there without a name."]
    assert library.checking.concerns(story.uid)[0].block == "leader"
    assert found(leader=library.people.add_leader("Jonas Bakke", "COO").uid) == []


@pytest.mark.parametrize(
    ("place", "said", "is_named"),
    [
        ("Ås", "Teacher who was there, as always.", False),
        ("Ås", "Teacher of Ås.", True),
        ("Bergen", "Teacher, Bergens best.", True),
        ("Bergen", "Teacher of the Bergensers.", False),
        ("Tromsø", "Teacher, TROMSO", True),
    ],
)
def test_a_place_is_named_by_whole_words(place, said, is_named):
    texts = [Written("who", "Who they are", said, "s", "who")]
    assert bool(list(small_cell(texts, [place], ["19 November"], "Ingrid, 67"))) == is_named


def test_promises_without_owner_or_day_and_a_number_from_nowhere(library, story, found):
    jonas = library.people.add_leader("Jonas Bakke", "COO")
    library.stories.add_promise(story.uid, "Call back")
    library.stories.add_promise(story.uid, "One handler", owner=jonas.uid)
    library.stories.add_promise(story.uid, "Dry floors", due=date(2026, 12, 1))
    assert found(figure="214") == [
        "“Call back” has no owner and no date.",
        "“One handler” has no date.",
        "“Dry floors” has no owner.",
        "Nobody can see where the number 214 comes from.",
    ]


def _closed(library, story, clock):
    library.closing.close(story.safari)
    clock.now = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def test_a_quote_changed_since_the_debrief_shows_what_was_first_said(library, story, found, clock):
    _closed(library, story, clock)
    library.notes.edit(story.hero, reason="misheard", text="I called twelve times.")
    assert found(hero_text="I called twelve times.") == [
        "The quote: the words were changed after the debrief. First said: “I called eleven times.”"
    ]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert library.stories.story(story.uid).hero_text == "I called eleven times."
    assert library.checking.concerns(story.uid) == ()


def test_a_quote_whose_note_reads_otherwise_by_now(library, story, found):
    library.notes.edit(story.hero, text="I called twelve times.")
    assert found() == ["The quote: its note reads otherwise by now: “I called twelve times.”"]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert library.stories.story(story.uid).hero_text == "I called twelve times."
    assert library.checking.concerns(story.uid) == ()


def test_a_translation_is_no_change(found):
    assert found(hero_text="Jeg ringte elleve ganger.") == []


def test_the_original_beside_a_translation_is_looked_at_too(library, story, found):
    library.people.edit_customer(story.customer, language="nb")
    library.notes.edit(story.hero, text="Gudrun, sa de, elleve ganger.")
    assert found(hero_text="They said my name eleven times.") == ["In their own words: “Gudrun” is their real name."]
    assert library.checking.concerns(story.uid)[0].mend is None


@pytest.mark.parametrize(("spoken", "is_read"), [("nb", True), ("en", False)])
def test_so_is_what_was_said_where_the_page_would_print_it(library, story, found, spoken, is_read):
    library.notes.edit(story.hero, text="Marit, they said, for Kari Nes.", language=spoken)
    said = found(hero_text="They said a name again and again.")
    assert ("In their own words: “Kari Nes” may be the name of a person or a place." in said) is is_read
    assert (library.stories.page(story.uid).page.original is not None) is is_read
    library.notes.edit(story.hero, text="Gudrun, they said, eleven times.")
    assert ("In their own words: “Gudrun” is their real name." in found()) is is_read
    assert library.stories.page(story.uid).page.original is None


@pytest.mark.parametrize("alias", ["Ingrid, 67", "The lady, 67"])
def test_who_hides_a_name_in_a_shorter_quote_is_done(library, story, found, alias):
    library.people.edit_customer(story.customer, alias=alias)
    library.notes.edit(story.hero, text="I am Gudrun, they said.", language="en")
    assert found(hero_text="I am Gudrun.") == ["The quote: “Gudrun” is their real name."]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert library.checking.concerns(story.uid) == ()
    page = library.stories.page(story.uid).page
    assert (page.hero.text, page.original) == (f"I am {alias.removesuffix(', 67')}.", None)


@pytest.mark.parametrize("alias", ["Ingrid, 67", "The lady, 67"])
def test_who_hides_a_name_in_a_translation_is_done(library, story, found, alias):
    library.people.edit_customer(story.customer, alias=alias)
    library.notes.edit(story.hero, text="I am Gudrun, they said.", language="nb")
    found(hero_text="Gudrun is who I am, they said.")
    beside, quote = library.checking.concerns(story.uid)
    assert beside.sentence.startswith("In their own words: ")
    library.checking.mend(story.uid, quote.mend)
    assert library.checking.concerns(story.uid) == ()
    page = library.stories.page(story.uid).page
    assert (page.hero.text, page.original) == (f"{alias.removesuffix(', 67')} is who I am, they said.", None)


def test_a_name_somebody_hid_in_the_transcript_of_a_call_is_known(library, story, found, tmp_path):
    sound = tmp_path / "call.flac"
    sound.write_bytes(b"fLaC" + bytes(100))
    call = library.recordings.add(story.safari, library.recordings.hold(sound), 12_000)
    said = b"WEBVTT\n\n00:00.000 --> 00:02.000\nThis is solveig speaking.\n"
    transcript = library.transcripts.take_in(call.uid, library.transcripts.read(said))
    assert found(why="Solveig hung up.") == []
    library.transcripts.mask(transcript.uid, [Suggestion(0, 8, 15, What.NAME)])
    assert found() == ["Why it matters: “Solveig” is a name in this library."]


def test_when_it_was_and_the_number_are_read_too(library, story, found):
    stories = library.stories
    moment = stories.add_moment(story.uid, story.hero)
    stop = stories.add_stop(story.uid, "The call", -2)
    assert found(figure="11 234 567", source="Claims") == []
    stories.edit_part(moment, when_said="call with Gudrun Hauge, 91 23 45 67")
    stories.edit_part(stop, when_felt="Gudrun at home")
    assert found(figure="Hauge") == [
        "The number: “Hauge” is their real name.",
        "The time of moment 1: “Gudrun Hauge” is their real name.",
        "The time of stop 1: “Gudrun” is their real name.",
        "The time of moment 1: “91 23 45 67” is a phone number.",
    ]
    while concerns := library.checking.concerns(story.uid):
        library.checking.mend(story.uid, concerns[0].mend)
    assert stories.moments(story.uid)[0].when_said == "call with Ingrid, [phone number]"


def test_days_and_hours_are_no_names(library, story, found):
    stop = library.stories.add_stop(story.uid, "The call", -2)
    for when in ("19 November, 08:52", "Tuesday morning", "at Christmas Eve", "Τρίτη 3 Μαΐου"):
        library.stories.edit_part(library.stories.curve(story.uid)[0], when_felt=when)
        assert found() == []
    assert stop.uid


def test_an_alias_from_before_that_tells_the_name_is_said_and_is_not_free(library, story, found):
    """Such a one is refused today; a library from before may hold it."""
    with library.journal.intention("As it was") as change:
        change.edit(CUSTOMERS, library.people.customer(story.customer), alias="Gudrun Hauge, 67")
    told = "The alias “Gudrun Hauge, 67” tells the real name. The page says “A customer” until People has another."
    assert found(why="Gudrun Hauge waited.") == [told, "Why it matters: “Gudrun Hauge” is their real name."]
    assert found(why="They waited.", named=True) == []


def test_a_name_in_a_script_without_capitals_is_found_and_mended(library, story, found):
    library.people.identify(story.customer, "田中 花子", "")
    assert found(why="昨日、田中さんは待った。") == ["Why it matters: “田中” is their real name."]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert library.stories.story(story.uid).why == "昨日、Ingridさんは待った。"


RETOLD = "{part}: the page is in their own language and tells it in other words. They said: “Jeg ringte elleve ganger.”"


@pytest.fixture
def norwegian(library, story):
    """Ingrid said it in Norwegian, and the page was in English."""
    library.people.edit_customer(story.customer, language="nb")
    library.notes.edit(story.hero, text="Jeg ringte elleve ganger.", language="nb")


def test_a_page_in_their_own_language_that_keeps_the_translation_is_told_and_mended(library, story, found, norwegian):
    assert found(hero_text="I called eleven times.", language="en") != []  # its note read so before
    assert found(hero_text="I rang eleven times.") == [], "a translation is none of it"
    assert found(language="nb") == [RETOLD.format(part="The quote")]
    (concern,) = library.checking.concerns(story.uid)
    assert (concern.block, concern.mend.verb) == ("hero", "Write what was said")
    library.checking.mend(story.uid, concern.mend)
    assert library.stories.story(story.uid).hero_text == "Jeg ringte elleve ganger."
    assert library.checking.concerns(story.uid) == ()
    library.undo()
    assert library.stories.story(story.uid).hero_text == "I rang eleven times."


def test_so_is_a_moment(library, story, found, norwegian):
    desk = library.stories
    moment = desk.add_moment(story.uid, story.hero)
    desk.edit_part(moment, text="I rang eleven times.")
    assert found(hero_text="", language="en") == []
    assert found(language="nb") == [RETOLD.format(part="Moment 1")]
    library.checking.mend(story.uid, library.checking.concerns(story.uid)[0].mend)
    assert [one.text for one in desk.moments(story.uid)] == ["Jeg ringte elleve ganger."]
    assert library.checking.concerns(story.uid) == ()


@pytest.mark.parametrize("words", ["Jeg ringte.", "«Jeg ringte elleve ganger!»", "[navn] ringte elleve ganger.", ""])
def test_a_shorter_quote_and_one_that_hides_a_name_are_no_other_words(found, norwegian, words):
    assert found(hero_text=words, language="nb") == []


def test_of_a_quote_whose_note_reads_otherwise_by_now_one_line_says_why(library, story, found, norwegian):
    found(hero_text="Jeg ringte elleve ganger.", language="nb")
    library.notes.edit(story.hero, text="Jeg ringte tolv ganger.")
    assert found() == ["The quote: its note reads otherwise by now: “Jeg ringte tolv ganger.”"]


def test_what_was_first_said_is_no_other_words(library, story, found, norwegian, clock):
    found(hero_text="Jeg ringte elleve ganger.", language="nb")
    _closed(library, story, clock)
    library.notes.edit(story.hero, reason="misheard", text="Jeg ringte tolv ganger.")
    assert found() == []
    assert found(hero_text="Jeg ringte tolv ganger.") == [
        "The quote: the words were changed after the debrief. First said: “Jeg ringte elleve ganger.”"
    ]


def test_no_name_is_offered_to_be_written_as_it_was_said(library, story, found, norwegian):
    library.notes.edit(story.hero, text="Jeg er Gudrun, sa jeg.")
    library.stories.edit_part(library.stories.add_moment(story.uid, story.hero), text="I said my name.")
    hero, moment = found(hero_text="They knew my name.", language="nb")
    assert hero.startswith("The quote: the page is in their own language")
    assert moment.startswith("Moment 1: the page is in their own language")
    assert [one.mend for one in library.checking.concerns(story.uid)] == [None, None]


@pytest.mark.usefixtures("norwegian")
@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Torvald Xzqwhauge er så treg, og jeg er sint.", "Han er så treg, og jeg er sint."),
        ("Legen min Lindqvist ringte aldri.", "Legen vår ringte aldri."),
        ("Ring meg på 22 34 56 78.", "Ring meg på nummeret mitt."),
        ("Jeg skrev fra kari@nes.no til dere.", "Jeg skrev fra en annen adresse til dere."),
        ("[navn] ringte. Her er torvald, sint.", "[navn] er rolig her."),
        ("her er torvald, og jeg er sint.", "Her er INGRID, og jeg er rolig."),
    ],
)
def test_nor_is_what_may_be_a_name_or_a_number_nor_what_stood_where_something_is_hidden(
    library, story, found, said, printed
):
    library.notes.edit(story.hero, text=said)
    library.stories.edit_part(library.stories.add_moment(story.uid, story.hero), text=printed)
    assert [one.partition(":")[0] for one in found(hero_text=printed, language="nb")] == ["The quote", "Moment 1"]
    assert [one.mend for one in library.checking.concerns(story.uid)] == [None, None]


@pytest.mark.usefixtures("norwegian")
@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Jeg er ikke fornøyd med dere.", "Jeg er veldig fornøyd med dere."),
        ("[navn] er ikke fornøyd med dere.", "[navn] er veldig fornøyd med dere."),
        ("Gudrun er ikke fornøyd med dere.", "Ingrid er veldig fornøyd med dere."),
    ],
)
def test_a_quote_that_was_turned_is_told_also_where_a_name_is_hidden_in_it(library, story, found, said, printed):
    library.notes.edit(story.hero, text=said)
    (told,) = found(hero_text=printed, language="nb")
    assert told.endswith(f"tells it in other words. They said: “{said}”")


@pytest.mark.usefixtures("norwegian")
@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("Det er Gudruns sak, sa de, ikke min.", "Det er Ingrids sak … ikke min!"),
        ("Det er Gudruns sak, sa de, ikke min.", "Det er [navn]s sak, sa de"),
        ("Her er Gudrun. Jeg ringte.", "HER ER INGRID."),
    ],
)
def test_a_mask_and_the_alias_are_no_other_words(library, story, found, said, printed):
    library.notes.edit(story.hero, text=said)
    assert found(hero_text=printed, language="nb") == []
