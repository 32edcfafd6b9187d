"""Fields for text: they save within a second, keep the writer's place, and never cut.

May touch the theme; know no repository and no room.
Begin with text_area.py, then program_edits.py (what the program adds while somebody types).
"""
