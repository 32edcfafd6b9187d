"""What was made on a surface goes to the keeper: as it is, and as a picture of it."""

from __future__ import annotations

from coach_app.exercises.outcome import work_of
from coach_app.ui.client_view.player.keeper import RunKeeper
from coach_app.ui.client_view.player.kit import Keepsake, Surface


def keep_answer(surface: Surface, keeper: RunKeeper) -> None:
    key, kind = surface.step.key, surface.picture_kind()
    if not key:
        return
    answer = surface.answer()
    if kind and kind != "map":
        work = work_of(surface.kit.exercise, surface.step)
        if answer is not None:
            keeper.put_making(work, kind, answer)
        elif work in keeper.makings:
            keeper.drop_making(work)
        return
    if answer is not None or key in keeper.answers:
        keeper.put(key, answer)


def keep_picture(surface: Surface, keeper: RunKeeper) -> None:
    """The finished work: on disk as it is, and smaller for the steps that follow."""
    from coach_app.ui.client_view.player.png import in_view, png_of

    kit, kind = surface.kit, surface.picture_kind()
    changed = surface.redrawn()
    if changed is not None:
        key, payload, picture = changed
        kit.keepsakes[key] = Keepsake(in_view(picture), payload=payload)
        keeper.made[key] = payload
        keeper.put_picture(key, "drawing", payload, *png_of(picture))
    work = work_of(kit.exercise, surface.step)
    image = surface.keepsake() if surface.made() else None
    if image is None:
        if kind or work == surface.step.key:  # not what it only went on with
            kit.keepsakes.pop(work, None)
        return
    made = surface.answer() if kind == "drawing" else None
    kit.keepsakes[work] = Keepsake(in_view(image), surface.keepsake_words(), made)
    if kind:
        full, thumb = png_of(image)
        keeper.put_picture(work, kind, surface.answer(), full, thumb)
