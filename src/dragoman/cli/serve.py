"""dragoman serve"""

import ipaddress
import os
from typing import Annotated

import typer

from dragoman.cli.options import RecordOption
from dragoman.errors import UsageError

EXAMPLES = ("dragoman serve", "dragoman serve --port 9000")


def serve(
    record: RecordOption = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen; loopback unless --allow-host names a host.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port.")] = 8470,
    allow_host: Annotated[
        list[str] | None,
        typer.Option("--allow-host", metavar="NAME", help="A further host name that pages may be asked under."),
    ] = None,
) -> None:
    """Show the record as pages in a browser on this machine."""
    from dragoman.cli.opening import find_record, open_record

    if not is_loopback(host) and not allow_host:
        raise UsageError(
            f"{host} can be reached from other machines, and the pages ask for no password; "
            "valid: 127.0.0.1, ::1 or localhost, or add --allow-host NAME for the name they will use"
        )
    folder = find_record(record).resolve()
    open_record(folder)  # a record that cannot be opened is said now, not on the first page
    os.environ["DRAGOMAN_RECORD"] = str(folder)
    os.environ["DRAGOMAN_HOSTS"] = ",".join(allow_host or ())
    import uvicorn

    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"reading {folder}\nopen http://{shown}:{port}/ in a browser; Ctrl-C ends it")
    uvicorn.run("dragoman.web.app:create", factory=True, host=host, port=port, log_level="warning", server_header=False)


def is_loopback(host: str) -> bool:
    """Does `host` name this machine only?"""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
