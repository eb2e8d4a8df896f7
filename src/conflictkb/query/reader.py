"""The tokens of a filter, taken one by one; what is wrong is told by an error that points at one of them."""

from __future__ import annotations

from conflictkb.query.tokens import END, FilterError, Token, tokens

RESERVED = ("and", "or", "not", "in", "within", "is")


class Reader:
    """A text, and how far it has been read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.index = 0

    @property
    def now(self) -> Token:
        """The token that comes next."""
        return self.tokens[self.index]

    def take(self) -> Token:
        """The next token, passed over."""
        token = self.now
        self.index += token.kind != END
        return token

    def accept(self, kind: str) -> bool:
        """Whether a sign comes next, passed over."""
        found = self.now.kind == kind
        self.index += found
        return found

    def accept_word(self, word: str) -> bool:
        """Whether a reserved word comes next, passed over."""
        found = self.now.kind == "word" and self.now.text == word
        self.index += found
        return found

    def expect(self, sign: str) -> None:
        """Pass over a sign that must come."""
        if not self.accept(sign):
            raise self.wrong(self.now, f"expected `{sign}`, found `{self.now.text}`")

    def wrong(self, token: Token, message: str) -> FilterError:
        """The error that points at a token."""
        return FilterError(message, self.text, token.start, token.stop)

    def value_token(self) -> Token:
        """The word or quoted text of a value."""
        token = self.take()
        if token.kind == "quoted" or (token.kind == "word" and token.text not in RESERVED):
            return token
        hint = "; put it in quotes" if token.text in RESERVED else ""
        raise self.wrong(token, f"expected a value, found `{token.text}`{hint}")
