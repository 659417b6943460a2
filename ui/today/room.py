"""Today: what is up, in one plain sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.widgets.dates import written
from ui.widgets.page_head import PageHead
from ui.widgets.room_page import RoomPage

if TYPE_CHECKING:
    from ui.screen import Context


class TodayRoom(RoomPage):
    """The day as title."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        today = context.library.journal.clock().date()
        self.head = PageHead(written(today, "dddd d MMMM"))
        self.body.addWidget(self.head)
        self.body.addStretch(1)
