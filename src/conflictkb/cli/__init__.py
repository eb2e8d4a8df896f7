"""The command line, over the library alone."""
