import asyncio
from typing import Optional, Tuple

import minivirt

Err = Tuple[int, int, str, int, Optional[str], Optional[str], Optional[str], int, int]


def log(ctx: str, err: Err) -> None:
    print(f"{ctx}: {err[2]}")


minivirt.register_error_handler(log, "context")
conn = minivirt.open("test:///default")
conn.errors.set_handler(log, "connection")
try:
    conn.lookup_by_name("nope")
except minivirt.MinivirtError as err:
    if err.code == minivirt.ErrorCode.NO_DOMAIN and err.code is not None:
        status: Optional[int] = err.code.http_status
        text: str = err.message
    number: Optional[int] = err.int1
except (KeyError, FileNotFoundError):
    pass
last = minivirt.last_error()
if last is not None:
    print(last.detail, last.err)


async def watch() -> None:
    async for item in minivirt.subscribe(16):
        if isinstance(item, minivirt.Lagged):
            print(item.missed)
        else:
            print(item.code)
    domain = await (await minivirt.AsyncConnection.open("test:///default")).lookup_by_name("test")
    print(domain.name())


number_of_kind: int = minivirt.VIR_ERR_NO_DOMAIN
minivirt.registerErrorHandler(None, None)
asyncio.run(watch())
