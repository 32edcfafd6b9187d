"""One client: the overview and the list of meetings; profile and works are rooms of their own.

May touch charts, meeting, planning, courses and widgets; each tab loads when it is opened.
Begin with page.py, then overview_tab.py.
"""
