"""The page an exercise is played on: one surface, "Stop", and "Verder" where it waits."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.exercises import Now
from coach_app.exercises.follow import OwnFill
from coach_app.exercises.outcome import work_of
from coach_app.ui import theme
from coach_app.ui.boxes import hbox
from coach_app.ui.client_view.kit.by_keys import KeysWindow
from coach_app.ui.client_view.kit.frames import Frames
from coach_app.ui.client_view.kit.ground import ground_of
from coach_app.ui.client_view.kit.heath import Ground
from coach_app.ui.client_view.kit.paper import lay_paper
from coach_app.ui.client_view.kit.parts import ClientLabel, RoundButton, ScreenPage
from coach_app.ui.client_view.kit.tabletop import Tabletop
from coach_app.ui.client_view.player.keeper import RunKeeper
from coach_app.ui.client_view.player.key_hint import KeyHint
from coach_app.ui.client_view.player.kit import Surface
from coach_app.ui.client_view.player.made.keeping import keep_answer, keep_picture
from coach_app.ui.client_view.player.made.pieces import pieces_before
from coach_app.ui.client_view.player.made.table import StepTable
from coach_app.ui.client_view.player.melt import Melt
from coach_app.ui.client_view.player.pictures.ahead import Ahead
from coach_app.ui.client_view.player.pictures.breath import BreathPicture
from coach_app.ui.client_view.player.pictures.scene import chosen_place
from coach_app.ui.client_view.player.session import PlaySession
from coach_app.ui.client_view.player.spoken import SpokenLine
from coach_app.ui.client_view.player.surfaces import surface_for

SLOW_MS = 200  # between two looks at the clock where nothing moves


class PlayPage(ScreenPage):
    """``stop_wanted``: Esc or the large button. The page ticks its session."""

    stop_wanted = Signal()
    on_picture = True

    def __init__(self, session: PlaySession, keeper: RunKeeper) -> None:
        super().__init__(session.kit.texts)
        self.session, self.keeper = session, keeper
        self.surface: Surface | None = None
        self._home = ground_of(session.exercise, self, self._taken)
        self.ground: Ground | Tabletop = self._home
        self._make()
        self._lay_out()
        self._connect()
        if session.playback.running or session.playback.active:
            self._show_step(session.index)

    def _make(self) -> None:
        self.title = ClientLabel("client_text", 34)
        self.title.set_even(True)
        self.caption = SpokenLine(self.texts)
        self.stop_button = RoundButton(self.texts("stop"), "calm", "stop")
        self.next_button = RoundButton(self.texts("next"), "main")
        self.own_button = RoundButton(self.texts("own_rhythm"), "calm")
        self.hint = ClientLabel("client_hint", 22, "cInk2")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.hide()
        for label in (self.caption, self.hint):
            label.set_even(True)
        self._frames = Frames(self)
        self._slow = QTimer(self)
        self._slow.setInterval(SLOW_MS)
        self._ahead = Ahead(self)

    def _lay_out(self) -> None:
        self._box = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(self.title)
        self._words.addStretch(1)
        self._head.addLayout(self._words, 1)
        self._table = StepTable(self)
        self._foot = QHBoxLayout()
        # As wide on the left as on the right, so that Stop stands in the middle.
        self._left, self._right = QWidget(self), QWidget(self)
        self._left_row = hbox(self._left)
        self._left_row.addWidget(self.own_button)
        self._left_row.addStretch(0)
        self._right_row = hbox(self._right)
        self._right_row.addStretch(1)
        self.tool_row: QWidget | None = None
        self._box.addLayout(self._head)
        self._box.addWidget(self._table, 1)
        self._box.addWidget(self.caption)
        self._box.addWidget(self.hint)
        self._below_words = QWidget(self)  # keeps the room below them
        self._below_words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.addWidget(self._below_words)
        self._box.addLayout(self._foot)
        words = (self.title, self.caption, self.hint, self._left, self._right)
        self._melt = Melt(self, (*words, self.stop_button, self.next_button))

    def _connect(self) -> None:
        self.stop_button.clicked.connect(self.stop_wanted)
        self.next_button.clicked.connect(self._go_on)
        self.own_button.clicked.connect(self._toggle_listening)
        self._frames.valueChanged.connect(self.session.tick)
        self._slow.timeout.connect(self.session.tick)
        self.session.stepped.connect(self._show_step)
        self.session.said.connect(self.caption.show_line)
        self.session.ticked.connect(self._show_now)
        self.session.changed.connect(self._show_state)
        self.session.ended.connect(self._ended)

    def _lay_out_foot(self) -> None:
        """Stop in the middle below where nothing else is to press; else it stands on top,
        and tools and "Verder" share the lowest row."""
        for widget in (self._left, self._right, self.stop_button, self.next_button, self.tool_row):
            if widget is not None:
                self._foot.removeWidget(widget)
                self._head.removeWidget(widget)
                self._right_row.removeWidget(widget)
        while self._foot.count():
            self._foot.takeAt(0)
        waits = self.surface is not None and self.surface.step.waits
        self._place_caption(waits and self.surface is not None and not self.surface.title_inside)
        inside = self._in_sky and self.surface is not None and self.surface.title_inside
        # A line within the picture stands in its lower part, so that what is said follows it.
        self._box.setStretchFactor(self._table, 6 if inside else 1)
        self._box.setStretchFactor(self._below_words, 12 if inside else 0)
        if waits:
            self._left.hide()
            self._right.hide()
            self._head.addWidget(self.stop_button)
            if self.tool_row is not None:
                self._foot.addWidget(self.tool_row, 1)
            else:
                self._foot.addStretch(1)
            self._foot.addWidget(self.next_button)
            return
        self._foot.addWidget(self._left, 1)
        self._foot.addWidget(self.stop_button)
        self._foot.addWidget(self._right, 1)
        if self.surface is not None and self.surface.step.do == "talk":
            self._right_row.addWidget(self.next_button)
        self._left.show()
        self._right.show()

    @property
    def _in_sky(self) -> bool:
        """Whether what is said stands on the sky or the wall, where it hides nothing."""
        return self.surface is not None and self.surface.sky and not self.surface.step.waits

    def _place_caption(self, beside: bool) -> None:
        """Below the picture, or in its sky; where something is made, beside Stop, which costs
        it no room."""
        for layout in (self._words, self._box):
            layout.removeWidget(self.caption)
        self._box.removeWidget(self.hint)
        self.caption.set_beside(beside)
        above = self._in_sky and self.surface is not None and not self.surface.title_inside
        at = self._box.indexOf(self._table) + (0 if above else 1)
        self._box.insertWidget(at, self.hint)
        if beside:
            self._words.insertWidget(2, self.caption)
        else:
            self._box.insertWidget(at, self.caption)
        for label in (self.caption, self.hint):
            label.set_token("cInk2" if beside else "cInk")

    # -- steps

    @Slot(int)
    def _show_step(self, index: int) -> None:
        before, was_night = self._seen(), self.surface is not None and self.surface.night
        self.put_away()
        kit = self.session.kit
        step = kit.exercise.steps[index]
        kit.answers = self.keeper.answers
        surface = surface_for(step, kit)
        self.surface = surface
        known = self.keeper.made.get(work_of(kit.exercise, step), self.keeper.answers.get(step.key))
        if step.key and known is not None:
            surface.restore(known)
        self._table.put(surface, pieces_before(kit, index))
        if surface.full:
            surface.setParent(self)
            surface.setGeometry(self.rect())
            surface.lower()
        self.title.set_words("" if surface.title_inside else step.screen.text(kit.language))
        # Empty it still keeps Stop at the right edge.
        self.title.setVisible(step.waits or not surface.title_inside)
        keyed = surface.keyed()
        self.caption.set_step(step, self.session.options.captions)
        if keyed is not None:
            KeyHint(keyed, self.texts(f"keys_{surface.keys}"))
        self.caption.show_line(self.session.line)
        surface.kept.connect(self._keep)
        surface.finished.connect(self._written)
        self.ground = self._ground_at(index)
        self.tool_row = surface.tools()
        self._lay_out_foot()
        self._show_state()
        self.set_room(self.room)  # also of the buttons that only now came onto the page
        surface.show_now(self.session.playback.now())
        surface.show()
        self._melt.begin(before, evening=surface.night != was_night)
        self.ground.unsettle()
        self._pace()
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # holds where the next one cannot
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        after = kit.exercise.steps[index + 1 : index + 2]
        self._ahead.wait_for(after[0] if after else None, kit, self.room, self.rect())

    def _seen(self) -> QPixmap:
        """The picture of the step that ends, without words; nothing where things were made."""
        if self.surface is None or theme.less_motion() or not self.isVisible():
            return QPixmap()
        if self.surface.full:
            return self.surface.grab()
        if not self.surface.sky:
            return QPixmap()
        seen = QPixmap(self.size() * self.devicePixelRatioF())
        seen.setDevicePixelRatio(self.devicePixelRatioF())
        painter = QPainter(seen)
        self.ground.paint(painter, self.rect())
        painter.end()
        return seen

    def _ground_at(self, index: int) -> Ground | Tabletop:
        """Where the exercise is at home; who has chosen a good place writes there too."""
        kit = self.session.kit
        if not any(one.picture == "scene" for one in kit.exercise.steps[:index]):
            return self._home
        if self.ground is self._home:
            return Ground(self, place=chosen_place(kit.answers.get("scene")))
        return self.ground

    def put_away(self) -> None:
        surface, self.surface = self.surface, None
        if surface is None:
            return
        surface.leave()
        keep_answer(surface, self.keeper)
        keep_picture(surface, self.keeper)
        self._table.take_away()
        surface.hide()
        if self.tool_row is not None:
            self._foot.removeWidget(self.tool_row)
            self.tool_row.hide()
            self.tool_row.deleteLater()
            self.tool_row = None
        surface.deleteLater()

    def _pace(self) -> None:
        """Frames only where something moves, and only while it runs."""
        runs = not self.session.over and (
            self.session.playback.running or self.session.listener is not None
        )
        if runs and self.surface is not None and self.surface.animated and not theme.less_motion():
            self._slow.stop()
            self._frames.start()
        else:
            self._frames.stop()
            self._slow.start() if runs else self._slow.stop()

    @Slot(object)
    def _show_now(self, now: Now) -> None:
        if self.surface is not None:
            self.surface.show_now(now)

    @Slot()
    def _show_state(self) -> None:
        if self.surface is None:
            return
        step = self.surface.step
        listening = self.session.listener is not None
        self.next_button.setVisible(step.waits or step.do == "talk")
        self.next_button.kind = "main" if step.waits else "plain"  # who is done may go on
        last = self.session.index == len(self.session.exercise.steps) - 1
        made = bool(self.surface.picture_kind())
        self.next_button.setText(self.texts("done" if made or last else "next"))
        self.next_button.setAccessibleName(self.next_button.text())
        picture = self.surface if isinstance(self.surface, BreathPicture) else None
        self.own_button.setVisible(picture is not None and self.room.size.width() > 700)
        if picture is not None:
            self.own_button.setText(self.texts("own_stop" if listening else "own_rhythm"))
            self.own_button.setAccessibleName(self.own_button.text())
            if listening != (picture.own is not None):
                picture.own = OwnFill(self.session.clock) if listening else None
            heard = self.session.listener
            picture.to_go = heard.to_go if heard is not None else 0
            picture.update()
        self.hint.set_words(self._own_hint())
        self.hint.setVisible(listening)  # in the place of what is said: all of the width
        self.caption.setVisible(not listening and self.caption.needed)
        self._pace()

    # -- what is made

    @Slot()
    def _keep(self) -> None:
        if self.surface is not None:
            keep_answer(self.surface, self.keeper)

    @Slot()
    def _written(self) -> None:
        """Enter after the last line: another Enter goes on."""
        if self.next_button.isVisible():
            window = self.window()
            if isinstance(window, KeysWindow):
                window.use_keys(True)
            self.next_button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _go_on(self) -> None:
        if self.surface is None or not self.surface.take_next():
            self.session.next()

    @Slot(bool)
    def _ended(self, _stopped: bool) -> None:
        self._frames.stop()
        self._slow.stop()
        self._melt.stop()
        self._ahead.forget()
        self.put_away()
        self.keeper.flush()

    # -- own rhythm

    @Slot()
    def _toggle_listening(self) -> None:
        if self.session.listener is not None:
            self.session.stop_listening()
        else:
            self.session.listen()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _own_hint(self) -> str:
        """What to do, and how often still."""
        heard = self.session.listener
        if heard is None:
            return ""
        return self.texts("own_hint" if not heard.pressed else f"own_left_{heard.to_go}")

    def _inhale(self, pressed: bool) -> None:
        (self.session.breath_in if pressed else self.session.breath_out)()
        if isinstance(self.surface, BreathPicture) and self.surface.own is not None:
            self.surface.own.turn(inward=pressed)
            self.surface.update()

    # -- keys

    def escape(self) -> bool:
        """A short Esc stops at once, without a question."""
        self.stop_wanted.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter presses Stop and "Verder", the space bar does not: where a field has just gone,
        the keyboard is on one of them, and who types on would end the exercise."""
        if isinstance(event, QKeyEvent):
            typed = watched in (self.stop_button, self.next_button)
            if self._space(event) or (typed and event.key() == Qt.Key.Key_Space):
                return True
        return super().eventFilter(watched, event)

    def _space(self, event: QKeyEvent) -> bool:
        if self.session.listener is None or event.key() != Qt.Key.Key_Space:
            return False
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        if not event.isAutoRepeat():
            self._inhale(event.type() == QEvent.Type.KeyPress)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.session.listener is not None:
            self._inhale(True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.session.listener is not None:
            self._inhale(False)

    def first_focus(self) -> QWidget:
        """What there is to do in this step; else the page itself. Not a button: who types a word
        or touches the space bar would press it, and the exercise would be over."""
        inner = self.surface.first_focus() if self.surface is not None else None
        return inner or self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on where the step waits for it and nothing else has the keyboard: a field
        lets its Enter through to the page."""
        waits = self.surface is not None and self.surface.step.waits
        if waits and self.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._go_on()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Covered, or stopped for a while: what was made so far is with the keeper."""
        if self.surface is not None and not self.session.over:
            keep_answer(self.surface, self.keeper)
            keep_picture(self.surface, self.keeper)
        super().hideEvent(event)

    # -- room

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.ground.unsettle()
        if isinstance(event, QKeyEvent) and self._space(event):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.surface is None or self.surface.full:
            return
        painter = QPainter(self)
        self.ground.paint(painter, event.rect())
        for board in self._table.boards():
            lay_paper(painter, QRectF(board))
        painter.end()

    def _taken(self) -> list[QRect]:
        """Where words, buttons and papers are."""
        found = [QRect(0, self.height() - self.below, self.width(), self.below)]
        shown = (self.title, self.caption, self.hint, self.stop_button, self.next_button,
                 self.own_button, self.tool_row)  # fmt: skip
        found += [one.geometry() for one in shown if one is not None and one.isVisibleTo(self)]
        return found + self._table.covered()

    def arrange(self) -> None:
        room = self.room
        wide = self.surface is not None and (self.surface.wide or self.surface.step.waits)
        side = room.px(48 if wide else 96, 16) if not room.narrow else 16
        below = 6 if self.below else room.px(36, 10)
        self._box.setContentsMargins(side, room.px(28, 10), side, below)
        self._box.setSpacing(room.px(14, 6))
        plate = self.surface is not None and self.surface.plate
        night = self.surface is not None and self.surface.night
        for label in (self.title, self.caption, self.hint):
            label.set_night(night)
        self.title.set_plate(plate)
        self.title.set_room(room)
        self.title.setAlignment(
            Qt.AlignmentFlag.AlignLeft if wide else Qt.AlignmentFlag.AlignHCenter
        )
        for label in (self.caption, self.hint):
            label.set_plate(self.on_picture and (plate or not self._in_sky))
            label.set_room(room)
        self.caption.read_out = self.below > 0
        self.caption.setVisible(self.session.listener is None and self.caption.needed)
        self._table.set_room(room)
        if self.surface is not None:
            if not self.surface.full:
                self.ground.measure(room.size)
            self.surface.set_room(room)
            self._free()
        self._melt.lie()
        self.ground.unsettle()

    def _free(self) -> None:
        """A full surface lies behind everything, and learns what is left of it."""
        if self.surface is not None and self.surface.full:
            self._box.activate()
            self.surface.setGeometry(self.rect())
            self.surface.set_free(self._table.free(), self.below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.ground.unsettle()
        self._free()

    def begin(self) -> None:
        """Start the clock, once the page is shown."""
        for button in (self.stop_button, self.next_button, self.own_button):
            button.installEventFilter(self)
        self.session.start()
