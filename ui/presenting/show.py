"""Beginning a presentation: the window is given to one page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.errors import SafariError
from safari.words import _

if TYPE_CHECKING:
    from safari.sharing.story_page import StoryPage
    from ui.screen import Context


def present(context: Context, page: StoryPage) -> None:
    """Give the whole screen to a page, which passed the consent gate; of an empty one it says so."""
    from ui.presenting.presentation import Presentation
    from ui.presenting.steps import steps

    if not steps(page):
        nothing = _("There is nothing on this page that may be shown yet.")
        context.toast(str(SafariError(nothing, _("Choose whose page it is and the words that lead it."))))
        return
    shown = Presentation(page)
    shown.left.connect(context.leave_alone)
    context.show_alone(shown, full_screen=True, hushed=True)
