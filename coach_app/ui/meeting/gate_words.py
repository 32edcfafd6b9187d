"""What the file says about the gates, in one or two sentences. It advises; it never locks."""

from __future__ import annotations

from PySide6.QtCore import QObject

from coach_app.course.gates import Gates
from coach_app.programme import Gate


def gate_words(gates: Gates | None) -> str:
    """Empty where no gate is looked at."""
    if gates is None:
        return ""
    if gates.second is None:
        return GateWords().first(gates.first)
    return GateWords().second(gates.first, gates.second, gates.safe)


class GateWords(QObject):
    def first(self, gate: Gate) -> str:
        if gate.looked == 0:
            return self.tr(
                "How relaxing lands is not measured yet. Ask whether it goes easier before you "
                "practise with others."
            )
        fell = self.tr(
            "Tension fell by 2 or more in {fell} of the last {looked} relaxations."
        ).format(fell=gate.fell, looked=gate.looked)
        if gate.met:
            then = self.tr("Practising with somebody else can begin.")
        else:
            then = self.tr("Repeating a week first may help. You two decide.")
        return f"{fell} {then}"

    def second(self, first: Gate, gate: Gate, safe: int) -> str:
        if safe:
            people = self.tr("There is a safe person on the circle map.")
        else:
            people = self.tr("There is no safe person on the circle map yet.")
        if gate.met:
            then = self.tr("Contact out of doors can begin.")
            return f"{people} {then}"
        return f"{self.first(first)} {people}"
