"""``python -m archivebot``: the command ``archivebot`` where it is not on the path."""

from archivebot.cli import main

main()
