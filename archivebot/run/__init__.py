"""One run of one site: its configuration and arguments, what it holds open, what it counted, how it ended.

Spiders, middlewares, pipelines and extensions meet here: each finds the run of its crawler with :func:`run_of`.
"""

from archivebot.run.arguments import Arguments, parse_arguments
from archivebot.run.configuration import Configuration, read_configuration
from archivebot.run.session import Run, run_of

__all__ = ["Arguments", "Configuration", "Run", "parse_arguments", "read_configuration", "run_of"]
