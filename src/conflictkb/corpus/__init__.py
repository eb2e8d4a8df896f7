"""YAML in and out, and the place of every value."""
