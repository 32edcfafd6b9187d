"""What a coach reads of one course, decided without Qt and without SQL.

Lives here: the picture of the chart, "worse", what is due, plans, choices, gates, evidence.
May touch measures, exercises, programme and the plain values of data (its ``*views`` modules),
never the UI or the database. Begin with ``data/course_file_views.py``, on which all of it
works, then ``due.py``.
"""
