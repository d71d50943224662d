"""One run of one site: its configuration and arguments, what it holds open, what it counted, how it ended.

Spiders, middlewares, pipelines and extensions meet here: each finds the run of its crawler with
:func:`archivebot.run.session.run_of`. Nothing is imported here: a command that only reads the configuration starts
without the ledger.
"""
