"""A page speaks its own language: labels, dates, and catalogues that are what their sources say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import safari.pages
from safari.pages.dates import long_date, short_date
from safari.resources import resource
from safari.words import LANGUAGES

LABELS = {
    "en": ("How it felt", "Why it matters", "What we will do"),
    "nb": ("Hvordan det føltes", "Hvorfor det betyr noe", "Hva vi skal gjøre"),
    "da": ("Hvordan det føltes", "Hvorfor det betyder noget", "Hvad vi vil gøre"),
    "el": ("Πώς ένιωσε", "Γιατί έχει σημασία", "Τι θα κάνουμε"),
}


def source(language: str) -> Path:
    return resource(f"i18n/{language}/LC_MESSAGES/customer-safari.po")


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_speak_the_language_of_the_page(ingrid, drawn, read_pdf, language):
    text = read_pdf(drawn(replace(ingrid, language=language))).text
    for label in LABELS[language]:
        assert label in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_that_of_its_source(language):
    with source(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    assert source(language).with_suffix(".mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_of_a_page_is_translated_with_all_its_blanks(language):
    with source(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    sentences = spoken_by_papers()
    assert len(sentences) > 100
    for sentence in sentences:
        message = catalogue.get(sentence)
        assert message is not None, sentence
        translated = message.string if isinstance(message.string, str) else "".join(message.string or ())
        assert translated, sentence
        assert not message.fuzzy
        blanks = set(re.findall(r"\{\w+\}", sentence))
        if language == "el" and sentence == "Dear {name},":
            blanks = set()  # the vocative of a name is not known here, and a letter begins well without it
        assert set(re.findall(r"\{\w+\}", translated)) == blanks, sentence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_without_its_blank_says_so_itself(language):
    """What a translator's own program (msgfmt -c) checks: it takes such a line for a slip where it is not marked."""
    with source(language).open("rb") as file:
        catalogue = read_po(file, locale=language)
    for message in catalogue:
        if message.id and "no-python-brace-format" not in message.flags:
            original, translated = _of_most(message.id), _of_most(message.string)
            assert set(re.findall(r"\{\w+\}", translated)) == set(re.findall(r"\{\w+\}", original)), original


def _of_most(forms: str | tuple[str, ...] | list[str] | None) -> str:
    """A sentence; of one that has several forms the last, that of many."""
    return forms if isinstance(forms, str) else (forms or ("",))[-1]


def spoken_by_papers() -> set[str]:
    """Whatever is said through a catalogue of its own anywhere in the core: pages, briefs, invitations, letters."""
    core = Path(safari.pages.__file__).parent.parent
    found = [
        *extract_from_dir(core, keywords={"gettext": None}),
        *extract_from_dir(core / "pages", keywords={"ngettext": (1, 2)}),
    ]
    messages = (message for _file, _line, message, _comments, _context in found)
    return {message if isinstance(message, str) else message[0] for message in messages}


@pytest.mark.parametrize(
    ("language", "short", "long"),
    [
        ("en", "15 Dec 2026", "15 December 2026"),
        ("nb", "15. des. 2026", "15. desember 2026"),
        ("da", "15. dec. 2026", "15. december 2026"),
        ("el", "15 Δεκ. 2026", "15 Δεκεμβρίου 2026"),
    ],
)
def test_dates(language, short, long):
    assert short_date(date(2026, 12, 15), language) == short
    assert long_date(date(2026, 12, 15), language) == long


@pytest.mark.parametrize(("language", "locale"), [("en", "en_GB"), ("nb", "nb"), ("da", "da"), ("el", "el")])
@pytest.mark.parametrize("month", range(1, 13))
def test_months_are_named_as_in_the_unicode_cldr(language, locale, month):
    day = date(2026, month, 7)
    assert long_date(day, language) == format_date(day, "long", locale=locale)
    stop = "." if language == "el" else ""  # Greek abbreviations take a full stop, which the CLDR leaves to the pattern
    short = format_date(day, "medium", locale=locale)
    assert short_date(day, language) == short.replace(" 2026", f"{stop} 2026")
