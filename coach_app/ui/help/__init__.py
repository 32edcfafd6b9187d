"""Help and warning signs: pages that are one key away from everywhere.

May touch programme's signs and widgets.
Begin with page.py and signs_page.py.
"""
