"""Everything that turns towards the client: the window, its stages, the way out.

What is shown comes through coach_app.course.client_sees alone; never a page of the coach.
Begin with controller.py (the client screen as the app knows it), then window.py.
"""
