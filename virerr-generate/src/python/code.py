
    @classmethod
    def _missing_(cls, value: object) -> Optional[int]:
        """Accepts numbers of later releases."""
        if type(value) is not int:
            return None
        # The number may be given as its 32 bits.
        if 0x7FFFFFFF < value <= 0xFFFFFFFF:
            return cls(value - 0x100000000)
        member = int.__new__(cls, value)
        member._name_ = f"UNKNOWN_{value}"
        member._value_ = value
        return member

    @property
    def info(self) -> CodeInfo:
        """The facts of the code."""
        return _CODES.get(self.value) or CodeInfo(self.value, self.name, "", "", "", Level.ERROR, "")

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
        """The message of an error with detail, which replaces {}."""
        return self.info.detail_form

    @property
    def hex(self) -> Optional[str]:
        """The number as the list has it, if that is hexadecimal."""
        return self.info.hex

    def fact(self, name: str) -> Optional[Union[str, int]]:
        """The value of a fact that the list defines; None if the code does not have it."""
        return self.info.facts.get(name)

