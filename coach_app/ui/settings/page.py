"""Settings: practice, display, safety, client screen, measurements, about."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from coach_app.ui.boxes import clear_layout
from coach_app.ui.context import Context
from coach_app.ui.page import Page
from coach_app.ui.widgets import TabBar
from coach_app.ui.widgets.layout.two_columns import SettingsTab


class SettingsPage(Page):
    """``tab`` is one of practice, display, safety, client, measures, about."""

    topics = frozenset({"preferences", "copies"})

    def __init__(self, ctx: Context, tab: str = "practice") -> None:
        super().__init__(ctx, tab=tab)
        self.tab: SettingsTab | None = None
        self.header.set_title(self.tr("Settings"))
        self.tabs = TabBar(
            [
                ("practice", self.tr("Practice")),
                ("display", self.tr("Display")),
                ("safety", self.tr("Safety")),
                ("client", self.tr("Client screen")),
                ("measures", self.tr("Measurements")),
                ("about", self.tr("About")),
            ]
        )
        self.set_tabs(self.tabs)
        self.tabs.changed.connect(self.show_tab)
        self.show_tab(tab)

    def _make(self, tab: str) -> SettingsTab:
        """Each tab is imported when it is opened."""
        if tab == "display":
            from coach_app.ui.settings.display import DisplayTab

            return DisplayTab(self.ctx)
        if tab == "safety":
            from coach_app.ui.settings.safety import SafetyTab

            return SafetyTab(self.ctx)
        if tab == "client":
            from coach_app.ui.settings.client import ClientScreenTab

            return ClientScreenTab(self.ctx)
        if tab == "measures":
            from coach_app.ui.measures.scales.settings import MeasureSettings

            return MeasureSettings(self.ctx)
        if tab == "about":
            from coach_app.ui.settings.about import AboutTab

            return AboutTab(self.ctx)
        from coach_app.ui.settings.practice import PracticeTab

        return PracticeTab(self.ctx)

    def show_tab(self, tab: str) -> None:
        self.flush()
        self.tab = None  # it goes, and should the next one not get built, nobody asks it anything
        clear_layout(self.body)
        self.args = {"tab": tab}
        self.tabs.set_current(tab)
        self.tab = self._make(tab)
        self.body.addWidget(self.tab)
        self.body.addStretch(1)
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)
        self._fit()

    def _fit(self) -> None:
        if self.tab is not None:
            self.tab.fit(self.design_width() < 860)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def flush(self) -> None:
        if self.tab is not None:
            self.tab.flush()

    def refresh(self, topics: frozenset[str]) -> None:
        if self.tab is not None:
            self.tab.refresh(topics)
