"""Saving a page: beside, then in place; the same page gives the same bytes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from safari import exports
from safari.errors import SafariError
from safari.sharing.story_page import PageNumber, ShareableWords, StoryPage


@pytest.fixture
def page() -> StoryPage:
    return StoryPage(
        language="en",
        organisation="Fjellvik Insurance",
        occasion="Breakfast, 19 November 2026",
        photo=None,
        hero=ShareableWords("I called eleven times.", "en"),
        original=None,
        name="Ingrid, 67",
        since="",
        who="",
        moments=(),
        curve_note="",
        curve=(),
        number=PageNumber("214", 215, ""),
        why="They leave.",
        ask="",
        promises=(),
        leader=None,
        consent=None,
    )


@pytest.fixture
def pdf() -> exports.Export:
    return exports.export("pdf")


def test_the_folder_is_the_registry():
    found = exports.exports()
    assert [(each.key, each.title, each.suffix) for each in found if each.key == "pdf"] == [("pdf", "PDF", ".pdf")]
    assert len({each.key for each in found}) == len(found)


def test_a_page_becomes_one_pdf_page(pdf, page, tmp_path):
    written = pdf.write(page, tmp_path / "Ingrid, 67")
    assert written == tmp_path / "Ingrid, 67.pdf"
    reader = PdfReader(written)
    assert len(reader.pages) == 1
    assert "Ingrid, 67" in reader.pages[0].extract_text()


def test_the_same_page_gives_the_same_bytes(pdf, page, tmp_path):
    first, second = (pdf.write(page, tmp_path / name).read_bytes() for name in ("a.pdf", "b.PDF"))
    assert first == second


def test_an_older_file_is_replaced_whole_and_nothing_is_left_beside(pdf, page, tmp_path):
    target = tmp_path / "story.pdf"
    target.write_bytes(b"old")
    pdf.write(page, target)
    assert target.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [target]


def test_a_page_that_cannot_be_drawn_leaves_the_old_file(pdf, page, tmp_path):
    def fails(_page: StoryPage) -> bytes:
        raise SafariError("This picture is no JPEG.")

    target = tmp_path / "story.pdf"
    target.write_bytes(b"old")
    with pytest.raises(SafariError):
        replace(pdf, make=fails).write(page, target)
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_full_disk_is_a_sentence_and_the_old_file_stays(pdf, page, tmp_path, monkeypatch, failing):
    def fails(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "story.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync") if failing == "fsync" else (Path, "replace")), fails)
    with pytest.raises(SafariError, match=r"story\.pdf could not be saved: No space left on device") as caught:
        pdf.write(page, target)
    assert caught.value.remedy
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_a_sentence(pdf, page, tmp_path):
    with pytest.raises(SafariError, match="is not there"):
        pdf.write(page, tmp_path / "gone" / "story.pdf")


def test_a_folder_in_its_place_is_a_sentence(pdf, page, tmp_path):
    (tmp_path / "story.pdf").mkdir()
    with pytest.raises(SafariError, match="cannot be written"):
        pdf.write(page, tmp_path / "story.pdf")
