"""Searching as you type: any language, beginnings of words, all of them, and filters."""

from __future__ import annotations

import pytest

from safari.finding.query import Query
from safari.run.note import Kind, Note

WORDS = {
    "el": "Περίμενα τριάντα έξι ημέρες. Τις νύχτες κρατούσα το τηλέφωνο στο μαξιλάρι.",
    "nb": "Jeg ventet ikke på penger. Jeg ventet på at noen skulle huske meg.",
    "da": "Tænk lille, tænk en kunde ad gangen … resten vil passe på sig selv.",
    "en": "Waiting was fine. Not knowing what I was waiting for was not.",
    "uk": "Я чекала на лист, а він не прийшов.",
    "zh": "我每天都在等电话",
}


@pytest.fixture
def spoken(keep, ingrid):
    return {language: keep(text, ingrid, language=language) for language, text in WORDS.items()}


@pytest.mark.parametrize(
    ("typed", "languages"),
    [
        ("wait", ["en"]),
        ("VENTET", ["nb"]),
        ("περιμεν", ["el"]),
        ("ΝΥΧΤΕΣ", ["el"]),
        ("μαξιλαρι τριαντα", ["el"]),
        ("taenk", ["da"]),
        ("tænk lille", ["da"]),
        ("чек лист", ["uk"]),
        ("电话", ["zh"]),
        ("p", ["da", "nb"]),
        ("ventet penger noen", ["nb"]),
        ("ventet penger nobody", []),
        ("entet", []),
        ('"', []),
        ("AND OR * (", []),
    ],
)
def test_words_are_found_by_their_beginnings_whatever_case_accents_and_script(spoken, texts, typed, languages):
    assert texts(Query(typed)) == [WORDS[language] for language in languages]


def test_newest_first_and_older_below(library, keep, ingrid):
    for number in range(5):
        keep(f"call {number}", ingrid)
    first = library.finding.newest(Query("call"), limit=2)
    then = library.finding.newest(Query("call"), below=first[-1], limit=2)
    assert [one.note.text for one in library.finding.found(first + then)] == ["call 4", "call 3", "call 2", "call 1"]


def test_a_place_is_searched_with_the_words_and_none_off_the_record(keep, ingrid, texts):
    keep("A blue folder", ingrid, Kind.SAW, place="Kitchen table")
    keep("The medicine", ingrid, Kind.SAW, place="Kitchen shelf", off_record=True)
    assert texts(Query("kitch fold")) == texts(Query("kitchen")) == ["A blue folder"]


def test_tags_are_searched_with_the_words(keep, ingrid, texts):
    keep("Eleven calls", ingrid, tags=("starting over",))
    assert texts(Query("start elev")) == ["Eleven calls"]


def test_filters_narrow_and_within_one_any_value_does(library, keep, ingrid, agrees, texts):
    nikos = library.people.add_customer("Nikos, 41")
    agrees(nikos)
    keep("one", ingrid, Kind.QUOTE, feeling=-3)
    keep("two", nikos, Kind.OUCH, feeling=-3)
    keep("three", nikos, Kind.AHA)
    keep("four", None, Kind.SAW)
    assert texts(Query(kinds=frozenset({Kind.OUCH, Kind.AHA}))) == ["three", "two"]
    assert texts(Query(who=frozenset({nikos.uid}))) == ["three", "two"]
    assert texts(Query(feelings=frozenset({-3}))) == ["two", "one"]
    assert texts(Query(feelings=frozenset({None}))) == ["four", "three"]
    assert texts(Query("two", kinds=frozenset({Kind.QUOTE}))) == []
    assert texts(Query(who=frozenset({nikos.uid}), feelings=frozenset({-3}))) == ["two"]


def test_safaris_are_told_apart(library, keep, breakfast, texts):
    keep("on it")
    assert texts(Query(safaris=frozenset({breakfast.uid}))) == ["on it"]
    assert texts(Query(safaris=frozenset({"another"}))) == []


def test_off_the_record_is_never_found(library, keep, ingrid, texts):
    kept = keep("a secret", ingrid)
    library.notes.edit(kept.uid, off_record=True)
    keep("another secret", ingrid, off_record=True)
    assert texts(Query()) == texts(Query("secret")) == texts(Query(who=frozenset({ingrid.uid}))) == []
    assert library.finding.count(Query()) == 0
    library.undo()
    library.undo()
    assert texts(Query("secret")) == ["a secret"]


def test_an_edited_note_is_found_by_its_new_words_alone(library, keep, ingrid, texts):
    kept = keep("eleven calls", ingrid)
    library.notes.edit(kept.uid, text="twelve letters")
    assert texts(Query("eleven")) == []
    assert texts(Query("letters twelve")) == ["twelve letters"]


def test_counting_stops_past_two_thousand(library, monkeypatch, keep, ingrid):
    monkeypatch.setattr("safari.finding.desk.MOST_COUNTED", 3)
    for number in range(6):
        keep(f"call {number}", ingrid)
    assert library.finding.count(Query("call")) == 4
    assert library.finding.count(Query()) == 6
    assert library.finding.safaris() == 1


def test_a_found_note_brings_its_names_and_not_the_real_one(library, keep, ingrid, breakfast):
    library.people.identify(ingrid.uid, "Ingrid Solheim", "55 00 00 00")
    at = library.journey.called("First call")
    keep("Jeg ventet", ingrid, touchpoint=at.uid)
    found = library.finding.found(library.finding.newest(Query()))[0]
    assert (found.alias, found.author, found.safari) == ("Ingrid, 67", "Astrid Holm", "Breakfast")
    assert (found.day, found.touchpoint, found.language) == (breakfast.day, "First call", "nb")
    assert "Solheim" not in repr(found)
    assert library.finding.newest(Query("Solheim")) == []


@pytest.mark.parametrize("words", ["snake_case", "file_name_final.pdf", "ᦁᦂ", "a‿b", "½ cup", "કૺ", "हिन्दी"])
def test_any_word_of_a_note_finds_it(library, breakfast, words):
    note = Note("", breakfast.uid, None, Kind.SAW, f"Look: {words}!", library.journal.clock())
    kept = library.notes.keep(note)
    found = library.finding.newest(Query(words))
    assert library.finding.seqs([kept.uid])[kept.uid] in found
