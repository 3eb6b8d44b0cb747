
    @property
    def info(self) -> CodeInfo:
        """What the list says of the code."""
        return _CODES[self.value]

    @property
    def symbol(self) -> str:
        """The name in C."""
        return self.info.symbol

    @property
    def message(self) -> str:
        """The message of an error without detail."""
        return self.info.message

    @property
    def detail_form(self) -> str:
        """The message of an error with detail, which goes where {} stands."""
        return self.info.detail_form

