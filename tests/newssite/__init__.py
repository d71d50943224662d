"""A generated news site with known truth, for tests and benchmarks.

    site = NewsSite(articles=2000, seed=1)     the site and its truth, pure: site.stories(), site.respond(path)
    site.evolve(new=50, edited=20)             what a newsroom does between two crawls
    with serving(articles=2000) as running:    the same over loopback HTTP, in its own process
    python -m tests.newssite --articles 2000   the same by hand; prints its address

Everything follows from the options and the seed: two processes with the same
options serve the same bytes, so a test knows the truth without asking.
"""

from tests.newssite.running import RunningSite, serving
from tests.newssite.site import NewsSite, Options
from tests.newssite.stories import Section, Story

__all__ = ["NewsSite", "Options", "RunningSite", "Section", "Story", "serving"]
