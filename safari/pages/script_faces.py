"""The faces for what the house faces lack: found on this computer, besides the emoji in one colour that we bring.

A program cannot bring a face for every script (Chinese alone weighs 20 MB), and every system has good ones. All faces
of the usual folders are opened once, when the first such letter is met (a third of a millisecond each: only their
tables of contents are read). Outlines of any kind will do, TrueType, CFF, variable, in collections, since a page embeds
outlines made anew (see `script_fonts`); bitmaps in colour will not. What a face forbids to embed is not used.
The same letter is given the same face as long as the same files are there.
"""

from __future__ import annotations

import os
import re
import struct
import sys
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from safari.pages.breaks import extends, ideographic
from safari.pages.faces import Face
from safari.resources import resource

_SUFFIXES = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})
_NEVER = re.compile(r"LastResort|AdobeBlank|NotDef", re.IGNORECASE)
"""Faces made of boxes."""
_ODD = re.compile(  # a point before its name: a face of the system's own windows
    r"^\.|Mono|Ital|Obli|Cond|Narrow|Light|Thin|Black|Heavy|Kufi|Nastaliq|Urdu|Rashi|Display|Unifont|^Noto.*UI-",
    re.IGNORECASE,
)
_GOOD = tuple(
    re.compile(names)
    for names in (
        "NotoEmoji",
        "Noto(NaskhArabic|SansArabic|SerifHebrew|SansHebrew|SerifDevanagari|SansDevanagari)-|NotoS[a-z]+CJK|SourceHanS",
        "SegoeUI|Nirmala|YuGothic|YuMincho|MicrosoftYaHei|MicrosoftJhengHei|Malgun",
        "GeezaPro|ArialHebrew|Kohinoor|PingFang|Hira(KakuPro|MinPro|ginoSans)|AppleSDGothic|AppleMyungjo",
        "Noto(Sans|Serif)-|Noto(Sans|Serif)",
        "DejaVuS",
    )
)
"""What we would rather use, best first, by PostScript name: Noto where it is installed, then what systems bring."""
_TONGUES = {
    "ja": re.compile(r"CJKjp|JP|YuGothic|YuMincho|Meiryo|Hira(?!.*GB)|IPA|Takao"),
    "ko": re.compile(r"CJKkr|KR|Malgun|AppleSDGothic|AppleMyungjo|Nanum|Batang|Gulim"),
    "zh": re.compile(r"CJKsc|SC|YaHei|PingFangSC|GB|SimSun|SimHei|Songti|WenQuan|Hans"),
}
_SERIF = re.compile(r"Serif|Naskh|Mincho|MinPro|Myungjo|Songti|SimSun|Batang|Times")
_WEIGHTS = {Face.SERIF_SEMIBOLD: 600, Face.SANS_SEMIBOLD: 600, Face.SANS_BOLD: 700}


@dataclass(frozen=True, eq=False)
class ScriptFace:
    """A face of this computer, ready to shape and to be drawn; `key` tells it from any other one."""

    name: str
    font: Any  # a uharfbuzz.Font, which has no types
    weight: int
    key: tuple[str, int, int]

    def has(self, letter: str) -> bool:
        """Whether the face has all signs of a letter, and ink for the first of them."""
        glyphs = [self.font.get_nominal_glyph(ord(sign)) for sign in letter if not _optional(sign)]
        if not glyphs or not all(glyphs):
            return False
        ink = self.font.get_glyph_extents(glyphs[0])
        return bool(ink and ink.width and ink.height)


class _Wanted(NamedTuple):
    """What kind of face a letter should have. `tongue` counts for ideographs only: ja, ko, zh."""

    serif: bool
    weight: int
    tongue: str


@lru_cache(maxsize=4096)
def face_for(letter: str, house: Face, tongue: str = "zh") -> ScriptFace | None:
    """The face of this computer that shows a letter (see `letters_of`) beside the house face; None where none does."""
    wanted = _Wanted("Serif" in house.value, _WEIGHTS.get(house, 400), tongue if ideographic(letter[0]) else "")
    having = [face for face in faces_here() if face.has(letter)]
    best = min(having, key=lambda face: _distance(face, wanted), default=None)
    return _at_weight(best, wanted.weight) if best else None


