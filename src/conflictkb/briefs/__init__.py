"""Briefs: a page made from a small description, with text, tables, pictures, and the sources as footnotes."""
