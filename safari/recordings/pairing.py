"""Which transcript belongs to which sound, by the names of their files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from safari.text import fold

# Words that programs put into the name of one and not of the other: Zoom has "audio_only.m4a" and "closed_caption.vtt".
_OF_PROGRAMS = re.compile(
    r"(?<![^\W_])(?:audio|only|sound|lyd|recording|opptak|optagelse|transcript|transkript|transkripsjon|transcription"
    r"|closed|caption|captions|subtitles?|undertekster|cc|meeting|gmt|en|nb|no|da|dk|el|gr|us|gb|ηχογραφηση|απομαγνητοφωνηση)"
    r"(?![^\W_])"
)
_WORD = re.compile(r"\d+|[^\W\d_]+")
_ALIKE = 0.6  # shared words of all words


@dataclass(frozen=True, slots=True)
class Paired:
    """Sounds with their transcripts (None where there is none), in the order the sounds came, and what is left over."""

    pairs: tuple[tuple[Path, Path | None], ...]
    left_over: tuple[Path, ...]


def paired(sounds: Sequence[Path], transcripts: Sequence[Path]) -> Paired:
    """Pair sounds with transcripts: those most alike first, in the same folder before others; each once.

    Names are alike whatever their case and accents and whatever programs add to them. One sound and one transcript
    alone in a folder belong together, whatever they are called; several are left apart where nothing says so.
    """
    found: dict[Path, Path] = {}
    ranked = sorted(
        (
            (-_likeness(sound.stem, text.stem), sound.parent != text.parent, place, other, sound, text)
            for place, sound in enumerate(sounds)
            for other, text in enumerate(transcripts)
        ),
        key=lambda one: one[:4],
    )
    for likeness, _elsewhere, _place, _other, sound, text in ranked:
        if -likeness >= _ALIKE and sound not in found and text not in found.values():
            found[sound] = text
    for folder in {sound.parent for sound in sounds}:
        alone = [one for one in sounds if one.parent == folder]
        texts = [one for one in transcripts if one.parent == folder]
        if (
            len(alone) == len(texts) == 1
            and not {*alone, *texts} & {*found, *found.values()}
            and _may_be(*alone, *texts)
        ):
            found[alone[0]] = texts[0]
    pairs = tuple((sound, found.get(sound)) for sound in sounds)
    return Paired(pairs, tuple(one for one in transcripts if one not in found.values()))


def called_alike(called: str, calls: Sequence[str]) -> int | None:
    """The place of the one among these names of calls that is most like what a transcript is called; None where none
    is alike, or two are as much so."""
    ranked = sorted(((_likeness(one, called), place) for place, one in enumerate(calls)), reverse=True)
    if not ranked or ranked[0][0] < _ALIKE or (len(ranked) > 1 and ranked[1][0] == ranked[0][0]):
        return None
    return ranked[0][1]


def _likeness(sound: str, text: str) -> float:
    """How alike two names are, 0 to 1. Numbers must be the same: "call 7" is not "call 8"."""
    if fold(sound) == fold(text):
        return 1
    one, other = _words(sound), _words(text)
    if not one or not other or _numbers(one) != _numbers(other):
        return 0
    return len(one & other) / len(one | other)


def _may_be(sound: Path, text: Path) -> bool:
    """Whether nothing speaks against it, as the numbers of "call 7" and "call 8" do."""
    one, other = _words(sound.stem), _words(text.stem)
    called = one - _numbers(one)
    return called != other - _numbers(other) or not called or not (_numbers(one) and _numbers(other))


def _words(stem: str) -> set[str]:
    plain = fold(stem).replace("_", " ")
    return {word.lstrip("0") or "0" for word in _WORD.findall(_OF_PROGRAMS.sub(" ", plain))}


def _numbers(words: set[str]) -> set[str]:
    return {word for word in words if word.isdigit()}
