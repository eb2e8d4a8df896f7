"""Keeping records: the only code that executes SQL."""
