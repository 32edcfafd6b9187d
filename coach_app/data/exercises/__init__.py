"""What is kept of exercises: runs, makings with their pictures, own exercises, recordings.

May touch records and the store; hands out the values of views.py.
Begin with runs.py, then makings.py.
"""
