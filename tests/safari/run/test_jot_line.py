"""The jot line's grammar: what a typed line says, and that no word of it is ever lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.people.customer import Customer, Touchpoint
from safari.run.jot_line import Chosen, Jotted, Known, as_line, language_of, note_from, parse
from safari.run.note import Kind
from safari.text import clean

KNOWN = Known(
    (
        Customer("ingrid", "Ingrid, 67", language="nb"),
        Customer("inger", "Inger", language="nb"),
        Customer("nikos", "Nikos", language="el"),
        Customer("eleni", "Ελένη", language="el"),
        Customer("ann", "Ann, 30"),
        Customer("anna", "Anna, 40"),
        Customer("li", "李女士", language="zh"),
        Customer("folder", "The lady with the folder"),
    ),
    (Touchpoint("waiting", "Waiting"), Touchpoint("over", "Starting over")),
)


def read(typed: str, **chosen) -> Jotted:
    return parse(typed, KNOWN, Chosen(**chosen))


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("A blue folder on the table", Kind.SAW, "A blue folder on the table"),
        ('"I called eleven times', Kind.QUOTE, "I called eleven times"),
        ('"I called eleven times"', Kind.QUOTE, "I called eleven times"),
        ('"I called eleven times".', Kind.QUOTE, "I called eleven times."),
        ("“I called eleven times.”", Kind.QUOTE, "I called eleven times."),
        ("”Jag ringde elva gånger”", Kind.QUOTE, "Jag ringde elva gånger"),
        ("„Ich rief elfmal an“", Kind.QUOTE, "Ich rief elfmal an"),
        ("«Jeg ringte elleve ganger.»", Kind.QUOTE, "Jeg ringte elleve ganger."),
        ("»Tænk lille, tænk en kunde ad gangen«", Kind.QUOTE, "Tænk lille, tænk en kunde ad gangen"),
        ("«Τους πήρα έντεκα φορές»", Kind.QUOTE, "Τους πήρα έντεκα φορές"),
        ("「我打了十一次电话」", Kind.QUOTE, "我打了十一次电话"),
        ('"He said "no" to me"', Kind.QUOTE, 'He said "no" to me'),
        ('"Never again," she said, "never"', Kind.QUOTE, '"Never again," she said, "never"'),
        ('"Hello" she said', Kind.QUOTE, '"Hello" she said'),
        (".Every letter in order", Kind.SAW, "Every letter in order"),
        ("! Started over again", Kind.OUCH, "Started over again"),
        ("！又重新开始", Kind.OUCH, "又重新开始"),
        ("*Marit broke the rule", Kind.AHA, "Marit broke the rule"),
        ("+ One name a claim", Kind.IDEA, "One name a claim"),
        ("?Who owns it", Kind.QUESTION, "Who owns it"),
        ("  ?  Who owns it  ", Kind.QUESTION, "Who owns it"),
        ("?Two lines\nof it", Kind.QUESTION, "Two lines\nof it"),
    ],
)
def test_the_first_sign_picks_the_kind(typed, kind, text):
    jotted = read(typed)
    assert (jotted.kind, jotted.text) == (kind, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("!!important is what she called it", "!important is what she called it"),
        ("??", "?"),
        ("... and then nothing", "... and then nothing"),
        (".5 km to the bridge", ".5 km to the bridge"),
        ("+47 22 33 44 55 is the number", "+47 22 33 44 55 is the number"),
        ("~20 calls a day", "~20 calls a day"),
        ("~~approximately", "~approximately"),
        ("\\!important", "!important"),
        ("\\~~~ and \\ more", "~~~ and \\ more"),
        ("\\n is no sign", "\\n is no sign"),
        ("two ^^3 more", "two ^3 more"),
        ("@@home is a shop", "@home is a shop"),
        ("it is ##one", "it is #one"),
        ("write to me@example.com", "write to me@example.com"),
        ("we are #1 in claims", "we are #1 in claims"),
        ("it was -3 outside", "it was -3 outside"),
        ("outside it was -3", "outside it was -3"),
        ("2 ^3 = 8", "2 ^3 = 8"),
        ("a @ b # c ^ d", "a @ b # c ^ d"),
    ],
)
def test_what_only_looks_like_a_sign_stays_in_the_text(typed, text):
    jotted = read(typed)
    assert (jotted.kind, jotted.text, jotted.tags, jotted.feeling) == (Kind.SAW, text, (), None)


@pytest.mark.parametrize(
    ("typed", "said_by", "text"),
    [
        ("They asked again @Ingrid", "ingrid", "They asked again"),
        ("They asked again @ingr", "ingrid", "They asked again"),
        ("They asked again @Ingrid, 67", "ingrid", "They asked again"),
        ("They asked again @ingrid 67", "ingrid", "They asked again"),
        ("@Ingrid: They asked again", "ingrid", "They asked again"),
        ("@Ingrid, 67: They asked again", "ingrid", "They asked again"),
        ("I asked @Ingrid, she laughed", "ingrid", "I asked Ingrid, she laughed"),
        ("@Ann she waited", "ann", "she waited"),
        ("@Anna she waited", "anna", "she waited"),
        ("@ελενη περίμενα", "eleni", "περίμενα"),
        ("@李女士说话", "li", "说话"),
        ("@The lady with the folder waited", "folder", "waited"),
        ("@The lady waited", "folder", "waited"),
        ("@Nikos @Ingrid said it", "nikos", "Ingrid said it"),
    ],
)
def test_a_customer_is_named_by_alias_or_its_beginning(typed, said_by, text):
    jotted = read(typed)
    assert (jotted.said_by, jotted.text, jotted.kind) == (said_by, text, Kind.QUOTE)
    assert not jotted.unknown


def test_a_name_that_could_be_two_stays_and_is_told():
    jotted = read("They asked again @ing")
    assert (jotted.said_by, jotted.text, jotted.kind) == (None, "They asked again @ing", Kind.SAW)
    assert [unknown.sentence for unknown in jotted.unknown] == ["“@ing” could be “Ingrid, 67” or “Inger”."]


def test_a_name_nobody_knows_stays_and_is_told():
    jotted = read("@Bob they asked again")
    assert jotted.text == "@Bob they asked again"
    assert [unknown.sentence for unknown in jotted.unknown] == ["“@Bob” is nobody on this safari."]


@pytest.mark.parametrize(
    ("typed", "touchpoint", "tags", "text"),
    [
        ("Forty minutes #waiting", "waiting", (), "Forty minutes"),
        ("From the top #Starting over", "over", (), "From the top"),
        ("From the top #starting_over #letters", "over", ("letters",), "From the top"),
        ("They kept me #waiting for hours", "waiting", (), "They kept me waiting for hours"),
        ("A tally #hold-music, on our letter", None, ("hold-music",), "A tally hold-music, on our letter"),
        ("#waiting #starting over one and two", "waiting", ("Starting over",), "one and two"),
        ("Σαλόνι #αναμονή #😀", None, ("αναμονή", "😀"), "Σαλόνι"),
        ("#waitingroom full", None, ("waitingroom",), "full"),
    ],
)
def test_a_hash_is_a_touchpoint_of_that_name_or_else_a_tag(typed, touchpoint, tags, text):
    jotted = read(typed)
    found = tuple(tag.casefold() for tag in jotted.tags)
    assert (jotted.touchpoint, found, jotted.text) == (touchpoint, tuple(tag.casefold() for tag in tags), text)


@pytest.mark.parametrize(
    ("typed", "feeling"),
    [("It hurt ^-3", -3), ("It hurt ^−2", -2), ("Fine ^0", 0), ("Fine ^2", 2), ("^+3 Fine", 3), ("Hm ^1 ^-1", -1)],
)
def test_a_feeling_stands_at_either_end(typed, feeling):
    jotted = read(typed)
    assert jotted.feeling == feeling
    assert "^" not in jotted.text


def test_a_feeling_beyond_three_is_told():
    jotted = read("It hurt ^-4")
    assert (jotted.feeling, jotted.text) == (None, "It hurt ^-4")
    assert jotted.unknown[0].sentence == "“^-4” is no feeling: they go from −3 to +3."


def test_all_of_it_in_one_line():
    jotted = read('~!"Jeg ringte elleve ganger." @ingrid #waiting #letters ^-3')
    assert jotted.off_record
    assert jotted.kind is Kind.OUCH
    assert jotted.text == "Jeg ringte elleve ganger."
    assert (jotted.said_by, jotted.touchpoint, jotted.tags, jotted.feeling) == ("ingrid", "waiting", ("letters",), -3)
    assert [mark.what for mark in jotted.marks] == ["off_record", "kind", "who", "touchpoint", "tag", "feeling"]


def test_a_sign_may_follow_the_name():
    jotted = read("@nikos: «Άκουσα τη μουσική» ^-1")
    assert (jotted.kind, jotted.said_by, jotted.text) == (Kind.QUOTE, "nikos", "Άκουσα τη μουσική")


def test_what_was_chosen_wins_over_the_line_and_tags_add_up():
    jotted = read(
        "!It hurt @nikos #waiting #one ^-3",
        kind=Kind.AHA,
        said_by="ingrid",
        tags=("two",),
        touchpoint="over",
        feeling=0,
        off_record=True,
    )
    assert (jotted.kind, jotted.said_by, jotted.touchpoint, jotted.feeling) == (Kind.AHA, "ingrid", "over", 0)
    assert jotted.tags == ("two", "one", "Waiting")
    assert jotted.off_record
    assert jotted.text == "It hurt"


def test_a_note_speaks_its_customers_language_else_the_programmes():
    assert language_of(read("Perimena @nikos"), KNOWN, "nb") == "el"
    assert language_of(read("She waited @Anna"), KNOWN, "nb") == "nb"
    assert language_of(read("A folder"), KNOWN, "da") == "da"


def test_a_line_becomes_a_note():
    at = datetime(2026, 11, 5, 8, 41, tzinfo=UTC)
    note = note_from(read("!It hurt @nikos #waiting #one ^-3"), "safari", "astrid", at, "el")
    assert (note.kind, note.text, note.said_by, note.author) == (Kind.OUCH, "It hurt", "nikos", "astrid")
    assert (note.feeling, note.touchpoint, note.tags, note.language) == (-3, "waiting", ("one",), "el")
    assert (note.uid, note.safari, note.at, note.off_record) == ("", "safari", at, False)


SIGNS = [*'"“”«».!*+?~@#^:,', "@@", "##", "^-3", "@ingrid", "@in", "#waiting", " :)", " :((", ":D ", "(", "🙂"]
PIECES = st.sampled_from([*SIGNS, " ", "  ", "\n", "ord", "ά", "7", "李"])


@given(st.lists(PIECES, max_size=25).map("".join))
def test_no_word_is_ever_lost(typed):
    jotted = read(typed)
    names = [one.alias for one in KNOWN.customers if one.uid == jotted.said_by]
    names += [one.name for one in KNOWN.touchpoints if one.uid == jotted.touchpoint]
    left = " ".join([jotted.text, *jotted.tags, *names]).casefold()
    for word in re.findall(r"[^\W\d_]+", typed.replace(":D", "")):
        assert word.casefold() in left


@given(st.text(max_size=200))
def test_any_text_can_be_read_and_text_without_signs_is_untouched(typed):
    jotted = read(typed)
    if not re.search(r"(?<!\S)[@＠#＃^:]", typed) and clean(typed)[:1].isalnum():
        assert jotted.text == clean(typed)
    for mark in jotted.marks:
        assert 0 <= mark.start < mark.end <= len(typed)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=12).map("".join)))
def test_a_kept_text_can_be_put_back_into_the_line(text):
    text = clean(text)
    jotted = parse(as_line(text), Known(), Chosen(unfelt=True))
    assert (jotted.kind, jotted.text, jotted.tags, jotted.feeling, jotted.unknown) == (Kind.SAW, text, (), None, ())
