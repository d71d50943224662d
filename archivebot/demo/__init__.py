"""The bundled demonstration site: a small newspaper, served over loopback HTTP and crawled like any other."""
