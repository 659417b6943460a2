"""Quotation marks on a page: of the language of the words, and never doubled."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest

from safari.pages import n1
from safari.pages.colours import INK, OUCH_MARK
from safari.pages.drawing import Words
from safari.pages.quotation_marks import quoted
from safari.sharing.story_page import ShareableWords


def marked(text: str, language: str, page_language: str = "en") -> str:
    result = quoted(ShareableWords(text, language), page_language)
    return f"{result.opening}{result.text}{result.closing}"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "“Hei”"),
        ("en-GB", "“Hei”"),
        ("nb", "«Hei»"),
        ("nn", "«Hei»"),
        ("el", "«Hei»"),
        ("da", "»Hei«"),
    ],
)
def test_each_language_has_its_marks(language, expected):
    assert marked("Hei", language) == expected


@pytest.mark.parametrize("language", ["", "fr", "und"])
def test_words_in_an_unknown_language_take_the_marks_of_the_page(language):
    assert marked("Hei", language, "da") == "»Hei«"


@pytest.mark.parametrize("typed", ["“Hei”", '"Hei"', "«Hei»", "»Hei«", "„Hei“", "”Hei”", " « Hei » ", "‘Hei’"])
def test_marks_that_were_typed_are_not_doubled(typed):
    assert marked(typed, "nb") == "«Hei»"


def test_two_quotes_beside_each_other_both_keep_their_marks():
    assert marked('"I called," she said, "eleven times."', "en") == "“‘I called,’ she said, ‘eleven times.’”"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ('De sa "vi ringer deg".', "nb", "«De sa “vi ringer deg”.»"),
        ("De sa «vi ringer deg».", "nb", "«De sa “vi ringer deg”.»"),
        ("De sagde »vi ringer«.", "da", "»De sagde “vi ringer”.«"),
        ('They said "we will call".', "en", "“They said ‘we will call’.”"),
        ("Κι εγώ είπα “ναι”.", "el", "«Κι εγώ είπα “ναι”.»"),
        ('It is 5" deep.', "en", '“It is 5" deep.”'),
        ("the children’s birthdays", "en", "“the children’s birthdays”"),
    ],
)
def test_marks_inside_are_inner_marks(text, language, expected):
    assert marked(text, language) == expected


def test_on_the_hero_the_opening_mark_alone_is_red(ingrid):
    hero = next(block for block in n1.compose(ingrid) if block.key == "hero")
    colours = {item.text: item.type.colour for item in hero.items if isinstance(item, Words)}
    assert colours["“"] == OUCH_MARK
    assert [colour for text, colour in colours.items() if text != "“"] == [INK] * 3


def test_a_quote_of_nothing_but_marks_is_no_quote(ingrid, read_pdf):
    target = BytesIO()
    n1.draw(replace(ingrid, hero=ShareableWords("“”", "en"), original=None), target)
    assert not [letter for letter in read_pdf(target.getvalue()).letters if 24 <= letter.size < 40]
