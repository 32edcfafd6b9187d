"""Sounds for under an exercise: loops of three minutes that never quite repeat within."""

from .backgrounds import BACKGROUNDS, ambience

__all__ = ["BACKGROUNDS", "ambience"]
