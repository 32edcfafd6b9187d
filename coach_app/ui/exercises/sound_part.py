"""How an exercise sounds: what lies under it, its bells, the voice, how loud."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from coach_app.course import client_sees
from coach_app.exercises import BACKGROUNDS, Exercise
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.player.options import PlayerOptions
from coach_app.ui.context import Context
from coach_app.ui.exercises.background import BackgroundField, Choice
from coach_app.ui.exercises.voice_help import VoiceHelp
from coach_app.ui.exercises.words import ExerciseWords
from coach_app.ui.widgets import ComboField, Field, SwitchRow, text_label
from coach_app.ui.widgets.keyboard import show_if


class SoundPart(QWidget):
    """``changed``: take ``chosen(options)``."""

    changed = Signal()

    def __init__(self, ctx: Context, exercise: Exercise, options: PlayerOptions) -> None:
        super().__init__()
        self._ctx = ctx
        self._language = ctx.settings.values.language
        words = ExerciseWords(self)
        suggested = self.tr("as suggested: {what}").format(what=words.ambience(exercise.ambience))
        choices = [Choice("", suggested, exercise.ambience)]
        choices += [Choice(name, words.ambience(name), name) for name in BACKGROUNDS]
        self.ambience = BackgroundField(choices, options.ambience)
        bells = [
            ("ends", self.tr("at the start and the end")),
            ("start", self.tr("at the start")),
            ("end", self.tr("at the end")),
            ("all", self.tr("also between the parts")),
            ("none", self.tr("no bells")),
        ]
        self.bells = ComboField(bells, options.bells)
        self.voice = SwitchRow(
            self.tr("Spoken by the computer"),
            self.tr("Only where you recorded nothing yourself"),
            options.voice,
        )
        self.no_voice = text_label("", "second", "honingInk")
        self.no_voice.hide()
        self.volume = SwitchRow(
            self.tr("Ask again how loud"), self.tr("With a bell, on the client screen")
        )
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = vbox(self, gap=8)
        column.addWidget(Field(self.tr("Background"), self.ambience))
        column.addWidget(Field(self.tr("Bells"), self.bells))
        for widget in (self.voice, self.no_voice, self.volume):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.ambience.chosen.connect(self.changed)
        self.bells.chosen.connect(self.changed)
        self.voice.toggled.connect(self.changed)
        self.voice.toggled.connect(self._look_for_voice)

    def set_client(self, client_id: str, language: str) -> None:
        """The first time a client is asked anyhow."""
        self._language = language
        known = client_sees.loudness(self._ctx.practice, client_id or None) is not None
        show_if(self.volume, known)
        self._look_for_voice()

    def chosen(self, options: PlayerOptions) -> PlayerOptions:
        return replace(
            options,
            ambience=self.ambience.value(),
            bells=str(self.bells.value()),
            voice=self.voice.isChecked(),
        )

    @Slot()
    def _look_for_voice(self, *_: object) -> None:
        """Only once it is switched on: the first start of a voice takes seconds on some."""
        missing = self.voice.isChecked() and self.isVisibleTo(self.window()) and not self._ready()
        self.no_voice.setText(VoiceHelp(self).sentence(self._language) if missing else "")
        self.no_voice.setVisible(missing)

    def _ready(self) -> bool:
        from coach_app.ui.sound.voice import Voice

        voice = Voice(self._language, 0.0, self)
        voice.deleteLater()
        return voice.ready
