"""Settings: practice, display, safety, client screen, about.

May touch secrets of start (passphrase, sheet, restore) and measures/scales.
Begin with page.py.
"""
