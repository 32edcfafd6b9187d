"""Widgets that bring their own edges in line with the words around them."""

from __future__ import annotations


class Aligned:
    """Mixed into a widget: whoever lays it out puts no margin for focus rings around it.

    See ``start/secrets/parts.align`` and ``SettingsCard.put``.
    """
