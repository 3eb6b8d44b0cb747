
import enum
from typing import Dict, Mapping, NamedTuple, Optional, Union


class Level(enum.IntEnum):
    """The severity of an error."""

    NONE = 0
    WARNING = 1
    ERROR = 2


class CodeInfo(NamedTuple):
    """The facts of a code."""

    number: int
    name: str
    symbol: str
    message: str
    detail_form: str
    level: Level
    journal_message_id: str
    docs: str = ""
    # facts of codes


class DomainInfo(NamedTuple):
    """The facts of a domain."""

    number: int
    name: str
    symbol: str
    title: str
    docs: str = ""
    # facts of domains


class RetiredInfo(NamedTuple):
    """The facts of a retired row."""

    number: int
    name: str
    symbol: str
    since: str
    why: str
    instead: Optional[int] = None
    docs: str = ""
    hex: Optional[str] = None

