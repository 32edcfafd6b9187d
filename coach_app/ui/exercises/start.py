"""Start an exercise: for whom, at which pace, with which sound."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from coach_app.exercises import Exercise
from coach_app.exercises.timeline import quarter
from coach_app.ui import formats, theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_view.player import options as kept
from coach_app.ui.context import Context
from coach_app.ui.exercises.sound_part import SoundPart
from coach_app.ui.trouble.attempt import attempt
from coach_app.ui.widgets import (
    ClientButton,
    ComboField,
    Field,
    SecondaryButton,
    SwitchRow,
    TextButton,
    text_label,
)
from coach_app.ui.widgets.keyboard import show_if
from coach_app.ui.widgets.layout.section import Section

MUSIC = "*.mp3 *.wav *.ogg *.m4a *.flac *.opus"


class StartCard(Section):
    """``client_changed(client id, meeting id)``."""

    client_changed = Signal(str, str)

    def __init__(self, ctx: Context, exercise: Exercise, client_id: str, meeting_id: str) -> None:
        super().__init__()
        self.ctx, self.exercise = ctx, exercise
        self.client_id, self.meeting_id = client_id, meeting_id
        self.options = kept.load(ctx.practice.preferences)
        self._pictures: list[bytes] = []
        self._music = ""
        self._pace: tuple[float, float] | None = None
        self._make()
        self._lay_out()
        self._connect()
        self._show_pace()
        self._show_note()
        self.sound_part.set_client(self.client_id, self.language())

    def _without(self) -> str:
        """Where an exercise lives by sound: what is left of it without."""
        if not self.exercise.lives_by_sound:
            return ""
        left = self.exercise.silent.text(self.ctx.settings.values.language)
        words = self.tr("This exercise is about sound. Without it: {what}")
        return words.format(what=left) if left else self.tr("This exercise is about sound.")

    def _make(self) -> None:
        self.play = ClientButton(self.tr("Start on the client screen"))
        self.client = ComboField(self._clients(), self.client_id)
        self.note = text_label("", "second", "ink2")
        self.tension = SwitchRow(self.tr("Ask tension before and after"), "", self.options.tension)
        show_if(self.tension, self.exercise.kind == "relax")
        self.sound = SwitchRow(self.tr("Sound"), self._without(), self.options.sound)
        self.sound_part = SoundPart(self.ctx, self.exercise, self.options)
        self.captions = SwitchRow(self.tr("Words on the screen"), "", self.options.captions)
        self.numbers = SwitchRow(self.tr("Seconds in the shape"), "", self.options.numbers)
        show_if(self.numbers, self.exercise.breath is not None)
        self.pictures = SecondaryButton(self.tr("Choose pictures…"), "image", small=True)
        wants = any(
            step.do == "photo" or step.option("board") == "collage" for step in self.exercise.steps
        )
        show_if(self.pictures, wants)
        self.music = SecondaryButton(
            self.tr("Choose the client’s music…"), "music-notes", small=True
        )
        show_if(self.music, any(step.do == "listen" for step in self.exercise.steps))
        self.chosen = text_label("", "second", "ink2")
        self.no_music = TextButton(self.tr("Take the music off"), "x", small=True)
        self._make_pace()

    def _make_pace(self) -> None:
        self.pace_row = QWidget()
        self.faster = TextButton(self.tr("Faster"), small=True)
        self.slower = TextButton(self.tr("Slower"), small=True)
        self.pace = text_label("", "second", "ink", wrap=False)
        row = hbox(self.pace_row)
        for widget in (self.faster, self.pace, self.slower):
            row.addWidget(widget)
        row.addStretch(1)
        breath = self.exercise.breath
        show_if(self.pace_row, breath is not None and not breath.hold_in and not breath.hold_out)

    def _lay_out(self) -> None:
        body = self.body
        body.setSpacing(theme.px(10))
        body.addWidget(self.play)
        body.addWidget(Field(self.tr("With"), self.client))
        body.addWidget(self.note)
        body.addWidget(self.pace_row)
        for widget in (
            self.pictures,
            self.music,
            self.chosen,
            self.no_music,
            self.tension,
            self.sound,
        ):
            body.addWidget(widget)
        body.addWidget(self.sound_part)
        for widget in (self.captions, self.numbers):
            body.addWidget(widget)
        self.sound_part.setVisible(self.options.sound)
        self.chosen.hide()
        self.no_music.hide()

    def _connect(self) -> None:
        self.play.clicked.connect(self._start)
        self.client.chosen.connect(self._choose_client)
        self.sound.toggled.connect(self.sound_part.setVisible)
        for row in (self.tension, self.sound, self.captions, self.numbers):
            row.toggled.connect(self._keep)
        self.sound_part.changed.connect(self._keep)
        self.slower.clicked.connect(self._slower)
        self.faster.clicked.connect(self._faster)
        self.pictures.clicked.connect(self._choose_pictures)
        self.music.clicked.connect(self._choose_music)
        self.no_music.clicked.connect(self._drop_music)

    # -- for whom

    def _clients(self) -> list[tuple[object, str]]:
        rows = self.ctx.practice.clients.rows(dt.date.today())
        people = sorted(
            ((row.id, row.name) for row in rows if row.status != "archived"),
            key=lambda pair: pair[1].casefold(),
        )
        return [("", self.tr("nobody: nothing is kept")), *people]

    @Slot(object)
    def _choose_client(self, key: object) -> None:
        self.client_id, self.meeting_id = str(key or ""), ""
        self._show_note()
        self.sound_part.set_client(self.client_id, self.language())
        self.client_changed.emit(self.client_id, self.meeting_id)

    def _meeting(self) -> str:
        """The given meeting, else the one of today with this client."""
        if self.meeting_id or not self.client_id:
            return self.meeting_id
        now = dt.datetime.now().astimezone()
        for item in self.ctx.practice.meetings.on(now.date()):
            course = self.ctx.practice.courses.get(item.meeting.course_id)
            if any(one.client_id == self.client_id for one in course.participants):
                return item.meeting.id
        return ""

    def _show_note(self) -> None:
        if not self.client_id:
            text = self.tr("To look at it, or for a moment without a client.")
        elif self._meeting():
            text = self.tr("It lands in the note of this meeting by itself.")
        else:
            text = self.tr("There is no meeting today. It is kept with the client.")
        self.note.setText(text)

    def language(self) -> str:
        """The client's language; without a client the coach's."""
        if self.client_id:
            return str(self.ctx.practice.clients.get(self.client_id).fields.language)
        return self.ctx.settings.values.language

    def set_allowed(self, allowed: bool) -> None:
        if allowed:
            self.play.setEnabled(True)
        else:
            self.play.off_because(self.tr("The body list of this client rules it out"))

    # -- how

    @Slot()
    def _keep(self, *_: object) -> None:
        self.options = replace(
            self.sound_part.chosen(self.options),
            tension=self.tension.isChecked(),
            sound=self.sound.isChecked(),
            captions=self.captions.isChecked(),
            numbers=self.numbers.isChecked(),
        )
        attempt(self.ctx, lambda: kept.save(self.ctx.practice.preferences, self.options))

    def _now(self) -> tuple[float, float]:
        breath = self.exercise.breath
        return self._pace or (breath.inhale, breath.exhale)  # type: ignore[union-attr]

    @Slot()
    def _slower(self) -> None:
        inhale, exhale = self._now()
        self._pace = quarter(inhale + 0.25), quarter(exhale + 0.25)
        self._show_pace()

    @Slot()
    def _faster(self) -> None:
        inhale, exhale = self._now()
        self._pace = quarter(inhale - 0.25), quarter(exhale - 0.25)
        self._show_pace()

    def _show_pace(self) -> None:
        if self.exercise.breath is None:
            return
        inhale, exhale = self._now()
        extra = self.exercise.breath.topup
        self.pace.setText(
            self.tr("in {inhale}, out {exhale} s · {rate} a minute").format(
                inhale=formats.seconds(inhale),
                exhale=formats.seconds(exhale),
                rate=formats.number(60 / (inhale + exhale + extra), 1),
            )
        )

    @Slot()
    def _choose_pictures(self) -> None:
        from coach_app.ui.client_view.choose_pictures import choose_pictures

        choose_pictures(self.ctx, self.window(), self._take_pictures)

    def _take_pictures(self, pictures: list[bytes]) -> None:
        self._pictures = pictures
        self._tell_chosen()

    @Slot()
    def _choose_music(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.MusicLocation)
        dialog = QFileDialog(
            self.window(), self.tr("Choose music"), folder, self.tr("Music") + f" ({MUSIC})"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_music)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def take_music(self, path: str) -> None:
        self._music = path if Path(path).is_file() else ""
        self._tell_chosen()

    @Slot()
    def _drop_music(self) -> None:
        self._music = ""
        self._tell_chosen()
        self.music.setFocus()

    def _tell_chosen(self) -> None:
        parts = []
        if self._pictures:
            parts.append(self.tr("%n pictures chosen", "", len(self._pictures)))
        if self._music:
            words = self.tr("Music: {file}. The client finds it among the pieces.")
            parts.append(words.format(file=Path(self._music).name))
        self.chosen.setText(" ".join(parts))
        self.chosen.setVisible(bool(parts))
        self.no_music.setVisible(bool(self._music))

    # -- start

    @Slot()
    def _start(self) -> None:
        from coach_app.ui.client_view.player.request import PlayRequest

        request = PlayRequest(
            self.exercise,
            self.language(),
            self.options,
            self.client_id or None,
            self._meeting() or None,
            list(self._pictures),
            self._music,
            self._pace,
            ask_volume=self.sound_part.volume.isChecked(),
        )
        attempt(self.ctx, lambda: self.ctx.client_screen.show_exercise(request))
