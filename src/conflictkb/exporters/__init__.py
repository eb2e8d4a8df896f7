"""The forms in which answers leave: one module each, all fed with the same columns and rows."""
