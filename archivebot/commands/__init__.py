"""The commands of `scrapy` and `archivebot`, one a file: the file's name is the command's."""
