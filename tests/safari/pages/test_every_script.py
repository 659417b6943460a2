"""Pages in every script people write: shaped, in the right order, selectable, whole, and never an empty box."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from safari.pages import mixed, n1
from safari.pages.breaks import letters_of
from safari.pages.colours import OUCH_MARK
from safari.pages.direction import RightToLeft
from safari.pages.drawing import Type, Words
from safari.pages.faces import Face
from safari.pages.fitting import Passage, Step, fit
from safari.pages.lines import Column, letters_that_fit
from safari.pages.printable import printable
from safari.sharing.story_page import PageMoment, ShareableWords

ARABIC = "اتصلت إحدى عشرة مرة. في كل مرة بدأت من البداية"
HEBREW = "התקשרתי אחת־עשרה פעמים. בכל פעם התחלתי מהתחלה"
CHINESE = "我打了十一次电话。每一次都要从头说起，没有人记得我"
JAPANESE = "十一回電話しました。毎回、最初から話さなければなりませんでした"
KOREAN = "열한 번 전화했어요. 매번 처음부터 다시 시작해야 했어요"
HINDI = "मैंने ग्यारह बार फ़ोन किया। हर बार मुझे शुरू से बताना पड़ा"
EMOJI = "They called 📞 eleven times 😡 and 👩‍👩‍👧 waited"
SCRIPTS = {"ar": ARABIC, "he": HEBREW, "zh": CHINESE, "ja": JAPANESE, "ko": KOREAN, "hi": HINDI, "en": EMOJI}
COLUMN = Column(Face.SERIF, 60.0)
STEPS = (Step(12, 16, 40),)


def squeezed(text: str) -> str:
    """Without white space and marks of quotation, which readers place as they like beside Arabic."""
    return "".join(unicodedata.normalize("NFKC", text).split()).strip("“”")


def descriptors(data: bytes) -> list[pypdf.generic.DictionaryObject]:
    """What a PDF says of each of its fonts."""
    reader = pypdf.PdfReader(BytesIO(data))
    things = [reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1)]
    return [
        one
        for one in things
        if isinstance(one, pypdf.generic.DictionaryObject) and one.get("/Type") == "/FontDescriptor"
    ]


def said(page, text: str, language: str = ""):
    return replace(page, hero=ShareableWords(text, language), original=None, photo=None)


@pytest.mark.parametrize("language", SCRIPTS)
def test_what_was_typed_is_read_back_from_one_page(ingrid, drawn, read_pdf, language):
    data = drawn(said(ingrid, SCRIPTS[language], language))
    page = read_pdf(data)
    assert page.pages == 1
    assert squeezed(SCRIPTS[language]) in squeezed(page.text)
    assert drawn(said(ingrid, SCRIPTS[language], language)) == data


@pytest.mark.parametrize("language", SCRIPTS)
def test_every_letter_has_a_glyph_and_every_font_is_in_the_file(ingrid, drawn, read_pdf, check, language):
    page = said(ingrid, SCRIPTS[language], language)
    told = n1.measure(page)
    assert (told.unprintable, told.cuts) == ((), ())
    blocks = n1.compose(printable(page)[0])
    check.blocks(blocks)
    check.shown(blocks)
    data = drawn(page)
    check.letters(read_pdf(data), blocks)
    fonts = descriptors(data)
    assert fonts
    assert all("/FontFile2" in font for font in fonts)


def test_a_page_in_another_script_stays_small(ingrid, drawn):
    latin = len(drawn(said(ingrid, "I called")))
    assert max(len(drawn(said(ingrid, text))) for text in SCRIPTS.values()) < latin + 30_000


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_a_quote_from_right_to_left_stands_at_the_right_and_begins_with_its_mark(ingrid, text):
    hero = next(block for block in n1.compose(printable(said(ingrid, text))[0]) if block.key == "hero")
    first, mark, *others = (item for item in hero.items if isinstance(item, Words))
    assert mark.type.colour == OUCH_MARK
    assert mark.x == pytest.approx(first.x + first.type.width(first.text))
    for line in (mark, *others):
        assert line.x + line.type.width(line.text) == pytest.approx(hero.area.right)


def read_on(read, line: Words) -> str:
    """What stands on the baseline of a line, from left to right, without spaces."""
    em = line.type.size * 25.4 / 72
    right = line.x + line.type.width(line.text)
    on_it = [
        one
        for one in read.letters
        if line.baseline - em < (one.top + one.foot) / 2 < line.baseline + em / 4 and line.x - 1 < one.left < right
    ]
    return "".join(one.text for one in sorted(on_it, key=lambda one: one.left))


def test_a_name_of_a_phone_that_is_broken_in_a_hebrew_quote_goes_on_where_it_was(ingrid, drawn, read_pdf):
    text = "סבתא שלי קנתה iPhone 15 Pro Max במחיר גבוה וגם Samsung Galaxy S24 Ultra ולא קיבלה שירות"
    page = said(ingrid, text, "he")
    (block,) = (one for one in n1.compose(printable(page)[0]) if one.key == "hero")
    (phone,) = (item for item in block.items if isinstance(item, Words) and item.text.startswith("15 Pro Max"))
    assert read_on(read_pdf(drawn(page)), phone).endswith("15ProMax")


def test_a_quote_that_begins_in_english_ends_at_the_right(ingrid, drawn, read_pdf):
    words = ShareableWords("No one spoke עברית עם סבתא שלי.", "en")
    page = replace(ingrid, moments=(PageMoment("", "", words, -2),) * 3)
    blocks = [one for one in n1.compose(printable(page)[0]) if one.key == "moments"]
    *_others, last = (item for item in blocks[0].items if isinstance(item, Words))
    assert last.text.endswith("עם סבתא שלי.”")
    seen = read_on(read_pdf(drawn(page)), last)
    assert (seen[:3], seen[-2]) == ("ילש", ".")
    assert seen[-1] in "“”", "a reader of PDFs turns the marks beside Hebrew"


def test_a_mark_of_quotation_faces_the_words_also_from_the_right(ingrid):
    hero = next(block for block in n1.compose(printable(said(ingrid, HEBREW, "da"))[0]) if block.key == "hero")
    _first, mark, *_others = (item for item in hero.items if isinstance(item, Words))
    assert (mark.type.colour, mark.text) == (OUCH_MARK, "«")


def test_the_small_print_runs_as_the_page_does(ingrid):
    page, _missing = printable(replace(ingrid, name="ליאת, 67", photo=None))
    small = next(block for block in n1.compose(page) if block.key == "small_print")
    assert all(item.x == small.area.x for item in small.items if isinstance(item, Words))


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        (("إفطار مع العملاء", "23 November 2026"), "23November2026,{}"),
        (("إفطار مع العملاء", "Bergen", "23 November 2026"), "23November2026,Bergen,{}"),
        (("ארוחת בוקר", "תל אביב", "23 November 2026"), "23November2026,{},{}"),
        (("Breakfast", "مقهى", "23 November 2026"), "Breakfast,{},23November2026"),
    ],
)
def test_title_place_and_day_of_the_occasion_never_mix(ingrid, drawn, read_pdf, parts, seen):
    data = drawn(replace(ingrid, occasion=", ".join(parts)))
    told = squeezed(pypdf.PdfReader(BytesIO(data)).pages[0].extract_text())
    at = [told.index(squeezed(part)) for part in parts]
    assert at == sorted(at), "read out as it was written"
    letters = [one for one in read_pdf(data).letters if one.foot < 14 and one.left > 100]
    line = "".join(one.text for one in sorted(letters, key=lambda one: one.left))
    assert re.fullmatch(seen.replace("{}", "[\u0590-\u06ff]+"), line)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("She said שלום (hello)", "She said םולש (hello)"),
        (RightToLeft("שלום Bergen (נורווגיה) 1998."), ".1998 (היגוורונ) Bergen םולש"),
        (RightToLeft("טל 38 פעמים"), "םימעפ 38 לט"),
        ("Κάθε φορά «שלום» ξανά", "Κάθε φορά «םולש» ξανά"),
    ],
)
def test_a_mixed_line_stands_in_the_order_in_which_it_is_read(line, seen):
    strips = mixed.in_order(line, Face.SANS, "zh")
    assert "".join("".join(one.text for one in strip.clusters) or strip.text for strip in strips) == seen


@pytest.mark.parametrize("text", [*SCRIPTS.values(), "a שלום (b) مرحبا 你好! 😀 हिन्दी"])
@pytest.mark.parametrize("face", [Face.SERIF, Face.SANS_SEMIBOLD])
def test_a_line_is_as_wide_as_it_was_measured(text, face):
    style = Type(face, 12, 16, "#000000", -0.4)
    shown = 0.0
    for strip in mixed.in_order(text, face, "zh", -0.4 / 12 * 1000):
        em = 12 * 25.4 / 72
        others = sum(cluster.advance for cluster in strip.clusters) / 1000 * em
        shown += others if strip.face else style.width(strip.text)
    assert shown == pytest.approx(style.width(text), abs=0.03)


@pytest.mark.parametrize("text", [CHINESE * 4, JAPANESE * 4])
def test_lines_break_between_ideographs_and_never_before_a_closing_sign(text):
    lines = fit(Passage(text, "「", "」"), COLUMN, STEPS).lines
    assert len(lines) > 4
    assert "".join(lines) == f"「{text}」"
    assert not [line for line in lines if line[0] in "。、，」ーゃゅょっ" or line[-1] == "「"]
    style = Type(Face.SERIF, 12, 16, "")
    assert max(style.width(line) for line in lines) <= COLUMN.width
    assert min(style.width(line) for line in lines[:-1]) > COLUMN.width * 0.7


def test_what_is_too_long_in_chinese_ends_after_a_sentence_and_says_how_much_is_left_out():
    fitted = fit(Passage(CHINESE + "。" + CHINESE * 9), Column(Face.SERIF, 100.0), (Step(12, 16, 2),))
    assert "".join(fitted.lines).endswith("。 …") or "".join(fitted.lines).endswith("…")
    assert fitted.words_cut > 100


@pytest.mark.parametrize("word", ["क्षत्रियोंकास्वागतहै" * 3, "पड़ा" * 20, "👩‍👩‍👧" * 20, "مَرْحَبًا" * 20])
def test_a_word_wider_than_its_line_is_parted_between_letters_as_readers_count_them(word):
    ends, at = set(), 0
    for letter in letters_of(word):
        at += len(letter)
        ends.add(at)
    fitting = letters_that_fit(word, Column(Face.SERIF, 30.0), 12)
    assert fitting in ends
    assert Type(Face.SERIF, 12, 16, "").width(word[:fitting]) <= 30.0


def test_japanese_and_chinese_have_their_own_forms():
    assert [mixed.tongue_of([text]) for text in (CHINESE, JAPANESE, KOREAN)] == ["zh", "ja", "ko"]
    faces = {tongue: mixed.in_order("直", Face.SANS, tongue)[0].face for tongue in ("zh", "ja")}
    assert {tongue: face.name for tongue, face in faces.items() if face} == {
        "zh": "NotoSansCJKsc-Regular",
        "ja": "NotoSansCJKjp-Regular",
    }


def test_joined_emoji_are_one_sign_and_come_apart_where_no_face_joins_them():
    assert [len(mixed.in_order(text, Face.SANS, "zh")[0].clusters) for text in ("👩‍👩‍👧", "👍🏽", "🇳🇴")] == [1, 1, 1]
    parts = mixed.in_order("👩\u200d🛸", Face.SANS, "zh")[0].clusters
    assert [len([glyph for glyph in part.glyphs if glyph.number]) > 0 for part in parts].count(True) >= 1
    assert sum(part.advance for part in parts) > 2000


LATIN = """
import io, sys
sys.path.insert(0, "tests/safari/pages")
from conftest import INGRID, NIKOS
from safari.pages import n1
n1.draw(INGRID, io.BytesIO()), n1.draw(NIKOS, io.BytesIO())
mine = {"uharfbuzz", "fontTools", "safari.pages.mixed", "safari.pages.script_faces", "safari.pages.script_fonts"}
sys.exit(", ".join(mine & set(sys.modules)) or 0)
"""


def test_a_page_in_latin_or_greek_loads_nothing_of_this():
    done = subprocess.run([sys.executable, "-c", LATIN], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
