"""Something the client made, from the album: on the same wall as on the day it was made."""

from __future__ import annotations

from coach_app.course.client_sees import MakingView
from coach_app.reports.decoded import decoded
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.pages.frame import Work
from coach_app.ui.client_view.pages.wall_page import Wall, WallPage


class MakingPage(WallPage):
    """``done``: Klaar."""

    def __init__(self, data: MakingView) -> None:
        image = decoded(data.picture)
        work = Work(words=data.text or data.sentence or data.title)
        if not image.isNull():
            work = Work(image)
        sentence = data.sentence if data.sentence != work.words else ""
        super().__init__(ClientTexts(data.language), Wall([work], data.title, sentence))
