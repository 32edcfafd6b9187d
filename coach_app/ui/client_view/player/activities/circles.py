"""The circle map on the client's screen: place people, say what they give, see the list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.course.client_sees import SpotView
from coach_app.course.client_writes import Json
from coach_app.exercises import ExerciseStep
from coach_app.exercises.outcome import work_of
from coach_app.ui import theme
from coach_app.ui.boxes import vbox
from coach_app.ui.client_view.kit.cards import CardGrid, Heading, PickCard, Scroller
from coach_app.ui.client_view.kit.fields import LineField
from coach_app.ui.client_view.kit.parts import RoundButton
from coach_app.ui.client_view.kit.tool_row import ToolButton
from coach_app.ui.client_view.player.activities.circle_parts import (
    KINDS,
    Tile,
    only_here,
    token_of,
)
from coach_app.ui.client_view.player.kit import CircleStart, Kit, Surface
from coach_app.ui.widgets.pictures.circle_map import CircleMapView, Layer, Spot
from coach_app.ui.widgets.text.rhythm import SaveTimer

KEEP_MS = 700
PICTURE = QSize(1400, 1200)
MOST = 60


class CirclesSurface(Surface):
    """Answer: {"people": [names]}; the map itself is kept through ``kit.circle``."""

    wide = True

    def __init__(self, step: ExerciseStep, kit: Kit) -> None:
        super().__init__(step, kit)
        self._count = 0
        self._aim: QPointF | None = None  # where the next one is to stand
        if kit.circle is None:  # with nobody: the map lives as long as the exercise
            kit.circle = CircleStart([], only_here)
        start = kit.circle
        places: Sequence[SpotView] = start.places if start is not None else ()
        self._places: dict[str, dict[str, Json]] = {
            p.person_id: {
                "label": p.label,
                "kind": p.kind,
                "gives": p.gives,
                "contact": p.contact,
                "quality": p.quality,
                "new": False,
            }
            for p in places
        }
        spots = [
            Spot(
                *(p.person_id, p.label, p.ring, p.angle, p.distance, p.quality),
                token_of(p.label, p.kind),
            )
            for p in places
        ]
        t = kit.texts
        self.map = CircleMapView(
            [t("circle_ring1"), t("circle_ring2"), t("circle_ring3")], t("circle_me"), client=True
        )
        self.map.setAccessibleName(self.words(step.screen))
        self.map.set_layers([Layer(tuple(spots))], editable=True)
        self._make_side()
        self._lay_out()
        self._connect()
        self._changed = False
        self._timer = SaveTimer(self.save, self, KEEP_MS)
        self._show_person()

    def _make_side(self) -> None:
        t = self.texts
        self.field = LineField(t("circle_name"), t("circle_name"), 22, most=40)
        self.add_button = ToolButton(t("add"), "plus")
        self.add_button.set_short(True)
        self.empty = Heading(t("circle_empty"), token="cInk")
        self.name = Heading("", 28, "cInk")
        self.kinds = self._cards(KINDS, "circle_kind_")
        self.qualities = self._cards(("warm", "wish"), "circle_")
        self.rings = self._cards(("1", "2", "3"), "circle_ring")
        self.gives = LineField(t("circle_gives"), t("circle_gives"), 20)
        self.contact = LineField(t("circle_contact"), t("circle_contact"), 20)
        self.away = RoundButton(t("circle_away"), "quiet")
        self.back = RoundButton("", "plain", "arrow-u-up-left")
        self._gone: tuple[Spot, dict[str, Json]] | None = None  # the last who was taken off

    def _cards(self, keys: Iterable[str], prefix: str) -> dict[str, PickCard]:
        cards: dict[str, PickCard] = {}
        for key in keys:
            card = Tile(key, self.texts(f"{prefix}{key}"), KINDS.get(key, ""))
            card.pixels, card.style_name = 19, "client_hint"
            cards[key] = card
        return cards

    def _lay_out(self) -> None:
        self.person = QWidget()
        inner = vbox(self.person)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.away)
        inner.addLayout(head)
        self._grids = [
            CardGrid(list(cards.values()), across, each)
            for cards, across, each in (
                (self.rings, 3, 150),
                (self.kinds, 4, 104),
                (self.qualities, 2, 150),
            )
        ]
        first = work_of(self.kit.exercise, self.step) == self.step.key
        for widget in (*self._grids, self.gives, self.contact):
            inner.addWidget(widget)
        # Where they stand and what they are comes first; what they give, when one looks again.
        for widget in (self._grids[2], self.gives, self.contact) if first else self._grids[:2]:
            widget.hide()
        inner.addStretch(1)
        name = QHBoxLayout()
        name.addWidget(self.field, 1)
        name.addWidget(self.add_button)
        below = QWidget()
        rest = vbox(below)
        rest.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        rest.addWidget(self.empty)
        rest.addWidget(self.person)
        rest.addStretch(1)
        side = QVBoxLayout()
        side.addLayout(name)
        side.addWidget(Scroller(below), 1)
        self._outer = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.map, 9)
        row.addLayout(side, 5)

    def _connect(self) -> None:
        self.map.moved.connect(self._moved)
        self.map.chosen.connect(self._choose)
        self.map.wanted.connect(self._aim_at)
        self.map.remove_wanted.connect(self._remove)
        self.field.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.away.clicked.connect(self._remove_current)
        self.back.clicked.connect(self.put_back)
        self.gives.textEdited.connect(self._typed)
        self.contact.textEdited.connect(self._typed)
        for cards, act in (
            (self.kinds, self._kind),
            (self.qualities, self._quality),
            (self.rings, self._ring),
        ):
            for card in cards.values():
                card.clicked.connect(act)

    # -- people

    @Slot()
    def add(self) -> None:
        """A new person, animal or place: on the outer ring, where there is room."""
        label = " ".join(self.field.text().split())
        if not label or len(self._places) >= MOST or self.field.limit.over:
            return
        self._count += 1
        key = f"new-{self._count}"
        self._places[key] = {
            "label": label,
            "kind": "",
            "gives": "",
            "contact": "",
            "quality": "",
            "new": True,
        }
        self._gone = None
        angle = (40 + len(self._places) * 137.5) % 360  # spreads without lining up
        if abs(angle - 90) < 26:  # the rings have their names there
            angle += 52
        spot = Spot(key, label, 3, angle, motif=token_of(label, ""))
        if self._aim is not None:
            spot = self.map.spot_at(self._aim, spot)
            self._aim = None
            self.map.set_aim(None)
        spots = (*self.map.spots(), spot)
        self.map.set_layers([Layer(spots)], editable=True)
        self.map.set_current(key)
        self.field.clear()
        self._show_person()
        self._tell()

    @Slot(QPointF)
    def _aim_at(self, at: QPointF) -> None:
        """A free place was touched: who is named next stands there."""
        self._aim = at
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _choose(self, key: str) -> None:
        if key:
            self._aim = None
        self._show_person()

    def _show_person(self) -> None:
        data = self._places.get(self.map.current)
        self.back.setVisible(self._gone is not None)
        if self._gone is not None:
            self.back.setText(self.texts("circle_back"))
            self.back.setAccessibleName(self.texts("circle_back_who", name=self._gone[1]["label"]))
        self.person.setVisible(data is not None)
        self.empty.setVisible(data is None)
        self.empty.set_words(self.texts("circle_tap" if self._places else "circle_empty"))
        if data is None:
            return
        spot = next(s for s in self.map.spots() if s.key == self.map.current)
        self.name.set_words(data["label"])
        for cards, chosen in (
            (self.kinds, data["kind"]),
            (self.qualities, data["quality"]),
            (self.rings, str(spot.ring)),
        ):
            for key, card in cards.items():
                card.setChecked(key == chosen)
        for field, value in ((self.gives, data["gives"]), (self.contact, data["contact"])):
            if field.text() != value:
                field.setText(value)

    @Slot()
    def _kind(self) -> None:
        self._set("kind", self.sender())
        self._redraw()

    @Slot()
    def _quality(self) -> None:
        self._set("quality", self.sender())
        self._redraw()

    def _set(self, name: str, card: object) -> None:
        data = self._places.get(self.map.current)
        if data is not None and isinstance(card, PickCard):
            data[name] = "" if data[name] == card.key else card.key
            self._show_person()
            self._tell()

    @Slot()
    def _ring(self) -> None:
        card = self.sender()
        if isinstance(card, PickCard):
            self._redraw(ring=int(card.key))
            self._show_person()
            self._tell()

    def _redraw(self, ring: int = 0) -> None:
        from dataclasses import replace

        spots = []
        for spot in self.map.spots():
            data = self._places[spot.key]
            if ring and spot.key == self.map.current:
                spot = replace(spot, ring=ring, distance=0.5)
            token = token_of(data["label"], data["kind"])
            spots.append(replace(spot, quality=data["quality"], motif=token))
        self.map.set_layers([Layer(tuple(spots))], editable=True)

    @Slot()
    def _typed(self) -> None:
        data = self._places.get(self.map.current)
        if data is not None:
            data["gives"], data["contact"] = self.gives.text(), self.contact.text()
            self._tell()

    @Slot(str)
    def _moved(self, _key: str) -> None:
        self._show_person()
        self._tell()

    @Slot()
    def _remove_current(self) -> None:
        self._remove(self.map.current)

    @Slot(str)
    def _remove(self, key: str) -> None:
        if key in self._places:
            gone = next(spot for spot in self.map.spots() if spot.key == key)
            self._gone = (gone, self._places.pop(key))
            spots = tuple(spot for spot in self.map.spots() if spot.key != key)
            self.map.set_layers([Layer(spots)], editable=True)
            self._show_person()
            self._tell()

    @Slot()
    def put_back(self) -> None:
        """Whoever was taken off last stands where they stood."""
        if self._gone is None:
            return
        spot, data = self._gone
        self._gone = None
        self._places[spot.key] = data
        self.map.set_layers([Layer((*self.map.spots(), spot))], editable=True)
        self.map.set_current(spot.key)
        self._show_person()
        self._tell()

    # -- keeping

    def _tell(self) -> None:
        self._changed = True
        self._timer.touch()
        self.kept.emit()

    def places(self) -> list[SpotView]:
        found = []
        for spot in self.map.spots():
            data = self._places[spot.key]
            person = "" if data["new"] else spot.key
            found.append(
                SpotView(
                    person,
                    data["label"],
                    data["kind"],
                    spot.ring,
                    spot.angle,
                    spot.distance,
                    data["quality"],
                    data["gives"],
                    data["contact"],
                )
            )
        return found

    @Slot()
    def save(self) -> None:
        """Keep the map; who was new is known from then on."""
        if not self._changed or self.kit.circle is None:
            return
        self._changed = False
        here = self.places()
        kept = self.kit.circle.save(here) or only_here(here)
        for old, new in zip(self.map.spots(), kept, strict=False):
            if old.key != new:
                self._rename(old.key, new)
        self.kit.circle.places = self.places()

    def _rename(self, old: str, new: str) -> None:
        from dataclasses import replace

        self._places[new] = self._places.pop(old) | {"new": False}
        spots = tuple(
            replace(spot, key=new) if spot.key == old else spot for spot in self.map.spots()
        )
        current = new if self.map.current == old else self.map.current
        self.map.set_layers([Layer(spots)], editable=True)
        self.map.set_current(current)

    def answer(self) -> Json:
        people = [data["label"] for data in self._places.values()]
        return {"people": people} if people else None

    def picture_kind(self) -> str:
        return "map"

    def render_picture(self) -> QImage | None:
        if not self._places:
            return None
        view = CircleMapView(self.map._names, self.map._me, client=True)
        view.on_paper = True
        view.resize(PICTURE)
        view.set_layers([Layer(self.map.spots())])
        image = QImage(PICTURE, QImage.Format.Format_RGB32)
        image.fill(QColor(theme.tokens("light")["surface"]))
        painter = QPainter(image)
        view.paint(painter)
        painter.end()
        return image

    def keepsake_words(self) -> str:
        return self.map.accessibleDescription()

    def arrange(self) -> None:
        self._outer.setSpacing(self.room.px(24, 8))

    keys = "map"

    def keyed(self) -> QWidget:
        return self.map

    def first_focus(self) -> QWidget:
        return self.field

    def leave(self) -> None:
        self._timer.stop()
        self.save()
