"""The formats that come with the program: whole, alike in every language, and well written."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from safari.plan.format import Format, FormatStep, formats, read
from safari.plan.safari import Setting
from safari.resources import resource

FOLDER = resource("formats")
KEYS = ["breakfast", "event", "service_day", "calls", "life", "loss_calls", "barbecue"]
LANGUAGES = ["nb", "da", "el"]
FITS = 120  # letters of a line on a checklist, in the brief and on the screen
FILES = sorted(path.name for path in FOLDER.glob("*.toml"))
MARKS = "\"'“”„‟«»‹›‘’‚`´"
QUOTES = {"en": ("“", "”"), "nb": ("«", "»"), "da": ("»", "«"), "el": ("«", "»")}
APOSTROPHES = {"en": "’", "nb": "", "da": "’", "el": "’"}
# Words by which a line of another language is known.
ENGLISH_WORDS = {"the", "and", "with", "what", "customer", "customers", "leader", "leaders", "agent", "agents"}
OF_OTHERS = {
    "nb": ENGLISH_WORDS | {"af", "hvad", "nogen", "jeres", "efter", "bliver"},
    "da": ENGLISH_WORDS | {"hva", "noen", "dere", "etter", "blir"},
    "el": ENGLISH_WORDS,
}


@pytest.fixture(params=FILES)
def one(request) -> Format:
    return read(FOLDER / request.param)


@pytest.fixture(params=[name for name in FILES if name.count(".") == 2])
def translated(request) -> Format:
    return read(FOLDER / request.param)


def in_language(key: str, language: str = "en") -> Format:
    return read(FOLDER / (f"{key}.toml" if language == "en" else f"{key}.{language}.toml"))


def tasks(one: Format) -> list[tuple[str, int | None]]:
    """All entries of the three lists, each with its days."""
    lists = one.checklists
    found = (*lists.before, *lists.day, *lists.after)
    return [(task, None) if isinstance(task, str) else (task.text, task.days) for task in found]


def lines(one: Format) -> list[str]:
    """Every line that is read, in the order of the file; what a format is about is a paragraph and not among them."""
    parts = [text for step in (*one.agenda, *one.debrief) for text in (step.title, step.short) if text]
    return [one.title, *one.questions, *one.dos, *one.donts, *one.watch, *parts, *(text for text, _days in tasks(one))]


def built(one: Format) -> dict[str, object]:
    """What is the same in every language."""

    def steps(of: tuple[FormatStep, ...]) -> list[object]:
        return [(step.minutes, step.main, bool(step.short), bool(step.led_by)) for step in of]

    lists = one.checklists
    return {
        "key": one.key,
        "order and icon": (one.order, one.icon),
        "setting": one.setting,
        "sizes": (one.customers, one.leaders),
        "consents": one.consents,
        "agenda": steps(one.agenda),
        "debrief": steps(one.debrief),
        "lines": [len(part) for part in (one.questions, one.dos, one.donts, one.watch)],
        "lists": [len(part) for part in (lists.before, lists.day, lists.after)],
        "days": [days for _text, days in tasks(one)],
    }


def test_no_shipped_file_is_broken_and_they_come_in_their_order():
    for language in ("en", *LANGUAGES):
        found, broken = formats(FOLDER, language=language)
        assert broken == []
        assert [one.key for one in found] == KEYS
        assert {one.language for one in found} == {language}
    assert [one.order for one in found] == list(range(1, 8))


def test_a_file_is_called_as_what_it_holds(one):
    assert in_language(one.key, one.language) == one


def test_each_setting_has_its_format():
    assert [in_language(key).setting for key in KEYS] == list(Setting)


def test_a_format_is_complete(one):
    assert 7 <= len(one.questions) <= 10
    assert all(6 <= len(part) <= 8 for part in (one.dos, one.donts))
    assert 5 <= len(one.watch) <= 6
    lists = one.checklists
    assert 6 <= len(lists.before) <= 9
    assert all(4 <= len(part) <= 6 for part in (lists.day, lists.after))
    assert {"notes", "anonymous_quote"} <= set(one.consents)
    assert all(step.short and step.led_by for step in one.agenda)
    assert any(step.main for step in one.agenda)


def test_the_time_alone_is_the_last_step_of_the_agenda(one):
    if one.setting is Setting.CHANCE:
        assert one.debrief == ()
        assert sum(step.minutes for step in one.agenda) == 5
    else:
        assert sum(part.minutes for part in one.debrief) == one.agenda[-1].minutes == 30


def test_what_is_done_first_stands_first(one):
    before = [task.days for task in one.checklists.before if not isinstance(task, str)]
    after = [task.days for task in one.checklists.after if not isinstance(task, str)]
    assert before == sorted(before, reverse=True)
    assert after == sorted(after)
    assert len(after) == len(one.checklists.after)
    assert len(before) == (0 if one.setting is Setting.CHANCE else len(one.checklists.before))


def test_every_line_fits(one):
    assert [line for line in lines(one) if len(line) > FITS] == []
    assert [step.short for step in one.agenda if len(step.short) > 16] == []
    assert len(one.about) <= 360
    assert 2 <= len(re.findall(r"[.!;?](?: |$)", one.about)) <= 4


def test_no_line_stands_twice_in_one_list(one):
    lists = one.checklists
    for part in (one.questions, one.dos, one.donts, one.watch, lists.before, lists.day, lists.after):
        assert [line for line, times in Counter(part).items() if times > 1] == []


def test_sentences_end_and_headings_do_not(one):
    assert [line for line in (*one.dos, *one.donts, *one.watch) if line[-1] not in ".?!;…”»«"] == []
    headings = [one.title, *(step.title for step in (*one.agenda, *one.debrief)), *(text for text, _days in tasks(one))]
    assert [line for line in headings if line.endswith(".")] == []


def test_quotation_marks_are_those_of_the_language(one):
    opening, closing = QUOTES[one.language]
    for line in (one.about, *lines(one)):
        marks = [sign for sign in line if sign in MARKS and sign not in APOSTROPHES[one.language]]
        assert marks == [opening, closing] * (len(marks) // 2), line
        assert "..." not in line
        assert line.isprintable()


def test_a_language_has_the_format_as_english_has_it(translated):
    assert built(translated) == built(in_language(translated.key))


def test_nothing_is_left_in_another_language(translated):
    assert set(lines(translated)) & set(lines(in_language(translated.key))) == set()
    for line in (translated.about, *lines(translated)):
        assert OF_OTHERS[translated.language] & set(re.findall(r"\w+", line.casefold())) == set(), line


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_leads_is_called_by_one_word_all_through(language):
    called = {
        (step.led_by, other.led_by)
        for key in KEYS
        for step, other in zip(in_language(key).agenda, in_language(key, language).agenda, strict=True)
    }
    assert sorted(word for word, _other in called) == ["agent", "customers", "host", "leaders"]
    assert len({other for _word, other in called}) == 4


def test_greek_is_written_as_greek_is(translated):
    if translated.language != "el":
        return
    for line in (translated.about, *lines(translated)):
        assert "?" not in line  # its question mark is ;
        assert re.search(r"[α-ωά-ώ]", line.casefold()), line
        assert not re.search(r"[\u1f00-\u1fff]", line), line  # accents are monotonic
        assert not re.search(r"σ\b(?!’)", line), line  # a final sigma ends a word
        assert not re.search(r"ς\B", line), line
