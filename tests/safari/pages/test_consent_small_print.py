"""The small print says what was agreed, in four languages, and is never cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from safari.pages import n1
from safari.pages.drawing import Words
from safari.pages.small_print import consent_wordings
from safari.sharing.story_page import ConsentPrint
from safari.words import LANGUAGES, catalogue

AGREED = ConsentPrint(date(2026, 11, 19), "written", photo=True, named=False, outside=False, until=date(2027, 11, 19))


def lines(page) -> list[str]:
    block = next(block for block in n1.compose(page) if block.key == "small_print")
    return [item.text for item in block.items if isinstance(item, Words)]


def print_of(page, **agreed) -> str:
    return " ".join(lines(replace(page, consent=replace(AGREED, **agreed))))


def test_english(ingrid):
    assert print_of(ingrid) == (
        "“Ingrid” is not the real name. The customer agreed in writing on 19 November 2026 that these words and this "
        "picture may be shown inside Fjellvik Insurance until 19 November 2027. This can be taken back on any day; "
        "the page then disappears."
    )


def test_norwegian(ingrid):
    assert print_of(replace(ingrid, language="nb")) == (
        "«Ingrid» er ikke det virkelige navnet. Kunden samtykket skriftlig 19. november 2026 til at disse ordene og "
        "dette bildet kan vises internt i Fjellvik Insurance til 19. november 2027. Samtykket kan trekkes tilbake når "
        "som helst; da forsvinner siden."
    )


def test_danish(ingrid):
    assert print_of(replace(ingrid, language="da"), how="spoken", until=None) == (
        "»Ingrid« er ikke det rigtige navn. Kunden gav den 19. november 2026 mundtligt samtykke til, at disse ord og "
        "dette billede må vises internt i Fjellvik Insurance. Samtykket kan trækkes tilbage når som helst; så "
        "forsvinder siden."
    )


def test_greek(nikos):
    assert " ".join(lines(nikos)) == (
        "Το «Νίκος» δεν είναι το πραγματικό όνομα. Δόθηκε γραπτή συγκατάθεση (19 Νοεμβρίου 2026) να παρουσιάζονται "
        "αυτά τα λόγια, χωρίς φωτογραφία, μέσα στον οργανισμό Fjellvik Insurance έως 19 Νοεμβρίου 2027. "
        "Η συγκατάθεση μπορεί να ανακληθεί οποτεδήποτε."
    )


def test_a_customer_who_agreed_to_be_named_is_not_called_by_an_alias(ingrid):
    text = print_of(ingrid, named=True)
    assert "not the real name" not in text
    assert "the name, these words and this picture" in text


def test_without_consent_to_a_picture_it_says_so(ingrid):
    assert "these words, without a picture, may be shown" in print_of(ingrid, photo=False)


def test_a_picture_that_is_not_on_the_page_is_not_spoken_of(nikos):
    assert "these words may be shown" in print_of(replace(nikos, language="en"))


def test_outside_and_without_end(ingrid):
    text = print_of(ingrid, outside=True, until=None, how="recorded")
    assert "agreed on a recording" in text
    assert "inside and outside Fjellvik Insurance." in text


def test_no_consent_no_small_print(ingrid):
    assert not [block for block in n1.compose(replace(ingrid, consent=None)) if block.key == "small_print"]


def test_long_names_get_a_shorter_wording(ingrid):
    text = print_of(
        replace(ingrid, organisation="The Fjellvik Mutual Insurance and Reassurance Company of Western Norway")
    )
    assert "“Ingrid” is not the real name." in text
    assert "inside the organisation" in text
    assert text.endswith("This can be taken back on any day.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_consent_in_every_language_stands_in_full(ingrid, language):
    say = catalogue(language)
    endless = replace(ingrid, language=language, organisation="W" * 300, name="M" * 300)
    for page in (replace(ingrid, language=language), endless):
        for how, photo, named, outside, until in product(
            ("written", "spoken", "recorded"), (True, False), (True, False), (True, False), (None, date(2028, 12, 31))
        ):
            consent = ConsentPrint(date(2026, 9, 30), how, photo, named, outside, until)
            wordings = list(consent_wordings(page, consent, say))
            printed = lines(replace(page, consent=consent))
            assert " ".join(printed) in wordings
            assert "…" not in " ".join(printed)
            assert len(printed) <= 3
            assert "{" not in " ".join(printed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_needs_two_lines_only(ingrid, language):
    assert len(lines(replace(ingrid, language=language))) == 2
