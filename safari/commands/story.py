"""`story`: the page of one customer as a file; where no story was written yet, a first one from the notes."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from safari.commands._dispatch import PROGRAM, answer, say
from safari.commands._library import a_file, opened, safari_called, take_library, take_safari
from safari.errors import SafariError
from safari.library import Library
from safari.plan.safari import Safari
from safari.sharing.withheld import Withheld
from safari.story.story import Story
from safari.words import LANGUAGES, _, ngettext

if TYPE_CHECKING:
    from safari.exports import Export
    from safari.pages.drawn import Drawn
    from safari.sharing.story_page import StoryPage

_BY_SUFFIX = {".pptx": "pptx", ".docx": "docx", ".png": "png", ".md": "markdown", ".txt": "text"}
_BEGUN = "story begun by a command"  # one sitting: its words, and the view of its picture


def about() -> str:
    """What the command does."""
    return _("Write the one-page story of a safari as a PDF; a first story from the notes where none was written.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    take_library(parser)
    take_safari(parser)
    what = _("where to write it; its ending says what: .pdf, .pptx, .docx, .png, .md or .txt")
    parser.add_argument("--to", type=a_file, required=True, metavar="OUT.pdf", help=what)
    parser.add_argument(
        "--language", choices=LANGUAGES, default="", help=_("of the page's own words; what was said stays as said")
    )
    parser.add_argument(
        "--anew", action="store_true", help=_("begin the story again from the notes, after a backup of what stands")
    )


def run(options: argparse.Namespace) -> int:
    """Write the page; what had to be left out is told on stderr."""
    with opened(options.library, to_change=not options.anew) as library:
        safari = safari_called(library, options.safari)
        if options.anew:  # what somebody wrote is replaced, so the backup is there before, and without it nothing is
            library.back_up()
        answer(str(write(library, safari, options.to, options.language, anew=options.anew)))
        if story := library.stories.of_safari(safari.uid):
            _say_what_to_look_at(len(library.checking.concerns(story.uid, options.language)))
    return 0


def write(library: Library, safari: Safari, to: Path, language: str = "", *, anew: bool = False) -> Path:
    """Write the page of a safari; the path it has. Raises SafariError where there is nothing that may be shown."""
    story = _story(library, safari, anew=anew)
    cleared = library.stories.page(story.uid, {story.uid: {"language": language}} if language else None)
    page, withheld = cleared.page, cleared.withheld
    if page.hero is None and not page.moments:
        raise _nothing_may_be_shown(withheld)
    export = export_for(to)
    path = export.write(page, to)
    library.tellings.went_out(story.uid, cleared, export.key, path.name)
    for held_back in withheld:
        say(_("Left out: {reason}").format(reason=held_back.reason))
    if export.tell is not None:
        _say_what_is_cut(export.tell(page))
    return path


def export_for(to: Path) -> Export[StoryPage]:
    """The format of a story whose files have this suffix; the PDF where none has."""
    from importlib import import_module

    name = _BY_SUFFIX.get(to.suffix.lower(), "pdf")
    found: Export[StoryPage] = import_module(f"safari.exports.{name}").EXPORT
    return found


def _say_what_is_cut(drawn: Drawn) -> None:
    from safari.pages.drawn import of_dots
    from safari.pages.missing import sentences

    for cut in drawn.cuts:
        sentence = ngettext("Cut: {n} word too many in {block}.", "Cut: {n} words too many in {block}.", cut.words)
        say(sentence.format(n=cut.words, block=cut.name))
    for sentence in (*of_dots(drawn), *sentences(drawn.unprintable)):
        say(sentence)


def _say_what_to_look_at(n: int) -> None:
    """How much, not what: it may quote what is hidden, and what a command says may end in a log."""
    sentence = ngettext(
        "{n} thing to look at: open its story and press Tell.",
        "{n} things to look at: open its story and press Tell.",
        n,
    )
    if n:
        say(sentence.format(n=n))


def _story(library: Library, safari: Safari, *, anew: bool) -> Story:
    """The story of a safari, begun from its notes where nobody wrote one."""
    stories = library.stories
    standing = stories.of_safari(safari.uid)
    if standing and not anew and not _is_blank(library, standing):
        return standing
    try:
        return _centred(library, stories.begin_from_notes(safari.uid, _BEGUN))
    except SafariError as error:
        if not any(note.is_words_of_a_customer for note in library.notes.on_record(safari.uid)):
            raise
        raise SafariError(error.what, _noted_by()) from error


def _centred(library: Library, story: Story) -> Story:
    """The story with the faces of its picture in view, where it has one."""
    photo = library.notes.photo(story.photo) if story.photo else None
    if photo is None:
        return story
    from safari.story.seen_faces import middle_of_faces

    if face := middle_of_faces(library.notes.jpeg(photo)):
        library.stories.centre_photo(story.uid, photo.uid, face, _BEGUN)
    return library.stories.story(story.uid)


def _is_blank(library: Library, story: Story) -> bool:
    """Whether nobody typed or chose anything in a story but its language, which stays."""
    stories, uid = library.stories, story.uid
    blank = replace(stories.blank(story.safari, uid), language=story.language)
    return story == blank and not (stories.moments(uid) or stories.curve(uid) or stories.promises(uid))


def _nothing_may_be_shown(withheld: tuple[Withheld, ...]) -> SafariError:
    if withheld:
        return SafariError(withheld[0].reason, _noted_by())
    return SafariError(
        _("This story has neither a quote nor a moment yet."),
        _("Choose them in the window, or begin it again from the notes by --anew."),
    )


def _noted_by() -> str:
    return _("What a customer agrees to is noted by: {program} consent").format(program=PROGRAM)
