"""Reading a format file, and saying in plain words what is wrong with one, and in which line."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from safari.errors import SafariError
from safari.text import clean
from safari.words import _

T = TypeVar("T", bound=msgspec.Struct)
Place = tuple[str | int, ...]

LARGEST = 256 * 1024
_PATH = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<path>.*)`)?$", re.DOTALL)
_PART = re.compile(r"\.([^.\[]+)|\[(\d+)\]")
# Texts and comments as a whole, because brackets and line breaks in them are none. One that never ends is one, too: a
# file is walked through once, whatever is in it.
_TOKEN = re.compile(
    r'''"""(?:\\.|[^\\])*?(?:"{3,5}|\Z)|\'{3}.*?(?:\'{3,5}|\Z)|"(?:\\.|[^"\\\n])*+"?|\'[^\'\n]*+\'?|#[^\n]*|[\[\]{}\n]''',
    re.DOTALL,
)
_MOST_STOPS = 50  # in a line, outside texts: a.a.a.a ... takes hours to read and means nothing
_SYNTAX_LINE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


def read(path: Path, kind: type[T], remedy: str = "") -> T:
    """What a file holds. Raises SafariError that names the file, the line and the reason, and says what to do."""
    return parsed(_text(path, remedy), path.name, kind, remedy)


def parsed(text: str, name: str, kind: type[T], remedy: str = "") -> T:
    """What a text holds that stands, or stood, in a file of this name. Raises SafariError as `read` does."""
    tangled = _tangled_line(text)
    if tangled:
        raise _broken(name, tangled, _("there are far too many full stops outside a text"), remedy)
    try:
        return msgspec.convert(_cleaned(tomllib.loads(text)), kind)
    except tomllib.TOMLDecodeError as error:
        raise _broken(name, *_syntax(str(error), text), remedy) from error
    except msgspec.ValidationError as error:
        raise _broken(name, *_field(str(error), text, kind), remedy) from error
    except RecursionError as error:
        raise _broken(name, 1, _("there are far too many brackets within brackets"), remedy) from error
    except ValueError as error:  # a number of more figures than Python reads
        raise _broken(name, _longest_line(text), _("a number here is far too long"), remedy) from error


def checked(value: T) -> T:
    """The same, cleaned as if it had been read. Raises SafariError where no file may hold it."""
    kind = type(value)
    try:
        return msgspec.convert(_cleaned(msgspec.to_builtins(value)), kind)
    except msgspec.ValidationError as error:
        reason = _field(str(error), "", kind)[1]
        raise SafariError(reason[:1].upper() + reason[1:] + ".", _("Nothing was changed.")) from error


def _text(path: Path, remedy: str) -> str:
    try:
        if not path.is_file():  # a folder, or a pipe that would be waited for
            raise FileNotFoundError(path)
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise SafariError(
            _("The format file {name} cannot be opened.").format(name=path.name),
            # A remedy of its own has what is taken in: it tells how to mend a line, and there is none.
            _("Look whether it is there and may be read. Nothing was changed.")
            if remedy
            else _("Look whether it is still there and may be read. The other formats work."),
        ) from error
    if len(raw) > LARGEST:
        raise _broken(path.name, 1, _("it is far too large for a format"), remedy)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")  # Windows editors write both a BOM and CRLF
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        reason = _("save the file as UTF-8; a letter here is written in another way")
        raise _broken(path.name, line, reason, remedy) from error


def _broken(name: str, line: int, reason: str, remedy: str) -> SafariError:
    return SafariError(
        _("The format file {name} cannot be used. Line {line}: {reason}").format(
            name=name, line=line, reason=reason if reason.endswith("?") else f"{reason}."
        ),
        remedy or _("Mend that line, or take the file away. The other formats work."),
    )


def _tangled_line(text: str) -> int:
    """The first line with parts within parts without end; 0 where there is none."""
    if text.count(".") <= _MOST_STOPS:
        return 0
    bare = _TOKEN.sub(lambda found: "\n" * found[0].count("\n") or (found[0] if found[0] in "[]{}" else ""), text)
    return next((number for number, line in enumerate(bare.split("\n"), 1) if line.count(".") > _MOST_STOPS), 0)


def _longest_line(text: str) -> int:
    lines = text.split("\n")
    return lines.index(max(lines, key=len)) + 1


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - whatever TOML can hold
    """The same with every text cleaned, as what is typed is cleaned: it is going to stand on screens and pages."""
    if isinstance(value, str):
        return " ".join(clean(value).split())
    if isinstance(value, list):
        return [_cleaned(one) for one in value]
    if isinstance(value, dict):
        return {name: _cleaned(one) for name, one in value.items()}
    return value


def _syntax(said: str, text: str) -> tuple[int, str]:
    """The line and the reason where a file is not TOML at all."""
    lines = text.split("\n")
    found = _SYNTAX_LINE.search(said)
    number = int(found.group(1)) if found and found.group(1) else len(text.rstrip().split("\n"))
    here = lines[number - 1] if number <= len(lines) else ""
    if "Invalid value" in said and re.search("[“”„«»]", here.partition("=")[2]):
        return number, _('curly quotation marks around a text; it needs straight ones (")')
    for beginning, reason in _syntax_reasons():
        if said.startswith(beginning):
            return number, reason
    return number, _("this is not written as the other format files are")


def _syntax_reasons() -> tuple[tuple[str, str], ...]:
    """What TOML's own complaints mean to somebody who has never heard of TOML."""
    return (
        ("Expected '='", _("a word needs an equals sign and a value after it, as in minutes = 10")),
        ("Invalid value", _("a value is a text in quotation marks, a number, true, false, or a list in [ ]")),
        ("Unterminated string", _("a quotation mark is missing at the end of a text")),
        ("Illegal character '\\n'", _("a quotation mark is missing at the end of a text")),
        ("Illegal character", _("a letter that nobody sees stands here; take it out")),
        ("Unclosed array", _("a comma is missing between two entries of a list, or the ] at its end")),
        ("Cannot overwrite", _("this word stands twice in the same part of the file")),
        ("Cannot declare", _("this part of the file stands twice")),
        ("Expected newline", _("something follows the value that does not belong there")),
        ("Unescaped '\\'", _("write a backslash twice (\\\\)")),
        ("Expected ']'", _("a ] is missing")),
    )


def _field(said: str, text: str, kind: type[msgspec.Struct]) -> tuple[int, str]:
    """The line and the reason where a file is TOML, but not a format."""
    found = _PATH.match(said)
    what = found.group("what") if found else said
    place: Place = tuple(
        word or int(number) for word, number in _PART.findall((found.group("path") if found else "") or "")
    )
    missing = re.fullmatch(r"Object missing required field `(.+)`", what)
    if missing:
        return line_of(place, text), _("the word “{word}” is missing here").format(word=missing.group(1))
    unknown = re.fullmatch(r"Object contains unknown field `(.+)`", what)
    if unknown:
        word = unknown.group(1)
        return line_of((*place, word), text), _unknown(word, _words_at(kind, place))
    return line_of(place, text), _unfit(what, _named(place), _values_at(kind, place))


def _named(place: Place) -> str:
    """What a place is called in a sentence."""
    word = next((part for part in reversed(place) if isinstance(part, str)), "")
    in_list = bool(place) and isinstance(place[-1], int)
    return (_("an entry of “{word}”") if in_list else _("“{word}”")).format(word=word)


def _unknown(word: str, known: list[str]) -> str:
    near = get_close_matches(word, known, 1)
    if near:
        return _("“{word}” is not known here; did you mean “{near}”?").format(word=word, near=near[0])
    return _("“{word}” is not known here; known are {words}").format(word=word, words=", ".join(known))


def _words_at(kind: type[msgspec.Struct], place: Place) -> list[str]:
    """The words that may stand at a place of the file."""
    return [field.encode_name for field in getattr(_type_at(kind, place), "fields", ())]


def _values_at(kind: type[msgspec.Struct], place: Place) -> list[str]:
    """The values that may stand at a place of the file, where there are only some."""
    at = _type_at(kind, place)
    return [str(one.value) for one in at.cls] if isinstance(at, msgspec.inspect.EnumType) else []


def _type_at(kind: type[msgspec.Struct], place: Place) -> Any:  # noqa: ANN401 - one of msgspec's many types
    """What msgspec expects at a place of the file."""
    at: Any = msgspec.inspect.type_info(kind)
    for part in place:
        if isinstance(part, str):
            several = getattr(at, "types", (at,))  # an entry may be a line, or a table with more about it
            fields = (field for one in several for field in getattr(one, "fields", ()))
            at = next((field.type for field in fields if field.encode_name == part), at)
        else:
            at = getattr(at, "item_type", at)
    return at


def _unfit(what: str, named: str, values: list[str]) -> str:
    """Why a value does not fit, in words; `values` are those that may stand there, where there are only some."""
    for pattern, reason in _unfit_reasons():
        found = re.match(pattern, what)
        if found:
            return reason.format(named=named, n=(*found.groups(), "")[0], words=", ".join(values))
    expected = re.match(r"Expected `(\w+)`, got `(\w+)`", what)
    if expected:
        return _("{named} must be {right}, not {wrong}").format(
            named=named, right=_kind_of(expected.group(1)), wrong=_kind_of(expected.group(2))
        )
    return what


def _unfit_reasons() -> tuple[tuple[str, str], ...]:
    """What msgspec's complaints mean to somebody who has never heard of types."""
    return (
        (r"Expected `int` >= (\d+)", _("{named} must be at least {n}")),
        (r"Expected `int` <= (\d+)", _("{named} must be at most {n}")),
        (r"Expected `(?:str|array)` of length >= 1", _("{named} is empty")),
        (r"Expected `str` of length <= (\d+)", _("{named} is longer than {n} letters")),
        (r"Expected `array` of length <= (\d+)", _("{named} has more than {n} entries")),
        (r"Expected `array` of", _("{named} is two numbers in [ ], the fewest and the most")),
        (r"Expected `str` matching", _("{named} is a short name of small letters a to z, figures and - alone")),
        (r"Invalid enum value", _("{named} must be one of {words}")),
    )


def _kind_of(name: str) -> str:
    kinds = {
        "int": _("a whole number"),
        "float": _("a number with a fraction"),
        "str": _("a text in quotation marks"),
        "bool": _("true or false"),
        "array": _("a list in [ ]"),
        "object": _("a part of its own"),
        **dict.fromkeys(("date", "datetime", "time"), _("a day or a time")),
    }
    return kinds.get(name, name)


def line_of(place: Place, text: str) -> int:
    """The line where a place of the file is written: where reading the file up to that line first gives it.

    `text` is TOML. What stands once still stands further down, so the line is found by halving. 1 where the place is
    nowhere.
    """
    cuts = _cuts(text)
    try:
        found = bisect_left(cuts, 1, key=lambda cut: _stands(place, tomllib.loads(text[: cut[0]] + cut[1])))
    except (tomllib.TOMLDecodeError, RecursionError):
        return 1
    return text.count("\n", 0, cuts[found][0]) + 1 if found < len(cuts) else 1


def _cuts(text: str) -> list[tuple[int, str]]:
    """The ends of lines up to which the text can be read, each with the brackets that close its lists there."""
    cuts: list[tuple[int, str]] = []
    opened: list[str] = []
    for found in _TOKEN.finditer(text):
        sign = found[0]
        if sign in ("[", "{"):
            opened.append(sign)
        elif sign in ("]", "}"):
            opened.pop()
        elif sign == "\n" and "{" not in opened:
            cuts.append((found.start(), "\n" + "]" * len(opened) if opened else ""))
    return [*cuts, (len(text), "")]


def _stands(place: Place, there: Any) -> bool:  # noqa: ANN401 - whatever TOML can hold
    for part in place:
        try:
            there = there[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True
