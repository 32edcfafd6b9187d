"""Fuzzing of every reader of files and texts that somebody else may have made.

``mutate`` bends bytes and JSON; ``readers`` names what reads them and what a reader may say;
``run`` reads so many in a process of its own, so that a crash of a library is seen as one.
"""
