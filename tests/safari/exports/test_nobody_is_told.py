"""No file tells who a customer really is, or who made it: five hundred people of five scripts, every file opened up."""

from __future__ import annotations

import random
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image

from safari.debrief.finding import Asked
from safari.exports import export
from safari.finding.query import Query
from safari.library import Library
from safari.people.consent import Answer, How, Use
from safari.people.desk import Given
from safari.plan.format import formats
from safari.run.note import Kind, Note, Picture
from safari.sharing.wall import Wall, hung

PEOPLE, STORIES = 500, 6
NOW = datetime(2026, 11, 20, 9, 41, tzinfo=UTC)
SCRIPTS = (  # syllables, and how many make a name; the third is the one whose customer is named
    ("ξζη ψου θρακ γκμι φλω χθε βδα ρξυ σψι μπζο", 4),
    ("קשז פטג צחמ דכב נרט עפק זשל גצת טבח סקר כחט אדק ילצ", 1),
    ("xze qua wyrk jöl zham vrek ökk pfae ghul tzim", 4),
    ("क्षो घृ ढि झौ ठे छू णा ध्ये फी ञं", 3),
    ("鑫 麤 驫 龘 靐 齉 爩 麣 鱻 籲 灥 厵", 4),
)
SAID = re.compile('I am .*?, [^ ,]*(?: \\d+)?(?=[”»"])')
READS_AS = re.compile(r"I am (Alias \d+)\. They call me \1, not \1(?:さん)?; \1, \1")
MADE_BY = (b"Canny", b"python-docx", b"python-pptx", b"Microsoft Macintosh", b"Pillow", b"anonymous", b"thumbnail.jpeg")


@pytest.fixture(scope="module")
def names() -> list[str]:
    """Five hundred names nobody has, none the beginning of another, of one script after the other."""
    dice = random.Random(5)

    def made(syllables: list[str], many: int) -> str:
        return "".join(dice.choice(syllables) for _ in range(many)).capitalize()

    found: dict[str, None] = {}
    while len(found) < PEOPLE:
        syllables, many = SCRIPTS[len(found) % len(SCRIPTS)]
        found[f"{made(syllables.split(), many)} {made(syllables.split(), many)}"] = None
    return list(found)


@pytest.fixture(scope="module")
def told(tmp_path_factory, names):
    """Stories of six among five hundred known customers, and one that names its customer; real names stand in their
    notes, tags, themes, titles and debriefs. As the gate lets them out: pages, the named page, and what else goes."""
    library = Library.create(tmp_path_factory.mktemp("told") / "f.safari", "Fjellvik Insurance", clock=lambda: NOW)
    given = Given(Answer.YES, How.WRITTEN, date(2026, 11, 19), until=date(2027, 11, 19))
    customers = [library.people.add_customer(f"Alias {number}") for number in range(PEOPLE)]
    with library.journal.intention("Known"):
        for customer, name in zip(customers, names, strict=True):
            library.people.identify(customer.uid, name, "")
    pages = [_told(library, number, customers[number * 37], given) for number in range(STORIES)]
    named = _told(library, STORIES, customers[STORIES * 37], given, named=True)
    yield SimpleNamespace(pages=pages, named=named, others=_others(library))
    library.close()


@pytest.fixture(scope="module")
def cleared_pages(told):
    return told.pages, told.named


def _told(library, number, customer, given, *, named=False):
    """A page of what a customer said, who agreed to be named as well; their name is on it where it is `named`."""
    uses = (Use.NOTES, Use.ANONYMOUS_QUOTE, Use.NAMED_QUOTE, Use.PHOTO)
    library.people.answer(customer.uid, uses, given)
    safari = library.plans.plan(formats()[0][0], f"Breakfast {number}", day=date(2026, 11, 19), place="Bergen")
    words = f"I called {number} times."
    note = library.notes.keep(Note("", safari.uid, None, Kind.OUCH, words, NOW, said_by=customer.uid, feeling=-2))
    photo = library.notes.add_photo(note.uid, a_picture())
    story = library.stories.begin_from_notes(safari.uid)
    library.stories.choose_photo(story.uid, photo.uid)
    library.stories.edit(story.uid, named=named)
    _name_everywhere(library, safari, customer)
    page = library.stories.page(story.uid).page
    assert page.photo
    assert page.hero
    return page


