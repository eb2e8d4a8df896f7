"""The program `conflictkb`, also as `python -m conflictkb`: what a process of its own needs, then the command line."""

from __future__ import annotations

import gc
import os


def main() -> None:
    """Run the command line."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # to look for them reads all that is installed, 11 ms
    gc.set_threshold(50_000, 20, 20)  # the imports of a short command make no garbage; to look for it costs 50 ms
    from conflictkb.cli.app import main as command_line  # noqa: PLC0415 - after what its imports heed

    command_line()


if __name__ == "__main__":
    main()
