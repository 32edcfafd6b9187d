"""What the papers of the practice are filled in with."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication

from coach_app.rights.consent import KEEP_KEY
from coach_app.rights.papers import Facts
from coach_app.rights.retention import months_for
from coach_app.ui.context import Context

CONTACT_KEY = "practice_contact"  # address, phone, mail: as the coach writes it


def facts_of(ctx: Context) -> Facts:
    prefs, vault = ctx.practice.preferences, ctx.practice.vault
    second = QCoreApplication.translate("PrivacyFacts", "a USB stick or second folder")
    return Facts(
        practice=str(prefs.get("practice_name") or ""),
        coach=str(prefs.get("coach_name") or ""),
        contact=str(prefs.get(CONTACT_KEY) or ""),
        months=months_for((), prefs.get(KEEP_KEY)),
        lock_minutes=ctx.settings.values.lock_minutes,
        clients=len(ctx.practice.clients.rows()),
        second=second if vault.places else "",
        day=dt.date.today(),
    )
