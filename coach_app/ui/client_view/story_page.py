"""The client's own weeks: the story chart between its title and "Klaar"."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coach_app.ui.client_view.allow_list import StoryView
from coach_app.ui.client_view.parts import ClientPage, RoundButton
from coach_app.ui.client_view.texts import ClientTexts
