"""Faces at the end of a jot line, :) and :( and the like: how the customer felt, as people write it in a message."""

from __future__ import annotations

import re

_SMILE, _FROWN = 1, -1
_REACH = 400  # a face further from the end of the line is not read anyhow
# A face stands by itself: "http://", "(see 3:)" and "dict[:(" hold none.
_TYPED = r":-?(?:(?P<up>\){1,3})|(?P<down>\({1,3})|(?P<best>D)|(?P<worst>'\()|(?P<even>\|))(?!\S)"
_FACE = re.compile(rf"(?<!\S){_TYPED}")
_PICTURES = {"🙂": 1, "😀": 2, "😍": 3, "😐": 0, "🙁": -1, "😢": -2, "😡": -3}
_AS_A_PICTURE = "\ufe0f"  # asks for the coloured form of the character before it
_LITERAL = "\\"
_KEPT = re.compile(rf"\\+(?:{_TYPED}|[{''.join(_PICTURES)}]{_AS_A_PICTURE}?(?!\S))")


def face_at(text: str, start: int, begin: int = 0) -> tuple[int, int] | None:
    """The feeling of the face that stands at `start`, and where it ends; None where there is none.

    In "(she laughed :)", said from `begin` on, the mark only closes what was opened.
    """
    found = _FACE.match(text, start) if len(text) - start <= _REACH else None
    if not found or (found["up"] and _is_open(text[begin:start])):
        return None
    if found["best"] or found["worst"]:
        return (3 if found["best"] else -3), found.end()
    if found["even"]:
        return 0, found.end()
    mouth = found["up"] or found["down"]
    return (_SMILE if found["up"] else _FROWN) * len(mouth), found.end()


def is_kept(text: str, start: int) -> bool:
    """Whether the backslashes at `start` stand before a face, so that the first of them keeps it as text."""
    return _KEPT.match(text, start) is not None


def _is_open(words: str) -> bool:
    """Whether a bracket is still open."""
    others = _FACE.sub("", words)
    return others.count("(") > others.count(")")


def picture_at_end(text: str) -> tuple[int, int, int] | None:
    """The feeling of a face drawn as one character at the very end, and from where to where it stands; None where there
    is none, or a backslash before it."""
    end = len(text.rstrip())
    start = len(text[:end].rstrip(_AS_A_PICTURE)) - 1
    feeling = _PICTURES.get(text[start : start + 1]) if start >= 0 else None
    return None if feeling is None or text[start - 1 : start] == _LITERAL else (feeling, start, end)
