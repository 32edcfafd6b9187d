"""Text areas outside the note that keep themselves: a refusal is told, the text stays unsaved."""

from __future__ import annotations

from collections.abc import Callable

from coach_app.ui.context import Context
from coach_app.ui.trouble.attempt import attempt, with_reserve
from coach_app.ui.widgets import TextArea


def save_by(ctx: Context, area: TextArea, act: Callable[[str], object]) -> None:
    """``act`` keeps the text of ``area``; False says that it could not, and has told why.

    What was not kept stays unsaved in the area: the next save, or the window when the page is
    left, takes it along.
    """

    def save(text: str) -> None:
        kept: list[object] = []
        try:
            done = attempt(ctx, lambda: kept.append(with_reserve(lambda: act(text))))
        except Exception:
            area.mark_dirty()
            raise  # a bug, and told as one
        if not done or kept == [False]:
            area.mark_dirty()

    area.saved.connect(save)
