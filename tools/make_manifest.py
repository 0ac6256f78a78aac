"""Write src/dragoman/engines/manifest.json: the sha256 of every file of the pinned parsing models.

usage: python tools/make_manifest.py        run it after changing a pin in models.toml, in the environment of the lock
"""

import json
from pathlib import Path

from dragoman.engines.models import file_hashes, locate, model_table

TARGET = Path(__file__).parents[1] / "src" / "dragoman" / "engines" / "manifest.json"


def main() -> None:
    """Hash the files of every model of models.toml."""
    hashes = {code: file_hashes(locate(entry)[0]) for code, entry in model_table().items()}
    TARGET.write_text(json.dumps(hashes, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
