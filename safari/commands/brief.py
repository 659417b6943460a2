"""`brief`: the papers of a safari, or of one of its leaders, in a new folder."""

from __future__ import annotations

import argparse

from safari.commands._dispatch import answer, say
from safari.commands._library import a_path, leader_called, opened, safari_called, take_library, take_safari
from safari.errors import SafariError
from safari.library import Library
from safari.papers.made import Made
from safari.plan.safari import Safari
from safari.words import _


def about() -> str:
    """What the command does."""
    return _(
        "Write the papers of a safari into a new folder: briefs, invitation, consent forms, seating plan, place cards, "
        "checklist. Answers with its path."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    take_safari(parser)
    parser.add_argument("--to", type=a_path, required=True, metavar="FOLDER", help=_("where a new folder is made"))
    parser.add_argument("--leader", default="", metavar="NAME", help=_("the papers of this leader alone"))


def run(options: argparse.Namespace) -> int:
    """Write them; what could not be made is told on stderr."""
    from safari.exports import folder

    with opened(options.library, to_change=True) as library:
        safari = safari_called(library, options.safari)
        name, made = _made(library, safari, options.leader)
        if not made.papers:
            raise SafariError(*made.left_out[:1] or (_("There is nothing to write."),))
        written = folder.write(made.papers, options.to, name, lambda _step, _steps: None, lambda: False)
        changed = library.papers.handed_out(made)
        for sentence in (*made.left_out, *changed):
            say(sentence)
        answer(str(written))
    return 0


def _made(library: Library, safari: Safari, leader: str) -> tuple[str, Made]:
    """The name of the folder, and what goes into it."""
    if not leader:
        return safari.title, library.papers.all(safari.uid)
    wanted = leader_called(library, leader)
    for one in library.guests.participants(safari.uid):
        if one.leader == wanted.uid:
            return f"{safari.title} - {wanted.name}", library.papers.for_leader(one.uid)
    raise SafariError(
        _("{name} is not on this safari.").format(name=wanted.name), _("Add them in the plan, or name somebody who is.")
    )
