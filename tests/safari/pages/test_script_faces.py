"""Which faces of a computer may stand on a page: those with outlines, whose makers let them be embedded."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from safari.pages import script_faces
from safari.pages.faces import Face
from safari.pages.missing import by_script, sentences

FACES = Path(__file__).parents[2] / "faces"
HEBREW = FACES / "NotoSansHebrew-Regular.ttf"


def changed(path: Path, **values: int) -> Path:
    font = TTFont(HEBREW)
    for name, value in values.items():
        setattr(font["OS/2"], name, value)
    font.save(path)
    return path


@pytest.mark.parametrize(
    ("kind", "used"), [(0, True), (4, True), (8, True), (2, False), (0x100, False), (0x200, False), (0x108, False)]
)
def test_a_face_whose_maker_forbids_it_is_not_embedded(tmp_path, kind, used):
    faces = script_faces._faces_in(changed(tmp_path / "hebrew.ttf", fsType=kind))
    assert bool(faces) is used


def test_every_face_of_a_collection_is_found_whatever_its_outlines(tmp_path):
    collection = TTCollection()
    collection.fonts = [TTFont(HEBREW), TTFont(FACES / "NotoSansCJKsc-Regular.otf")]
    collection.save(tmp_path / "both.ttc")
    names = [face.name for face in script_faces._faces_in(tmp_path / "both.ttc")]
    assert names == ["NotoSansHebrew-Regular", "NotoSansCJKsc-Regular"]


def test_a_face_of_coloured_bitmaps_or_a_broken_file_is_passed_over(tmp_path):
    font = TTFont(HEBREW)
    del font["glyf"], font["loca"]
    font.save(tmp_path / "bitmaps.ttf")
    (tmp_path / "broken.otf").write_bytes(b"OTTO\x00\x09 no font at all")
    (tmp_path / "empty.ttf").touch()
    assert [script_faces._faces_in(file) for file in sorted(tmp_path.iterdir())] == [[], [], []]


def test_folders_are_searched_below_and_without_them_nothing_is_found(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    changed(tmp_path / "a" / "b" / "H.TTF")
    (tmp_path / "a" / "readme.txt").touch()
    assert [file.name for file in script_faces._files((tmp_path, tmp_path / "none"))] == ["H.TTF"]


def test_bold_letters_have_a_bold_face_where_there_is_one():
    faces = [script_faces.face_for("ب", face) for face in (Face.SERIF, Face.SERIF_SEMIBOLD)]
    assert [face.name for face in faces if face] == ["NotoNaskhArabic-Regular", "NotoNaskhArabic-Bold"]


def test_a_variable_face_has_the_weight_of_the_letters_around_it(tmp_path):
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "alef"])
    made.setupCharacterMap({0x5D0: "alef"})
    pens = [TTGlyphPen(None), TTGlyphPen(None)]
    for pen in pens:
        pen.moveTo((0, 0))
        for corner in ((0, 700), (300, 700), (300, 0)):
            pen.lineTo(corner)
        pen.closePath()
    made.setupGlyf({".notdef": pens[0].glyph(), "alef": pens[1].glyph()})
    made.setupHorizontalMetrics({".notdef": (300, 0), "alef": (300, 0)})
    made.setupHorizontalHeader()
    made.setupOS2(fsType=0)
    made.setupNameTable({"psName": "Varying-Regular"})
    made.setupPost()
    made.setupFvar([("wght", 400, 400, 700, "Weight")], [])
    wider = [(0, 0), (0, 0), (150, 0), (150, 0), (0, 0), (150, 0), (0, 0), (0, 0)]
    made.setupGvar({"alef": [TupleVariation({"wght": (0, 1, 1)}, wider)]})
    made.save(tmp_path / "varying.ttf")
    (face,) = script_faces._faces_in(tmp_path / "varying.ttf")
    heavy = script_faces._at_weight(face, 700)
    assert heavy.key != face.key
    assert [one.font.get_glyph_extents(1).width for one in (face, heavy)] == [300, 450]


@pytest.mark.parametrize(
    ("names", "house", "tongue", "chosen"),
    [
        ("ArialMT SegoeUI SegoeUI-Bold SegoeUI-Italic", Face.SANS, "", "SegoeUI"),
        ("ArialMT SegoeUI SegoeUI-Bold SegoeUI-Italic", Face.SANS_SEMIBOLD, "", "SegoeUI-Bold"),
        (".SFArabic-Regular GeezaPro GeezaPro-Bold DecoTypeNastaliqUrduUI", Face.SERIF, "", "GeezaPro"),
        ("MicrosoftYaHei YuGothic-Regular MalgunGothic SimSun", Face.SANS, "ja", "YuGothic-Regular"),
        ("MicrosoftYaHei YuGothic-Regular MalgunGothic SimSun", Face.SANS, "zh", "MicrosoftYaHei"),
        ("PingFangSC-Regular PingFangTC-Regular HiraMinProN-W3 HiraginoSans-W3", Face.SERIF, "ja", "HiraMinProN-W3"),
        ("PingFangSC-Regular PingFangSC-Semibold HiraginoSans-W3", Face.SANS_SEMIBOLD, "zh", "PingFangSC-Semibold"),
        (
            "NotoSansCJKjp-Regular NotoSerifCJKjp-Bold NotoSansMonoCJKjp-Bold",
            Face.SERIF_SEMIBOLD,
            "ja",
            "NotoSerifCJKjp-Bold",
        ),
        ("Unifont NotoSansHebrew-Regular NotoRashiHebrew-Regular DejaVuSans", Face.SANS, "", "NotoSansHebrew-Regular"),
    ],
)
def test_the_face_is_one_that_readers_of_the_script_know(names, house, tongue, chosen):
    font = SimpleNamespace(face=SimpleNamespace(axis_infos=()))
    faces = [
        script_faces.ScriptFace(name, font, 700 if "old" in name else 400, (name, 0, 400)) for name in names.split()
    ]
    wanted = script_faces._Wanted("Serif" in house.value, script_faces._WEIGHTS.get(house, 400), tongue)
    assert min(faces, key=lambda face: script_faces._distance(face, wanted)).name == chosen


def test_each_system_has_its_folders(monkeypatch):
    for platform, expected in (("win32", "Fonts"), ("darwin", "/System/Library/Fonts"), ("linux", "/usr/share/fonts")):
        monkeypatch.setattr(sys, "platform", platform)
        assert expected in [str(folder) if "/" in expected else folder.name for folder in FOLDERS()]


FOLDERS = script_faces.folders


def test_what_no_face_has_is_said_by_script_with_what_to_install():
    assert [(one.script, one.letters) for one in by_script(("ཀ", "你", "好", "か", "\U000f40d6"))] == [
        ("", ("\U000f40d6",)),
        ("Hani", ("你", "好")),
        ("Hira", ("か",)),
        ("Tibt", ("ཀ",)),
    ]
    said = " ".join(sentences(("你", "好")))
    assert "characters (Chinese), so they are left out: 你 好. Install Noto Sans CJK, then start" in said
    assert sentences(("\U000f40d6",))[0].startswith("No typeface on this computer has these characters, so")
    assert sentences(()) == []
