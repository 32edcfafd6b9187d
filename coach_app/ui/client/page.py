"""One client: name, weeks, and six tabs; each tab is loaded when it is opened."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu

from coach_app.course.overview import week_dots
from coach_app.data.course_file_views import ClientFile
from coach_app.data.views import Client
from coach_app.errors import must_exist
from coach_app.ui.boxes import vbox
from coach_app.ui.clients.actions import ClientActions
from coach_app.ui.context import Context
from coach_app.ui.page import Page, Tab
from coach_app.ui.widgets import Banner, IconButton, Menu, TabBar, WeekDots, text_label

if TYPE_CHECKING:
    from coach_app.ui.client.overview_tab import OverviewTab

OVERVIEW = "overview"
TABS = (OVERVIEW, "meetings", "measurements", "makings", "circles", "profile")


class ClientPage(Page):
    """The header stays; only the tab below it changes."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients",
            "courses",
            "meetings",
            "notes",
            "steps",
            "scores",
            "events",
            "preferences",
            "makings",
            "circles",
        }
    )

    def __init__(self, ctx: Context, client_id: str, tab: str = "overview", **args: object) -> None:
        super().__init__(ctx, **args)
        self.client_id = client_id
        self.now = self._read()
        self.tabs: dict[str, Tab] = {}
        self._overview: OverviewTab | None = None
        self.current = ""
        self._make()
        self._lay_out()
        self._connect()
        self._show_client()
        self.show_tab(tab if tab in TABS else OVERVIEW)

    def _make(self) -> None:
        self.client_acts = ClientActions(self.ctx, self)
        self.header.set_back(True)
        self.dots = WeekDots(())
        self.week = text_label("", "body", "ink2", wrap=False)
        self.more = IconButton("dots-three", self.tr("More for this client"), framed=True)
        names = {
            "overview": self.tr("Overview"),
            "meetings": self.tr("Meetings"),
            "measurements": self.tr("Measurements"),
            "makings": self.tr("Makings"),
            "circles": self.tr("Circles"),
            "profile": self.tr("Profile"),
        }
        self.tab_bar = TabBar(list(names.items()))
        self.removed = Banner("attention", "", self.tr("Undo"))
        self.archived = Banner("attention", "", self.tr("Bring back"))
        self.frozen = Banner("attention", "", self.tr("Rights and privacy"))

    def _read(self, course_id: str = "") -> ClientFile:
        """PlaceGone for a client that is gone: the window then opens Today instead."""
        with must_exist():
            return self.ctx.practice.course_files.of_client(self.client_id, course_id)

    def _lay_out(self) -> None:
        self.header.add_beside_title(self.dots)
        self.header.add_beside_title(self.week)
        self.header.add_after(self.more)
        self.set_tabs(self.tab_bar)
        self.place_of_tab = vbox()
        self.body.addWidget(self.removed)
        self.body.addWidget(self.archived)
        self.body.addWidget(self.frozen)
        self.body.addLayout(self.place_of_tab)

    def _connect(self) -> None:
        self.tab_bar.changed.connect(self.show_tab)
        self.more.clicked.connect(self._open_menu)
        self.removed.clicked.connect(partial(self.client_acts.undo_remove, self.client_id))
        self.archived.clicked.connect(partial(self.client_acts.bring_back, self.client_id))
        self.frozen.clicked.connect(self._open_rights)

    # -- page --------------------------------------------------------------------------

    def place(self) -> dict[str, object]:
        return {"client_id": self.client_id, "tab": self.current}

    def flush(self) -> None:
        for tab in self.tabs.values():
            tab.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        """Header and overview show the same moment."""
        overview = self._overview
        self.now = self._read("" if overview is None else overview.course_id)
        self._show_client()
        if overview is not None:
            overview.show_file(self.now)
        for tab in self.tabs.values():
            if tab is not overview:
                tab.refresh(topics)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_dots()

    # -- tabs --------------------------------------------------------------------------

    def show_tab(self, name: str) -> None:
        """Open a tab; its module is imported, and the tab made, the first time."""
        if name == self.current:
            return
        if self.current:
            self.tabs[self.current].flush()
            self.tabs[self.current].hide()
        self.current = name
        if name not in self.tabs:
            self.tabs[name] = self._made(name)
            self.place_of_tab.addWidget(self.tabs[name])
        self.tabs[name].show()
        self.tab_bar.set_current(name)

    def _made(self, name: str) -> Tab:
        """A new tab; KeyError for a name that is none."""
        ctx, client_id = self.ctx, self.client_id
        if name == OVERVIEW:
            from coach_app.ui.client.overview_tab import OverviewTab

            self._overview = OverviewTab(ctx, client_id, self.now)
            return self._overview
        if name == "meetings":
            from coach_app.ui.client.meetings_tab import MeetingsTab

            return MeetingsTab(ctx, client_id)
        if name == "measurements":
            from coach_app.ui.measures.tab import MeasurementsTab

            return MeasurementsTab(ctx, client_id)
        if name == "makings":
            from coach_app.ui.client.works.makings_tab import MakingsTab

            return MakingsTab(ctx, client_id)
        if name == "circles":
            from coach_app.ui.client.works.circles_tab import CirclesTab

            return CirclesTab(ctx, client_id)
        if name == "profile":
            from coach_app.ui.client.profile.tab import ProfileTab

            return ProfileTab(ctx, client_id)
        raise KeyError(name)

    # -- header ------------------------------------------------------------------------

    def _show_client(self) -> None:
        client, courses, file = self.now.client, self.now.courses, self.now.file
        # The running course, else the newest one: its dots say how far it came.
        running = (each for each in courses if each.status != "finished")
        course = next(running, courses[0] if courses else None)
        self.header.set_title(client.name)
        meetings = file.meetings_of(course.id) if course is not None and file is not None else ()
        dots = week_dots(meetings, dt.date.today())
        self.dots.set_dots(dots)
        self._show_dots()
        now = next((dot.week for dot in dots if dot.state == "now"), None)
        done = max((dot.week for dot in dots if dot.state == "done"), default=None)
        week = now or done
        self.week.setText(self.tr("week {week}").format(week=week) if week else "")
        self.week.setVisible(bool(week))
        self._show_banners(client)

    def _show_dots(self) -> None:
        """In a small window the name needs the room; "week 5" says the same."""
        self.dots.setVisible(bool(self.dots.accessibleName()) and not self.is_narrow())

    def _show_banners(self, client: Client) -> None:
        self.removed.set_text(
            self.tr("{name} is removed. You can undo this until you lock the vault.").format(
                name=client.name
            )
        )
        self.removed.setVisible(client.removed)
        self.archived.set_text(self.tr("{name} is in the archive.").format(name=client.name))
        self.archived.setVisible(client.archived and not client.removed)
        self.frozen.set_text(
            self.tr("{name} is frozen: nothing about them is changed or shown.").format(
                name=client.name
            )
        )
        self.frozen.setVisible(client.frozen_at is not None and not client.removed)

    def _open_menu(self) -> None:
        self.menu = self._menu_for(self.now.client)
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _open_report(self) -> None:
        """Of the course that is or was last."""
        course = self.now.courses[0]
        self.ctx.go("report", course_id=course.id, client_id=self.client_id)

    def _open_rights(self) -> None:
        self.ctx.go("rights", client_id=self.client_id)

    def _menu_for(self, client: Client) -> QMenu:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if client.removed:
            undo = menu.addAction(self.tr("Undo the removal"))
            undo.triggered.connect(partial(self.client_acts.undo_remove, client.id))
            return menu
        edit = menu.addAction(self.tr("Edit profile"))
        edit.triggered.connect(partial(self.show_tab, "profile"))
        if client.archived:
            back = menu.addAction(self.tr("Bring back"))
            back.triggered.connect(partial(self.client_acts.bring_back, client.id))
        else:
            start = menu.addAction(self.tr("Start a course"))
            start.triggered.connect(self._start_course)
            archive = menu.addAction(self.tr("Archive"))
            archive.triggered.connect(partial(self.client_acts.archive, client.id))
        rights = menu.addAction(self.tr("Rights and privacy"))
        rights.triggered.connect(self._open_rights)
        if self.now.courses and client.frozen_at is None:
            report = menu.addAction(self.tr("Progress report"))
            report.triggered.connect(self._open_report)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove…"))
        remove.triggered.connect(partial(self.client_acts.ask_remove, client.id, self._to_list))
        return menu

    def _start_course(self) -> None:
        self.ctx.go("course_form", client_ids=[self.client_id])

    def _to_list(self) -> None:
        self.ctx.go("clients")
