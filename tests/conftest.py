"""What every test stands on: no screen, no network, nothing of the developer's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

# Before any test module imports Qt. Whoever wants to watch sets it: QT_QPA_PLATFORM=xcb python3 -m tests ...
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HOMES = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the developer's own library and settings: data and settings folders are empty ones."""
    # The caches stay: without them each test would look through all fonts, and fetch packages, again.
    monkeypatch.setenv("XDG_CACHE_HOME", os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache"))
    home = str(tmp_path_factory.mktemp("home"))
    for name in HOMES:
        monkeypatch.setenv(name, home)


@pytest.fixture(scope="session", autouse=True)
def faces_of_its_own() -> Iterator[None]:
    """No page depends on the typefaces of the developer's computer: beside those we bring, there are tests/faces."""
    from safari.pages import printable, script_faces

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(script_faces, "folders", lambda: (Path(__file__).parent / "faces",))
        for remembered in (script_faces.faces_here, script_faces.face_for, printable._clean_text):  # while collecting
            remembered.cache_clear()
        yield


@pytest.fixture
def hold():
    """Holds a safari: it was run, with the first note kept on it."""
    from safari.run.note import Kind, Note

    def held(library, safari):
        library.notes.keep(Note("", safari.uid, None, Kind.SAW, "They came.", library.journal.clock()))

    return held


@pytest.fixture(scope="session")
def qapp():
    """The program's own QApplication for pytest-qt: its fonts, its style, its colours, the same on every machine."""
    from ui.application import make_application
    from ui.collecting import collect_here

    application = make_application()
    collect_here()
    return application


@pytest.fixture(scope="session")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """`spoken(text, language="nb", suffix="mp3")`: a file of real speech, made once (en, nb, da, el; wav, mp3, m4a,
    aac, ogg, opus, flac). Between several texts there are four seconds of silence. Where the programs that make it are
    missing, the test is skipped."""
    missing = [program for program in ("espeak-ng", "ffmpeg") if shutil.which(program) is None]
    if missing:
        pytest.skip(f"{', '.join(missing)}: not installed here; .ci/run installs them")
    folder = tmp_path_factory.mktemp("spoken")
    made: dict[tuple[str, ...], Path] = {}

    def run(*command: str | Path) -> None:
        subprocess.run([str(part) for part in command], check=True, capture_output=True)

    def spoken(*texts: str, language: str = "en", suffix: str = "wav") -> Path:
        key = (*texts, language, suffix)
        if key not in made:
            path = folder / f"call {len(made) + 1}.{suffix}"
            marked = '<break time="4s"/>'.join(texts)
            raw = path.with_name(f"{path.stem} raw.wav")
            run("espeak-ng", "-m", "-v", language, "-w", raw, marked)
            run("ffmpeg", "-loglevel", "error", "-y", "-i", raw, path)
            raw.unlink()
            made[key] = path
        return made[key]

    return spoken
