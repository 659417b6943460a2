"""A folder with everything: whole or not there, and never over something that is."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from safari.errors import SafariError
from safari.exports import folder
from safari.exports.file_name import file_name
from safari.sharing.calendar_event import Address, CalendarEvent
from safari.sharing.paper import Paper

MOMENT = datetime(2026, 11, 19, 8, tzinfo=UTC)
KARI = Address("Kari Nes", "kari@fjellvik.example")
EVENT = CalendarEvent("uid", 0, "Breakfast", MOMENT, MOMENT, "Bergen", "", "en", KARI, (), MOMENT)


def go_on() -> bool:
    return False


def silent(_step: int, _steps: int) -> None:
    pass


def test_every_paper_is_a_file_and_two_of_one_name_are_two(tmp_path):
    told = []
    papers = [Paper("Invitation", EVENT), Paper("invitation", EVENT), Paper("a/b: c?", EVENT)]
    made = folder.write(papers, tmp_path, "Breakfast", lambda *step: told.append(step), go_on)
    assert made is not None
    assert made == tmp_path / "Breakfast"
    assert sorted(one.name for one in made.iterdir()) == ["Invitation.ics", "a b c.ics", "invitation (2).ics"]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_long_names_of_every_script_can_be_written(tmp_path):
    papers = [Paper("長" * 300, EVENT), Paper("長" * 300, EVENT)]
    made = folder.write(papers, tmp_path, "👏" * 300, silent, go_on)
    assert made is not None
    assert len(list(made.iterdir())) == 2


def test_what_is_there_stays_as_it_is(tmp_path):
    (tmp_path / "breakfast").mkdir()
    (tmp_path / "breakfast" / "mine.txt").write_text("mine")
    made = folder.write([Paper("Invitation", EVENT)], tmp_path, "Breakfast", silent, go_on)
    assert made == tmp_path / "Breakfast (2)"
    assert (tmp_path / "breakfast" / "mine.txt").read_text() == "mine"


def test_given_up_nothing_is_left_of_it(tmp_path):
    steps = iter((False, True))
    papers = [Paper("One", EVENT), Paper("Two", EVENT)]
    assert folder.write(papers, tmp_path, "Breakfast", silent, lambda: next(steps)) is None
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_a_sentence_says_so(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SafariError, match=r"could not be saved|cannot be written"):
        folder.write([Paper("One", EVENT)], tmp_path / "file", "Breakfast", silent, go_on)
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_a_paper_nobody_can_make_leaves_nothing(tmp_path):
    with pytest.raises(LookupError):
        folder.write([Paper("One", EVENT), Paper("Two", object())], tmp_path, "Breakfast", silent, go_on)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Ingrid, 67", "Breakfast"), "Ingrid, 67 - Breakfast"),
        (("", 'a<b>c:"d"/e\\f|g?h*i\n'), "a b c d e f g h i"),
        (("con",), "_con"),
        (("LPT1.pdf",), "_LPT1.pdf"),
        ((" . ",), "Safari"),
        (("Ω" * 300,), "Ω" * 100),
        (("長" * 300,), "長" * 66),  # a name has 255 bytes on disk, not letters
        (("👏" * 300,), "👏" * 50),
    ],
)
def test_names_fit_every_system(parts, name):
    assert file_name(*parts, fallback="Safari") == name
    assert Path(name).name == name
