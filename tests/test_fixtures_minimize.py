"""A page is cut down as far as its answer stays the same, and no further."""

from __future__ import annotations

import re

from archivebot.fixtures.minimize import minimize

PAGE = b"""<html><head><style>p {color: red}</style><script>var x = 1;</script>
<script type="application/ld+json">{"headline": "kept"}</script><script type="application/json">{"a": 1}</script></head>
<body><!-- a comment --><svg><path d="M0"/></svg><p style="x" onclick="y()">Text</p>
<img src="data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA">
</body></html>"""


def test_everything_that_does_not_matter_is_cut() -> None:
    smaller = minimize(PAGE, lambda body: b"<p" in body)

    assert not re.search(rb"style|script|comment|svg|onclick|base64", smaller)
    assert b"Text</p>" in smaller


def test_what_the_answer_rests_on_stays() -> None:
    smaller = minimize(PAGE, lambda body: b"kept" in body and b"<svg>" in body)

    assert b'{"headline": "kept"}' in smaller
    assert b"<svg>" in smaller
    assert b'{"a": 1}' not in smaller
