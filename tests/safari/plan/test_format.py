"""Format files: the shipped one is whole, a broken one is named with its line, and the others still load."""

from __future__ import annotations

from time import perf_counter

import pytest

from safari.errors import SafariError
from safari.places import formats_folder
from safari.plan import format_file
from safari.plan.format import called, formats, read
from safari.resources import resource

SHIPPED = resource("formats/breakfast.toml").read_text(encoding="utf-8")


@pytest.fixture
def write(tmp_path):
    def write_as(text: str, name: str = "own.toml", encoding: str = "utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write_as


def line_with(words: str, text: str = SHIPPED) -> int:
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)


def test_the_breakfast_is_all_there():
    breakfast = called("breakfast", formats()[0])
    assert sum(step.minutes for step in breakfast.agenda) == 90 + 30
    assert [step.minutes for step in breakfast.agenda] == [10, 15, 40, 15, 10, 30]
    assert sum(part.minutes for part in breakfast.debrief) == 30
    assert (breakfast.customers.fewest, breakfast.customers.most) == (6, 8)
    assert (breakfast.leaders.fewest, breakfast.leaders.most) == (2, 4)
    assert all(step.short for step in breakfast.agenda)
    assert len(breakfast.questions) >= 6
    lists = breakfast.checklists
    assert all((breakfast.dos, breakfast.donts, breakfast.watch, lists.before, lists.day, lists.after))
    assert breakfast.consents == ("notes", "anonymous_quote")


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        ("minutes = 40", 'minutes = "40"', "“minutes” must be a whole number, not a text in quotation marks."),
        ("minutes = 40", "minutes = 0", "“minutes” must be at least 1."),
        ("minutes = 40", "minutes = 9000", "“minutes” must be at most 1440."),
        ("minutes = 40", "minutes = 4.5", "“minutes” must be a whole number, not a number with a fraction."),
        ("minutes = 40", "minuts = 40", "“minuts” is not known here; did you mean “minutes”?"),
        ("minutes = 40", "minutes 40", "a word needs an equals sign and a value after it, as in minutes = 10."),
        ("customers = [6, 8]", "customers = [6]", "“customers” is two numbers in [ ], the fewest and the most."),
        ("customers = [6, 8]", "customers = [8, 6]", "the first number is the fewest, the second the most."),
        ('"How did that feel?"', "3", "an entry of “questions” must be a text in quotation marks, not a whole number."),
        ('"How did that feel?"', '""', "an entry of “questions” is empty."),
        ('"How did that feel?"', f'"{"x" * 400}"', "an entry of “questions” is longer than 300 letters."),
        ('"How did that feel?"', "“How did that feel?”", "a value is a text in quotation marks"),
        ('title = "One thing to fix"', "title = “One thing”", "curly quotation marks around a text"),
        ('title = "One thing to fix"', 'title = "One thing', "a quotation mark is missing at the end of a text."),
        ('key = "breakfast"', 'key = "My breakfast"', "“key” is a short name of small letters"),
        ('"anonymous_quote"', '"quotes"', "an entry of “consents” must be one of notes, anonymous_quote"),
        ('setting = "table"', 'setting = "moon"', "“setting” must be one of table, ring, agent, recordings, visit,"),
        ("before = [", "befor = [", "“befor” is not known here; did you mean “before”?"),
    ],
)
def test_a_broken_file_is_named_with_its_line_and_a_reason(write, was, becomes, reason):
    broken = SHIPPED.replace(was, becomes)
    with pytest.raises(SafariError) as caught:
        read(write(broken))
    assert f"own.toml cannot be used. Line {line_with(was)}: " in caught.value.what
    assert reason in caught.value.what
    assert caught.value.remedy == "Mend that line, or take the file away. The other formats work."


def test_the_line_is_found_at_once_in_a_long_file(write):
    comments = "# [ \" ''' nothing of it counts\n" * 3000
    text = comments + SHIPPED.replace("minutes = 10", 'minutes = "ten"', 1) + comments
    began = perf_counter()
    with pytest.raises(
        SafariError, match=rf"Line {3000 + line_with('minutes = 10')}: “minutes” must be a whole number"
    ):
        read(write(text))
    assert perf_counter() - began < 2  # it took ten seconds


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("a",), 2),
        (("a", 1), 4),
        (("b", "x"), 9),
        (("s", 1), 11),
        (("s", 1, "y"), 12),
        (("s", 1, "z", 0, 1), 14),
        (("s", 1, "z", 1), 15),
        (("gone",), 1),
    ],
)
def test_the_line_of_a_place(place, line):
    lines = ["", "a = [", "  1, # ]", "  2,", "]", "[b]", "x = '''", "[[[", "'''", "[[s]]", "[[s]]"]
    lines += ['y = """a\\""""""', "z = [[1,", "2],", "[3]]"]
    assert format_file.line_of(place, "\n".join(lines)) == line


def test_a_missing_word_is_said_at_the_part_it_is_missing_from(write):
    with pytest.raises(SafariError, match=rf"Line {line_with('One thing to fix') - 2}: the word “title” is missing"):
        read(write(SHIPPED.replace('title = "One thing to fix"\n', "")))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "Line 1: the word “key” is missing here."),
        ("a = " + "[" * 50_000, "there are far too many brackets within brackets."),
        ("x" * 300_000, "it is far too large for a format."),
        ("\0\0\0", "Line 1: "),
    ],
)
def test_what_is_no_format_at_all_gets_a_sentence(write, content, reason):
    with pytest.raises(SafariError, match=r"own\.toml cannot be used") as caught:
        read(write(content))
    assert reason in caught.value.what


def test_another_encoding_is_told_with_its_line(write):
    with pytest.raises(SafariError, match=r"Line 3: save the file as UTF-8"):
        read(write('key = "x"\ntitle = "y"\nabout = "Hos kunden på kjøkkenet"\n', encoding="latin-1"))


def test_what_windows_editors_write_is_read(write):
    assert read(write("\ufeff" + SHIPPED.replace("\n", "\r\n"))).key == "breakfast"


def test_invisible_signs_do_not_get_in(write):
    own = read(write(SHIPPED.replace("A week with us", "A week\u202e with\\u0007 us")))
    assert own.agenda[1].title == "A week with us"


def test_a_broken_file_does_not_keep_the_others_away(write, tmp_path):
    write(SHIPPED, "a.toml")
    write("key =", "b.toml")
    loaded, broken = formats(tmp_path)
    assert [one.key for one in loaded] == ["breakfast"]
    (error,) = broken
    assert error.what.startswith("The format file b.toml cannot be used. Line 1: a value is a text in quotation marks,")


def test_two_files_with_one_key_are_said(write, tmp_path):
    write(SHIPPED, "a.toml")
    write(SHIPPED.replace("Breakfast with customers", "Lunch"), "b.toml")
    loaded, broken = formats(tmp_path)
    assert [one.title for one in loaded] == ["Breakfast with customers"]
    assert broken[0].what == "The format files a.toml and b.toml both have the key “breakfast”."


def test_a_format_of_ones_own_lies_in_the_data_folder():
    formats_folder().mkdir(parents=True)
    (formats_folder() / "lunch.toml").write_text(
        SHIPPED.replace('"breakfast"', '"lunch"').replace("Breakfast with", "Lunch with"), encoding="utf-8"
    )
    assert [one.key for one in formats()[0]][:3] == ["breakfast", "lunch", "event"]


def test_an_unknown_format_names_the_known_ones():
    with pytest.raises(SafariError, match=r"There is no format “dinner”\. There are: breakfast, event, "):
        called("dinner", formats()[0])
