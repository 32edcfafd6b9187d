"""The scales themselves: which are used, what they rest on, their official wording.

May touch measures and widgets; opened from Settings.
Begin with settings.py.
"""
