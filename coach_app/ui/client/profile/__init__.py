"""A client's profile: fields edited in place, consent, own goals.

May touch clients' fields and widgets; each text keeps itself.
Begin with tab.py.
"""
