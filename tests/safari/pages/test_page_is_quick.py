"""Nothing heavy is loaded before a page is drawn, and the typefaces are found without loading their packages."""

from __future__ import annotations

import subprocess
import sys

import pytest

from safari.errors import SafariError
from safari.pages import faces

LOADED = """
import sys
import safari.pages.n1, safari.pages.drawn
heavy = {"reportlab", "PIL", "babel", "font_source_sans_pro", "font_source_serif_pro", "PySide6"} & set(sys.modules)
sys.exit(", ".join(heavy) or 0)
"""


def test_importing_the_page_loads_nothing_heavy():
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_typeface_is_found():
    for face in faces.Face:
        assert faces.font_file(face.value).is_file()


def test_a_frozen_program_brings_its_typefaces(monkeypatch, tmp_path):
    folder = tmp_path / "font_source_sans_pro" / "files"
    folder.mkdir(parents=True)
    (folder / "SourceSansPro-Bold.ttf").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    faces._package_folder.cache_clear()
    try:
        assert faces.font_file("SourceSansPro-Bold") == folder / "SourceSansPro-Bold.ttf"
        with pytest.raises(SafariError, match="SourceSansPro-Regular"):
            faces.font_file("SourceSansPro-Regular")
    finally:
        faces._package_folder.cache_clear()
