"""What REFI-QDA files share (www.qdasoftware.org, the standard of 2019): identifiers, elements, and codes.

NVivo, ATLAS.ti, MAXQDA and QualCoder read them. The same notes give the same identifiers, so that a file saved again
adds to a project what is new in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOBase
from unicodedata import normalize
from uuid import UUID, uuid5
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from safari.sharing.outgoing_notes import OutgoingNote
from safari.words import _

ORIGIN = "Customer Safari"
_OURS = UUID("8f1c6c0e-3f0b-5b7d-9d0a-6a1d1f5f2c11")  # drawn once by lot: the family all our identifiers are of


def guid(*names: str) -> UUID:
    """The identifier of what these names name."""
    return uuid5(_OURS, "\0".join(names))


class Xml:
    """Writes elements one after the other, so that a file is never held in memory."""

    def __init__(self, into: TextIOBase) -> None:
        """`into` writes UTF-8."""
        self._generator = XMLGenerator(into, "utf-8", short_empty_elements=True)

    def begin(self) -> None:
        """Say that this is XML in UTF-8."""
        self._generator.startDocument()

    @contextmanager
    def element(self, tag: str, /, **attributes: str) -> Iterator[None]:
        """What is written in the `with` block stands inside this element."""
        self._generator.startElement(tag, AttributesImpl(attributes))
        yield
        self._generator.endElement(tag)

    def empty(self, tag: str, /, **attributes: str) -> None:
        """An element with nothing in it."""
        with self.element(tag, **attributes):
            pass

    def close_tag(self) -> None:
        """Whoever goes on by hand finds the tag of the element at hand whole."""
        self._generator.ignorableWhitespace("\n")


class Names:
    """Names that no two bear, whatever their case: programs tell sources and cases apart by name."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, name: str) -> str:
        """The name, or where it is taken "name (2)", "name (3)" ..."""
        found, number = name, 1
        while found.casefold() in self._taken:
            number += 1
            found = f"{name} ({number})"
        self._taken.add(found.casefold())
        return found


class Codes:
    """The codes that notes bear, in groups: themes, touchpoints, tags, feelings, kinds. What no note bears is none.

    Names that differ in case alone are one code, called as it was met first.
    """

    def __init__(self) -> None:
        self._groups: dict[str, dict[str, UUID]] = {}
        self._known: set[UUID] = set()
        self._titles = {
            "theme": _("Themes"),
            "touchpoint": _("Touchpoints"),
            "tag": _("Tags"),
            "feeling": _("Feelings"),
            "kind": _("Kinds"),
        }

    def of(self, note: OutgoingNote) -> list[UUID]:
        """The codes of a note, by their identifiers."""
        feeling = "" if note.feeling is None else f"{note.feeling:+d}" if note.feeling else "0"
        borne = [("theme", note.theme), ("touchpoint", note.touchpoint), *(("tag", tag) for tag in note.tags)]
        borne.append(("feeling", feeling))
        codes = [self._code(group, name) for group, name in borne if name]
        if note.kind:
            codes.append(self._code("kind", note.kind, note.kind_key))
        return list(dict.fromkeys(codes))

    def _code(self, group: str, name: str, key: str = "") -> UUID:
        code = guid("code", group, normalize("NFC", key or name).casefold())
        if code not in self._known:
            self._known.add(code)
            self._groups.setdefault(group, {})[name] = code
        return code

    def write(self, xml: Xml) -> None:
        """Write them as an element Codes."""
        with xml.element("Codes"):
            for group, title in self._titles.items():
                if group in self._groups:
                    with xml.element("Code", guid=str(guid("codes", group)), name=title, isCodable="false"):
                        in_order = _worst_first if group == "feeling" else None
                        for name, code in sorted(self._groups[group].items(), key=in_order):
                            xml.empty("Code", guid=str(code), name=name, isCodable="true")


def _worst_first(code: tuple[str, UUID]) -> int:
    return int(code[0])
