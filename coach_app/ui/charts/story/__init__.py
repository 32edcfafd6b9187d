"""The client's chart: eight stones over a landscape, with the client's own sentences.

May touch the theme and painted widgets; is handed what client_sees allows and asks nothing.
Begin with chart.py, then drawing.py.
"""
