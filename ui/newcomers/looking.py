"""What is looked at while nothing is taken in yet: a file, how it is read, and the preview made in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from safari.errors import SafariError
from safari.newcomers.people_file import Field, Fields, Kind, PeopleFile
from ui.background import run

if TYPE_CHECKING:
    from safari.library import Library
    from safari.newcomers.preview import Preview
    from ui.background import Task


@dataclass(slots=True)
class Choices:
    """What a person chose where the file does not say: letters, heading, columns, aliases by line, lines left out.

    `doubted` are the lines that were left out before anybody said so, for somebody has to look at them.
    """

    encoding: str = ""
    has_heading: bool | None = None
    fields: Fields = ()
    aliases: dict[int, str] = field(default_factory=dict)
    left_out: set[int] = field(default_factory=set)
    doubted: frozenset[int] = frozenset()

    def doubt(self, lines: frozenset[int]) -> None:
        """Leave these lines out, and those that are doubted no longer in; who was ticked by hand stays ticked."""
        self.left_out -= self.doubted - lines
        self.left_out |= lines - self.doubted
        self.doubted = lines


class Looking(QObject):
    """`seen()` when `file` and `preview` are there anew, `refused(SafariError)` where the file cannot be read."""

    seen = Signal()
    refused = Signal(object)

    def __init__(self, library: Library, path: Path, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self.choices = Choices()
        self.file: PeopleFile | None = None
        self.preview: Preview | None = None
        self.is_naming = False  # what is worked out, or was last, differs from what was seen by an alias alone
        self._library, self._path = library, path
        self._task: Task | None = None

    def read_as(self, encoding: str, *, has_heading: bool | None) -> None:
        """Read the file anew, in other letters or with another idea of its first line."""
        self.choices = Choices(encoding, has_heading)
        self.file = None
        self.look()

    def read_for(self, kind: Kind) -> None:
        """They are leaders after all, or customers."""
        self.kind = kind
        self.choices.aliases.clear()
        self.choices.left_out.clear()
        self.choices.doubted = frozenset()
        self.look()

    def map(self, meant: Field, column: int | None) -> None:
        """A field stands in another column of the file; None: in none."""
        fields = [None if one is meant else one for one in self.fields]
        if column is not None:
            fields[column] = meant
        self.choices.fields = tuple(fields)
        self.look()

    @property
    def fields(self) -> Fields:
        """What each column is, as proposed or as chosen."""
        return self.choices.fields or (self.file.fields if self.file else ())

    @property
    def is_busy(self) -> bool:
        """Whether what is shown is about to be replaced."""
        return self._task is not None

    def call(self, line: int, alias: str) -> None:
        """Somebody gets another alias; an empty one takes the typed one back."""
        if alias:
            self.choices.aliases[line] = alias
        else:
            self.choices.aliases.pop(line, None)
        alone = not self.is_busy or self.is_naming
        self.look()
        self.is_naming = alone

    def look(self) -> None:
        """Work the preview out anew."""
        self.stop()
        self.is_naming = False
        chosen, file, kind, newcomers = self.choices, self.file, self.kind, self._library.newcomers
        encoding, head, path = chosen.encoding, chosen.has_heading, self._path
        fields, aliases = chosen.fields, dict(chosen.aliases)

        def work(_task: Task) -> tuple[PeopleFile, Preview]:
            from safari.imports import read_people

            read = file or read_people(path, encoding, has_heading=head)
            return read, newcomers.preview(read, kind, fields, aliases)

        self._task = run(work, self._show, self._refuse)

    def stop(self) -> None:
        """What is being worked out is no longer wanted."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, found: tuple[PeopleFile, Preview]) -> None:
        self._task = None
        self.file, self.preview = found
        self.choices.doubt(self.preview.doubtful)
        self.seen.emit()

    def _refuse(self, error: Exception) -> None:
        self._task = None
        if not isinstance(error, SafariError):
            raise error
        self.preview = None
        self.refused.emit(error)
