"""Every table finds its record, also one that is only named, and a start of the program loads no more than it reads."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass

from safari.store.tables import JOURNALLED

# Each costs a start half a millisecond for every record in it.
NOT_AT_START = {
    *("safari.story.story", "safari.brief.invitation", "safari.plan.driver", "safari.plan.own_format"),
    *("safari.people.wording", "safari.sharing.consent_form", "safari.backups"),
}


def test_every_table_has_the_columns_of_its_record(library):
    for name, table in JOURNALLED.items():
        columns = {row[1] for row in library.database.rows(f"PRAGMA table_info({name})")}
        assert is_dataclass(table.record)
        assert {field.name for field in fields(table.record)} <= columns, name


def test_whoever_is_taken_out_by_the_hundred_is_found_by_an_index_wherever_they_may_stand(library):
    rows = library.database.rows
    many = ("participants", "customers", "notes", "stories", "consents", "identities")
    for name in many:
        found = [index[1] for index in rows(f"PRAGMA index_list({name})")]
        indexed = {rows(f"PRAGMA index_info({index})")[0][2] for index in found}
        people = {key[3] for key in rows(f"PRAGMA foreign_key_list({name})") if key[2] in {"leaders", "customers"}}
        assert people <= indexed, name


def test_records_that_no_start_reads_are_named_and_not_loaded():
    script = "import sys, safari.library; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not NOT_AT_START & set(done.stdout.split())
