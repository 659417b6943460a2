"""The desk of the formats: the kinds of safari there are, and those somebody made."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safari.errors import SafariError
from safari.formats.wording import checked_fields, titled, what_changed
from safari.plan.copies import copy_title
from safari.plan.own_format import OwnFormat
from safari.sharing.format_file import FormatFile
from safari.store.tables import FORMATS
from safari.words import _

if TYPE_CHECKING:  # it loads msgspec, which no start needs
    from safari.plan.format import Format
    from safari.store.journal import Journal

_LONGEST_KEY = 40
_NUMBER = re.compile(r"-\d+$")


class KeyTakenError(SafariError):
    """A format to be taken in has the key of one that is there; under the key `free` it can be."""

    def __init__(self, key: str, free: str, title: str) -> None:
        self.free = free
        super().__init__(
            _("There is a format with the key “{key}” already: “{title}”.").format(key=key, title=title),
            _("Nothing was changed. It can be taken in under the key “{free}”.").format(free=free),
        )


class FormatDesk:
    """Every format: shipped with the program, in the user's folder of formats, and made in this library.

    A safari keeps its own copy of the agenda, the checklists and the questions, so a format can be changed or removed
    at any time. Its do's and don'ts are read anew for every brief: they are what is best known, not what was planned.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._database = journal.database

    def formats(self, language: str = "en") -> tuple[list[Format], list[SafariError]]:
        """All of them, each in this language (else in English, else as it is), in their order.

        With a sentence for each that cannot be used. One made in this library counts before a file of the same key.
        """
        from safari.plan.format import in_files, in_language

        own, broken = self._own()
        filed, spoiled = in_files()
        mine = {(one.key, one.language) for one in own}
        spoiled += [_hidden(one, path) for one, path in filed if (one.key, one.language) in mine]
        return in_language([*own, *(one for one, _path in filed)], language), broken + spoiled

    def find(self, key: str, language: str = "en") -> Format | None:
        """The format with this key in this language, else as it is; None where there is none any more."""
        return next((one for one in self.formats(language)[0] if one.key == key), None)

    def own(self, key: str, language: str) -> OwnFormat | None:
        """The format of this library with this key and language; None for one that is shipped or lies in a folder."""
        return next(iter(FORMATS.find(self._database, "key = ? AND language = ?", (key, language))), None)

    def standing(self, uid: str) -> Format:
        """What a format of this library says. Raises SafariError where it is gone, or cannot be read."""
        return _read(FORMATS.standing(self._database, uid))

    def copy(self, key: str, language: str = "en", title: str = "") -> OwnFormat:
        """A format of one's own that says what this one says in this language, to be changed. Raises SafariError where
        there is none with this key."""
        from msgspec.structs import replace

        from safari.plan.format import called

        known = self.formats(language)[0]
        copied = called(key, known)
        made = replace(copied, title=titled(title or copy_title(copied.title)), key=self._free(key))
        return self._add(made, _("Format copied"))

    def edit(self, uid: str, sitting: str = "", **fields: Any) -> Format:  # noqa: ANN401 - fields of Format
        """Change fields of a format of one's own. One undo takes back all that was changed in one `sitting`.

        Raises SafariError that says what is wrong with what was typed, and then nothing is changed.
        """
        from msgspec.structs import replace

        from safari.plan.format_file import checked

        standing = FORMATS.standing(self._database, uid)
        edited = checked(replace(_read(standing), **checked_fields(fields)))
        if edited.language != standing.language and self.own(standing.key, edited.language):
            raise SafariError(
                _("This format is written in that language already."), _("Change that one, or remove it first.")
            )
        with self._journal.intention(what_changed(fields), sitting=sitting) as change:
            change.edit(FORMATS, standing, language=edited.language, body=_body(edited))
        return edited

    def remove(self, uid: str) -> None:
        """Remove a format of one's own. Safaris planned with it keep what they have."""
        with self._journal.intention(_("Format removed")) as change:
            change.remove(FORMATS, FORMATS.standing(self._database, uid))

    def shared(self, key: str, language: str = "en") -> FormatFile:
        """A format as a file to give away. Raises SafariError where there is none with this key."""
        from safari.plan.format import called

        found = called(key, self.formats(language)[0])
        return FormatFile(found.title, _body(found))

    def take_in(self, path: Path, key: str = "") -> OwnFormat:
        """A format somebody shared, under its own key or another one. One undo takes it back.

        Raises SafariError that names file, line and reason where it is none, and KeyTakenError where its key is that of
        another one. The same format in another language is another file with the same key.
        """
        from msgspec.structs import replace

        from safari.plan.format import LAST, Format
        from safari.plan.format_file import checked, read

        found = read(path, Format, _("Mend that line and take it in again. Nothing was changed."))
        found = checked(replace(found, key=key or found.key))
        taken = self._taken(found)
        if taken:
            raise KeyTakenError(found.key, self._free(found.key), taken)
        return self._add(replace(found, order=LAST), _("Format taken in"))

    def _add(self, made: Format, label: str) -> OwnFormat:
        from msgspec.structs import replace

        from safari.plan.format import LAST

        body = _body(replace(made, order=LAST))
        with self._journal.intention(label) as change:
            return change.add(FORMATS, OwnFormat(self._journal.new_uid(), made.key, made.language, body))

    def _own(self) -> tuple[list[Format], list[SafariError]]:
        found, broken = [], []
        for one in FORMATS.find(self._database):
            try:
                found.append(_read(one))
            except SafariError as error:
                broken.append(error)
        return found, broken

    def _taken(self, wanted: Format) -> str:
        """The title of what has this key already; "" where it is free. Another language of one's own is."""
        from safari.plan.format import in_files

        own = self.own(wanted.key, wanted.language)
        if own is None and all(one.key != wanted.key for one, _path in in_files()[0]):
            return ""
        found = self.find(wanted.key, wanted.language)
        return found.title if found else wanted.key

    def _free(self, key: str) -> str:
        """A key that begins like this one and is nobody's."""
        from safari.plan.format import in_files

        taken = {one.key for one in FORMATS.find(self._database)} | {one.key for one, _path in in_files()[0]}
        number, stem = 2, _NUMBER.sub("", key) or key
        while (free := f"{stem[: _LONGEST_KEY - len(str(number)) - 1]}-{number}") in taken:
            number += 1
        return free


def _read(own: OwnFormat) -> Format:
    from safari.plan.format import read_text

    return read_text(own.body, f"{own.key}.toml")


def _body(made: Format) -> str:
    """The format as it is written into a file. Raises SafariError where no library would take it in."""
    import tomli_w
    from msgspec import to_builtins

    from safari.plan.format_file import LARGEST

    text = tomli_w.dumps(to_builtins(made))
    if len(text.encode()) > LARGEST:
        raise SafariError(_("This format is too large to be kept."), _("Shorten its lists. Nothing was changed."))
    return text


def _hidden(one: Format, path: Path) -> SafariError:
    return SafariError(
        _("The format file {name} has the key “{key}” of a format in this library.").format(
            name=path.name, key=one.key
        ),
        _("Only that of the library is used. Give the file a key of its own."),
    )
