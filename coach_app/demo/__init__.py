"""The demo practice: a throwaway vault with twelve invented clients, told around one day.

May touch data, measures, exercises and programme, as any user of them; no Qt.
Begin with practice.py (make_demo), then build.py.
"""
