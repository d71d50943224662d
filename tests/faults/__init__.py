"""A hostile news site, and faults of disk and process: what a crawl must survive."""
