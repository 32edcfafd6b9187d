"""What is printed or saved as PDF: report, goodbye sheet, album, home card, knowledge card.

May touch reports and widgets; documents themselves are made in coach_app/reports.
Begin with report_page.py.
"""
