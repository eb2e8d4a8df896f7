"""Drafts of records from plain text, by the base's own names and by patterns alone; a person answers for each."""
