"""Nobody but the gate makes what may be shown."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from pathlib import Path

from safari import sharing
from safari.exports import exports

ROOT = Path(__file__).resolve().parents[3]
# Those that decide, and what they decide on.
GATES = {"brief_gate", "gate", "minutes_gate", "notes_gate", "people_gate", "table_gate"}
BEFORE_THE_GATE = {"desk", "door", "material", "page_sources", "real_names", "withheld"}
# Papers that tell nothing of what a customer said or who they are: anybody may make them.
OF_NOBODY = {"calendar_event", "consent_form", "format_file", "paper"}
CLEARED = {
    name
    for module in pkgutil.iter_modules(sharing.__path__)
    if module.name not in GATES | BEFORE_THE_GATE | OF_NOBODY
    for name, value in vars(importlib.import_module(f"safari.sharing.{module.name}")).items()
    if isinstance(value, type) and value.__module__ == f"safari.sharing.{module.name}"
}
MAY_ALL_THE_SAME = {
    "safari/brief/reading.py BriefStep",  # a step of an agenda: of no customer
    # The page takes an alias apart to print its quotation marks: words it was given by the gate.
    "safari/pages/small_print.py ShareableWords",
    "ui/wall/saving.py Wall",  # pages that the gate made, many as one
}


def test_the_values_are_found():
    assert {"StoryPage", "ShareableWords", "ShareablePhoto", "ShareableNote", "OutgoingNote"} <= CLEARED
    assert {"MinutesPage", "MinutesNote", "BriefPage", "PeopleList", "FrozenPage", "Wall", "SeatingPlan"} <= CLEARED


def test_whatever_goes_into_a_file_is_one_of_them_or_of_nobody():
    of_nobody = {f"safari.sharing.{name}" for name in OF_NOBODY}
    into_files = [one.of for one in exports() if one.of.__module__ not in of_nobody]
    assert {one.__name__ for one in into_files} <= CLEARED


def test_nobody_else_makes_a_value_that_may_be_shown():
    made = [
        f"{path.relative_to(ROOT).as_posix()} {name}"
        for folder in ("safari", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.parent != ROOT / "safari" / "sharing"
        for name in _made(path)
    ]
    assert set(made) == MAY_ALL_THE_SAME


def _made(path: Path) -> list[str]:
    """Calls of a cleared class, by the name it was imported under or through its module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aliases = {
        one.asname or one.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("safari.sharing")
        for one in node.names
        if one.name in CLEARED
    }
    made = []
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        if isinstance(call.func, ast.Name) and call.func.id in aliases:
            made.append(call.func.id)
        if isinstance(call.func, ast.Attribute) and call.func.attr in CLEARED:
            made.append(call.func.attr)
    return made
