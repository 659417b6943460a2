"""What the page prints of the one number: how sure it is, in its own language, before where it is from."""

from __future__ import annotations

import pytest

from safari.sharing.number_print import page_number
from safari.story.story import Certainty, Story


def story(**fields):
    return Story("u", "s", figure="214", customers=215, **fields)


@pytest.mark.parametrize(
    ("language", "certainty", "printed"),
    [
        ("en", Certainty.KNOWN, "Known – Complaints"),
        ("en", Certainty.ESTIMATED, "Estimated – Complaints"),
        ("en", Certainty.ASSUMED, "Assumed – Complaints"),
        ("en", Certainty.OPEN, "Complaints"),
        ("nb", Certainty.ESTIMATED, "Anslått – Complaints"),
        ("da", Certainty.ASSUMED, "Antaget – Complaints"),
        ("el", Certainty.ESTIMATED, "Κατ’ εκτίμηση – Complaints"),
    ],
)
def test_how_sure_it_is_comes_first(language, certainty, printed):
    number = page_number(story(source="Complaints", certainty=certainty), language)
    assert number is not None
    assert (number.figure, number.customers, number.source) == ("214", 215, printed)


def test_without_a_source_it_still_says_how_sure_it_is():
    number = page_number(story(certainty=Certainty.ASSUMED), "en")
    assert number is not None
    assert number.source == "Assumed"


def test_no_figure_no_number():
    assert page_number(Story("u", "s", source="Complaints", certainty=Certainty.KNOWN), "en") is None


def test_of_a_source_too_long_as_much_is_printed_as_fits():
    from safari.pages.faces import Face
    from safari.pages.fitting import Passage, Step, fit
    from safari.pages.lines import Column

    number = page_number(story(source="complaints and calls " * 9, certainty=Certainty.ESTIMATED), "en")
    assert number is not None
    fitted = fit(Passage(number.source.strip()), Column(Face.SANS, 60.0), (Step(9, 11.5, 2),))
    assert fitted.words_cut
    assert " ".join(fitted.lines).startswith("Estimated – complaints and calls complaints")
