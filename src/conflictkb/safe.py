"""Text made safe for a terminal: what data could steer it with, or deceive its reader, is shown and not sent.

They are shown by their code, as JSON would write them: control characters, and those that reverse the order of letters.
"""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TURNING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
MARKS = (
    0x061C,
    0x200E,
    0x200F,
)  # of direction, without a shape; honest Arabic and Hebrew has them, so they are left out
STEERING = {code: f"\\u{code:04x}" for code in (*range(9), *range(11, 32), *range(127, 160), *TURNING)}
STEERING |= dict.fromkeys(MARKS, "")


def safe(text: str) -> str:
    """The text, its line breaks and tabs kept."""
    return text.translate(STEERING)


def one_line(text: str) -> str:
    """The text on one line: line breaks and tabs are blanks."""
    return safe(" ".join(text.split()))


class SafeStream:
    """A text stream that makes safe all that passes."""

    def __init__(self, stream: IO[str]) -> None:
        self.stream = stream

    def write(self, text: str) -> int:
        """Write it."""
        return self.stream.write(safe(text.replace("\r\n", "\n")))

    def writelines(self, lines: Iterable[str]) -> None:
        """Write them."""
        for line in lines:
            self.write(line)

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self.stream.isatty()

    def flush(self) -> None:
        """Send what is held back."""
        self.stream.flush()
