"""Making a page by its name, see commands.py. What fails leaves nothing half made."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Mapping
from typing import Any

from shiboken6 import isValid

from coach_app.errors import must_exist
from coach_app.ui.commands import PAGES
from coach_app.ui.context import Context
from coach_app.ui.page import Page


def fits(name: str, args: Mapping[str, Any]) -> bool:
    """Whether there is such a page and it takes these arguments."""
    if name not in PAGES:
        return False
    try:
        inspect.signature(_kind(name).__init__).bind(None, None, **args)
    except TypeError:
        return False
    return True


def make_page(name: str, ctx: Context, args: Mapping[str, Any]) -> Page:
    """Raises PlaceGone for what is not in the vault any more, and whatever went wrong."""
    kind = _kind(name)
    page = kind.__new__(kind)
    try:
        with must_exist():
            page.__init__(ctx, **args)  # type: ignore[misc]
    except Exception:
        # It may listen to signals already: it must hear nothing more, and never show itself.
        if isValid(page):
            page.deleteLater()
        raise
    return page


def _kind(name: str) -> type[Page]:
    place = PAGES[name]
    found: type[Page] = getattr(importlib.import_module(place.module), place.kind)
    return found
