"""People: leaders, customers, segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from safari.words import _
from ui.widgets.page_head import PageHead
from ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from ui.screen import Context


class PeopleRoom(RoomPage):
    """Everybody in the programme."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.head = PageHead(_("People"))
        self.body.addWidget(self.head)
        self.body.addStretch(1)