def shows(letter: str) -> bool:
    """Whether a face of this computer has a letter, beside every face of the house."""
    return face_for(letter, Face.SANS) is not None


def _distance(face: ScriptFace, wanted: _Wanted) -> tuple[object, ...]:
    """How far a face is from what is wanted; the last parts make any order certain."""
    rank = next((number for number, names in enumerate(_GOOD) if names.match(face.name)), len(_GOOD))
    return (
        bool(wanted.tongue) and not _TONGUES[wanted.tongue].search(face.name),
        bool(_ODD.search(face.name)),
        rank,
        bool(_SERIF.search(face.name)) != wanted.serif,
        0 if _varies(face) else abs(face.weight - wanted.weight),
        face.key,
    )


def _optional(sign: str) -> bool:
    """What a letter is shown without where a face lacks it; its marks have to be there."""
    colour_of_skin = "\U0001f3fb" <= sign <= "\U0001f3ff"
    return "\ufe00" <= sign <= "\ufe0f" or colour_of_skin or (extends(sign) and not sign.isprintable())


@cache
def faces_here() -> tuple[ScriptFace, ...]:
    """Every face of this computer that may be embedded and has outlines, ours first."""
    files = [resource("fonts/NotoEmoji-Regular.ttf"), *_files(folders())]
    return tuple(face for file in files for face in _faces_in(file))


def folders() -> tuple[Path, ...]:
    """Where this system keeps its typefaces, the user's own last."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"), local / "Microsoft/Windows/Fonts"
    if sys.platform == "darwin":
        assets = Path("/System/Library/AssetsV2").glob("com_apple_MobileAsset_Font*")  # Chinese, since macOS 10.15
        return Path("/System/Library/Fonts"), *sorted(assets), Path("/Library/Fonts"), home / "Library/Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts"


def _files(where: tuple[Path, ...]) -> list[Path]:
    """The files with typefaces in these folders and below, each folder's by name."""
    return [
        Path(folder, name)
        for root in where
        for folder, _folders, names in sorted(os.walk(root))
        for name in sorted(names)
        if os.path.splitext(name)[1].lower() in _SUFFIXES  # noqa: PTH122 - a system may have a thousand of them
    ]


def _faces_in(file: Path) -> list[ScriptFace]:
    """The usable faces of one file: one, or several in a collection; none where it cannot be read."""
    import uharfbuzz as hb

    try:
        blob = hb.Blob.from_file_path(str(file))
    except hb.HarfBuzzError:
        return []
    faces = (_opened(file, hb.Face(blob, number), number) for number in range(hb.Face(blob).count))
    return [face for face in faces if face]


def _opened(file: Path, face: Any, number: int) -> ScriptFace | None:  # noqa: ANN401 - uharfbuzz ships no types
    import uharfbuzz as hb

    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or file.stem
    os2 = bytes(face.reference_table("OS/2").data or b"")
    if _NEVER.search(name) or not _OUTLINES & set(face.table_tags) or not _may_be_embedded(os2):
        return None
    weight = struct.unpack_from(">H", os2, 4)[0] if len(os2) > 10 else 400
    return ScriptFace(name, hb.Font(face), weight, (str(file), number, weight))


def _may_be_embedded(os2: bytes) -> bool:
    """Whether the maker lets a part of the face into a document (fsType: OpenType, table OS/2).

    Not where it is restricted (0x0002 alone), may not be subset (0x0100), or only as bitmaps (0x0200).
    """
    kind = struct.unpack_from(">H", os2, 8)[0] if len(os2) > 10 else 0
    return kind & 0x000F != 0x0002 and not kind & 0x0300


def _varies(face: ScriptFace) -> bool:
    return any(axis.tag == "wght" for axis in face.font.face.axis_infos)


@lru_cache(maxsize=64)
def _at_weight(face: ScriptFace, weight: int) -> ScriptFace:
    """A variable face at the weight that is wanted, any other one as it is."""
    import uharfbuzz as hb

    if not _varies(face):
        return face
    font = hb.Font(face.font.face)
    font.set_variations({"wght": weight})
    return ScriptFace(face.name, font, weight, (*face.key[:2], weight))
