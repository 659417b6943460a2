"""Programs that did not write a file, and what they find in it: poppler, LibreOffice, plain zip and XML."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LEAST_INK, MOST_INK = 0.004, 0.9  # of a page's picture: neither empty nor black
PAPER = 200  # lighter than that is no ink


def text_of_package(path: Path) -> str:
    """All text in a Word, PowerPoint or Excel file, part after part, in one line; broken XML is an error."""
    with zipfile.ZipFile(path) as package:
        assert package.testzip() is None
        parts = [ET.fromstring(package.read(name)) for name in package.namelist() if name.endswith((".xml", ".rels"))]
    return one_line(" ".join("".join(each.itertext()) for each in parts))


def one_line(text: str) -> str:
    """Text with its white space made single spaces."""
    return " ".join(text.split())


def is_whole_picture(path: Path) -> bool:
    """Whether something is drawn on a picture, and not everything is black."""
    with Image.open(path) as picture:
        grey = picture.convert("L")
        ink = sum(grey.histogram()[:PAPER]) / (grey.width * grey.height)
    return LEAST_INK < ink < MOST_INK


def pages_by_poppler(path: Path, folder: Path) -> list[Path]:
    """A picture of each page of a PDF, as poppler draws it."""
    needed("pdftoppm")
    name = f"{path.parent.name} {path.stem}"
    subprocess.run(["pdftoppm", "-png", "-r", "60", path, folder / name], check=True, capture_output=True, timeout=120)
    return sorted(folder.glob(f"{name}-*.png"))


def office_pdfs(paths: Sequence[Path], folder: Path) -> list[Path]:
    """The files opened by LibreOffice, each printed as a PDF."""
    office = needed("soffice", "libreoffice")
    home = f"-env:UserInstallation={(folder / 'home of office').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    return [folder / f"{path.stem}.pdf" for path in paths]


def needed(*names: str) -> str:
    """The first of these programs that is installed; without any the test is skipped."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed here; .ci/run installs it")
    return found
