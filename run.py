#!/usr/bin/env python3
"""Set archivebot up in .venv and run it; needs nothing but Python 3.11 or newer and the network.

python3 run.py demo             crawl the bundled demonstration site into a dataset
python3 run.py test [ARG ...]   lint, types and all tests; with arguments: pytest with these
python3 run.py ARG ...          any archivebot command, as `python3 run.py crawl news -a url=...`
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": "requirements.lock", "test": "requirements-test.lock"}


def main(arguments: list[str]) -> int:
    """Do what the arguments say; the exit code is that of what was run."""
    if sys.version_info < (3, 11):
        print(f"archivebot needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable})")
        return 2
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0 if arguments else 2
    testing = arguments[0] == "test"
    if not install("test" if testing else "run"):
        return 1
    if not testing:
        return run("-m", "archivebot.cli", *arguments, folder=Path.cwd())
    if len(arguments) > 1:
        return run("-m", "pytest", *arguments[1:])
    checks = (
        ("-m", "ruff", "check"),
        ("-m", "ruff", "format", "--check"),
        ("-m", "mypy"),
        ("-m", "pytest", "-q", "-n", "2", "--dist", "worksteal"),
    )
    return max([run(*check) for check in checks])


def install(kind: str) -> bool:
    """Make .venv hold what the lock file says; quick when it does already."""
    stamp = VENV / f"installed-{kind}"
    wanted = "".join((ROOT / name).read_text() for name in ("pyproject.toml", LOCKS[kind])) + sys.version
    mark = hashlib.sha256(wanted.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == mark and PYTHON.exists():
        return True
    print(f"installing into {VENV} (once) ...", flush=True)
    pip = prepare_venv()
    options = ["install", "--quiet", "--disable-pip-version-check"]
    done = (
        run(*pip, *options, "-r", LOCKS[kind]) == 0
        and run(*pip, *options, "--no-deps", "--no-build-isolation", "--editable", ".") == 0
    )
    if not done:
        print("the installation failed; see pip's message above, then run the same command again")
        return False
    stamp.write_text(mark)
    return True


def prepare_venv() -> list[str]:
    """Make .venv if it is not there; returns the arguments that run pip in it."""
    vendored = next((ROOT / "vendor").glob("pip-*.whl"))
    # Debian ships venv without ensurepip: there the bundled pip does the work.
    whole = importlib.util.find_spec("ensurepip") is not None
    if not PYTHON.exists():
        venv.EnvBuilder(with_pip=whole, clear=True, symlinks=True).create(VENV)
    has_pip = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    return ["-m", "pip"] if has_pip else [str(vendored / "pip")]


def run(*arguments: str, folder: Path = ROOT) -> int:
    """Run Python of .venv with arguments and return its exit code."""
    environment = {**os.environ, "PATH": f"{VENV / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"}
    try:
        return subprocess.run([PYTHON, *arguments], cwd=folder, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 3


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
