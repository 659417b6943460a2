"""Whatever the answers and the notes: no real name without the consent to it, nothing off the record."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from safari.pages.n1 import draw
from safari.people.consent import Agreement, Answer, Consent, How, Use
from safari.sharing.gate import clear
from safari.sharing.material import StoryMaterial

TODAY = date(2026, 11, 20)
REAL_NAME = "Xzqwhauge"
SECRET = "Vvrqtsecret"

days = st.sampled_from([date(2026, 1, 1), date(2026, 11, 19), TODAY, date(2027, 1, 1)])
consents = st.builds(
    Consent,
    uid=st.just("c"),
    customer=st.just("ingrid"),
    use=st.sampled_from(list(Use)),
    answer=st.sampled_from(list(Answer)),
    how=st.sampled_from(list(How)),
    given_on=st.just(date(2026, 1, 1)),
    until=st.none() | days,
    withdrawn_on=st.none() | days,
)
agreements = st.lists(consents, max_size=8).map(lambda given_: Agreement({one.use: one for one in given_}))


@st.composite
def changes(draw_one) -> dict:
    """Other answers, other notes off the record, the real name asked for or not."""
    return {
        "ingrid": draw_one(agreements),
        "nikos": draw_one(agreements),
        "off": draw_one(st.sets(st.sampled_from(["n-hero", "n-1", "n-2", "n-nikos", "n-photo"]))),
        "named": draw_one(st.booleans()),
        "customer": draw_one(st.sampled_from([None, "ingrid", "nikos"])),
        "language": draw_one(st.sampled_from(["en", "nb", "da", "el", "xx"])),
    }


def changed(material: StoryMaterial, made: dict) -> StoryMaterial:
    """The story with a secret in every note that is off the record, and in what the page would print from it."""
    off = made["off"]
    notes = {uid: replace(note, off_record=uid in off) for uid, note in material.notes.items()}
    notes = {uid: replace(note, text=SECRET) if uid in off else note for uid, note in notes.items()}
    story = replace(
        material.story, named=made["named"], customer=made["customer"], language=made["language"], photo="p"
    )
    if story.hero in off:
        story = replace(story, hero_text=SECRET)
    moments = tuple(replace(one, text=SECRET) if one.note in off else one for one in material.moments)
    stops = tuple(replace(one, name=SECRET) if one.note in off else one for one in material.stops)
    agreed = {"ingrid": made["ingrid"], "nikos": made["nikos"]}
    cast = replace(material.cast, agreements=agreed, real_name=f"Gudrun {REAL_NAME}")
    return replace(material, story=story, moments=moments, stops=stops, notes=notes, cast=cast)


def may_be_named(made: dict) -> bool:
    agreed = made.get(made["customer"])
    named = made["named"] and agreed is not None and agreed.allows(Use.NAMED_QUOTE, TODAY)
    return bool(named and agreed and agreed.may_be_quoted(TODAY))


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=changes())
def test_no_page_holds_a_secret_or_a_name_nobody_agreed_to(material, made):
    page, withheld, _sources = clear(changed(material, made))
    assert SECRET not in repr(page)
    assert SECRET not in repr(withheld)
    assert (REAL_NAME in repr(page)) == may_be_named(made)
    assert REAL_NAME not in repr(withheld)
    agreed = made.get(made["customer"])
    if agreed is None or not agreed.may_be_quoted(TODAY):
        assert page.hero is None
        assert page.photo is None
        assert page.name == ""


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=changes())
def test_no_pdf_does_either(material, made):
    page, _, _sources = clear(replace(changed(material, made), jpeg=b""))
    file = BytesIO()
    draw(page, file)
    reader = PdfReader(file)
    printed = " ".join((reader.pages[0].extract_text(), repr(reader.metadata)))
    assert len(reader.pages) == 1
    assert SECRET not in printed
    assert (REAL_NAME in printed) == may_be_named(made)
