"""Courses: starting one, its card, groups, the programme's plan, the intake.

May touch planning, meeting's words, charts and widgets.
Begin with form_page.py, then plan_page.py.
"""
