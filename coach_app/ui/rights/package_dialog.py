"""Placeholder until the package is made."""