def _name_everywhere(library, safari, customer):
    """Types the customer's real name wherever somebody may, but on the page."""
    real = library.people.identity(customer.uid).real_name
    first, last = real.split()
    beside = "さん" if last[0] >= "\u3400" else ""
    words = f"I am {real}. They call me {first}, not {last}{beside}; {last} {first}, {last}@x.no"
    tags = (f"{first} waited", last)
    kept = Note("", safari.uid, None, Kind.QUOTE, words, NOW, said_by=customer.uid, tags=tags)
    said = library.notes.keep(kept)
    library.board.add_theme(safari.uid, f"{first} {last} waited, {first} did", [said.uid])
    library.debriefs.write_finding(safari.uid, Asked.WHAT, f"{real} waited")
    leader = library.people.add_leader(f"Astrid {safari.title}", "CFO")
    library.debriefs.reflect(safari.uid, leader.uid, surprised=f"{real} waited")
    library.follow_through.add_issue(safari.uid, f"{real} waited", [said.uid])


def _others(library):
    """The notes and the minutes of all safaris, a value each with the keys of its formats."""
    for safari in library.plans.safaris():
        real = next(note.text for note in library.notes.of_safari(safari.uid) if note.tags).partition(".")[0]
        library.plans.edit(safari.uid, title=f"Breakfast with {real.removeprefix('I am ')}")
        yield library.minutes.page(safari.uid), ("minutes_text", "minutes_pdf")
    for key in ("notes_csv", "notes_xlsx", "notes_qdpx", "notes_qdc"):
        yield library.outgoing.notes(Query()), (key,)


def a_picture() -> Picture:
    file = BytesIO()
    Image.effect_noise((600, 765), 40).convert("RGB").save(file, "JPEG")
    return Picture(file.getvalue(), 600, 765)


@pytest.fixture(scope="module")
def real(names):
    """Finds whatever is made like a part of their names in the bytes of a file."""

    def any_of(syllables: set[str], way: str) -> bytes:
        return b"(?:" + b"|".join(re.escape(one.encode(way)) for one in sorted(syllables)) + b")"

    found = []
    for syllables, many in SCRIPTS:
        low = set(syllables.split())
        for way in ("utf-8", "utf-16-le"):
            begins = any_of(low | {one.capitalize() for one in low}, way)
            found.append(begins + any_of(low, way) + b"{%d}" % (many - 1))
    finds = re.compile(b"|".join(found))
    assert all(finds.fullmatch(part.encode()) for name in names for part in name.split())
    return finds


def test_no_file_of_notes_and_no_minutes_hold_one_in_any_script(told, real, opened):
    made = 0
    for value, keys in told.others:
        for key in keys:
            inside = opened(export(key).make(value))
            assert b"waited" in inside, f"nothing that was typed is in {key}"
            assert not real.search(inside), key
            said = SAID.findall(inside.decode(errors="ignore")) if key in ("minutes_text", "notes_csv") else ()
            assert all(READS_AS.fullmatch(one) for one in said), said
            made += 1
    assert made == 2 * (STORIES + 1) + 4


@pytest.mark.slow
def test_no_file_of_any_story_holds_a_real_name_or_says_who_made_it(cleared_pages, real, keys, opened):
    pages, named = cleared_pages
    for key in keys:
        assert real.search(opened(export(key).make(named))), f"no name would be found in {key}"
    for page in pages:
        for key in keys:
            inside = opened(export(key).make(page))
            assert not real.search(inside), key
            assert not [maker for maker in MADE_BY if maker in inside], key
            assert b"Exif\x00" not in inside, key


def test_no_wall_holds_one(cleared_pages, real, opened):
    pages, named = cleared_pages

    def wall(*hanging):
        return opened(export("wall").make(Wall("nb", "Fjellvik Insurance", tuple(map(hung, hanging)))))

    assert b"Alias 37" in wall(*pages)
    assert not real.search(wall(*pages))
    assert real.search(wall(*pages, named))


def test_the_organisation_is_what_a_file_says_of_its_maker(ingrid, opened):
    for key in ("pptx", "docx"):
        with zipfile.ZipFile(BytesIO(export(key).make(ingrid))) as package:
            core = package.read("docProps/core.xml").decode()
            app = package.read("docProps/app.xml").decode()
        assert "<dc:creator>Fjellvik Insurance</dc:creator>" in core
        assert "<cp:lastModifiedBy>Fjellvik Insurance</cp:lastModifiedBy>" in core
        assert "<Company>Fjellvik Insurance</Company>" in app
        assert "Customer Safari" in app
    assert b"Author Fjellvik Insurance" in opened(export("png").make(ingrid))


def test_without_a_name_the_program_made_it(ingrid):
    page = replace(ingrid, organisation="")
    with zipfile.ZipFile(BytesIO(export("docx").make(page))) as package:
        assert "<dc:creator>Customer Safari</dc:creator>" in package.read("docProps/core.xml").decode()


@pytest.mark.parametrize("key", ["png", "png_chat", "pptx", "docx", "markdown", "text", "pdf_letter"])
def test_the_same_page_gives_the_same_bytes(key, ingrid):
    assert export(key).make(ingrid) == export(key).make(ingrid)
