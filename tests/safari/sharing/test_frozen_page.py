"""A page is frozen as it was, and thaws in every later version of the program."""

from __future__ import annotations

import pytest

from safari.errors import SafariError
from safari.sharing.frozen_page import freeze, thaw, whole
from safari.sharing.gate import clear

# As the first version with tellings wrote it. A block that pages get later needs a value for pages without it.
FIRST = (
    '{"page":{"language":"en","organisation":"Fjellvik","occasion":"Breakfast","photo":null,'
    '"hero":{"text":"I called eleven times.","language":"en"},"original":null,"name":"Ingrid, 67","since":"",'
    '"who":"A teacher.","moments":[{"title":"First call","when":"14 January","words":{"text":"Water.","language":"en"},'
    '"feeling":-2}],"curve_note":"","curve":[{"name":"First call","when":"","feeling":-2,"moment":0}],'
    '"number":{"figure":"214","customers":214,"source":"Claims"},"why":"They leave.","ask":"One name.",'
    '"promises":[{"what":"One handler","owner":"Jonas Bakke, COO","due":"2026-12-15"}],'
    '"leader":{"words":{"text":"I signed it.","language":"en"},"name":"Astrid Holm","role":"CFO"},'
    '"consent":{"given_on":"2026-11-19","how":"written","photo":true,"named":false,"outside":false,"until":null}},'
    '"photo":{"blob":"abc","face":[0.5,0.4]},'
    '"sources":{"hero":"n1","moments":["n2"],"curve":[null],"photo":"n1"},"is_erased":false}'
)


def test_a_page_comes_back_as_it_was_with_its_picture(material):
    page, _withheld, sources = clear(material)
    kept: dict[str, bytes] = {}

    def keep(jpeg):
        kept["a hash"] = jpeg
        return "a hash"

    frozen = freeze(page, sources, keep)
    assert whole(thaw(frozen), lambda digest: kept[digest]) == page
    assert page.photo is not None
    assert freeze(page, sources, lambda _jpeg: "a hash") == frozen


def test_it_knows_the_notes_its_words_come_from(material):
    page, _withheld, found = clear(material)
    assert found.hero == material.story.hero
    assert len(found.moments) == len(page.moments)
    assert len(found.curve) == len(page.curve)
    assert found.notes <= set(material.notes)


def test_a_page_frozen_by_the_first_version_thaws():
    frozen = thaw(FIRST)
    assert frozen.page.promises[0].owner == "Jonas Bakke, COO"
    assert frozen.sources.notes == {"n1", "n2"}
    photo = whole(frozen, lambda digest: digest.encode()).photo
    assert photo is not None
    assert photo.jpeg == b"abc"


def test_without_its_picture_the_page_still_comes():
    assert whole(thaw(FIRST), lambda _digest: b"").photo is None


def test_what_is_no_page_is_a_sentence():
    with pytest.raises(SafariError, match="cannot be read"):
        thaw('{"page":{}}')
