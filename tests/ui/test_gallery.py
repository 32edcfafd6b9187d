"""All widgets together: in both looks and three sizes, named, reachable, and not cut off."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from coach_app.ui import theme
from coach_app.ui.widgets import (
    Banner,
    Card,
    Chip,
    ChoiceCard,
    ClientButton,
    ComboField,
    DangerButton,
    DateField,
    EmptyState,
    Field,
    Hairline,
    HeathStrip,
    IconButton,
    Landscape,
    LineEdit,
    PrimaryButton,
    QuestionDialog,
    SearchField,
    SecondaryButton,
    Segmented,
    Sparkline,
    SpinField,
    SwitchRow,
    TabBar,
    Tag,
    TextArea,
    TextButton,
    ThinBar,
    TimeField,
    WeekDots,
)
from coach_app.ui.widgets import ring as rings

STATES = ("done", "done", "missed", "done", "now", "planned", "planned", "planned")
DOTS = [SimpleNamespace(week=week, state=state) for week, state in enumerate(STATES, 1)]
VALUES = [(5, "5"), (10, "10"), (20, "20"), (30, "30")]


class Gallery(QWidget):
    """One of each."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("canvas")
        columns = QHBoxLayout(self)
        for widgets in (self._left(), self._right()):
            column = QVBoxLayout()
            for widget in widgets:
                column.addWidget(widget)
            column.addStretch(1)
            columns.addLayout(column, 1)

    def _left(self) -> list[QWidget]:
        off = PrimaryButton("Bewaar meting")
        off.off_because("Nog 2 vragen open")
        card = Card(title="Verloop", strong=True)
        card.body.addWidget(Hairline())
        return [
            PrimaryButton("Start bijeenkomst", "play"),
            SecondaryButton("Voorbereiden"),
            TextButton("Alle 8"),
            ClientButton("Toon verhaalgrafiek"),
            ClientButton("Naar cliëntscherm", soft=False),
            DangerButton("Verwijder", "trash"),
            IconButton("dots-three", "Meer", framed=True),
            off,
            Chip("Lopend", 8, True),
            Chip("Vraagt aandacht", 2, icon="info"),
            SwitchRow("Als de laptop dichtgaat", "Ook bij slaapstand", True),
            Segmented(VALUES, 10, "Minuten"),
            ChoiceCard("Afronden", "Afscheid na drie maanden"),
            TabBar([("a", "Overzicht"), ("b", "Bijeenkomsten")]),
            Tag("In orde", "ok", "check"),
            WeekDots(DOTS),
            Sparkline([3, None, 4.5]),
            card,
        ]

    def _right(self) -> list[QWidget]:
        wrong = Field("Vier cijfers", LineEdit("12"))
        wrong.set_error("Typ vier cijfers.")
        return [
            Field("Naam", LineEdit("Anna"), "Zoals je cliënt wil heten"),
            wrong,
            Field("Dag", DateField()),
            Field("Tijd", TimeField()),
            Field("Duur", SpinField(15, 120, 60, " min")),
            Field("Grootte", ComboField([(100, "100 %"), (115, "115 %")], 100)),
            Field("Verslag", TextArea("Foto’s: de merel in de tuin.")),
            SearchField("Zoek op naam"),
            Banner("attention", "Geen adem vasthouden.", "Bekijk"),
            Banner("error", "De usb-stick is vol."),
            ThinBar(),
            HeathStrip(),
            Landscape(),
            EmptyState("Nog geen bijeenkomsten vandaag.", "Plan een bijeenkomst"),
        ]


@pytest.fixture
def gallery(qtbot, look):
    made = Gallery()
    qtbot.addWidget(made)
    made.resize(1280, 1000)
    made.show()
    return made


