"""What is kept: the open practice, its records, and a room for each kind of thing.

May touch measures, exercises and programme; knows SQLAlchemy, never Qt, pages or papers.
Begin with practice.py (the door), then store.py (a method is a transaction) and records.py.
"""
