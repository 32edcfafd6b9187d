"""All clients: the list, finding one, choosing some, a new one.

May touch widgets and planning's words; one client's page is the next room.
Begin with page.py, then selection.py (what is shown, in what order) and list_model.py.
"""
