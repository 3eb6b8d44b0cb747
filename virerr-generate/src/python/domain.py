
    @property
    def info(self) -> DomainInfo:
        """What the list says of the domain."""
        return _DOMAINS[self.value]

    @property
    def symbol(self) -> str:
        """The name in C."""
        return self.info.symbol

    @property
    def title(self) -> str:
        """What the part of the library is called."""
        return self.info.title

