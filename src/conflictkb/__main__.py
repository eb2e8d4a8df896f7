"""`python -m conflictkb`."""

from conflictkb.cli.app import main

main()
