"""Going back: what lies in a vault's folder, whose it is, and which states can be had again.

May touch storage; knows no key but the one it is handed.
Begin reading at ``ways_back.py``, then ``coach_app/data/restore.py``.
"""
