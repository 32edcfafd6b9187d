"""Markup in every text of a vault, and the judge of what stands on a screen."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGroupBox,
    QLabel,
    QMenu,
    QTextEdit,
    QWidget,
)
from sqlalchemy import CheckConstraint, Table
from sqlalchemy.types import Text

from coach_app.data.practice import Practice
from coach_app.data.records import Base
from tests.ui.keyboard.tab_walk import called

# The first word is what a first name is made of.
MARK = (
    '<b>A&B</b> <img src="/planted.png"> <a href="https://planted.invalid">hier</a>'
    " &amp; &lt;i&gt; {{}} {0} {name} %1 %n [*]"
)
HEAD = MARK.split()[0]

# What a text column holds that nobody typed, beside those of which the schema lists the values.
CODES = {
    *("client.language", "course.headline", "course.headline_every", "course.client_chart"),
    *("draft.kind", "draft.ref", "preference.key", "audit_entry.act", "search_entry.part"),
    *("exercise_audio.exercise_id", "exercise_audio.suffix", "own_exercise.exercise_id"),
    *("own_exercise.source", "recording.exercise_id", "recording.language", "search_entry.kind"),
    *("wording.measure_id", "wording.language", "circle_person.kind", "circle_place.quality"),
    *("decision.kind", "decision.suggested", "decision.chosen", "decision.says"),
    *("exercise_run.exercise_id", "exercise_run.language", "guided.part", "guided_part.part"),
    *("prompt_use.kind", "prompt_use.prompt", "score.measure_id", "score.category"),
    *("making.exercise_id", "score_history.category", "meeting.kind", "meeting.status"),
    *("disclosure.place", "disclosure.digest", "log_mark.mark", "log_mark.before"),
}


def _listed(table: Table) -> str:
    """The conditions of a table that list the values of a column."""
    checks = [one for one in table.constraints if isinstance(one, CheckConstraint)]
    return " ".join(str(one.sqltext) for one in checks)


def texts() -> set[str]:
    """Every column of the vault that holds words, "table.column"; ids and moments do not."""
    return {
        f"{table.name}.{column.name}"
        for table in Base.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Text) and f"{column.name} IN (" not in _listed(table)
    } - CODES


def plant(practice: Practice) -> None:
    """Markup into every text of every row, past every repository; and into the settings."""
    for key in ("practice_name", "coach_name", "phone", "address"):
        practice.preferences.set(key, MARK)
    practice.snippets.add(MARK, MARK)
    practice.wordings.save("djg-11", "nl", [MARK] * 11, MARK)
    with practice.vault.engine.begin() as link:
        for place in sorted(texts()):
            table, column = place.split(".")
            link.exec_driver_sql(f"UPDATE {table} SET {column} = ?", (MARK,))


# -- the judge -------------------------------------------------------------------------------


def is_markup(text: str) -> bool:
    """What Qt would draw as markup where it is left to guess."""
    return GuiQt.mightBeRichText(text)


def misread(text: str) -> bool:
    """A value of which somebody has made something else."""
    return "&amp;amp;" in text or "&lt;b" in text or " {} " in text or "&&" in text


def faults_of(window: QWidget) -> list[str]:
    """Everything in this window that takes a value for markup or for a key."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        found += [f"{called(widget)}: {fault}" for fault in _faults(widget)]
    for action in window.findChildren(QAction):
        found += [f"menu line: {fault}" for fault in faults_of_action(action)]
    return found


def faults_of_action(action: QAction) -> list[str]:
    key = QKeySequence.mnemonic(action.text())
    found = [] if key.isEmpty() else [f"{action.text()!r} is chosen by {key.toString()}"]
    if isinstance(action.parent(), QMenu) and action.parent().toolTipsVisible():
        found += [f"tooltip {action.toolTip()!r}"] if is_markup(action.toolTip()) else []
    return found


def _faults(widget: QWidget) -> list[str]:
    found = [
        f"{what} {text!r} is drawn as markup"
        for what, text in (
            ("tooltip", widget.toolTip()),
            ("what's this", widget.whatsThis()),
            ("status tip", widget.statusTip()),
        )
        if is_markup(text)
    ]
    spoken = QAccessible.queryAccessibleInterface(widget)
    for part in (QAccessible.Text.Name, QAccessible.Text.Description):
        if spoken is not None and misread(spoken.text(part)):
            found.append(f"says {spoken.text(part)!r}")
    key = QKeySequence()
    if isinstance(widget, QLabel):
        text, form = QLabel.text(widget), widget.textFormat()
        if form is not Qt.TextFormat.PlainText and (MARK[:3] in text or is_markup(text)):
            found.append(f"draws {text!r} as markup")
        if widget.buddy() is not None:
            key = QKeySequence.mnemonic(text)
    elif isinstance(widget, QAbstractButton):
        key = widget.shortcut()
    elif isinstance(widget, QGroupBox):
        key = QKeySequence.mnemonic(widget.title())
    elif isinstance(widget, QTextEdit):
        found.append("is a field that takes markup")
    elif isinstance(widget, QAbstractItemView):
        found += _faults_of_rows(widget)
    if not key.isEmpty():
        found.append(f"is pressed by {key.toString()}")
    return found


def _faults_of_rows(view: QAbstractItemView) -> list[str]:
    model, found = view.model(), []
    if model is None:
        return found
    # A list has one column, and Qt hides the method that says so.
    wide = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(model.rowCount(QModelIndex()), 50)):
        for column in range(wide):
            index: QModelIndex = model.index(row, column)
            tip = index.data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and is_markup(tip):
                found.append(f"tooltip {tip!r} of a row is drawn as markup")
    return found


def shown_in(window: QWidget) -> int:
    """How many widgets tell the planted words: it must have been there to be judged."""
    count = 0
    for widget in window.findChildren(QWidget):
        texts = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        count += any(HEAD in text.replace("&&", "&") for text in texts)
    return count
