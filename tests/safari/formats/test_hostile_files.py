"""Whatever a file is, taking it in is answered at once: with file, line and reason, and nothing is changed."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from safari.errors import SafariError
from safari.resources import resource

SHIPPED = resource("formats/breakfast.toml").read_text(encoding="utf-8").replace('"breakfast"', '"ours"', 1)
AGENDA = '\n[[agenda]]\nminutes = 1\ntitle = "x"'


def with_minutes(minutes: str) -> str:
    return SHIPPED.replace("minutes = 40", f"minutes = {minutes}")


FAR = "there are far too many"
BAD: dict[str, tuple[str | bytes, str]] = {
    "brackets": ("a = " + "[" * 100_000, f"Line 1: {FAR} brackets within brackets."),
    "inline parts": ("a = " + "{a=" * 50_000, f"Line 1: {FAR} brackets within brackets."),
    "parts within parts": (".".join("a" * 60_000) + " = 1", f"Line 1: {FAR} full stops outside a text."),
    "quoted parts": (".".join(['"a"'] * 40_000) + " = 1", f"Line 1: {FAR} full stops outside a text."),
    "parts behind a text": ('x = {a = """\n""", ' + ".".join("b" * 60_000) + " = 1}", f"Line 2: {FAR} full stops"),
    "a text without end": ('"' + '\\"' * 120_000, "Line 1: a quotation mark is missing at the end of a text."),
    "a number without end": (with_minutes("9" * 5000), "Line 72: a number here is far too long."),
    "a huge number": (with_minutes("0x" + "f" * 5000), "Line 72: “minutes” must be at most 1440."),
    "no number": (with_minutes("nan"), "Line 72: “minutes” must be a whole number, not a number with a fraction."),
    "a day": (with_minutes("2026-11-19"), "Line 72: “minutes” must be a whole number, not a day or a time."),
    "5000 steps": (SHIPPED + AGENDA * 5000, "Line 59: “agenda” has more than 100 entries."),
    "60,000 questions": (SHIPPED.replace("questions = [", "questions = [" + '"q",' * 60_000), "Line 17: “questions”"),
    "10 MB": ("x" * 10_000_000, "Line 1: it is far too large for a format."),
    "UTF-16": (SHIPPED.encode("utf-16"), "Line 1: save the file as UTF-8"),
    "cp1253": (SHIPPED.replace("A week", "Μια").encode("cp1253", "replace"), "save the file as UTF-8"),
    "NUL": (SHIPPED.replace("A week", "A \0week"), "Line 67: a letter that nobody sees stands here"),
    "twice": (SHIPPED.replace('icon = "cup"', 'icon = "cup"\nicon = "flag"'), "Line 5: this word stands twice"),
    "a long word": (SHIPPED.replace("A week with us", "w" * 400), "Line 67: “title” is longer than 300 letters."),
    "a formula for a key": (SHIPPED.replace('"ours"', '"=1+1"'), "Line 2: “key” is a short name of small letters"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "Line 1: save the file as UTF-8"),
    "nothing": ("", "Line 1: the word “key” is missing here."),
}


@pytest.fixture
def file(tmp_path):
    def written(content: str | bytes) -> Path:
        path = tmp_path / "shared.toml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return written


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_with_line_and_reason_and_nothing_is_changed(library, file, what):
    content, reason = BAD[what]
    path = file(content)
    began = perf_counter()
    with pytest.raises(SafariError) as caught:
        library.formats.take_in(path)
    assert perf_counter() - began < 2
    assert caught.value.what.startswith("The format file shared.toml cannot be used. Line ")
    assert reason in caught.value.what
    assert caught.value.remedy == "Mend that line and take it in again. Nothing was changed."
    assert library.undo() == "", "nothing was written"


@pytest.mark.parametrize("named", ["nowhere.toml", "", "/dev/zero", "a\0b"])
def test_what_is_no_file_gets_a_sentence(library, tmp_path, named):
    with pytest.raises(SafariError, match="cannot be opened") as caught:
        library.formats.take_in(tmp_path / named)
    assert caught.value.remedy == "Look whether it is there and may be read. Nothing was changed."


def test_formulas_and_markup_are_words_like_any_others(library, file):
    title = "=HYPERLINK(0) <b>&amp;</b> ‘; DROP TABLE formats"
    taken = library.formats.take_in(file(SHIPPED.replace("Breakfast with customers", title)))
    assert library.formats.standing(taken.uid).title == title


def test_full_stops_within_texts_and_comments_are_nobodys_business(library, file):
    text = SHIPPED.replace("A week with us", "Wait." * 50) + "# " + "." * 300
    assert library.formats.standing(library.formats.take_in(file(text)).uid).agenda[1].title == "Wait." * 50


def test_it_comes_after_the_shipped_ones_whatever_place_it_wants(library, file):
    library.formats.take_in(file(SHIPPED.replace("order = 1", "order = -999999")))
    assert [one.key for one in library.formats.formats()[0]][-1] == "ours"
