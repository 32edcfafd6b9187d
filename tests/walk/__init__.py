"""A walk through the real app: real window, real keyboard and mouse."""
