"""How the copies stand, in words and boxes, and when they are made while the coach works.

Knows the practice's copies and the settings of this computer; no page.
Begin with state.py, then rhythm.py.
"""
