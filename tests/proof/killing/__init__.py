"""Kills at exact system calls: a preloaded shim, a server that forks, and the judge.

``shim.c`` counts the calls that change a file and kills at the n-th. ``server`` has everything
imported and forks a child for each kill. ``operations`` is what the children do. ``judge`` opens
what is left and compares.
"""
