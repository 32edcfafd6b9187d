"""What a coach reads of one course, decided without Qt and without SQL.

Lives here: the picture of the chart, "worse", plans, choices, gates, evidence. May touch
measures, exercises, programme and the plain values of data (its ``*views`` modules), never
the UI or the database. Begin reading in ``worse.py``; ``data/course_file_views.py`` is what
most of it works on.
"""
