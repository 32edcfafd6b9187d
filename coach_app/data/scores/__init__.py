"""What is kept of measurements: answers, totals, corrections, and loaded wordings.

May touch measures, records and the store.
Begin with scores.py.
"""
