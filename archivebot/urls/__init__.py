"""Web addresses: their canonical form, their variants, their shape.

canonicalize(url)        one spelling for one resource, fetchable; None for what is no web address
variant_key(url)         equal for the AMP, print, mobile and tracking variants of one page: a hypothesis
variant_marks(url)       which marks of a variant an address carries
capture_of(url)          the page and the moment that the address of a web archive's copy names
article_id(url)          short stable key from the canonical form
registered_domain(url)   ``example.co.uk`` for ``https://www.example.co.uk/a``
shape(url)               what the address alone tells of the page behind it
pattern(url)             the address with what varies taken out, to compare addresses of one site
"""

from archivebot.urls.canonical import article_id, canonicalize, is_http_url, join
from archivebot.urls.captures import Capture, capture_of
from archivebot.urls.datepath import DatePath, date_in
from archivebot.urls.domains import registered_domain, same_site
from archivebot.urls.parts import Parts, host_of, origin_of, split
from archivebot.urls.patterns import pattern
from archivebot.urls.shape import Shape, as_score, shape
from archivebot.urls.variants import are_twins, variant_key, variant_marks

__all__ = [
    "Capture",
    "DatePath",
    "Parts",
    "Shape",
    "are_twins",
    "article_id",
    "as_score",
    "canonicalize",
    "capture_of",
    "date_in",
    "host_of",
    "is_http_url",
    "join",
    "origin_of",
    "pattern",
    "registered_domain",
    "same_site",
    "shape",
    "split",
    "variant_key",
    "variant_marks",
]
