"""Nobody but the gate makes what may be shown."""

from __future__ import annotations

import ast
from pathlib import Path

from safari.sharing import outgoing_notes, shareable_note, story_page

ROOT = Path(__file__).resolve().parents[3]
CLEARED = {
    name
    for module in (story_page, shareable_note, outgoing_notes)
    for name, value in vars(module).items()
    if isinstance(value, type) and value.__module__ == module.__name__
}


def test_the_values_are_found():
    assert {"StoryPage", "ShareableWords", "ShareablePhoto", "ShareableNote", "OutgoingNote"} <= CLEARED


def test_nobody_else_makes_a_value_that_may_be_shown():
    made = [
        f"{path.relative_to(ROOT)}:{line} {name}"
        for folder in ("safari", "ui")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if path.parent != ROOT / "safari" / "sharing"
        for line, name in _made(path)
    ]
    # The page takes an alias apart to print its quotation marks: words it was given by the gate.
    assert [one for one in made if not one.startswith("safari/pages/small_print.py")] == []


def _made(path: Path) -> list[tuple[int, str]]:
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
            made.append((call.lineno, call.func.id))
        if isinstance(call.func, ast.Attribute) and call.func.attr in CLEARED:
            made.append((call.lineno, call.func.attr))
    return made
