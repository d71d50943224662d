"""Lists whose further pages are for subscribers: the page that is asked for leads to one that asks who is there."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from archivebot.spiders.tasks import Task

SIGN_IN = "sign-in"
"""Why a list could not be read further."""

_SIGN_IN = re.compile(
    r"(?i)(?:^|[/._-])(?:log-?in|sign-?in|sign-?on|sso|auth|oauth2?|anmelde\w*|einloggen|connexion|acceder|accedi|"
    r"inloggen|logowanie|logga-in|paywall|subscribe)(?:$|[/._-])"
)


def leads_to_sign_in(task: Task, url: str) -> bool:
    """Whether a list's named further page was redirected to an address for signing in."""
    return bool(task.way) and not task.first and task.counted is None and bool(_SIGN_IN.search(urlsplit(url).path))
