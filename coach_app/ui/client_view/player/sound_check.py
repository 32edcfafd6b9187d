"""Before an exercise: whether there may be sound, and once with each client how loud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from coach_app.course import client_sees, client_writes
from coach_app.ui.client_view.kit.parts import ScreenPage
from coach_app.ui.client_view.kit.texts import ClientTexts
from coach_app.ui.client_view.player.request import PlayRequest

if TYPE_CHECKING:
    from coach_app.ui.sound.box import SoundBox

LOUDEST = 10
USUAL = 8  # where the line stands before anybody touched it, and what holds when it is skipped
BELL_SECONDS = 6.0


def volumes_at(volumes: Mapping[str, float], loudness: int) -> dict[str, float]:
    """The coach's volumes, 0-1 per group, at the loudness a client chose on the line 0-10.

    The power makes the middle of the line sound about half as loud as its end (−9 dB).
    """
    return {group: loud * (loudness / LOUDEST) ** 1.5 for group, loud in volumes.items()}


class SoundCheck(QObject):
    """``settled(SoundBox or None)`` after each page: ask for the next one.

    ``turn_on`` opens the sound where it is off; None where there is no device.
    """

    settled = Signal(object)

    def __init__(
        self,
        practice: client_writes.Target,
        request: PlayRequest,
        texts: ClientTexts,
        turn_on: Callable[[], SoundBox | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._practice, self._request, self._texts = practice, request, texts
        self._turn_on = turn_on
        self._sound: SoundBox | None = None
        self._volumes = dict(request.options.volumes)
        kept = client_sees.loudness(practice, request.client_id)
        self._at = kept or USUAL
        # Why there is no sound, as far as it is known: there is no device.
        self._why = "sound_gone" if request.options.sound and kept != 0 else ""
        self._told = False
        self._asks = kept is None or request.ask_volume
        if not self._asks:
            self._set(self._at)

    def page(self, sound: SoundBox | None) -> Callable[[], ScreenPage] | None:
        """What is to be settled first; None where nothing is."""
        self._sound = sound
        if sound is None:
            if self._told or not self._request.exercise.lives_by_sound:
                return None
            return self._without_page if self._why else self._ask_page
        self._apply()
        return self._volume_page if self._asks and sound.available else None

    # -- without sound

    def _left(self) -> str:
        """What the exercise is without sound, in the client's words."""
        return self._request.exercise.silent.text(self._texts.language)

    def _ask_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.end_pages import ChoicePage

        t = self._texts
        more = f"{t('sound_without')} {self._left()}".strip()
        entries = [("on", t("sound_on"), "main"), ("off", t("sound_off"), "plain")]
        page = ChoicePage(t, t("sound_ask"), more, entries)
        page.chosen.connect(self._answer)
        return page

    @Slot(str)
    def _answer(self, key: str) -> None:
        sound = None
        if key == "on":
            sound, self._why = self._turn_on(), "sound_gone"
            self._asks = True
        else:
            self._told = True
        self.settled.emit(sound)

    def _without_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.end_pages import ChoicePage

        t = self._texts
        page = ChoicePage(t, t(self._why), self._left(), [("on", t("next"), "main")])
        page.chosen.connect(self._go_on_silent)
        return page

    @Slot(str)
    def _go_on_silent(self, _key: str) -> None:
        self._told = True
        self.settled.emit(None)

    # -- how loud

    def _volume_page(self) -> ScreenPage:
        from coach_app.ui.client_view.pages.volume_page import VolumePage

        page = VolumePage(self._texts, self._at)
        page.moved.connect(self._ring)
        page.chosen.connect(self._choose)
        page.skipped.connect(self._skip)
        return page

    @Slot(int)
    def _ring(self, loudness: int) -> None:
        """The bell as loud as it would be; the one before makes way."""
        self._at = loudness
        self._set(loudness)
        self._apply()
        if self._sound is not None:
            self._sound.fade_out(0.2, "cue")
            self._sound.cue("bell", BELL_SECONDS)

    @Slot(int)
    def _choose(self, loudness: int) -> None:
        """Kept for the next time; 0 is without sound."""
        client_writes.keep_loudness(self._practice, self._request.client_id, loudness)
        if loudness == 0 and self._sound is not None:
            self._sound.fade_out(0.2)
            self._sound, self._why = None, "sound_quiet"
        self._end(loudness)

    @Slot()
    def _skip(self) -> None:
        self._end(self._at)

    def _end(self, loudness: int) -> None:
        self._asks = False
        self._set(loudness)
        self._apply()
        if self._sound is not None:
            self._sound.fade_out(1.0, "cue")
        self.settled.emit(self._sound)

    def _set(self, loudness: int) -> None:
        volumes = volumes_at(self._volumes, loudness)
        self._request.options = replace(self._request.options, volumes=volumes)

    def _apply(self) -> None:
        if self._sound is not None:
            for group, loud in self._request.options.volumes.items():
                self._sound.set_volume(group, loud)
