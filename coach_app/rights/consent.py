"""Rules about consent: who must agree besides the client, and what is kept beyond it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from coach_app.data.rights.views import Dossier
from coach_app.data.views import COVERS, Consent

SIXTEEN = 16
KEEP_MONTHS = 24  # what coaches commonly use; the coach sets it
KEEP_KEY = "keep_months"  # in the practice's preferences

#: Which kind of making falls under which part of a consent.
OF_MAKING = {
    "drawing": "makings",
    "text": "makings",
    "picture": "photos",
    "sound": "recordings",
    "map": "circles",
}


def is_under_sixteen(birth_year: int | None, today: dt.date) -> bool | None:
    """None where the year does not tell: unknown, or the birthday of sixteen is this year."""
    if birth_year is None or today.year - birth_year == SIXTEEN:
        return None
    return today.year - birth_year < SIXTEEN


def in_force(consents: Sequence[Consent]) -> Consent | None:
    """The newest that was not withdrawn. ``consents``: newest first, as a client has them."""
    return next((one for one in consents if one.withdrawn_on is None), None)


def kept_kinds(dossier: Dossier) -> frozenset[str]:
    """Which parts of COVERS something is kept of."""
    found = {OF_MAKING.get(str(row["kind"]), "makings") for row in dossier.rows("making")}
    for table, code in (("note", "notes"), ("score", "measures"), ("circle_map", "circles")):
        if dossier.rows(table):
            found.add(code)
    return frozenset(found)


def beyond(consent: Consent | None, kinds: frozenset[str]) -> tuple[str, ...]:
    """What is kept though the consent in force does not cover it.

    A consent from before the parts were asked names none; its text tells what it covers.
    """
    if consent is None:
        return tuple(code for code in COVERS if code in kinds)
    if not consent.covers:
        return ()
    return tuple(code for code in COVERS if code in kinds and code not in consent.covers)
