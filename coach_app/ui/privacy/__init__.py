"""Privacy of the whole practice: who is to be looked through, papers, laptop gone, the account.

May touch the practice, rights and papers. Begin with page.py.
"""
