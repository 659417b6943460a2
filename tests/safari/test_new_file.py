"""A new file under its name: whole, or not at all, and never over another."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from safari import example
from safari.errors import SafariError
from safari.library import Library
from safari.new_file import made_beside


def no_links(_source: Path, _target: Path) -> None:
    raise OSError(errno.EPERM, "this file system has none")


@pytest.fixture(params=["links", "no links"])
def path(request, monkeypatch, tmp_path):
    """Where the file is to lie, on a file system with links and on one without."""
    if request.param == "no links":
        monkeypatch.setattr(os, "link", no_links)
    return tmp_path / "a.safari"


def test_it_lies_there_when_it_is_made_and_not_before(path):
    with made_beside(path) as unfinished:
        unfinished.write_text("whole")
        assert not path.exists()
    assert path.read_text() == "whole"
    assert [one.name for one in path.parent.iterdir()] == ["a.safari"]


def test_two_that_begin_at_once_do_not_meet_and_the_quicker_one_has_it(path):
    def slowly() -> None:
        with made_beside(path) as slow:
            slow.write_text("slow")
            with made_beside(path) as quick:
                quick.write_text("quick")

    with pytest.raises(SafariError, match=r"a\.safari is there already"):
        slowly()
    assert path.read_text() == "quick"
    assert [one.name for one in path.parent.iterdir()] == ["a.safari"]


def test_what_fails_leaves_nothing(path):
    def half() -> None:
        with made_beside(path) as unfinished:
            unfinished.write_text("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half()
    assert list(path.parent.iterdir()) == []


def test_a_library_begun_meanwhile_is_left_alone(path, monkeypatch):
    from safari.store import opening

    begun = opening._begun

    def slowly(unfinished, begin):
        begun(unfinished, begin)
        path.write_text("somebody was quicker")

    monkeypatch.setattr(opening, "_begun", slowly)
    with pytest.raises(SafariError, match="is there already"):
        Library.create(path, "Fjellvik Insurance")
    assert path.read_text() == "somebody was quicker"
    assert [one.name for one in path.parent.iterdir()] == ["a.safari"]


def test_an_example_is_not_written_over_what_came_meanwhile(path, monkeypatch):
    monkeypatch.setattr("safari.example.telling.tell", lambda _library: path.write_text("mine"))
    with pytest.raises(SafariError, match="is there already"):
        example.write(path)
    assert path.read_text() == "mine"
    assert [one.name for one in path.parent.iterdir()] == ["a.safari"]


@pytest.mark.skipif(os.name != "posix", reason="a link that leads nowhere")
def test_a_link_that_leads_nowhere_is_not_replaced(path):
    path.symlink_to("nowhere")
    with pytest.raises(SafariError, match="is there already"):
        Library.create(path, "Fjellvik Insurance")
    assert path.is_symlink()
