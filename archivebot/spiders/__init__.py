"""The spiders: ``news`` for any site, and one for every site profile."""
