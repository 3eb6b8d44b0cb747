
    @classmethod
    def _missing_(cls, value: object) -> Optional[int]:
        """Takes numbers of later releases."""
        if type(value) is not int:
            return None
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member

    @property
    def info(self) -> DomainInfo:
        """What the list says of the domain."""
        return _DOMAINS.get(self.value) or DomainInfo(self.value, self.name, "", "")

    @property
    def symbol(self) -> str:
        """The name in C."""
        return self.info.symbol

    @property
    def title(self) -> str:
        """What the part of the library is called."""
        return self.info.title

