"""People in the pictures: seen from aside and from the front, their faces and hands."""
