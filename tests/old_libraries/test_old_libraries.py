"""Libraries of every program before this one open, lose nothing, and end as today's program would have made them."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from safari.finding.query import Query
from safari.library import Library
from safari.store.migrations import NAMES
from safari.store.sqlite import sqlite3 as sqlcipher
from tests.old_libraries import make

FROZEN = sorted(Path(__file__).parent.glob("*.safari"))


@pytest.fixture(params=[*FROZEN, "today's"], ids=lambda one: getattr(one, "stem", one))
def old(request, tmp_path) -> Path:
    """A copy of a frozen library; and one that today's program writes, to be frozen next."""
    copy: Path = tmp_path / "old.safari"
    if isinstance(request.param, Path):
        copy.write_bytes(request.param.read_bytes())
    else:
        make.write(copy)
    return copy


def schema(library: Library) -> dict[str, str]:
    rows = library.database.rows("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL ORDER BY name")
    return {name: re.sub(r"\s+", " ", re.sub(r"--[^\n]*", "", sql)).strip() for name, sql in rows}


def test_it_opens_and_every_word_is_there(old):
    library = Library.open(old)
    (safari,) = library.plans.safaris()
    notes = library.notes.of_safari(safari.uid)
    assert library.programme.organisation == make.ORGANISATION
    assert safari.title == make.TITLE
    assert [(note.kind, note.text, note.feeling) for note in notes[:-1]] == list(make.WORDS)
    assert (notes[-1].text, notes[-1].off_record) == (make.OFF_RECORD, True)
    assert [draft.text for draft in library.drafts.left()] == [make.DRAFT]
    customer = library.people.customer_called(make.ALIAS)
    assert customer
    assert library.people.identity(customer.uid).real_name == make.REAL_NAME
    assert library.people.leaders()[0].role == "Chief executive"
    library.close()


def test_it_is_in_order_inside(old):
    library = Library.open(old)
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    library.close()


def test_letters_that_fold_to_ideographs_or_kana_are_found_in_old_notes(tmp_path):
    copy = tmp_path / "old.safari"
    copy.write_bytes((Path(__file__).parent / "m0003_the_day_itself.safari").read_bytes())
    with closing(sqlcipher.connect(str(copy))) as old, old:
        said, typed = make.HERO, "0\u2f00 ﾃｽﾄ"
        old.execute("UPDATE notes SET text = ?, folded = '0一 テスト waiting' WHERE text = ?", (typed, said))
        old.execute("UPDATE revisions SET after = replace(after, ?, ?) WHERE of_table = 'notes'", (said, typed))
    library = Library.open(copy)
    found = library.finding.notes(library.finding.newest(Query("一 ト")))
    assert [note.text for note in found] == [typed]
    assert [problem for verdict in library.check() for problem in verdict.problems] == []
    library.close()


def test_its_story_becomes_a_page(old):
    library = Library.open(old, lambda: make.MOMENT)
    story = library.stories.of_safari(library.plans.safaris()[0].uid)
    assert story
    page, withheld, _sources = library.stories.page(story.uid)
    assert withheld == ()
    assert page.hero
    assert page.hero.text == make.HERO
    assert page.photo
    assert page.name == make.ALIAS
    library.close()


def test_it_ends_with_the_tables_of_a_new_library(old, tmp_path):
    migrated, new = Library.open(old), Library.create(tmp_path / "new.safari", make.ORGANISATION)
    assert schema(migrated) == schema(new)
    migrated.close()
    new.close()


def test_something_stands_in_every_table(old):
    frozen = sqlite3.connect(old)  # before it is migrated: newer tables may well be empty
    for (name,) in frozen.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"):
        assert frozen.execute(f"SELECT count(*) FROM {name}").fetchone()[0], name
    frozen.close()


def test_every_migration_is_recorded_in_it(old):
    library = Library.open(old)
    applied = library.database.value("SELECT count(*) FROM _sqlite_migrations")
    assert applied == len(NAMES)
    library.close()


@pytest.mark.skipif(
    not FROZEN, reason="nothing was released yet: python3 -m tests.old_libraries.make freezes the first"
)
def test_every_migration_has_its_frozen_library():
    assert [path.stem for path in FROZEN] == list(NAMES)
