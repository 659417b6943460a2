"""Whole jobs: the program as `main.py` starts it, and a person before it. No screen, folders of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from safari.library import Library
from tests.journeys.breakfast import lay_down
from tests.journeys.person import Person
from tests.journeys.program import WIDE, Program
from ui.theme import theme


@pytest.fixture
def start(person: Person, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program, as often as somebody does; it ends before the files of the test are thrown away."""
    running: list[Program] = []

    def started(path: Path | None = None, size: tuple[int, int] | None = WIDE) -> Program:
        program = Program(path, size)
        running.append(program)
        person.waits(program.window.isActiveWindow)
        return program

    yield started
    for program in running:
        if program.is_running:
            program.quit()
    theme().choose("light")
    theme().set_text_size(1.0)


@pytest.fixture
def person(qapp: QApplication) -> Person:
    """Somebody before the screen."""
    return Person()


@pytest.fixture
def breakfast(tmp_path: Path) -> Path:
    """A library as the breakfast left it; the story is still to be told."""
    return lay_down(tmp_path / "fjellvik.safari")


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which the person has files saved: what the system's own dialogs would answer."""
    folder = tmp_path / "desk"
    folder.mkdir()

    def answer(_parent: QWidget, _title: str, suggested: str, kinds: str) -> tuple[str, str]:
        return str(folder / Path(suggested).name), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(folder))
    return folder


@pytest.fixture
def picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A photo on the person's disk, which they choose when they are asked for one."""
    path = tmp_path / "Ingrid.jpg"
    Image.new("RGB", (600, 765), "#E5DAC5").save(path)

    def answer(_parent: QWidget, _title: str, _folder: str, kinds: str) -> tuple[list[str], str]:
        return [str(path)], kinds

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    return path


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The file the person chooses when they are asked which one to open, once the test put one in."""
    answer: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(answer[0]), ""))
    return answer


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library on the same disk."""
    path = tmp_path / "nordlys.safari"
    Library.create(path, "Nordlys Energi").close()
    return path
