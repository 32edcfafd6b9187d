"""Widgets of the app: they know the theme, and no repository."""

from coach_app.ui.widgets.buttons import (
    Button,
    ClientButton,
    DangerButton,
    IconButton,
    PrimaryButton,
    SecondaryButton,
    TextButton,
)
from coach_app.ui.widgets.controls import (
    Chip,
    ChoiceCard,
    Segmented,
    Switch,
    SwitchRow,
)
from coach_app.ui.widgets.dialogs import AppDialog, QuestionDialog
from coach_app.ui.widgets.fields import (
    ComboField,
    DateField,
    Field,
    LineEdit,
    SearchField,
    SpinField,
    TextArea,
    TimeField,
)
from coach_app.ui.widgets.indicators import Sparkline, ThinBar, WeekDots
from coach_app.ui.widgets.menu import Menu
from coach_app.ui.widgets.pictures.scenes import HeathStrip, Landscape
from coach_app.ui.widgets.ring import FocusRing
from coach_app.ui.widgets.surfaces import Banner, Card, EmptyState, Hairline, Tag, text_label
from coach_app.ui.widgets.tabs import TabBar

__all__ = [
    "AppDialog",
    "Banner",
    "Button",
    "Card",
    "Chip",
    "ChoiceCard",
    "ClientButton",
    "ComboField",
    "DangerButton",
    "DateField",
    "EmptyState",
    "Field",
    "FocusRing",
    "Hairline",
    "HeathStrip",
    "IconButton",
    "Landscape",
    "LineEdit",
    "Menu",
    "PrimaryButton",
    "QuestionDialog",
    "SearchField",
    "SecondaryButton",
    "Segmented",
    "Sparkline",
    "SpinField",
    "Switch",
    "SwitchRow",
    "TabBar",
    "Tag",
    "TextArea",
    "TextButton",
    "ThinBar",
    "TimeField",
    "WeekDots",
    "text_label",
]
