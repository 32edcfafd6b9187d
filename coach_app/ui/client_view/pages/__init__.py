"""One file a page of the client screen: questions, story, card, close, code, quiet pages.

May touch the kit and charts.story; is handed values and asks nothing.
Begin with question_page.py.
"""
