"""Settings, Display: language, look, size, motion. Everything works at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from coach_app.settings import ZOOMS
from coach_app.ui import language
from coach_app.ui.context import Context
from coach_app.ui.widgets import ComboField, Field, Segmented, SwitchRow, text_label
from coach_app.ui.widgets.layout.two_columns import SettingsCard, TwoColumns


class DisplayTab(TwoColumns):
    def __init__(self, ctx: Context) -> None:
        super().__init__()
        self._ctx = ctx
        values = ctx.settings.values
        self.language = Segmented(language.choices(), values.language, self.tr("Language"))
        looks = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.look = Segmented(looks, values.look, self.tr("Look"))
        self.zoom = ComboField([(zoom, f"{zoom} %") for zoom in ZOOMS], values.zoom)
        self.motion = SwitchRow(
            self.tr("Less motion"),
            self.tr("Nothing fades or slides. Breathing shows words instead."),
            values.less_motion,
        )
        self._lay_out()
        self.language.changed.connect(self._set_language)
        self.look.changed.connect(self._set_look)
        self.zoom.chosen.connect(self._set_zoom)
        self.motion.toggled.connect(self._set_motion)

    def _lay_out(self) -> None:
        words = SettingsCard(self.tr("Language"))
        words.put(self.language)
        own = self.tr("What a client reads follows the language in the client’s profile.")
        words.put(text_label(own, "second", "ink2"))
        look = SettingsCard(self.tr("Look"))
        look.put(self.look)
        size_help = self.tr("Text, icons and rows grow together.")
        look.put(Field(self.tr("Size"), self.zoom, size_help))
        motion = SettingsCard(self.tr("Motion"))
        motion.put(self.motion)
        self.left.addWidget(words)
        self.left.addWidget(motion)
        self.right.addWidget(look)

    def _set(self, name: str, value: object) -> None:
        setattr(self._ctx.settings.values, name, value)
        self._ctx.settings.save()
        # The page is made anew: let the click that brought us here end first.
        QTimer.singleShot(0, self._ctx.window.rebuild)

    def _set_language(self, value: str) -> None:
        self._set("language", value)

    def _set_look(self, value: str) -> None:
        self._set("look", value)

    def _set_zoom(self, value: int) -> None:
        self._set("zoom", value)

    def _set_motion(self, on: bool) -> None:
        self._set("less_motion", on)
