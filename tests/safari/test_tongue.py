"""In which language words are: as they were taken for, unless their letters say otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safari.tongue import tongue


@pytest.mark.parametrize(
    ("words", "taken_for", "language"),
    [
        ("I called eleven times.", "en", "en"),
        ("Jeg ringte elleve ganger.", "nb-NO", "nb"),
        ("Κάθε φορά άλλη φωνή.", "en", "el"),
        ("Κάθε φορά άλλη φωνή.", "el-CY", "el"),
        ("Kathe fora alli foni.", "el", "el"),
        ("Zvala sam jedanaest puta.", "sr", "sr"),
        ("Звала сам једанаест пута.", "sr", "sr"),
        ("Я телефонувала одинадцять разів.", "en", "und-Cyrl"),
        ("Я телефонувала одинадцять разів.", "uk", "uk"),
        ("اتصلت إحدى عشرة مرة", "en", "und-Arab"),
        ("یازده بار زنگ زدم", "fa", "fa"),
        ("התקשרתי אחת עשרה פעמים", "nb", "und-Hebr"),
        ("十一回電話しました", "en", "und-Jpan"),
        ("十一回電話", "ja", "ja"),
        ("我打了十一次电话", "en", "und-Hani"),
        ("我打了十一次电话", "zh", "zh"),
        ("열한 번 전화했어요", "en", "und-Kore"),
        ("मैंने ग्यारह बार फ़ोन किया", "en", "und-Deva"),
        ("The claim form said ΑΦΜ", "en", "en"),
        ("11 😀 – 4:10", "da", "da"),
        ("Hei", "und-Cyrl", ""),
        ("Hei", "", ""),
        ("", "", ""),
    ],
)
def test_letters_overrule_a_language_that_is_not_written_with_them(words, taken_for, language):
    assert tongue(words, taken_for) == language


@given(st.text(), st.sampled_from(["", "en", "el", "ja", "sr", "und-Arab", "xx", "no-NO"]))
def test_what_was_found_is_found_again(words, taken_for):
    found = tongue(words, taken_for)
    assert tongue(words, found) == found
