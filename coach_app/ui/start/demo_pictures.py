"""Pictures of the demo practice's drawings: the data layer keeps strokes, Qt draws them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from coach_app.demo.exercises import load_makings

if TYPE_CHECKING:
    from coach_app.data.practice import Practice

WIDTH = 1400  # px


def draw_demo(practice: Practice) -> None:
    """Draw what has strokes and no picture yet; the ones of the story stand in it."""
    from coach_app.ui.client_view.player.png import png_of
    from coach_app.ui.widgets.drawing.paint import render
    from coach_app.ui.widgets.drawing.strokes import Drawing

    story = {
        (title, drawing["exercise"])
        for drawing in load_makings()["drawing"]
        if drawing.get("story")
        for title in drawing["title"].values()
    }
    clients = {row.id for row in practice.clients.rows(dt.date.today())}
    for client_id in clients:
        for making in practice.makings.of_client(client_id):
            if making.kind != "drawing" or making.has_picture:
                continue
            drawing = Drawing.from_json(practice.makings.get(making.id).payload)
            full, thumb = png_of(render(drawing, WIDTH))
            practice.makings.save(making.id, picture=full, thumb=thumb)
            if (making.title, making.exercise_id) in story:
                practice.makings.set_in_story(making.id, True)
