"""Where files are: which place a person chooses to save one in, and what opens it again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from safari.words import _
from ui.settings import program_settings

if TYPE_CHECKING:
    from safari.exports import Export


_LAST = "files/last_folder"


def documents() -> Path:
    """The folder that is offered: where somebody saved last, on this day or another; at first that of documents, and
    where there is none, home."""
    last = str(program_settings().value(_LAST, ""))
    if last and Path(last).is_dir():
        return Path(last)
    own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)  # "" where Qt knows none
    return Path(own) if own and Path(own).is_dir() else Path.home()


def remember_folder(folder: Path) -> None:
    """Offer this folder from now on."""
    program_settings().setValue(_LAST, str(folder))


def ask_where(parent: QWidget, title: str, suggested: Path, *kinds: Export[Any]) -> Path | None:
    """Where the person wants a file of one of these formats. `suggested` is without suffix.

    The suffix of one of them chooses it ("mix.csv"). Where the name ends otherwise, it gets the suffix of the format
    chosen in the dialog, the first where none is: in the place of a suffix that other documents of this program have
    ("mix.txt" is saved as "mix.pdf"), behind any other name ("Round 1.2" as "Round 1.2.pdf"). What is there under
    that name already is asked about. None where they changed their mind.
    """
    named = {f"{kind.title} (*{kind.suffix})": kind.suffix for kind in kinds}
    first = kinds[0].suffix
    offered = str(suggested.with_name(suggested.name + first))
    chosen, filtered = QFileDialog.getSaveFileName(parent, title, offered, ";;".join(named))
    if not chosen:
        return None
    path = Path(chosen)
    remember_folder(path.parent)
    if path.suffix.lower() in named.values():
        return path
    whole = path.with_name(_bare(path) + named.get(filtered, first))
    if whole.exists() and not _may_replace(parent, whole):  # the dialog asked about the name without its suffix
        return ask_where(parent, title, suggested, *kinds)
    return whole


def kind_of(path: Path, kinds: Sequence[Export[Any]]) -> Export[Any]:
    """The format a file of this name is of; the first where its suffix is of none."""
    return next((kind for kind in kinds if kind.suffix == path.suffix.lower()), kinds[0])


def open_file(path: Path) -> None:
    """Show a file or a folder in the program the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def way_to(path: Path) -> tuple[str, Callable[[], None]]:
    """The word that leads to a file or a folder that was saved, and what it does: for a toast."""
    return (_("Open folder") if path.is_dir() else _("Open")), lambda: open_file(path)


def _bare(path: Path) -> str:
    """The name without the suffix of a document; a dot within a name says nothing."""
    from safari.exports import exports  # whoever types no suffix of their own needs no registry

    known = {kind.suffix for kind in exports()} if path.suffix else set()
    return path.stem if path.suffix.lower() in known else path.name


def _may_replace(parent: QWidget, path: Path) -> bool:
    from ui.widgets.dialog import Confirm, Question

    sentence = _("A file with this name is there already. It would be gone.")
    heading = _("Replace {name}?").format(name=path.name)
    return Confirm.ask(parent, Question(heading, sentence, _("Replace"), dangerous=True))
