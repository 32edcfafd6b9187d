"""What is kept of a course: plan, intake, decisions, gates, the guided meeting, moments.

May touch records, the store and meetings' plain values; no other room asks it for rows.
Begin with courses.py; facts.py is what lists need of many courses at once.
"""