def stops(root: QWidget) -> list[QWidget]:
    """Everything that the Tab key or a click gives the focus to."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisibleTo(root)
        and not isinstance(widget, QLabel | QScrollArea)
        and not widget.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("dress", ["light", "dark"])
def test_all_widgets_draw_in_every_look_and_size(qtbot, qapp, look, dress, zoom):
    theme.apply(qapp, dress, zoom, True)
    try:
        gallery = Gallery()
        qtbot.addWidget(gallery)
        gallery.show()
        picture = gallery.grab().toImage()
    finally:
        theme.apply(qapp, "light", 100, True)
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 3)
        for y in range(0, picture.height(), 3)
    }
    for token in ("mos", "surface", "mosSoft", "honingSoft", "kleiSoft", "lucht", "klei"):
        assert theme.tokens(dress)[token].lower() in colours


def test_every_control_has_a_name_and_a_role(gallery):
    for widget in stops(gallery):
        spoken = QAccessible.queryAccessibleInterface(widget)
        assert spoken is not None
        name = spoken.text(QAccessible.Text.Name)
        assert name or spoken.text(QAccessible.Text.Value), type(widget).__name__
        assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client)


def test_pictures_are_spoken(gallery):
    def spoken(kind):
        return gallery.findChild(kind).accessibleName()

    assert spoken(WeekDots) == "3 van 8 geweest, 1 gemist, week 5 vandaag"
    assert spoken(Sparkline) == "3, –, 4,5"
    assert spoken(Tag) == "In orde"


def test_a_button_that_is_off_can_be_reached_but_does_nothing(gallery, qtbot):
    button = next(b for b in gallery.findChildren(PrimaryButton) if b.text() == "Bewaar meting")
    clicked = []
    button.clicked.connect(lambda: clicked.append(1))
    button.setFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(button, key)
    button.click()
    assert clicked == []
    assert not button.isEnabled()
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert button.accessibleDescription() == "Nog 2 vragen open"
    button.off_because("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert clicked == [1]


def test_the_ring_of_a_field_lies_outside_it_and_is_not_cut_off(gallery, qapp):
    manager = rings.install(qapp)
    for kind in (LineEdit, DateField, TimeField, SpinField, ComboField, TextArea):
        field = gallery.findChild(kind)
        manager.moved(field)
        ring = manager.ring
        assert ring.isVisible()
        at = field.mapTo(gallery, field.rect().topLeft())
        over = ring.mapTo(gallery, ring.rect().topLeft())
        assert (over.x(), over.y()) == (at.x() - 4, at.y() - 4)
        assert (ring.width(), ring.height()) == (field.width() + 8, field.height() + 8)
        assert ring.parentWidget() is gallery
        assert gallery.rect().left() <= ring.x()
        assert ring.geometry().right() <= gallery.rect().right()
    manager.moved(gallery.findChild(PrimaryButton))
    assert not manager.ring.isVisible()


def test_the_ring_survives_what_it_was_on(qtbot, qapp, look):
    manager = rings.install(qapp)
    for _ in range(3):
        page = QWidget()
        field = LineEdit()
        QVBoxLayout(page).addWidget(field)
        page.show()
        manager.moved(field)
        page.close()
        page.deleteLater()
        qtbot.wait(1)
        manager.moved(None)


def test_segmented_is_one_stop_and_arrows_choose(gallery, qtbot):
    group = gallery.findChild(Segmented)
    chosen = []
    group.changed.connect(chosen.append)
    tabbed = [p for p in group.parts if p.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [part.value for part in tabbed] == [10]
    gallery.activateWindow()
    group.parts[1].setFocus()
    qtbot.waitUntil(group.parts[1].hasFocus)
    qtbot.keyClick(group.parts[1], Qt.Key.Key_Right)
    assert (chosen, group.value()) == ([20], 20)


def test_tabs_become_a_list_where_they_do_not_fit(qtbot, look):
    tabs = TabBar([(name, name * 12) for name in "abcdef"], "c")
    qtbot.addWidget(tabs)
    tabs.resize(1200, 50)
    tabs.show()
    assert not tabs.is_list()
    tabs.resize(300, 50)
    qtbot.waitUntil(tabs.is_list)
    heard = []
    tabs.changed.connect(heard.append)
    tabs.list.setFocus()
    qtbot.keyClick(tabs.list, Qt.Key.Key_Down)
    assert (heard, tabs.current()) == (["d"], "d")
    tabs.resize(1200, 50)
    qtbot.waitUntil(lambda: not tabs.is_list())
    assert tabs.current() == "d"


def test_text_saves_itself_once_and_not_when_it_was_only_filled_in(qtbot, look):
    area = TextArea("oud")
    qtbot.addWidget(area)
    saved = []
    area.saved.connect(saved.append)
    area.set_text("van de kluis")
    area.flush()
    assert saved == []
    area.setPlainText("getypt")
    area.flush()
    area.flush()
    assert saved == ["getypt"]


def test_a_question_is_safe_by_default(qtbot, look):
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    window.show()
    done = []
    dialog = QuestionDialog.ask(
        window,
        "Cliënt verwijderen?",
        "Alles van Anna gaat mee.",
        "Verwijder",
        "Niet doen",
        danger=True,
        on_yes=lambda: done.append("yes"),
        on_no=lambda: done.append("no"),
    )
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert done == ["no"]
