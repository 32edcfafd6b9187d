"""Coach App: a local-only desktop companion for coaches of lonely people."""

__version__ = "0.1.0"
