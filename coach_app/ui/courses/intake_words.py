"""Words of the intake: questions, signs, fields, outcomes and their reasons."""

from __future__ import annotations

from PySide6.QtCore import QObject


class IntakeWords(QObject):
    def admission(self) -> dict[str, str]:
        return {
            "long": self.tr("Has felt alone for a long time (half a year or more)"),
            "change": self.tr("Wants to change something about it, from within"),
            "learn": self.tr("Can take in something new and try it out"),
            "read": self.tr("Can read and write well enough for this"),
        }

    def safety(self) -> dict[str, str]:
        return {
            "death": self.tr("Thoughts of death or of not wanting to live"),
            "unsafe": self.tr("Fear of somebody at home or near"),
            "voices": self.tr("Hears or sees what others do not, or is very confused"),
            "substance": self.tr("Cannot get through the day without alcohol or drugs"),
        }

    def fields(self) -> dict[str, tuple[str, str]]:
        return {
            "both": (
                self.tr("Feels alone, few contacts"),
                self.tr("Rest first, then skills, contact last and prepared."),
            ),
            "lonely": (
                self.tr("Feels alone, enough contacts"),
                self.tr("It is about what is missing in the contact, not about more."),
            ),
            "isolated": (
                self.tr("Content, few contacts"),
                self.tr("That is fine as it is. There is no goal here."),
            ),
            "neither": (self.tr("Content, enough contacts"), self.tr("Nothing to do here now.")),
        }

    def outcomes(self) -> list[tuple[str, str, str]]:
        return [
            ("start", self.tr("Start"), self.tr("The eight weeks begin")),
            ("wait", self.tr("Wait"), self.tr("Not now; agree when to look again")),
            ("refer", self.tr("Refer"), self.tr("Other help fits better, or comes first")),
        ]

    def why(self, codes: tuple[str, ...]) -> str:
        known = {
            "death": self.tr("Thoughts of death come first."),
            "unsafe": self.tr("Safety at home comes first."),
            "voices": self.tr("A doctor comes first here."),
            "substance": self.tr("Help with alcohol or drugs comes first."),
            "well-being": self.tr("Well-being is very low (28 or lower): the GP comes first."),
            "no-learn": self.tr("Taking in something new does not work now."),
            "no-read": self.tr("Reading and writing is too hard for this form."),
            "no-long": self.tr("It has not lasted long; it may pass by itself."),
            "no-change": self.tr("There is no own wish to change it now."),
            "not-lonely": self.tr("There is no feeling of being alone to work on."),
            "unsure-long": self.tr("It is not clear how long it lasts."),
            "unsure-change": self.tr("The wish to change is not clear yet."),
            "unsure-learn": self.tr("It is not clear whether taking in something new works."),
            "unsure-read": self.tr("It is not clear whether reading and writing works."),
            "admitted": self.tr("All four questions are answered with yes."),
        }
        if codes and codes[0].startswith("ask-"):
            return self.tr("Answer the four questions first.")
        return " ".join(known[code] for code in codes if code in known)
