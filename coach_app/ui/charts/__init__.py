"""The coach's chart: drawn by pyqtgraph, read aloud, shown as a table, saved.

The only room that knows pyqtgraph; may touch widgets and the course's picture data.
Begin with coach_chart.py, then drawing.py; panel.py says what pyqtgraph draws and what we do.
"""
